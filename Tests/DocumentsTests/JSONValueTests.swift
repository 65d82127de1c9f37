import Foundation
import Testing

@testable import Documents

@Suite("JSON value")
struct JSONValueTests {
  /// The value as strict JSON with sorted keys left as they stand.
  private func spelt(_ value: JSONValue?) -> String {
    guard let value else { return "nothing" }
    if value.isObject {
      return "{" + value.members.map { "\($0.key):\(spelt($0.value))" }.joined(separator: ",") + "}"
    }
    if value.isArray { return "[" + value.elements.map { spelt($0) }.joined(separator: ",") + "]" }
    if let text = value.string { return "“\(text)”" }
    if let whole = value.text { return whole }
    return value.bool.map { "\($0)" } ?? value.double.map { "\($0)" } ?? "null"
  }

  @Test(
    "strict JSON is read by simdjson and by the tolerant reader alike",
    arguments: [
      (
        #"{"a":1,"b":[true,false,null,-2.5],"c":"é\n\u00e9\ud83d\ude00"}"#,
        "{a:1,b:[true,false,null,-2.5],c:“é\né😀”}"
      ),
      ("[]", "[]"), (" {} ", "{}"), (#"[[[{"a":{}}]]]"#, "[[[{a:{}}]]]"),
      (#"{"a":9223372036854775807}"#, "{a:9223372036854775807}"),
    ]
  )
  func strict(text: String, expected: String) throws {
    let bytes = Array(text.utf8)[...]
    let tape = try #require(JSONTape(strict: bytes))
    #expect(spelt(JSONValue(tape: tape, place: 1)) == expected)
    let literal = try #require(JSONLiteral.read(bytes))
    #expect(spelt(JSONValue(tape: literal.tape, place: 1)) == expected)
  }

  @Test(
    "what pages write instead of JSON is read for what it says",
    arguments: [
      (
        #"{a:1,'b':'x\x7by',"c":undefined,d:NaN,e:!0,f:!1,}"#,
        "{a:1,b:“x{y”,c:null,d:null,e:true,f:false}"
      ),
      ("{\"a\":\"l1\nl2\",}", "{a:“l1\nl2”}"),
      ("[1,,2,]", "[1,2]"),
      (#"{"a":1} ; var b = {"c":2}"#, "{a:1}"),
      (#"{"a":"le "grand" soir","b":2}"#, "{a:“le \"grand\" soir”,b:2}"),
      ("/* c */ {\"a\": 1 // d\n, \"b\": 2}", "{a:1,b:2}"),
      ("<!-- {\"a\":1} -->", "nothing"),
      ("<!--\n{\"a\":1}\n//-->", "{a:1}"),
      ("//<![CDATA[\n{\"a\":1}\n//]]>", "{a:1}"),
      (#"{"id":123456789012345678901234567890}"#, "{id:“123456789012345678901234567890”}"),
      (#"{a:new Date(1,"x)"),b:f({c:1}),d:2}"#, "{a:null,b:null,d:2}"),
      (#"{"a":[1,2"#, "{a:[1,2]}"), (#"{"a"#, "{a:null}"), (#"{"a":}"#, "{a:null}"),
      ("'\\x7b\\x22a\\x22:1\\x7d'", "“{\"a\":1}”"), ("`a\nb`", "“a\nb”"),
      ("", "nothing"), ("null", "nothing"), ("hello", "nothing"), ("}", "nothing"),
    ]
  )
  func tolerant(text: String, expected: String) {
    #expect(spelt(JSONValue(text)) == expected)
  }

  @Test("one value is read and its end is known")
  func oneValue() throws {
    let text = Array(#" {"a":"}\"{"};more"#.utf8)[...]
    let (value, end) = try #require(JSONValue.read(text))
    #expect(value["a"]?.string == "}\"{")
    #expect(String(decoding: text[end...], as: UTF8.self) == ";more")
  }

  @Test("keys are found at any depth, in order, null left out")
  func anyDepth() throws {
    let value = try #require(
      JSONValue(#"{"id":null,"x":[{"id":1,"n":{"id":2}},"id",{"y":{"id":"3"}}],"id2":4}"#)
    )
    #expect(value.all("id").compactMap(\.int) == [1, 2, 3])
    #expect(value.first("id")?.int == 1)
    #expect(value.objects(with: "id").count == 3)
    #expect(value.at("x.0.n.id")?.int == 2)
    #expect(value.at("x.9.n") == nil)
    #expect(value["id"] == nil)
    #expect(value["x"]?[2]?["y"]?["id"]?.text == "3")
    #expect(value.first("id2")?.text == "4")
  }

  @Test(
    "numbers are whole, or strings of digits, or nothing",
    arguments: [
      ("12", 12), ("\"12\"", 12), ("12.0", 12), ("12.5", nil), ("\"1,2 k\"", nil), ("true", nil),
    ]
      as [(String, Int?)]
  )
  func numbers(text: String, expected: Int?) {
    #expect(JSONValue("[" + text + "]")?[0]?.int == expected)
  }

  @Test(
    "hostile values are refused or read, quickly",
    arguments: ["[", "{\"a\":", "[1,", "\"", "\\\"", "{a:", "'", "{\"a\":\"x\"y", "f(", "/*"]
  )
  func hostile(piece: String) {
    let text = Array(String(repeating: piece, count: 300_000 / piece.utf8.count).utf8)[...]
    let seconds = processorSeconds { _ = JSONValue.read(text) }
    #expect(seconds < 5)
  }
}
