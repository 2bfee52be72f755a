import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// Ladders, phases, reviews down and moves: what is refused, and where.
@Suite struct LadderTests {
  private static let team = """
    title: Test
    start: 2027-01-04
    horizon: 52 weeks
    sites: {office: {seats: 30}}
    families: {voice: {}, chat: {}}
    stages: {new: {length: 9 days, leaving: 1%/month, takes-contacts: no}, old: {leaving: 2%/month}}
    causes: {other: {share: 100%}}
    tiers: {one: {pay: 90 CNY/month}, two: {pay: 95 CNY/month}, three: {posts: 5}}
    people:
      a: {site: office, family: voice, tier: one, count: 20, stages: {old: 100%}}
      b: {site: office, family: voice, tier: three, count: 6, stages: {old: 100%}}
    """

  /// Everything wrong with the team and what is added to it: headline and next step.
  private func report(_ more: String) -> [String] {
    do throws(Problems) {
      _ = try Scenario.schema.read(Node(yaml: Self.team + "\n" + more, file: "test.yaml"))
      return []
    } catch {
      return error.all.map { "\($0.path): \($0.message). \($0.next ?? "")" }
    }
  }

  @Test func allThatIsDeclaredIsSound() {
    let faults = [
      Ladder.schema.faults, Phase.schema.faults, Programme.schema.faults, Move.schema.faults,
      Eligibility.schema.faults, Ranking.schema.faults, RefusalEffect.schema.faults,
    ]
    for fault in faults { #expect(fault == []) }
    #expect(report("") == [])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var yaml: String
    var problems: [String]
    var testDescription: String { yaml }

    init(_ yaml: String, _ problems: String...) { (self.yaml, self.problems) = (yaml, problems) }
  }

  @Test(arguments: cases) func isRefused(_ example: Case) {
    #expect(report(example.yaml) == example.problems)
  }

  private static let up = "up: {from: one, to: two, on: [06-30]}"

  static let cases: [Case] = [
    Case(
      "ladders: {a: {tiers: [one, two, one]}}\nreviews: {\(up)}",
      "tiers.three.posts: there are more people in the tier than posts. "
        + "Raise posts to 6, or lower the number of people.",
      "ladders.a.tiers.3: the tier already stands on a ladder. "
        + "Remove it here or from ladders.a.tiers."),
    Case(
      "phases: {a: {tiers: [one, two]}, b: {tiers: [two]}}",
      "phases.b.tiers.1: the tier already stands on a phase. "
        + "Remove it here or from phases.a.tiers."),
    Case(
      "reviews: {down: {from: one, to: two, takes: last, on: [06-30], slots: 5%}}",
      "reviews.down.to: a review that takes the last must lead down. "
        + "Name a tier that stands before one in tiers."),
    Case(
      "reviews: {down: {from: two, to: one, takes: last, on: [06-30]}}",
      "reviews.down: nothing says how many go down. Add slots: 5%, or below: 10%."),
    Case(
      """
      reviews:
        down:
          from: two
          to: one
          takes: last
          calendar: vacancies
          slots: 3
          pass: 90%
          eligibility: {attempts: 2}
      """,
      "reviews.down.calendar: nothing says how many posts the tier has. "
        + "Give tiers.one.posts, such as 12.",
      "reviews.down.calendar: nobody competes for a lower post. "
        + "Write calendar: dates, or takes: best.",
      "reviews.down.pass: a review that takes the last has no test. Remove it.",
      "reviews.down.eligibility: nobody tries to go down, so there are no attempts. "
        + "Remove attempts and wait."),
    Case(
      "reviews: {up: {from: one, to: two, on: [06-30], slots: vacant, below: 10%}}",
      "reviews.up.slots: nothing says how many posts the tier has. "
        + "Give tiers.two.posts, such as 12.",
      "reviews.up.below: a bar to fall below is for a review that takes the last. "
        + "Add takes: last, or remove below."),
    Case(
      "moves: {over: {from: voice, to: voice, on: []}}",
      "moves.over.to: a move must lead to another job family. Name the family that people come to.",
      "moves.over.on: a move needs at least one date. Write on: [03-31, 09-30]."),
    Case(
      "moves: {over: {from: voice, to: chat, on: [06-30], stage: new, cost: 5 EUR}}",
      "moves.over.stage: people in this stage take no contacts and cannot move. "
        + "Name a later stage.",
      "moves.over.cost: all money must be in one currency. "),
    Case(
      "levers: {programmes: yes}",
      "levers.programmes: there is no phase whose programme could run. "
        + "Add phases first, each with its tiers and a programme."),
  ]

  /// A team whose third tier holds few enough for its posts.
  private func ladders(_ ladders: String, _ reviews: String) -> [String] {
    let team = Self.team.replacing("count: 6", with: "count: 5")
      .replacing("three: {posts: 5}", with: "three: {posts: 5}, four: {}")
    do throws(Problems) {
      _ = try Scenario.schema.read(
        Node(yaml: "\(team)\nladders: {\(ladders)}\nreviews: {\(reviews)}", file: "test.yaml"))
      return []
    } catch {
      return error.all.map { "\($0.path): \($0.message). \($0.next ?? "")" }
    }
  }

  @Test func laddersMustLeadSomewhere() {
    let up = Self.up
    #expect(ladders("a: {tiers: [one, two]}", up) == [])
    #expect(
      ladders("a: {tiers: [one, two]}, b: {tiers: [three], from: [two]}", up) == [])
    #expect(
      ladders("a: {tiers: [one, two], from: [three]}, b: {tiers: [three], from: [two]}", up) == [
        "ladders.a.from.1: the ladders lead round in a circle. "
          + "From one one comes to three again: remove one of the ways."
      ])
    #expect(
      ladders("a: {tiers: [one, two, four]}", up) == [
        "ladders.a.tiers.3: nobody can reach this tier. Add a review that leads to it, people who "
          + "are in it, or a class that enters it."
      ])
    #expect(
      ladders("a: {tiers: [two, one]}", up) == [
        "reviews.up.to: the review leads down its ladder. "
          + "Write takes: last for a review that goes down."
      ])
    #expect(
      ladders(
        "a: {tiers: [one, two]}, b: {tiers: [three]}",
        "\(up), lead: {from: two, to: three, on: [06-30]}") == [
          "reviews.lead.to: the ladders do not cross here. Add two to ladders.b.from."
        ])
  }

  @Test func aReviewOutsideTheHorizonIsRefused() {
    let team = Self.team.replacing("52 weeks", with: "8 weeks")
      .replacing("count: 6", with: "count: 5")
    do throws(Problems) {
      _ = try Scenario.schema.read(
        Node(
          yaml: "\(team)\nladders: {a: {tiers: [one, two]}}\nreviews: {\(Self.up)}"
            + "\nmoves: {over: {from: voice, to: chat, on: [06-30]}}", file: "test.yaml"))
      Issue.record("nothing was refused")
    } catch {
      #expect(error.all.map(\.path) == ["reviews.up.on", "moves.over.on"])
      #expect(error.all[0].expected == "a day from 2027-01-04 to 2027-02-28")
      #expect(error.all[0].next == "Choose another day of the year, or a longer horizon.")
    }
  }
}

/// Whether ladders lead round in a circle, told in one way however many there are.
@Suite struct LadderCircleTests {
  /// Ladders of one tier each, where each is reached from another.
  private func scenario(_ steps: [(Int, Int)], tiers count: Int) -> String {
    let tiers = (0..<count).map { "  t\($0): {}" }.joined(separator: "\n")
    let people = (0..<count).map {
      "  p\($0): {site: office, family: voice, tier: t\($0), count: 1, stages: {mature: 100%}}"
    }
    let ladders = (0..<count).map { tier in
      let from = steps.filter { $0.1 == tier }.map { "t\($0.0)" }
      return "  l\(tier): {tiers: [t\(tier)], from: [\(from.joined(separator: ", "))]}"
    }
    return """
      title: Circles
      start: 2027-01-04
      horizon: 4 weeks
      sites: {office: {seats: 9}}
      families: {voice: {}}
      stages: {mature: {leaving: 1%/week}}
      causes: {a: {share: 100%}}
      tiers:
      \(tiers)
      people:
      \(people.joined(separator: "\n"))
      ladders:
      \(ladders.joined(separator: "\n"))
      """
  }

  /// Who can come back to where they were: by trying all ways.
  private func hasCircle(_ steps: [(Int, Int)], tiers count: Int) -> Bool {
    (0..<count).contains { start in
      var reached: Set<Int> = []
      var open = steps.filter { $0.0 == start }.map(\.1)
      while let tier = open.popLast() {
        if reached.insert(tier).inserted { open += steps.filter { $0.0 == tier }.map(\.1) }
      }
      return reached.contains(start)
    }
  }

  @Test func G17_circlesAreFoundAsByTryingAllWays() {
    var state: UInt64 = 7
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var circles = 0
    for _ in 0..<60 {
      let count = 2 + below(5)
      let steps = (0..<1 + below(6)).map { _ in (below(count), below(count)) }
      let isRound = hasCircle(steps, tiers: count)
      circles += isRound ? 1 : 0
      let found = headlines(scenario(steps, tiers: count))
      #expect(found.contains { $0.contains("round in a circle") } == isRound, "\(steps)")
    }
    #expect((10...50).contains(circles))
  }
}
