import PhraseTesting
import Queueing
import Randomness
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// What a week's service does to the next week: each link's direction and size, and that a link
/// that is cut was never there.
@Suite struct CouplingTests {
  /// A floor that needs 12 people in every half-hour, with a number in post.
  ///
  /// 42 of them, 40 hours each, are 10 in every half-hour.
  private func world(
    _ coupling: String? = nil, people: Int = 42, leaving: String = "0%/week",
    resolution: String = "60%", demand: String = "returning: 50%",
    service: String = "patience: 2 minutes", more: String = "", stages: String = ""
  ) throws -> CompiledScenario {
    let day = Array(repeating: "1", count: 24).joined(separator: ", ")
    return try sketch(
      """
      stages:
        \(stages)
        all: {leaving: \(leaving), resolution: \(resolution)}
      causes:
        work: {share: 50%}
        other: {share: 50%}
      demand:
        calls: {family: voice, sites: {main: 100%}, contacts: "33,600/week", \(demand)}
      service:
        voice:
          handle-time: 180 seconds
          occupancy: 100%
          shrinkage: {}
          profile:
            weekdays: [14.285714%, 14.285714%, 14.285714%, 14.285714%, 14.285714%, 14.285714%,
              14.285716%]
            day: [\(day)]
          \(service)
      people:
        staff: {site: main, family: voice, tier: one, count: \(people), stages: {all: 100%}}
      \(coupling.map { "coupling: \($0)" } ?? "")
      \(more)
      """)
  }

  private let everything =
    "leaving: {occupancy: 10%, missing: 30%}, handle-time: {missing: 3%}, redials: 40%, "
    + "repeats: yes"

  /// Whether two plans have the same numbers, and the same people, in every series of the first.
  private func areSame(_ one: CompiledScenario, _ other: CompiledScenario) -> Bool {
    (0..<3).allSatisfy { (number: UInt64) in
      let (first, second) = (Film(one, future: number), Film(other, future: number))
      return first.people == second.people
        && one.layout.series.indices.allSatisfy { index in
          let series = one.layout.series[index]
          return (0...one.weeks).allSatisfy {
            first.value(ofSeries: index, week: $0)
              == second.value(series.measure, series.cut, series.at, week: $0)
          }
        }
    }
  }

  // MARK: - Off

  @Test(arguments: [
    "peaks: {sale: {on: [01-13], length: 2 days, factor: 2}}, noise: 10%", "resolution: 80%",
  ])
  func offIsAbsent(demand: String) throws {
    let absent = try world(leaving: "2%/week", demand: demand)
    for off in ["{}", "{on: no, \(everything)}", "{leaving: {on: no, missing: 30%}}"] {
      #expect(areSame(absent, try world(off, leaving: "2%/week", demand: demand)), "\(off)")
    }
    #expect(!areSame(absent, try world("{\(everything)}", leaving: "2%/week", demand: demand)))
  }

  @Test func aLinkThatIsCutIsNotThere() throws {
    let without = try world("{repeats: yes, redials: 40%}", leaving: "2%/week")
    let cut = try world(
      "{repeats: yes, redials: 40%, leaving: {on: no, missing: 30%}, "
        + "handle-time: {on: no, missing: 3%}}", leaving: "2%/week")
    #expect(areSame(without, cut))
  }

  // MARK: - Contacts that come again

  /// Of the contacts two in ten come again in truth and one in ten by the demand's own count.
  @Test func unsettledContactsComeToTheirFixedPoint() throws {
    let film = Film(
      try world(
        "{repeats: yes}", people: 100, demand: "resolution: 80%, returning: 50%", service: ""))
    var contacts = 33_600 / 0.9
    for week in 0..<film.compiled.weeks {
      #expect(abs(Double(film.value(.contacts, week: week)) - contacts) < 1)
      contacts = (33_600 + contacts * 0.1) / 0.9
    }
    let last = film.compiled.weeks - 1
    #expect(film.value(.contacts, week: last) == 42_000)
    #expect(film.value(.returns, week: last) == 8_400)
    #expect(film.value(.returns, week: 0) == 3_733)
  }

  @Test(arguments: [("80%", 37_333), ("90%", 35_368), ("100%", 33_600)] as [(String, Int64)])
  func nothingCountsTwice(resolution: String, steady: Int64) throws {
    let film = Film(
      try world(
        "{repeats: yes}", people: 100, resolution: resolution,
        demand: "resolution: 80%, returning: 50%", service: ""))
    #expect(film.value(.contacts, week: 0) == 37_333)
    #expect(film.value(.contacts, week: film.compiled.weeks - 1) == steady)
  }

  /// Offered = fresh + offered × the share that comes again at that load.
  @Test(arguments: [(0.1, "100%"), (0.5, "100%"), (0.9, "100%"), (0.5, "80%")])
  func thoseWhoGaveUpComeToTheirFixedPoint(redials: Double, counted: String) throws {
    let film = Film(
      try world(
        "{repeats: yes, redials: \(Int(100 * redials))%}",
        demand: "resolution: \(counted), returning: 50%", more: "horizon: 60 weeks"))
    var offered = 100.0
    for _ in 0..<400 {
      let gone = try Queue(
        load: Load(contacts: offered, handleTimeSeconds: 180, intervalSeconds: 1800),
        patience: Patience(meanSeconds: 120)
      ).performance(people: 10, thresholdSeconds: 20).abandoned
      offered = 100 + offered * ((1 - gone) * 0.2 + gone * redials)
    }
    let steady = Double(film.value(.contacts, week: film.compiled.weeks - 1))
    #expect(abs(steady / (336 * offered) - 1) < 0.002)
  }

  /// What comes again is spread over the week, and not heaped on the days of a peak.
  @Test func whatComesAgainIsForeseen() throws {
    let demand = "peaks: {sale: {dates: [2027-01-11], length: 7 days, factor: 2}}, returning: 50%"
    let film = Film(try world("{redials: 90%}", people: 30, demand: demand))
    let without = Film(try world(people: 30, demand: demand))
    #expect(film.value(.contacts, week: 0) == without.value(.contacts, week: 0))
    let again = Double(film.value(.returns, week: 1))
    #expect(again > 0.85 * 0.9 * 33_600 * Double(without.value(.abandonment, week: 0)) / 1000)
    #expect(abs(Double(film.value(.contacts, week: 1)) - 67_200 - again) < 2)
    #expect(film.value(.required, week: 1) > without.value(.required, week: 1))
  }

  // MARK: - Pressure

  @Test func missingHoursByHand() throws {
    let film = Film(try world("{}"))
    #expect(film.value(.missing, week: 0) == Int64((1000.0 * 2 / 12).rounded()))
    #expect(film.value(.missing, week: film.compiled.weeks) == film.value(.missing, week: 0))
    #expect(Film(try world("{}", people: 80)).value(.missing, week: 0) == 0)
    #expect(Film(try world("{}", people: 0)).value(.missing, week: 0) == 1000)
  }

  @Test(arguments: [("", 1.0), (", cause: work", 0.5)])
  func lastWeeksPressureMultipliesLeaving(cause: String, share: Double) throws {
    let compiled = try world(
      "{comfortable: 70%, leaving: {occupancy: 20%, missing: 30%\(cause)}}", leaving: "1%/week")
    var future = Future(compiled: compiled, seed: 1)
    future.begin(0)
    future.turn(0)
    let (before, pressure) = (
      future.people.hazard[0], future.mechanisms.service.carryover.pressures[0]
    )
    future.turn(1)
    let multiplier =
      Portable.pow(1.2, 10 * (pressure.occupancy - 0.7)) * Portable.pow(1.3, 10 * pressure.missing)
    let expected = before * (1 + share * (multiplier - 1))
    let hazard = future.people.hazard[0]
    #expect(pressure.occupancy > 0.75 && abs(pressure.missing - 2.0 / 12) < 0.03)
    #expect(abs(hazard / expected - 1) < 1e-12)
  }

  @Test func leavingRisesAndFallsWithItsEffect() throws {
    func leavers(_ size: String, people: Int = 42) throws -> Double {
      let compiled = try world("{leaving: {missing: \(size)}}", people: people, leaving: "1%/week")
      let series = compiled.series(.leavers)
      return compiled.outcome(100).distribution(series, week: compiled.weeks).mean ?? 0
    }
    let sizes = try ["-20%", "0%", "20%", "40%"].map { try leavers($0) }
    #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 < $1 }, "\(sizes)")
    // With enough people nothing is missing, and nobody minds.
    #expect(try leavers("40%", people: 90) == leavers("0%", people: 90))
  }

  @Test(arguments: [2.0, -5.0]) func lastWeeksPressureMultipliesHandleTime(size: Double) throws {
    let film = Film(try world("{handle-time: {missing: \(size)%}}"))
    let expected = 180 * Portable.pow(1 + size / 100, 10.0 * 2 / 12)
    #expect(film.value(.handleTime, week: 0) == 1800)
    #expect(abs(Double(film.value(.handleTime, week: 1)) / 10 - expected) < 0.06)
    #expect((film.value(.required, week: 1) > film.value(.required, week: 0)) == (size > 0))
  }

  /// On a floor with time to spare nobody stays longer for it.
  @Test func belowWhatIsComfortableNobodyMinds() throws {
    let pressed = try world(
      "{comfortable: 70%, leaving: {occupancy: 20%}}", people: 100, leaving: "2%/week")
    #expect(areSame(try world("{}", people: 100, leaving: "2%/week"), pressed))
  }

  /// Pressure is on those who take contacts, and on no trainee.
  @Test func traineesDoNotMind() throws {
    let compiled = try world(
      "{leaving: {missing: 30%}}", leaving: "1%/week",
      more: "intake: {new: {site: main, family: voice, date: 2027-01-04, size: 5}}",
      stages: "new: {length: 9 weeks, leaving: 1%/week, takes-contacts: no}")
    var future = Future(compiled: compiled, seed: 1)
    future.begin(0)
    for week in 0..<3 { future.turn(week) }
    var (floor, trainees) = (Set<Double>(), Set<Double>())
    for row in future.rows {
      let isTrainee = compiled.cells.stage(of: Int(future.people.cell[row])) == 0
      if isTrainee { trainees.insert(future.people.hazard[row]) }
      if !isTrainee { floor.insert(future.people.hazard[row]) }
    }
    let base = -Portable.log1p(-0.01)
    #expect(trainees.count == 1 && floor.count == 1)
    #expect(trainees.allSatisfy { abs($0 / base - 1) < 1e-12 })
    #expect(floor.allSatisfy { $0 > 1.2 * base })
  }

  /// Of two floors one is short: the other is as it is where both have people enough.
  @Test(arguments: [0, 1]) func everySiteMindsItsOwnPressure(short: Int) throws {
    func film(_ people: [Int]) throws -> Film {
      Film(
        try sketch(
          """
          sites: {main: {seats: 200}, other: {seats: 200}}
          stages: {all: {leaving: 2%/week, resolution: 60%}}
          demand:
            calls:
              family: voice
              sites: {main: 50%, other: 50%}
              contacts: "67,200/week"
              returning: 50%
          service: {voice: {handle-time: 180 seconds, patience: 2 minutes}}
          people:
            a: {site: main, family: voice, tier: one, count: \(people[0]), stages: {all: 100%}}
            b: {site: other, family: voice, tier: one, count: \(people[1]), stages: {all: 100%}}
          coupling: {\(everything)}
          """))
    }
    let enough = try film([70, 70])
    let pressed = try film(short == 0 ? [20, 70] : [70, 20])
    let other = 1 - short
    for measure in [Measure.contacts, .returns, .handleTime, .missing, .required, .leavers] {
      for week in 0...12 {
        #expect(
          pressed.value(measure, [.site], [other], week: week)
            == enough.value(measure, [.site], [other], week: week), "\(measure) \(week)")
      }
      #expect(
        pressed.value(measure, [.site], [short], week: 6)
          != enough.value(measure, [.site], [short], week: 6), "\(measure)")
    }
  }

  // MARK: - Out of range

  @Test func leavingOutOfRangeIsFound() throws {
    func path(_ size: String) throws -> String? {
      try world("{leaving: {missing: \(size)}}", leaving: "4%/week")
        .excess?.paths.first
    }
    #expect(try path("30%") == nil)
    #expect(try path("50%") == "coupling.leaving")
  }
}
