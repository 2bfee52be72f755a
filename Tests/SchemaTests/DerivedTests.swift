import PhraseTesting
import Schema
import Testing
import Text

/// Help, completion and JSON Schema, all from the one declaration.
@Suite struct DerivedTests {
  private let shape = Site.schema.shape

  private func words(_ path: String, _ prefix: String = "", in yaml: String = "name: a") throws
    -> [String]
  {
    shape.completions(at: Node.steps(path), prefix: prefix, in: try Node(yaml: yaml, file: "f"))
      .map(\.word)
  }

  @Test func completes() throws {
    #expect(try words("", "t") == ["training", "tiers"])
    #expect(try words("channel") == ["voice", "chat", "email"])
    #expect(try words("night") == ["yes", "no"])
    #expect(try words("leaving", "3") == ["35%/yr"])
    #expect(try words("training") == ["15 days", "mean", "sd"])
    #expect(try words("training.mean") == ["15 days"])
    #expect(try words("nothing").isEmpty)
    let tiers = "tiers: {front: {headcount: 1}, 专家: {headcount: 2}}\nholidays: [a, b]"
    #expect(try words("tiers", in: tiers) == ["front", "专家"])
    #expect(try words("tiers.front", in: tiers) == ["headcount", "next"])
    #expect(try words("entry", "f", in: tiers) == ["front"])
    #expect(try words("tiers.front.next", in: tiers) == ["front", "专家"])
    #expect(try words("holidays", in: tiers) == ["1", "2"])
  }

  @Test func findsFieldsByTheirEnd() throws {
    let root = try Node(yaml: "tiers: {front: {headcount: 1}, back: {}}", file: "f")
    #expect(shape.allFields.map(\.word).contains("tiers.*.headcount"))
    #expect(
      shape.paths(to: "headcount", in: root).prefix(2) == [
        "tiers.front.headcount", "tiers.back.headcount",
      ])
    #expect(shape.paths(to: "headcount", in: root, limit: 1).count == 1)
    #expect(shape.paths(to: "ead", in: root).contains("tiers.front.headcount"))
    #expect(shape.paths(to: "no-such", in: root).isEmpty)
  }

  @Test func completesPaths() throws {
    let root = try Node(yaml: "tiers: {front: {headcount: 1}}", file: "f")
    func paths(_ typed: String) -> [String] {
      shape.completions(ofPath: typed, in: root).map(\.word)
    }
    #expect(paths("s") == ["seats"])
    #expect(paths("tiers.") == ["tiers.front"])
    #expect(paths("tiers.front.h") == ["tiers.front.headcount"])
    #expect(paths("channel.").isEmpty)
    #expect(
      shape.completions(ofPath: "sea", in: root).first?.meaning
        == "Desks that can be staffed at once")
  }

  @Test func referencesWithStarsReachEveryTable() throws {
    let root = try Node(yaml: "f: {a: {s: {x: 1, y: 2}}, b: {s: {y: 1, z: 2}}}", file: "f")
    let words = Shape.reference(to: "f.*.s").completions(at: [], in: root).map(\.word)
    #expect(words == ["x", "y", "z"])
  }

  @Test func explainsAField() {
    #expect(
      shape.help(at: ["leaving"])?.text == """
        leaving: Share of people who leave in a year
          written as: a yearly rate, such as 18%/yr or 35%/yr
          default: 30%/yr (assumption)
        """)
    #expect(
      shape.help(at: ["channel"])?.text == """
        channel: How customers arrive
          written as: one of voice, chat, email
          default: voice
          voice  Telephone calls
          chat   Written, at once
          email  Written, later
        """)
    #expect(
      shape.help(at: ["tiers", "front"])?.text == """
        tiers.front: Skill levels, lowest first
          written as: a table with headcount, next
          headcount  People at the start
          next       The tier people are promoted to
        """)
    #expect(shape.help(at: ["seats"])?.isRequired == true)
    #expect(shape.help(at: ["nothing"]) == nil)
    #expect(shape.help(at: [])?.parts.count == 11)
  }

  @Test func writesJSONSchema() {
    let schema = Record(Tier()) {
      Field(
        "headcount", \.headcount, .whole(0...9), default: "1", source: "assumption", help: "People")
      Field("next", \.next, .text(limit: 5), help: "What comes then")
    }
    #expect(
      schema.shape.jsonSchema(title: "A tier").text() == """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "A tier",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "extends": {
              "type": "string",
              "description": "A file whose values hold where this one gives none"
            },
            "headcount": {
              "type": ["integer", "string"],
              "pattern": "^-?[0-9]{1,3}(,[0-9]{3})+$",
              "minimum": 0,
              "maximum": 9,
              "description": "People",
              "default": 1
            },
            "next": {
              "type": ["string", "number"],
              "maxLength": 5,
              "description": "What comes then"
            }
          }
        }
        """)
  }

  @Test func sharedRecordsAreDefinedOnce() {
    let text = shape.jsonSchema(title: "A site").text()
    #expect(text.ranges(of: "\"$ref\": \"#/$defs/Tier\"").count == 2)
    #expect(text.ranges(of: "People at the start").count == 1)
  }
}
