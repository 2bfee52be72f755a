import PhraseTesting
import Schema
import Testing
import Text

@Suite struct ReadingTests {
  @Test func readsASite() throws {
    let site = try read(
      """
      name: Leeds
      seats: 1,200
      channel: chat
      leaving: 18%/yr
      entry: front
      tiers:
        front: {headcount: 200, next: expert}
        expert:
          headcount: 30
      holidays: [25 Dec, 1 Jan]
      """)
    #expect(site.seats == 1200)
    #expect(site.channel == .chat)
    #expect(site.leaving == Rate(perYear: 0.18))
    #expect(site.tiers.map(\.key) == ["front", "expert"])
    #expect(site.tiers[named: "front"]?.next == "expert")
    #expect(site.holidays == ["25 Dec", "1 Jan"])
  }

  @Test func fillsInDefaults() throws {
    let site = try read("name: Leeds\nseats: 10")
    #expect(site.training == Training(mean: 15, deviation: 3))
    #expect(site.occupancy == 0.85)
    #expect(site.channel == .voice)
    #expect(site.pilot == nil)
  }

  @Test func readsEitherForm() throws {
    #expect(try read("name: a\nseats: 1\ntraining: 10 days").training.mean == 10)
    #expect(
      try read("name: a\nseats: 1\ntraining: {mean: 10 days, sd: 2 days}").training.deviation == 2)
    #expect(
      headlines("name: a\nseats: 1\ntraining: [10 days]") == [
        "site.yaml:3:11: training: not a number of days or a table"
      ])
  }

  @Test func formsOfTheSameKindAreTriedInTurn() throws {
    let flag = Kind<Bool>.yesNo.map({ $0 ? 1 : 0 }, back: { $0 == 1 })
    let limit = Kind.either(flag, or: .whole(2...9)) { $0 < 2 }
    #expect(try limit.read(Node("yes")) == 1)
    #expect(try limit.read(Node("7")) == 7)
    #expect(limit.write(0) == Node("no"))
    let problems = #expect(throws: Problems.self) { try limit.read(Node("10")) }
    #expect(problems?.all.map(\.expected?.english) == ["yes or no, or a whole number from 2 to 9"])
  }

  @Test func reportsEveryProblemAtOnce() {
    #expect(
      headlines(
        """
        seets: 240
        channel: fax
        leaving: 18
        entry: frunt
        tiers:
          front: {headcount: -3}
          two words: {headcount: 1}
        night: maybe
        pilot: 3
        holidays: {a: b}
        """) == [
          "site.yaml:1:1: seets: unknown field",
          "site.yaml:1:1: missing name",
          "site.yaml:2:10: channel: not one of the words allowed",
          "site.yaml:3:10: leaving: not a yearly rate",
          "site.yaml:4:8: entry: no such name in tiers",
          "site.yaml:6:22: tiers.front.headcount: out of range",
          "site.yaml:7:3: tiers.two words: not a name",
          "site.yaml:8:8: night: not yes or no",
          "site.yaml:9:8: pilot: not a table",
          "site.yaml:10:11: holidays: not a list",
        ])
  }

  @Test func aFailedFieldIsNotAlsoMissing() {
    #expect(headlines("name: [a]\nseats: 1") == ["site.yaml:1:7: name: not text"])
  }

  @Test func namesOfABrokenTableAreNotMissed() {
    #expect(
      headlines("name: a\nseats: 1\nentry: front\ntiers: 5") == [
        "site.yaml:4:8: tiers: not a table"
      ])
  }

  @Test func namesMustExistWhereverTheyAreUsed() {
    #expect(
      headlines("name: a\nseats: 9\ntiers: {front: {headcount: 1, next: exprt}}") == [
        "site.yaml:3:37: tiers.front.next: no such name in tiers"
      ])
  }

  @Test func namesMayLiveInDefaults() throws {
    let schema = Record(Site()) {
      Field("seats", \.seats, .whole(1...9), help: "Desks")
      Field("entry", \.entry, .reference(to: "tiers"), help: "Where people begin")
      Field(
        "tiers", \.tiers, .table(of: Tier.schema.kind, key: "a tier's name"),
        default: "{front: {headcount: 1}}", source: "assumption", help: "Levels")
    }
    let sound = try Node(yaml: "seats: 1\nentry: front", file: "f")
    #expect(try schema.read(sound).entry == "front")
    #expect(schema.shape.completions(at: ["entry"], in: sound).map(\.word) == ["front"])
    // Nor are they missed when something else is wrong.
    let broken = try Node(yaml: "seats: x\nentry: front", file: "f")
    let problems = #expect(throws: Problems.self) { try schema.read(broken) }
    #expect(problems?.all.map(\.path) == ["seats"])
  }

  @Test func fillingReachesEveryRecord() throws {
    let levels = Record(Tier()) {
      Field("headcount", \.headcount, .whole(0...9), default: "4", source: "assumption", help: "n")
    }
    let shape = Shape.table(key: "a site", value: .list(levels.shape))
    let node = try Node(yaml: "a: [{}, {headcount: 1}]\nb: []", file: "f")
    #expect(shape.filling(node).flow == "{a: [{headcount: 4}, {headcount: 1}], b: []}")
  }

  @Test func checksFieldsTogether() {
    let crowded = "name: a\nseats: 1\ntiers: {front: {headcount: 4}}"
    #expect(headlines(crowded) == ["site.yaml:2:8: seats: more than three people for a seat"])
    // Only when each is sound by itself.
    #expect(headlines(crowded + "\nnight: 1") == ["site.yaml:4:8: night: not yes or no"])
  }

  @Test(arguments: [
    ("前线", true), ("phase-3", true), ("a_b", true), ("école", true), ("हिन्दी", true), ("a.b", false),
    ("a b", false), ("", false), (String(repeating: "x", count: 41), false), ("a/b", false),
    ("😀", false),
  ]) func namesCanBeTyped(name: String, isName: Bool) {
    let yaml = "name: a\nseats: 9\ntiers: {\"\(name)\": {headcount: 1}}"
    #expect(headlines(yaml).isEmpty == isName)
  }

  @Test func declarationsAreSound() {
    #expect(Site.schema.faults.isEmpty)
    #expect(Tier.schema.faults.isEmpty)
  }

  @Test func declarationsAreChecked() {
    let schema = Record(Tier()) {
      Field("headcount", \.headcount, .whole(0...9), default: "10", help: "People")
      Field("headcount", \.headcount, .whole(0...9), help: "")
    }
    #expect(
      schema.faults == [
        "the default of headcount needs a source",
        "10 is no value of headcount: out of range",
        "headcount is declared twice",
        "headcount needs help of one line",
      ])
  }
}
