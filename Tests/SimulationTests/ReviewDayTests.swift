import PhraseTesting
import Statistics
import Testing
import Text

@testable import Simulation

/// Everything that reviews and competitions do on one day, whatever the order of lines.
@Suite struct ReviewDayTests {
  private func compiled(
    _ reviews: [String], tiers: String, people: [Int], leaving: String = "0%/week",
    more: String = ""
  ) throws -> CompiledScenario {
    let groups = people.enumerated().map { tier, count in
      "  p\(tier): {site: main, family: voice, tier: t\(tier), count: \(count), stages: {all: 100%}}"
    }
    return try sketch(
      """
      stages: {all: {leaving: \(leaving), satisfaction: 85%, resolution: 85%}}
      tiers: {\(tiers)}
      reviews: {\(reviews.joined(separator: ", "))}
      people:
      \(groups.joined(separator: "\n"))
      \(more)
      """)
  }

  private func inTiers(_ compiled: CompiledScenario, _ film: Film, week: Int) -> [Int64] {
    compiled.tiers.indices.map { film.value(.people, [.tier], [$0], week: week) }
  }

  private static let rungs = [
    "a: {from: t0, to: t1, on: [02-03], pass: 50%}",
    "b: {from: t1, to: t2, on: [02-03], pass: 50%}",
    "c: {from: t2, to: t3, on: [02-03], pass: 50%}",
  ]

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func H4_oneStepADayWhateverTheOrder(order: [Int]) throws {
    let compiled = try compiled(
      order.map { Self.rungs[$0] }, tiers: "t0: {}, t1: {}, t2: {}, t3: {}", people: [1000])
    let film = Film(compiled)
    let people = inTiers(compiled, film, week: 12)
    #expect(people[0] + people[1] == 1000 && people[2...] == [0, 0])
    #expect(abs(Double(people[1]) - 500) < 4 * 250.0.squareRoot())
    #expect(film.value(.promotions, week: 12) == people[1])
  }

  /// Who goes down does not come up again on the day, and who comes up does not go down.
  @Test func H4_thereAndBackOnOneDay() throws {
    for order in [[0, 1], [1, 0]] {
      let reviews = [
        "up: {from: t0, to: t1, on: [02-03]}",
        "down: {from: t1, to: t0, takes: last, on: [02-03], below: 100%}",
      ]
      let compiled = try compiled(
        order.map { reviews[$0] }, tiers: "t0: {}, t1: {}", people: [70, 30])
      let film = Film(compiled)
      #expect(inTiers(compiled, film, week: 12) == [30, 70])
      #expect(film.value(.promotions, week: 12) == 70)
      #expect(film.value(.demotions, week: 12) == 30)
    }
  }

  /// Who passes two reviews of a day is taken by the one that leads higher.
  @Test func H4_ofTwoWaysTheHigherIsTaken() throws {
    for order in [[0, 1], [1, 0]] {
      let reviews = [
        "up: {from: t0, to: t1, on: [02-03]}", "jump: {from: t0, to: t2, on: [02-03], slots: 10}",
      ]
      let compiled = try compiled(
        order.map { reviews[$0] }, tiers: "t0: {}, t1: {}, t2: {}", people: [40])
      #expect(inTiers(compiled, Film(compiled), week: 12) == [0, 30, 10])
    }
  }

  /// One vacancy at the top is one promotion on each rung, on the same day.
  @Test(
    arguments: [[0, 1, 2], [2, 1, 0], [1, 0, 2]],
    ["on: [02-03], slots: vacant", "calendar: vacancies"])
  func H5_aVacancyIsFilledAlongTheChain(order: [Int], when: String) throws {
    let reviews = (0..<3).map { "r\($0): {from: t\($0), to: t\($0 + 1), \(when)}" }
    let compiled = try compiled(
      order.map { reviews[$0] },
      tiers: "t0: {}, t1: {posts: 40}, t2: {posts: 12}, t3: {posts: 4}", people: [200, 40, 12, 3])
    let film = Film(compiled)
    #expect(inTiers(compiled, film, week: 12) == [199, 40, 12, 4])
    #expect(film.value(.promotions, week: 12) == 3)
  }

  /// Tiers that stand in any order: the chain is what reviews lead along.
  @Test func H5_theChainIsThatOfTheReviews() throws {
    let compiled = try sketch(
      """
      tiers: {lead: {posts: 4}, agent: {}, senior: {posts: 12}}
      reviews:
        to-senior: {from: agent, to: senior, on: [02-03], slots: vacant}
        to-lead: {from: senior, to: lead, on: [02-03], slots: vacant}
      people:
        a: {site: main, family: voice, tier: agent, count: 50, stages: {all: 100%}}
        s: {site: main, family: voice, tier: senior, count: 12, stages: {all: 100%}}
        l: {site: main, family: voice, tier: lead, count: 2, stages: {all: 100%}}
      """)
    #expect(inTiers(compiled, Film(compiled), week: 12) == [4, 48, 12])
  }

  /// The same people rise in the same weeks, in whatever order the reviews stand.
  @Test func H5_theOrderOfLinesNeverMatters() throws {
    func film(_ order: [Int]) throws -> Film {
      let reviews =
        (0..<3).map {
          "r\($0): {from: t\($0), to: t\($0 + 1), on: [01-20, 02-17, 03-10], slots: vacant}"
        } + ["down: {from: t2, to: t1, takes: last, on: [02-17, 03-10], slots: 20%}"]
      return Film(
        try compiled(
          order.map { reviews[$0] },
          tiers: "t0: {}, t1: {posts: 30}, t2: {posts: 12}, t3: {posts: 4}",
          people: [100, 30, 12, 4], leaving: "3%/week"))
    }
    let first = try film([0, 1, 2, 3])
    for order in [[3, 2, 1, 0], [1, 3, 0, 2]] { #expect(try film(order).people == first.people) }
    #expect(first.value(.promotions, week: 12) > 10)
  }

  private static let swap = [
    "up: {from: t0, to: t1, on: [02-03, 03-03], slots: vacant}",
    "down: {from: t1, to: t0, takes: last, on: [02-03, 03-03], slots: 10%}",
  ]

  @Test(arguments: [[0, 1], [1, 0]]) func H6_lastAndBestChangePlaces(order: [Int]) throws {
    let compiled = try compiled(
      order.map { Self.swap[$0] }, tiers: "t0: {posts: 100}, t1: {posts: 40}", people: [100, 40])
    let film = Film(compiled)
    for week in [4, 8] {
      #expect(film.value(.promotions, week: week) == 4)
      #expect(film.value(.demotions, week: week) == 4)
    }
    #expect(inTiers(compiled, film, week: 12) == [100, 40])
  }

  /// No tier ends a day over its posts: where fewer come up, fewer go down.
  @Test(arguments: [("pass: 0%", 0), ("slots: 3", 3), ("slots: 9", 4)])
  func H6_whereFewerComeUpFewerGoDown(up: String, exchanged: Int64) throws {
    let compiled = try compiled(
      [
        "up: {from: t0, to: t1, on: [02-03], \(up)}",
        "down: {from: t1, to: t0, takes: last, on: [02-03], slots: 10%}",
      ], tiers: "t0: {posts: 100}, t1: {posts: 40}", people: [100, 40])
    let film = Film(compiled)
    #expect(film.value(.promotions, week: 12) == exchanged)
    #expect(film.value(.demotions, week: 12) == exchanged)
  }

  /// Posts are counted after the day's exchange: where none falls on the day, nobody goes down into
  /// a full tier, and as many as there are posts into another.
  @Test(arguments: [(100, "03-03", 0), (97, "03-03", 3), (100, "02-03", 4), (97, "02-03", 4)])
  func H5_whoGoesDownNeedsAPost(below: Int, up: String, taken: Int64) throws {
    let compiled = try compiled(
      [
        "up: {from: t0, to: t1, on: [\(up)], slots: vacant}",
        "down: {from: t1, to: t0, takes: last, on: [02-03], slots: 10%}",
      ], tiers: "t0: {posts: 100}, t1: {posts: 40}", people: [below, 40])
    let film = Film(compiled)
    #expect(film.value(.demotions, week: 12) == taken)
    #expect(inTiers(compiled, film, week: 12).reduce(0, +) == Int64(below) + 40)
  }

  /// Three full tiers: those who go down two rungs and one are replaced along the chain.
  @Test func H6_aChainOfFullTiers() throws {
    let compiled = try compiled(
      [
        "up1: {from: t0, to: t1, on: [02-03], slots: vacant}",
        "down1: {from: t1, to: t0, takes: last, on: [02-03], slots: 4}",
        "up2: {from: t1, to: t2, on: [02-03], slots: vacant}",
        "down2: {from: t2, to: t1, takes: last, on: [02-03], slots: 3}",
      ], tiers: "t0: {posts: 100}, t1: {posts: 40}, t2: {posts: 10}", people: [100, 40, 10])
    let film = Film(compiled)
    #expect(inTiers(compiled, film, week: 12) == [100, 40, 10])
    #expect(film.value(.demotions, week: 12) == 7 && film.value(.promotions, week: 12) == 7)
  }

  /// Shares are of the heads before the day's changes: 10 % of 50, though 20 come up first.
  @Test func A7_sharesAreOfTheHeadsBeforeTheDay() throws {
    let compiled = try compiled(
      [
        "up: {from: t0, to: t1, on: [02-03], slots: 20}",
        "over: {from: t1, to: t2, on: [02-03], slots: 10%}",
        "down: {from: t2, to: t1, takes: last, on: [02-03], slots: 50%}",
      ], tiers: "t0: {}, t1: {}, t2: {}", people: [100, 50, 10])
    #expect(inTiers(compiled, Film(compiled), week: 12) == [80, 70, 10])
  }

  /// 29 % of 100 people are 29, though 0.29 × 100 is less in binary.
  @Test(arguments: [("29%", 29), ("57%", 57), ("58%", 58), ("28.99%", 28)])
  func A7_aShareThatIsWholeIsNotRoundedDown(slots: String, taken: Int64) throws {
    let compiled = try compiled(
      ["up: {from: t0, to: t1, on: [02-03], slots: \(slots)}"], tiers: "t0: {}, t1: {}",
      people: [100])
    #expect(Film(compiled).value(.promotions, week: 12) == taken)
  }

  // MARK: - Bars

  /// A bar takes its share, whatever the ranking is made of.
  @Test(arguments: [
    "energy: 1", "energy: 0.05", "energy: 20", "time-in-tier: 3", "merit: 0, tenure: 1",
    "merit: 3", "merit: 0, energy: 1",
  ])
  func H3_theBarIsOfTheRankingsScore(ranking: String) throws {
    let compiled = try compiled(
      [
        "down: {from: t1, to: t0, takes: last, on: [02-03], below: 10%, ranking: {\(ranking)}}"
      ], tiers: "t0: {}, t1: {}", people: [0, 1000], more: "energy: {every: 4 weeks}")
    #expect(abs(Film(compiled).value(.demotions, week: 12) - 100) <= 1)
  }

  /// Of 18 people 5 % are 0.9: in nine of ten futures one goes.
  @Test func H3_aPartOfAPersonIsDecidedByTheDay() throws {
    let compiled = try compiled(
      [
        "down: {from: t1, to: t0, takes: last, on: [02-03], below: 5%, ranking: {tenure: 1}}"
      ], tiers: "t0: {}, t1: {}", people: [0, 18])
    let demotions = compiled.outcome(Futures.many).close(compiled.series(.demotions))
    #expect(Fit.chiSquare(demotions, Fit.binomial(1, 0.9)) <= 1)
  }

  // MARK: - What is left over of a share

  /// 10 % of 9 is nobody at each date; carried it is 9 in ten dates.
  @Test(arguments: [("dropped", 0), ("carried", 9)])
  func H9_whatIsLeftOverIsCarried(rest: String, taken: Int64) throws {
    let dates = (1...10).map { "02-\($0 < 10 ? "0" : "")\($0)" }.joined(separator: ", ")
    // Nine are always there: who goes up comes down at once.
    let compiled = try compiled(
      [
        "up: {from: t0, to: t1, on: [\(dates)], slots: 10%, rest: \(rest)}",
        "down: {from: t1, to: t0, takes: last, on: [\(dates)], below: 100%}",
      ], tiers: "t0: {}, t1: {}", people: [9])
    let promoted = Film(compiled).value(.promotions, week: 12)
    #expect(rest == "dropped" ? promoted == taken : (8...9).contains(promoted))
  }
}
