import PhraseTesting
import Schema
import Testing
import Text
import Workforce

@testable import Simulation

/// Contacts in the simulation: what arrives, what it requires, what those present achieve.
@Suite struct DemandTests {
  /// A site that is the same in every half-hour: 100 contacts of 180 s in each, no shrinkage.
  private func world(
    _ demand: String = "", service: String = "", people: Int = 0, more: String = ""
  ) throws -> CompiledScenario {
    try sketch(
      """
      demand:
        calls: {family: voice, sites: {main: 100%}, contacts: "33,600/week", \(demand)}
      service:
        voice:
          handle-time: 180 seconds
          occupancy: 100%
          shrinkage: {}
          profile: \(even)
          \(service)
      people:
        staff: {site: main, family: voice, tier: one, count: \(people), stages: {all: 100%}}
      \(more)
      """)
  }

  private var even: String {
    let day = Array(repeating: "1", count: 24).joined(separator: ", ")
    return "{weekdays: [14.285714%, 14.285714%, 14.285714%, 14.285714%, 14.285714%, 14.285714%, "
      + "14.285716%], day: [\(day)]}"
  }

  @Test func requirementByHand() throws {
    // 14 people in each of 336 half-hours, 40 hours each: 58.8, so 59.
    let film = Film(try world())
    #expect(film.value(.required, week: 0) == 59)
    #expect(film.value(.needed, week: 0) == 59)
    #expect(film.value(.short, week: 0) == 59)
    #expect(film.value(.contacts, week: 0) == 33_600)
    #expect(film.value(.required, week: film.compiled.weeks) == 59)
  }

  @Test func shrinkageIsAQuotientOfItsSum() throws {
    // 58.8 ÷ (1 − 0.3) = 84, of one kind or of two that make 30 %.
    for shrinkage in ["{leave: 30%}", "{leave: 20%, breaks: 10%}"] {
      let compiled = try sketch(
        """
        demand:
          calls: {family: voice, sites: {main: 100%}, contacts: "33,600/week"}
        service:
          voice:
            handle-time: 180 seconds
            occupancy: 100%
            shrinkage: \(shrinkage)
            profile: \(even)
        """)
      #expect(Film(compiled).value(.required, week: 0) == 84)
    }
  }

  @Test func growthDoublesAndEnds() throws {
    let film = Film(
      try world("doubling: {every: 2 weeks, until: 2027-02-01}"))
    let contacts = (0..<8).map { film.value(.contacts, week: $0) }
    #expect(contacts[0] == 33_600 && contacts[2] == 67_200 && contacts[4] == 134_400)
    #expect(contacts[5] == contacts[4] && contacts[7] == contacts[4])
    let required = (0..<5).map { film.value(.required, week: $0) }
    #expect(zip(required, required.dropFirst()).allSatisfy { $0 < $1 })
    let steady = Film(try world("growth: 10%/week"))
    #expect(steady.value(.contacts, week: 3) == Int64((33_600 * 1.331).rounded()))
  }

  @Test func peaksCountByTheDay() throws {
    // Two days of seven doubled.
    let film = Film(
      try world("peaks: {sale: {on: [01-13], length: 2 days, factor: 2}}"))
    #expect(film.value(.contacts, week: 0) == 33_600)
    #expect(film.value(.contacts, week: 1) == 43_200)
    #expect(film.value(.contacts, week: 2) == 33_600)
    let (flat, peak) = (film.value(.required, week: 0), film.value(.required, week: 1))
    #expect(peak > flat && Double(peak) < 1.3 * Double(flat))
    // A peak that spans two weeks counts its days in each.
    let spanning = Film(
      try world("peaks: {feast: {dates: [2027-01-10], length: 7 days, factor: 0.5}}"))
    #expect(spanning.value(.contacts, week: 0) == 31_200)
    #expect(spanning.value(.contacts, week: 1) == 19_200)
  }

  @Test func seasonsMeetInsideAWeek() throws {
    // The week of 25 January ends in January; that of 1 February is all in the next month.
    let film = Film(try world("season: [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"))
    #expect(film.value(.contacts, week: 3) == 33_600)
    #expect(film.value(.contacts, week: 4) == 67_200)
    // That of 22 February is in February; 1 March is a Monday.
    #expect(film.value(.contacts, week: 8) == 33_600)
  }

  @Test func aSeasonNotKnownIsDrawnByMonth() throws {
    let compiled = try world("season: [1, 1 to 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]")
    // A log-normal with its middle at √3, in February alone.
    var factors: [Double] = []
    for future in 0..<400 as Range<UInt64> {
      let film = Film(compiled, future: future)
      #expect(film.value(.contacts, week: 3) == 33_600)
      #expect(film.value(.contacts, week: 8) == 33_600)
      #expect(film.value(.contacts, week: 4) == film.value(.contacts, week: 5))
      factors.append(Double(film.value(.contacts, week: 4)) / 33_600)
    }
    factors.sort()
    #expect(abs(factors[200] / 3.0.squareRoot() - 1) < 0.1)
    // 90 % between 1 and 3: 360 of 400, with six standard deviations of 6.
    #expect((324...396).contains(factors.count { (1...3).contains($0) }))
  }

  @Test func robotsFixesAndRepeats() throws {
    let robots = Film(
      try world("robots: {share: 20%, from: 2027-01-14, longer: 1.25}"))
    // From a Thursday: four days of seven.
    #expect(robots.value(.contacts, week: 1) == Int64((33_600 * (1 - 0.2 * 4 / 7)).rounded()))
    #expect(robots.value(.contacts, week: 2) == 26_880)
    // A fifth fewer, each a quarter longer: the same work.
    #expect(abs(robots.value(.required, week: 2) - robots.value(.required, week: 0)) <= 1)
    let fixes = Film(try world("fixes: {removed: 10%/week, floor: 80%}"))
    #expect(fixes.value(.contacts, week: 1) == 30_240)
    #expect(fixes.value(.contacts, week: 5) == 26_880)
    // A fifth is not settled and half of those come again: 1 / (1 − 0.1).
    let repeats = Film(try world("resolution: 80%, returning: 50%"))
    #expect(repeats.value(.contacts, week: 0) == 37_333)
  }

  @Test func noiseHasMeanOneAndLeavesThePlanAlone() throws {
    let compiled = try world("noise: 20%")
    var (sum, squares) = (0.0, 0.0)
    for number in 0..<400 {
      let film = Film(compiled, future: UInt64(number))
      for week in 0..<compiled.weeks {
        let ratio = Double(film.value(.contacts, week: week)) / 33_600
        sum += ratio
        squares += ratio * ratio
        #expect(film.value(.required, week: week) == 59)
      }
    }
    let count = 400 * Double(compiled.weeks)
    let mean = sum / count
    // Standard error of the mean 0.0029, of the deviation about 0.0022.
    #expect(abs(mean - 1) < 0.012)
    #expect(abs((squares / count - mean * mean).squareRoot() - 0.2) < 0.01)
  }

  @Test func newSitesTakeTheirShareWhenTheyOpen() throws {
    let compiled = try sketch(
      """
      sites:
        main: {seats: 100}
        new: {seats: 50, opening: 2027-01-18}
      demand:
        calls: {family: voice, sites: {main: 75%, new: 25%}, contacts: 8000/week}
      service:
        voice: {handle-time: 180 seconds}
      """)
    let film = Film(compiled)
    #expect(film.value(.contacts, [.site], [0], week: 1) == 8_000)
    #expect(film.value(.contacts, [.site], [1], week: 1) == 0)
    #expect(film.value(.needed, [.site], [1], week: 1) == 0)
    #expect(film.value(.contacts, [.site], [0], week: 2) == 6_000)
    #expect(film.value(.contacts, [.site], [1], week: 2) == 2_000)
    #expect(film.value(.required, [.site], [1], week: 2) > 0)
  }

  @Test func experienceIsCapacity() throws {
    func required(_ stages: String) throws -> Int64 {
      let compiled = try sketch(
        """
        stages:
          novice: {length: 1 year, leaving: 0%/week}
          mature: {leaving: 0%/week}
        people:
          staff: {site: main, family: voice, tier: one, count: 100, stages: \(stages)}
        demand:
          calls: {family: voice, sites: {main: 100%}, contacts: "33,600/week"}
        service:
          voice: {handle-time: 180 seconds, stages: {novice: 1.5}}
        """)
      return Film(compiled).value(.required, week: 0)
    }
    let (old, mixed, new) = (
      try required("{mature: 100%}"), try required("{novice: 50%, mature: 50%}"),
      try required("{novice: 100%}")
    )
    // Half and half: 1 / (½ + ½ ÷ 1.5) = 1.2 times the work, less what is lost by small steps.
    #expect(Double(mixed) / Double(old) > 1.15 && Double(mixed) / Double(old) < 1.21)
    #expect(Double(new) / Double(old) > 1.4 && Double(new) / Double(old) < 1.5)
  }

  @Test func sharesAreOfCountsAndNotMeansOfShares() throws {
    // Ten quiet weeks with everything answered, then weeks that swamp the same people.
    let film = Film(
      try world(
        "peaks: {flood: {dates: [2027-03-15], length: 14 days, factor: 10}}",
        service: "patience: 2 minutes", people: 80))
    let weeks = 0..<film.compiled.weeks
    let contacts = weeks.map { Double(film.value(.contacts, week: $0)) }
    let levels = weeks.map { Double(film.value(.serviceLevel, week: $0)) / 1000 }
    let weighted = zip(contacts, levels).map(*).reduce(0, +) / contacts.reduce(0, +)
    let mean = levels.reduce(0, +) / Double(levels.count)
    let close = Double(film.value(.serviceLevel, week: film.compiled.weeks)) / 1000
    #expect(levels[0] > 0.95 && levels[10] < 0.05)
    #expect(abs(close - weighted) < 0.002)
    #expect(abs(close - mean) > 0.2)
  }

  @Test func peoplePresentMeetTheTarget() throws {
    let film = Film(try world(service: "patience: 2 minutes", people: 59))
    #expect(film.value(.short, week: 0) == 0)
    #expect(film.value(.serviceLevel, week: 0) >= 800)
    #expect(film.value(.occupancy, week: 0) > 600 && film.value(.occupancy, week: 0) < 800)
    let alone = Film(try world(service: "patience: 2 minutes"))
    #expect(alone.value(.serviceLevel, week: 0) == 0)
    #expect(alone.value(.abandonment, week: 0) == 1000)
    #expect(alone.value(.occupancy, week: 0) == 0)
  }

  @Test func chatNeedsFewerPeople() throws {
    let one = Film(try world()).value(.required, week: 0)
    let three = Film(try world(service: "at-once: 3")).value(.required, week: 0)
    #expect(three < one && 2 * three > one)
  }

  @Test func withoutDemandNothingIsKeptOfIt() throws {
    let compiled = try sketch()
    for measure in Measure.allCases where measure.description.need == .demand {
      #expect(compiled.layout.index(of: measure) == nil)
    }
  }

  @Test func demandMovesNobody() throws {
    let people = """
      people:
        staff: {site: main, family: voice, tier: one, count: 40, stages: {all: 100%}}
      stages:
        all: {leaving: 5%/month}
      """
    let without = Film(try sketch(people), future: 3)
    let with = Film(
      try sketch(
        people + """

          demand:
            calls: {family: voice, sites: {main: 100%}, contacts: 8000/week, noise: 10%}
          service:
            voice: {handle-time: 180 seconds}
          """), future: 3)
    #expect(without.people == with.people)
    for week in 0...without.compiled.weeks {
      for series in without.compiled.layout.series.indices {
        let which = without.compiled.layout.series[series]
        guard ![.needed, .short, .unready].contains(which.measure) else { continue }
        #expect(
          without.value(ofSeries: series, week: week)
            == with.value(which.measure, which.cut, which.at, week: week))
      }
    }
  }

  @Test func threadsDoNotShow() throws {
    let compiled = try world("noise: 10%", people: 60)
    let one = Run(compiled, seed: 2, threads: 1).outcome(futures: 0..<40)
    #expect(Run(compiled, seed: 2, threads: 3, batch: 7).outcome(futures: 0..<40) == one)
  }
}
