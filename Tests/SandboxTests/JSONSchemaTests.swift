import Foundation
import PhraseTesting
import Sandbox
import Schema
import Testing
import Text

/// What an editor marks in a scenario by the JSON Schema: nothing in what is sound, and what is
/// missing only where no other file may give it.
@Suite struct JSONSchemaTests {
  // JSON is YAML, too.
  private static let schema = try? Node(yaml: World.jsonSchema.text() + "\n", file: "schema.json")

  private func marks(_ yaml: String) throws -> [String] {
    let schema = Editor.json(try #require(Self.schema))
    return Validator(schema).marks(Editor.json(try Node(yaml: yaml, file: "test.yaml")))
  }

  private static let shipped =
    ((try? FileManager.default.contentsOfDirectory(atPath: Place.package + "Scenarios")) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  @Test(arguments: shipped) func G16_nothingIsMarkedInWhatIsShipped(name: String) throws {
    let yaml = try String(contentsOfFile: Place.package + "Scenarios/" + name, encoding: .utf8)
    #expect(try marks(yaml) == [])
  }

  @Test func G16_overlaysAreAmongThem() throws {
    let overlays = try Self.shipped.filter { name in
      try String(contentsOfFile: Place.package + "Scenarios/" + name, encoding: .utf8)
        .contains("\nextends:")
    }
    #expect(overlays.count >= 2)
  }

  /// An overlay asks for nothing its base has, however far down it stands.
  @Test(arguments: [
    "stages: {novice: {length: 4 months}}",
    "people: {agents: {count: 30}}",
    "demand: {calls: {peaks: {eve: {length: 2 days}}, robots: {longer: 1.2}}}",
    "service: {voice: {target: {within: 10 seconds}}}",
    "intake: {spring: {size: 4}}",
    "moves: {over: {share: 10%}}",
    "courses: {basics: {pass: 60%}}",
    "programme: {on: no}",
    "title: Nothing else",
  ])
  func G16_anOverlayAsksForNothing(change: String) throws {
    #expect(try marks("extends: base.yaml\n" + change) == [])
    // Without its base the same is marked.
    #expect(try marks(change) != [])
  }

  @Test func G16_everythingIsWhole() throws {
    #expect(try marks(everything) == [])
  }

  /// What is left out of a file that stands for itself is marked where it is missing.
  @Test(arguments: [
    ("horizon: 16 weeks\n", "", ""), ("leaving: 2%/week, ", "", "stages.old"),
    ("site: main, family: chat, tier: two", "site: main", "people.b"),
    ("share: 80%, ", "", "service.voice.target"), ("removed: 1%/month, ", "", "demand.calls.fixes"),
    ("every: 12 months, ", "", "demand.calls.doubling"),
    ("title: Pay, share: 60%", "title: Pay", "causes.pay"),
    ("    contacts: 4,000/week\n", "", "demand.calls"),
    ("from: 02-10, to: 03-03", "from: 02-10", "peaks.spring"),
  ])
  func G16_whatStandsForItselfMustBeWhole(old: String, new: String, path: String) throws {
    #expect(everything.contains(old))
    let marks = try marks(everything.replacing(old, with: new))
    #expect(marks.contains { $0.hasPrefix(path + ":") }, "\(marks)")
    // History stands in for contacts, and what it tells is asked of nobody.
    let past = everything.replacing(
      "    contacts: 4,000/week\n", with: "    history: {file: calls.csv}\n"
    ).replacing("handle-time: 400 seconds, ", with: "")
    #expect(try self.marks(past) == [])
  }

  @Test(arguments: [
    "sites: {main: {desks: 4}}", "sites: [main]", "stage: {}", "programme: {on: perhaps}",
    "reviews: {up: {takes: worst}}", "title: {a: b}", "courses: {basics: {credits: 5000}}",
    "demand: {calls: {season: 4%}}",
  ])
  func G16_whatIsWrongIsMarkedInAnOverlayToo(change: String) throws {
    #expect(try marks("extends: base.yaml\n" + change) != [])
  }
}

/// The part of JSON Schema (draft 2020-12) that the schema of scenarios uses, read as the
/// standard says.
private struct Validator {
  let root: JSON

  init(_ root: JSON) { self.root = root }

  /// The paths of what is wrong, each with the keyword that says so.
  func marks(_ value: JSON) -> [String] { marks(value, root, []) }

  private func marks(_ value: JSON, _ schema: JSON, _ path: [String]) -> [String] {
    switch schema {
    case .bool(let isAllowed):
      return isAllowed ? [] : [path.joined(separator: ".") + ": not allowed"]
    case .object(let keywords):
      return keywords.flatMap { keyword in
        marks(value, keyword.name, keyword.value, schema, path)
      }
    default: return ["the schema itself"]
    }
  }

  private func marks(
    _ value: JSON, _ keyword: String, _ rule: JSON, _ schema: JSON, _ path: [String]
  ) -> [String] {
    func mark(_ isWrong: Bool) -> [String] {
      isWrong ? [path.joined(separator: ".") + ": \(keyword)"] : []
    }
    func isSound(_ rule: JSON) -> Bool { marks(value, rule, path).isEmpty }
    switch keyword {
    case "$schema", "title", "description", "examples", "default", "$defs", "then", "else":
      return []
    case "$ref":
      guard case .string(let name) = rule, let rule = root["$defs"]?[String(name.dropFirst(8))]
      else { return ["the schema itself"] }
      return marks(value, rule, path)
    case "type":
      let types = rule.array ?? [rule]
      return mark(!types.contains { value.isOf(type: $0) })
    case "enum": return mark(!(rule.array ?? []).contains(value))
    case "required":
      guard let members = value.members else { return [] }
      return mark(
        !(rule.array ?? []).allSatisfy { name in members.contains { .string($0.name) == name } })
    case "properties":
      return (value.members ?? []).flatMap { member in
        rule[member.name].map { marks(member.value, $0, path + [member.name]) } ?? []
      }
    case "additionalProperties":
      let known = schema["properties"]
      return (value.members ?? []).filter { known?[$0.name] == nil }.flatMap {
        marks($0.value, rule, path + [$0.name])
      }
    case "propertyNames":
      return (value.members ?? []).flatMap { marks(.string($0.name), rule, path + [$0.name]) }
    case "items":
      return (value.array ?? []).enumerated().flatMap {
        marks($1, rule, path + [String($0 + 1)])
      }
    case "anyOf": return mark(!(rule.array ?? []).contains(where: isSound))
    case "allOf": return (rule.array ?? []).flatMap { marks(value, $0, path) }
    case "if":
      return (isSound(rule) ? schema["then"] : schema["else"]).map { marks(value, $0, path) } ?? []
    case "pattern":
      guard case .string(let text) = value, case .string(let pattern) = rule else { return [] }
      return mark((try? Regex(pattern).firstMatch(in: text)) == nil)
    case "minimum": return mark(zip(value, rule).map { $0 < $1 } ?? false)
    case "maximum": return mark(zip(value, rule).map { $0 > $1 } ?? false)
    case "maxLength":
      guard case .string(let text) = value, case .integer(let most) = rule else { return [] }
      return mark(text.unicodeScalars.count > most)
    default: return ["\(keyword) is not known to this reader"]
    }
  }

  private func zip(_ value: JSON, _ rule: JSON) -> (Double, Double)? {
    guard let value = value.double, let rule = rule.double else { return nil }
    return (value, rule)
  }
}

/// From nodes to JSON, as an editor reads them.
private enum Editor {
  static func json(_ node: Node) -> JSON {
    switch node.content {
    case .scalar("true"): .bool(true)
    case .scalar("false"): .bool(false)
    case .scalar(let text):
      Int(text).map(JSON.integer) ?? Double(text).map(JSON.number) ?? .string(text)
    case .list(let elements): .array(elements.map(json))
    case .table(let entries): .object(entries.map { JSON.Member($0.key, json($0.value)) })
    }
  }
}

extension JSON {
  fileprivate var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
  fileprivate var array: [JSON]? { if case .array(let values) = self { values } else { nil } }

  fileprivate subscript(name: String) -> JSON? { members?.first { $0.name == name }?.value }

  fileprivate var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  fileprivate func isOf(type: JSON) -> Bool {
    switch (self, type) {
    case (.string, "string"), (.integer, "integer"), (.integer, "number"), (.number, "number"),
      (.bool, "boolean"), (.null, "null"), (.array, "array"), (.object, "object"):
      true
    default: false
    }
  }
}
