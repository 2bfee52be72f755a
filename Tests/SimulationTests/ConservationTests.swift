import PhraseTesting
import Testing
import Text

@testable import Simulation

/// What must balance in every week of every future, over random scenarios.
@Suite struct ConservationTests {
  #if DEBUG
    static let worlds = 0..<40
  #else
    static let worlds = 0..<400
  #endif

  /// People before + starters − leavers = people after; in a tier promotions come and go.
  @Test(arguments: worlds) func peopleAreConserved(number: Int) throws {
    let world = World(number)
    let compiled = try world.compiled()
    for future in 0..<3 {
      let film = Film(compiled, future: UInt64(future))
      for week in 0..<compiled.weeks {
        func grows(_ cut: [Dimension], _ at: [Int], by gained: Int64) -> Bool {
          film.value(.people, cut, at, week: week + 1)
            == film.value(.people, cut, at, week: week) + gained
            - film.value(.leavers, cut, at, week: week)
        }
        func starters(_ cut: [Dimension], _ at: [Int]) -> Int64 {
          film.value(.starters, cut, at, week: week)
        }
        #expect(grows([], [], by: starters([], [])), "\(world.text)")
        for site in 0..<world.sites {
          #expect(grows([.site], [site], by: starters([.site], [site])))
          for family in 0..<world.families {
            let place = [site, family]
            #expect(grows([.site, .family], place, by: starters([.site, .family], place)))
          }
        }
        for family in 0..<world.families {
          #expect(grows([.family], [family], by: starters([.family], [family])))
        }
        for tier in 0..<world.tiers {
          let came = film.value(.promotions, [.tier], [tier], week: week)
          let went =
            tier + 1 < world.tiers ? film.value(.promotions, [.tier], [tier + 1], week: week) : 0
          let started = tier == 0 ? starters([], []) : 0
          #expect(grows([.tier], [tier], by: started + came - went))
        }
      }
    }
  }

  /// Every cut of a measure adds up to its total, causes too.
  @Test(arguments: worlds) func cutsAddUp(number: Int) throws {
    let compiled = try World(number).compiled()
    let film = Film(compiled)
    for week in 0...compiled.weeks {
      var sums: [Measure: [[Dimension]: Int64]] = [:]
      for (index, series) in compiled.layout.series.enumerated() where !series.measure.isQuotient {
        sums[series.measure, default: [:]][series.cut, default: 0] +=
          film.value(ofSeries: index, week: week)
      }
      for (measure, byCut) in sums {
        for (cut, sum) in byCut { #expect(sum == byCut[[]], "\(measure) by \(cut), week \(week)") }
      }
    }
  }

  /// What is recorded is what the rows hold, and a flow at the close is the sum of its weeks.
  @Test(arguments: worlds) func recordsAgreeWithPeople(number: Int) throws {
    let compiled = try World(number).compiled()
    let film = Film(compiled)
    for week in 0...compiled.weeks {
      var cells: [Int: Int64] = [:]
      for person in film.people[week].values { cells[person.cell, default: 0] += 1 }
      for stage in 0..<compiled.cells.stages {
        let here = cells.filter { compiled.cells.stage(of: $0.key) == stage }.values.reduce(0, +)
        #expect(film.value(.people, [.stage], [stage], week: week) == here)
      }
      let ready = cells.filter { compiled.stages[compiled.cells.stage(of: $0.key)].takesContacts }
      #expect(film.value(.ready, week: week) == ready.values.reduce(0, +))
    }
    for (index, series) in compiled.layout.series.enumerated()
    where !series.measure.description.kind.isStock && !series.measure.isQuotient {
      let sum = (0..<compiled.weeks).reduce(Int64(0)) { $0 + film.value(ofSeries: index, week: $1) }
      #expect(film.value(ofSeries: index, week: compiled.weeks) == sum)
    }
  }

  @Test(arguments: worlds) func nothingPassesItsLimit(number: Int) throws {
    let world = World(number)
    let compiled = try world.compiled()
    for future in 0..<3 {
      var played = Future(compiled: compiled, seed: 1)
      played.begin(UInt64(future))
      let relief = compiled.sites.map { played.figures.values[$0.relief] }
      let film = Film(compiled, future: UInt64(future))
      for week in 0...compiled.weeks {
        for site in 0..<world.sites {
          func value(_ measure: Measure) -> Int64 {
            film.value(measure, [.site], [site], week: week)
          }
          #expect(value(.ready) <= value(.people))
          #expect(value(.seated) <= value(.ready))
          #expect(Double(value(.seated)) <= Double(value(.seats)) * relief[site] + 1e-6)
          #expect(value(.short) == max(0, value(.needed) - value(.ready)))
        }
        for tier in 0..<world.tiers {
          if let posts = world.posts[tier] {
            #expect(film.value(.people, [.tier], [tier], week: week) <= posts)
          }
          if week < compiled.weeks, tier > 0, let slots = world.slots[tier - 1] {
            let held = compiled.sessions.filter { $0.review == tier - 1 && $0.day / 7 == week }
              .count
            #expect(film.value(.promotions, [.tier], [tier], week: week) <= Int64(slots * held))
          }
        }
      }
    }
  }

  /// The generator makes worlds in which things happen.
  @Test func worldsAreAlive() throws {
    var (leavers, promotions, failed) = (Int64(0), Int64(0), Int64(0))
    for number in Self.worlds {
      let compiled = try World(number).compiled()
      let film = Film(compiled)
      leavers += film.value(.leavers, week: compiled.weeks)
      promotions += film.value(.promotions, week: compiled.weeks)
      failed += film.value(.leavers, [.cause], [compiled.failedCause], week: compiled.weeks)
    }
    #expect(leavers > 500)
    #expect(promotions > 100)
    #expect(failed > 100)
  }
}

extension Measure {
  /// Quotients do not add up, neither over places nor over weeks.
  fileprivate var isQuotient: Bool { if case .ratio = description.kind { true } else { false } }
}
