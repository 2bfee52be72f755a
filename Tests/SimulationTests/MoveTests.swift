import PhraseTesting
import Statistics
import Testing
import Text

@testable import Simulation

/// Sideways moves, and what is conserved when everything moves.
@Suite struct MoveTests {
  private func compiled(_ move: String, leaving: String = "0%/week", more: String = "") throws
    -> CompiledScenario
  {
    try sketch(
      """
      families: {voice: {}, chat: {}}
      stages: {all: {leaving: \(leaving)}}
      tiers: {one: {pay: 100 CNY/week}, two: {}}
      moves: {over: {from: voice, to: chat, \(move)}}
      people: {a: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}}
      \(more)
      """)
  }

  /// At each of two dates in a year 1 − √(1 − 0.36) = a fifth goes: of three in twelve weeks none.
  @Test func movesAreBinomial() throws {
    let compiled = try compiled("on: [02-01, 08-01], share: 36%")
    let moves = compiled.outcome(Futures.many).close(compiled.series(.moves))
    #expect(Fit.chiSquare(moves, Fit.binomial(100, 0.2)) <= 1)
  }

  /// Ten posts, then full; cross-training takes them off the floor for three weeks and no longer.
  @Test func trainingTakesNoContacts() throws {
    let film = Film(try compiled("on: [02-03], posts: 10, training: 21 days, cost: 500 CNY"))
    for week in 0...12 {
      let moved: Int64 = week > 4 ? 10 : 0
      let training: Int64 = (5...7).contains(week) ? 10 : 0
      #expect(film.value(.crossTraining, [.family], [1], week: week) == training)
      #expect(film.value(.people, [.family], [1], week: week) == moved)
      #expect(film.value(.ready, week: week) == 100 - training)
      guard week < 12 else { continue }
      // From Wednesday to Wednesday: three days of five missing, two weeks, two days.
      let missing: [Int: Int64] = [4: 30, 5: 50, 6: 50, 7: 20]
      #expect(film.value(.working, week: week) == 500 - (missing[week] ?? 0))
      #expect(film.value(.pay, week: week) == 100 * 10_000)
    }
    #expect(film.value(.incentives, week: 12) == 10 * 50_000)
  }

  /// Only who is in a late enough stage, and here for long enough, moves.
  @Test func stageAndTenureAreAskedFor() throws {
    func moved(_ condition: String) throws -> Int64 {
      let film = Film(
        try sketch(
          """
          families: {voice: {}, chat: {}}
          stages: {new: {length: 4 weeks, leaving: 0%/week}, all: {leaving: 0%/week}}
          moves: {over: {from: voice, to: chat, on: [02-10], training: 0 days, \(condition)}}
          people: {a: {site: main, family: voice, tier: one, count: 10, stages: {all: 100%}}}
          intake:
            b: {site: main, family: voice, date: 2027-01-04, size: 20}
            c: {site: main, family: voice, date: 2027-01-18, size: 40}
          """))
      return film.value(.moves, week: 12)
    }
    #expect(try moved("share: 100%") == 70)
    #expect(try moved("share: 100%, stage: all") == 30)
    #expect(try moved("share: 100%, tenure: 5 weeks") == 30)
    #expect(try moved("share: 100%, tenure: 40 days") == 10)
  }

  /// The clock of a stage started with the first contact and goes on in a family of longer training.
  @Test func stagesGoOnInTheNewFamily() throws {
    let film = Film(
      try sketch(
        """
        families: {voice: {training: 1 week}, chat: {training: 4 weeks}}
        stages:
          new: {length: 1 week, leaving: 0%/week, takes-contacts: no, pass: 100%}
          young: {length: 4 weeks, leaving: 0%/week}
          old: {leaving: 0%/week}
        moves: {over: {from: voice, to: chat, on: [01-25], training: 0 days}}
        intake: {a: {site: main, family: voice, date: 2027-01-04, size: 9}}
        """))
    // Training in week 0, the stage in weeks 1 to 4.
    let young = (0...12).map { film.value(.people, [.stage], [1], week: $0) }
    #expect(young == (0...12).map { (1...4).contains($0) ? 9 : 0 })
  }

  /// Nobody in cross-training works, and who leaves it takes no work along.
  @Test func whoLeavesCrossTrainingTakesNoWorkAlong() throws {
    let film = Film(
      try compiled("on: [01-18], share: 100%, training: 28 days", leaving: "20%/week"))
    for week in 2..<6 { #expect(film.value(.working, week: week) == 0) }
    #expect(film.value(.leavers, week: 3) > 0 && film.value(.working, week: 6) > 0)
  }

  /// Stagnation doubles leaving from the seventh week on; a move at the ninth ends it for another
  /// six weeks, and so to the close.
  @Test func aMoveEndsStagnation() throws {
    let compiled = try sketch(
      """
      families: {voice: {}, chat: {}}
      stages: {all: {leaving: 5%/week}}
      tiers: {one: {}, two: {}}
      moves: {over: {from: voice, to: chat, on: [03-01], training: 0 days}}
      intake: {a: {site: main, family: voice, date: 2027-01-04, size: 100}}
      effects: {stagnation: {after: 6 weeks, size: 100%}}
      """)
    let people = compiled.outcome(Futures.many).close(compiled.series(.people))
    #expect(Fit.chiSquare(people, Fit.binomial(100, Fit.power(0.95, 6 + 2 * 2 + 4))) <= 1)
  }

  /// Worlds with everything on: in every tier and family, week by week, who comes and goes
  /// explains the count, and those blocked and in training are counted where they are.
  @Test(arguments: 0..<20) func everythingIsConserved(number: Int) throws {
    let compiled = try busyPlan(number)
    for future in 0..<2 as Range<UInt64> {
      let film = Film(compiled, future: future)
      for week in 0..<compiled.weeks {
        func value(_ measure: Measure, _ cut: [Dimension], _ at: [Int]) -> Int64 {
          film.value(measure, cut, at, week: week)
        }
        var (ups, downs) = (Int64(0), Int64(0))
        for tier in 0..<3 {
          let came = value(.promotions, [.tier], [tier]) + value(.demotions, [.tier], [tier])
          let went = film.went(from: tier, week: week)
          let grown =
            film.value(.people, [.tier], [tier], week: week + 1) - value(.people, [.tier], [tier])
          let started = tier == 0 ? value(.starters, [], []) : 0
          #expect(grown == started + came - went - value(.leavers, [.tier], [tier]))
          ups += value(.promotions, [.tier], [tier])
          downs += value(.demotions, [.tier], [tier])
          #expect(
            value(.blocked, [.tier], [tier]) <= value(.people, [.tier], [tier]) + started + came)
        }
        #expect(ups == value(.promotions, [], []) && downs == value(.demotions, [], []))
        #expect(film.value(.people, [.tier], [2], week: week + 1) <= 6)
        for family in 0..<2 {
          let moved = value(.moves, [.family], [family]) - value(.moves, [.family], [1 - family])
          let grown =
            film.value(.people, [.family], [family], week: week + 1)
            - value(.people, [.family], [family])
          #expect(
            grown == value(.starters, [.family], [family]) + moved
              - value(.leavers, [.family], [family]))
          let training = value(.crossTraining, [.family], [family])
          #expect(training >= 0 && training <= value(.people, [.family], [family]))
        }
        let byLadder = (0..<2).map { value(.people, [.ladder], [$0]) }
        #expect(byLadder.reduce(0, +) == value(.people, [], []))
      }
    }
  }

  private func busyPlan(_ number: Int) throws -> CompiledScenario {
    try sketch(
      """
      horizon: 20 weeks
      families: {voice: {training: 9 days}, chat: {training: 3 days}}
      stages:
        new: {length: 12 days, leaving: 3%/week, takes-contacts: no, pass: 90%}
        young: {length: \(1 + number) days, leaving: 2%/week}
        old: {leaving: 2%/week}
      tiers: {one: {pay: 90 CNY/week}, two: {pay: 120 CNY/week}, three: {posts: 6}}
      ladders: {up: {tiers: [one, two]}, lead: {tiers: [three], from: [two]}}
      reviews:
        up:
          from: one
          to: two
          on: [01-20, 02-17, 03-1\(number % 10), 04-01]
          slots: 5
          pass: 60%
          eligibility: {attempts: 2, wait: 20 days}
        down: {from: two, to: one, takes: last, on: [02-20, 04-02], after: 7 days, slots: 10%}
        lead: {from: two, to: three, calendar: vacancies, pass: 40%}
      moves:
        over:
          {from: voice, to: chat, on: [01-\(10 + number), 03-03], share: 40%, training: \(number) days}
        back: {from: chat, to: voice, on: [02-\(10 + number % 18)], posts: 30, training: 2 days}
      people:
        a: {site: main, family: voice, tier: one, count: 30, stages: {young: 50%, old: 50%}}
        b: {site: main, family: chat, tier: two, count: 15, stages: {old: 100%}}
      intake: {c: {site: main, family: voice, date: 2027-01-06, every: 9 days, size: 4}}
      effects:
        refusal: {size: 50%, lasts: 5 days}
        stagnation: {after: 9 days, size: 30%}
      """)
  }

  /// All that is new, given and switched off, is absent to the last bit.
  @Test func switchedOffIsAbsent() throws {
    func played(_ review: String, _ more: String) throws -> (
      compiled: CompiledScenario, outcome: Outcome
    ) {
      let compiled = try sketch(
        """
        families: {voice: {}, chat: {}}
        stages: {all: {leaving: 3%/week}}
        tiers: {one: {pay: 90 CNY/week}, two: {posts: 40}}
        reviews: {up: {from: one, to: two, on: [02-03, 03-01], slots: 9, pass: 70%\(review)}}
        people: {a: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}}
        \(more)
        """)
      return (compiled, compiled.outcome(40))
    }
    let plain = try played("", "")
    let off = try played(
      """
      , eligibility: {attempts: 200, wait: 0 days}, ranking: {merit: 1, tenure: 0}
      """,
      """
      ladders: {up: {tiers: [one, two]}}
      phases: {all: {tiers: [one, two], programme: {cost: 90 CNY/month, leaving: -50%}}}
      moves: {over: {from: voice, to: chat, on: [02-01], share: 0%}}
      effects: {refusal: {size: 0%}}
      """)
    for (index, series) in plain.compiled.layout.series.enumerated() {
      let other = off.compiled.series(series.measure, series.cut, series.at)
      for week in 0...plain.compiled.weeks {
        #expect(
          plain.outcome.distribution(index, week: week)
            == off.outcome.distribution(other, week: week))
      }
    }
    #expect(off.compiled.layout.index(of: .blocked) != nil)
  }
}

extension Film {
  /// Who went from a tier to another in a week, of those who were there on both Mondays or were
  /// counted in between: what came to the others.
  fileprivate func went(from tier: Int, week: Int) -> Int64 {
    // up: one → two, lead: two → three, down: two → one
    switch tier {
    case 0: value(.promotions, [.tier], [1], week: week)
    case 1:
      value(.promotions, [.tier], [2], week: week) + value(.demotions, [.tier], [0], week: week)
    default: 0
    }
  }
}
