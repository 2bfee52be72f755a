import PhraseTesting
import Testing
import Text

@testable import Simulation

/// Two engines that were written apart say the same of everybody.
@Suite struct OracleTests {
  /// Person by person on each Monday: place, stage, tier, days, and the hazard still to be met.
  @Test(arguments: 0..<10) func enginesAgree(batch: Int) throws {
    for number in 50 * batch..<50 * batch + 50 {
      let village = Village(number)
      let compiled = try sketch(village.yaml)
      let future = UInt64(number % 7)
      let film = Film(compiled, future: future, seed: 11)
      var oracle = Oracle(village, future: future, seed: 11)
      for week in 0..<village.weeks {
        try expectSamePeople(film.people[week], oracle, compiled, week)
        oracle.turn(from: 7 * week)
        #expect(oracle.week == recorded(film, compiled, week), "village \(number), week \(week)")
      }
      try expectSamePeople(film.people[village.weeks], oracle, compiled, village.weeks)
    }
  }

  private func expectSamePeople(
    _ people: [UInt64: Film.Person], _ oracle: Oracle, _ compiled: CompiledScenario, _ week: Int
  ) throws {
    let place = Comment(rawValue: "village \(oracle.village.number), week \(week)")
    try #require(Set(people.keys) == Set(oracle.people.keys), place)
    for (identity, person) in people {
      let other = try #require(oracle.people[identity])
      let cell = compiled.cells.cell(
        site: other.site, family: other.family, stage: other.stage, tier: other.tier)
      try #require(person.cell == cell, place)
      try #require(person.startDay == other.start, place)
      try #require(person.tierDay == other.tierDay, place)
      let left = other.threshold - other.met(upTo: 7 * week, oracle)
      try #require(abs(person.clock - left) < 1e-9, place)
    }
  }

  private func recorded(_ film: Film, _ compiled: CompiledScenario, _ week: Int) -> Oracle.Week {
    func count(_ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = []) -> Int {
      guard let series = compiled.layout.index(of: measure, cut: cut, at: at) else { return 0 }
      return Int(film.value(ofSeries: series, week: week))
    }
    return Oracle.Week(
      starters: count(.starters), promotions: count(.promotions), demotions: count(.demotions),
      leavers: (0...compiled.causes).map { count(.leavers, [.cause], [$0]) })
  }

  /// The villages have what is to be compared.
  @Test func villagesDiffer() throws {
    var (leavers, failed, promotions, demotions, starters) = (0, 0, 0, 0, 0)
    for number in 0..<90 {
      let village = Village(number)
      var oracle = Oracle(village, future: 0, seed: 11)
      for week in 0..<village.weeks {
        oracle.turn(from: 7 * week)
        leavers += oracle.week.leavers.reduce(0, +)
        failed += oracle.week.leavers.last ?? 0
        promotions += oracle.week.promotions
        demotions += oracle.week.demotions
        starters += oracle.week.starters
      }
    }
    #expect(min(leavers, failed, promotions, demotions, starters) > 100)
  }
}

extension Oracle.Person {
  /// The hazard met up to a day.
  fileprivate func met(upTo day: Int, _ oracle: Oracle) -> Double {
    met + oracle.hazard(of: self) * (Double(day) - since) / 7
  }
}
