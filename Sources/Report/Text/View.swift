internal import Mustache

/// What a template is given: a struct whose fields the template names.
///
/// Without `fields` the template would find them by reflection, which took half of the time of a
/// sheet. A test holds that no field is left out.
protocol View: MustacheParent {
  /// How each field is read, by its name; an optional one gives nil when it is nil.
  static var fields: [String: @Sendable (Self) -> Any?] { get }
}

extension View {
  func child(named name: String) -> Any? { Self.fields[name]?(self) }
}
