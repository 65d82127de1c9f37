internal import CLibXML2

extension XMLTokenSink {
  /// The callbacks of libxml2, each with the sink as user data.
  ///
  /// There is no callback for declarations of entities, so that none but ours is ever expanded,
  /// and none for external subsets, so that none is ever loaded.
  static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = {
      user,
      local,
      prefix,
      uri,
      namespaceCount,
      _,
      attributeCount,
      defaulted,
      attributes in
      guard let sink = unsafe sink(user) else { return }
      unsafe sink.pointee.start(
        local: local,
        prefix: prefix,
        uri: uri,
        namespaceCount: Int(namespaceCount),
        attributes: attributes,
        attributeCount: Int(attributeCount - defaulted)
      )
    }
    unsafe handler.endElementNs = { user, local, prefix, uri in
      guard let sink = unsafe sink(user) else { return }
      unsafe sink.pointee.end(local: local, prefix: prefix, uri: uri)
    }
    unsafe handler.characters = { user, text, length in
      guard let sink = unsafe sink(user) else { return }
      unsafe sink.pointee.text(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    unsafe handler.ignorableWhitespace = unsafe handler.characters
    unsafe handler.cdataBlock = unsafe handler.characters
    unsafe handler.getEntity = { user, name in
      guard let sink = unsafe sink(user), let name = unsafe name else { return nil }
      return unsafe sink.pointee.entity(named: name)
    }
    unsafe handler.serror = { user, error in
      guard let sink = unsafe sink(user), let error = unsafe error?.pointee,
        unsafe sink.pointee.keepsFault(of: Int(error.code))
      else { return }
      let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "unknown error"
      unsafe sink.pointee.fault(
        line: Int(error.line),
        code: Int(error.code),
        message: message.split(separator: "\n").first.map(String.init) ?? message
      )
    }
    return unsafe handler
  }
}

private func sink(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTokenSink>? {
  unsafe user?.assumingMemoryBound(to: XMLTokenSink.self)
}
