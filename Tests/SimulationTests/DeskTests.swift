import PhraseTesting
import Schema
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation
@testable import Staffing

/// Opening hours, desks and shrinkage in the simulation.
@Suite struct DeskTests {
  private static let even =
    "weekdays: [14.285714%, 14.285714%, 14.285714%, 14.285714%, 14.285714%, 14.285714%, "
    + "14.285716%], day: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"

  /// A site with contacts that come in its own rhythm.
  private func world(
    seats: Int = 1000, contacts: String = "9,000/week", people: Int = 0, service: String = "",
    site: String = "", more: String = "", horizon: Int = 3
  ) throws -> CompiledScenario {
    try sketch(
      """
      horizon: \(horizon) weeks
      sites: {main: {seats: \(seats)\(site)}}
      families: {voice: {}, office: {}}
      demand: {calls: {family: voice, sites: {main: 100%}, contacts: "\(contacts)"}}
      service: {voice: {handle-time: 180 seconds\(service)}}
      people:
        staff: {site: main, family: voice, tier: one, count: \(people), stages: {all: 100%}}
      \(more)
      """)
  }

  /// The same in every half-hour, 14 on the floor: 100 contacts of 180 s in each.
  private func evenWorld(
    _ shrinkage: String, people: Int = 0, horizon: Int = 3, more: String = ""
  ) throws -> CompiledScenario {
    try world(
      contacts: "33,600/week", people: people,
      service: ", occupancy: 100%, shrinkage: \(shrinkage), profile: {\(Self.even)}\(more)",
      horizon: horizon)
  }

  // MARK: - Desks

  /// 8 on the floor in the busiest half-hour hold 8 ÷ 0.87 desks, however many people there are.
  @Test(arguments: [(10, 30), (6, 30), (6, 500), (9, 500)])
  func B1_tenSeatsSufficeAndSixDoNot(seats: Int, people: Int) throws {
    let film = Film(try world(seats: seats, people: people))
    #expect(film.value(.busiest, week: 0) == 8)
    #expect(film.value(.desksNeeded, week: 0) == 10)
    #expect(film.value(.desksShort, week: 0) == Int64(max(0, 10 - seats)))
    #expect(film.value(.unready, week: 0) == (seats < 10 ? 1 : 0))
    #expect(film.value(.short, [.site], [0], week: 0) == 0 || seats < 10)
  }

  @Test func B1_readyIsNeitherPeopleNorDesksShort() throws {
    let few = Film(try world(seats: 10, people: 20))
    #expect(few.value(.desksShort, week: 0) == 0 && few.value(.short, week: 0) > 0)
    #expect(few.value(.unready, week: 0) == 1)
    func firstReady(_ compiled: CompiledScenario) -> Int64? {
      compiled.outcome(1).readyWeek[0].minimum
    }
    #expect(firstReady(try world(seats: 10, people: 30)) == 0)
    #expect(firstReady(try world(seats: 9, people: 30)) == 4)
  }

  /// Enough desks by day are enough: 30 people at 10 desks answer as they do at 1,000.
  @Test func B1_peopleShareDesksOverTheDay() throws {
    func level(_ seats: Int) throws -> Int64 {
      Film(try world(seats: seats, people: 28)).value(.serviceLevel, week: 1)
    }
    #expect(abs(try level(10) - level(1000)) <= 10)
    #expect(try level(6) < level(10) - 50)
    #expect(try level(6) > 300)
  }

  /// In every half-hour of every week, whoever works; the middle office holds its desks.
  @Test(arguments: [4, 7, 12, 40])
  func B3_peopleOnTheFloorFitTheSeats(seats: Int) throws {
    let compiled = try sketch(
      """
      horizon: 4 weeks
      sites: {main: {seats: \(seats), overlap: 5%}}
      families: {voice: {}, chat: {}, office: {}}
      demand:
        calls: {family: voice, sites: {main: 100%}, contacts: "9,000/week", noise: 20%,
          peaks: {sale: {on: [01-13], length: 2 days, factor: 2}}}
        chats: {family: chat, sites: {main: 100%}, contacts: "5,000/week"}
      service:
        voice: {handle-time: 180 seconds}
        chat: {handle-time: 240 seconds, profile: {open: 08:00-20:00}}
      people:
        a: {site: main, family: voice, tier: one, count: 30, stages: {all: 100%}}
        b: {site: main, family: chat, tier: one, count: 20, stages: {all: 100%}}
        c: {site: main, family: office, tier: one, count: 10, stages: {all: 100%}}
      """)
    var future = Future(compiled: compiled, seed: 3)
    future.begin(1)
    for week in 0..<compiled.weeks {
      future.turn(week)
      let held = future.mechanisms.service.seating.fullest(compiled.demand.halls[0].halfHours)
      // Ten of the office at 40 ÷ 168 of a desk each.
      let all = (held.desks + 400.0 / 168) * 1.05
      #expect(all <= Double(seats) + 1e-6)
      #expect(held.people > 0)
    }
  }

  /// Desks beyond those of people on the floor: families without contacts, and shifts that overlap.
  @Test func B3_othersAndOverlapTakeDesks() throws {
    func desks(_ site: String, office: Int, service: String = "") throws -> Int64 {
      Film(
        try world(
          people: 30, service: service, site: site,
          more: """
              office: {site: main, family: office, tier: one, count: \(office), stages: {all: 100%}}
            """)
      ).value(.desksNeeded, week: 0)
    }
    // 8 ÷ 0.87 = 9.2; 42 of the office at 40 ÷ 168 are 10.
    #expect(try desks("", office: 0) == 10)
    #expect(try desks("", office: 42) == 20)
    #expect(try desks(", overlap: 25%", office: 42) == 24)
    // Nothing of lost time at the desk; all of it, 8 ÷ 0.76.
    #expect(try desks("", office: 0, service: ", at-desk: []") == 8)
    #expect(
      try desks(
        "", office: 0, service: ", at-desk: [leave, sickness, meetings, coaching, breaks]") == 11)
    // Open for 40 hours a week, they are there all the time.
    let hours =
      ", at-desk: [], profile: {open: 08:00-16:00, open-on: {saturday: closed, sunday: closed}, "
      + "weekdays: [20%, 20%, 20%, 20%, 20%, 0%, 0%]}"
    #expect(try desks("", office: 7, service: hours) == desks("", office: 0, service: hours) + 7)
  }

  @Test func B3_reliefIsNotUsedWhereContactsCome() throws {
    let (one, five) = (
      Film(try world(seats: 10, people: 30)),
      Film(try world(seats: 10, people: 30, site: ", relief: 5"))
    )
    for measure in [Measure.seated, .short, .needed, .serviceLevel, .unready] {
      #expect(one.value(measure, week: 1) == five.value(measure, week: 1))
    }
    // Where none come it is.
    let place = try sketch(
      """
      sites: {main: {seats: 10, relief: 2}}
      people: {a: {site: main, family: voice, tier: one, count: 30, stages: {all: 100%}}}
      """)
    #expect(Film(place).value(.seated, week: 0) == 20)
  }

  @Test func B3_theBusiestHalfHourIsNamed() throws {
    let compiled = try world(people: 30)
    let place = try #require(compiled.busiestHalfHour(at: 0, week: 0, seed: 1))
    // 15 % on Mondays, 95 between 10 and 11 o'clock.
    #expect(place.weekday == 0 && place.interval == 20)
    let evening = try world(
      people: 30,
      service: ", profile: {weekdays: [10%, 10%, 10%, 10%, 10%, 30%, 20%], day-on: {saturday: ["
        + Array(repeating: "1, ", count: 47).joined() + "9]}}")
    let late = try #require(evening.busiestHalfHour(at: 0, week: 0, seed: 1))
    #expect(late.weekday == 5 && late.interval == 47)
    let sale = try sketch(
      """
      demand:
        calls: {family: voice, sites: {main: 100%}, contacts: "9,000/week",
          peaks: {sale: {on: [01-14], factor: 2}}}
      service: {voice: {handle-time: 180 seconds}}
      """)
    // 14 January 2027 is a Thursday.
    #expect(sale.busiestHalfHour(at: 0, week: 1, seed: 1)?.weekday == 3)
    #expect(try sketch().busiestHalfHour(at: 0, week: 0, seed: 1) == nil)
  }

  // MARK: - Opening hours

  /// 370,000 contacts of 240 s in half an hour a day are 7,048 erlangs.
  @Test func B2_openHoursSayWhoIsRequired() throws {
    func required(_ profile: String, contacts: String = "370,000/week") throws -> Int64 {
      let compiled = try world(
        contacts: contacts,
        service: ", profile: {weekdays: [14.285714%, 14.285714%, 14.285714%, 14.285714%, "
          + "14.285714%, 14.285714%, 14.285716%], \(profile)}")
      return Film(compiled).value(.required, week: 0)
    }
    /// People on the floor of whom nobody is busy for more than 88 %.
    func floor(_ erlangs: Double) -> Double { (erlangs / 0.88).rounded(.up) }
    // 180 s here: 370,000 ÷ 7 × 180 ÷ 1,800 = 5,285.7 erlangs; 24 % of paid time is lost.
    let all = 5285.7143
    let half = Double(try required("open: 09:00-09:30"))
    #expect(abs(half - floor(all) / 0.76) <= 2)
    // In an hour a day half as many are on the floor at once.
    let hour = Double(try required("open: 09:00-10:00"))
    #expect(abs(hour - floor(all / 2) / 0.76) <= 2)
    // Day and night the paid hours say it: 168 ÷ 40 of those on the floor.
    let ones = Array(repeating: "1", count: 24).joined(separator: ", ")
    let day = Double(try required("day: [\(ones)]"))
    #expect(abs(day - floor(all / 48) * 4.2 / 0.76) <= 2)
  }

  /// Open for longer than the paid hours, a peak may still need more at once than the hours do.
  @Test func B2_thePeakMayNeedMoreThanTheHours() throws {
    let day = (0..<24).map { $0 == 10 ? "20" : "1" }.joined(separator: ", ")
    let compiled = try world(contacts: "30,000/week", service: ", profile: {day: [\(day)]}")
    let film = Film(compiled)
    let (busiest, required) = (film.value(.busiest, week: 0), film.value(.required, week: 0))
    #expect(required == Int64((Double(busiest) / 0.76).rounded(.up)))
    let filled = try world(
      contacts: "30,000/week", people: Int(required), service: ", profile: {day: [\(day)]}")
    #expect(Film(filled).value(.short, week: 0) == 0)
    #expect(Film(filled).value(.serviceLevel, week: 1) >= 795)
  }

  @Test func B2_payStaysThatOfPaidHours() throws {
    let (long, short) = (
      try world(
        people: 20, more: "tiers: {one: {pay: 1000 CNY/week}}"),
      try world(
        people: 20, service: ", profile: {open: 09:00-09:30}",
        more: "tiers: {one: {pay: 1000 CNY/week}}")
    )
    #expect(Film(long).value(.pay, week: 1) == 2_000_000)
    #expect(Film(short).value(.pay, week: 1) == 2_000_000)
  }

  // MARK: - Shrinkage

  /// 14 × 168 ÷ 40 = 58.8.
  @Test(arguments: [
    ("{leave: 10%, sickness: 5%, breaks: 10%, meetings: 5%, training: 5%}", 91),
    ("{all: 35%}", 91), ("{a: 25%, b: 25%}", 118), ("{a: 45%, b: 45%}", 588),
    ("{leave: 6%, sickness: 3%, meetings: 2%, coaching: 3%, breaks: 10%}", 78), ("{}", 59),
  ])
  func D2_kindsAddUp(shrinkage: String, required: Int64) throws {
    #expect(Film(try evenWorld(shrinkage)).value(.required, week: 0) == required)
  }

  /// The hours given shrink by the same sum: 59 of 58.8 at 0 %, and 91 of 90.5 at 35 %, are enough.
  @Test func D2_hoursGivenLoseTheSameSum() throws {
    for (shrinkage, people) in [("{}", 59), ("{a: 20%, b: 15%}", 91)] {
      let full = Film(try evenWorld(shrinkage, people: people))
      #expect(full.value(.serviceLevel, week: 0) >= 880)
      let fewer = Film(try evenWorld(shrinkage, people: people * 13 / 14 - 1))
      #expect(fewer.value(.serviceLevel, week: 0) < 800)
    }
  }

  /// What is drawn beyond all time is held at 99 %.
  @Test func D2_noFutureLosesMoreThanThereIs() throws {
    let compiled = try evenWorld(#"{a: "uniform(30%, 90%)", b: "uniform(10%, 60%)"}"#, people: 40)
    let outcome = compiled.outcome(60)
    let required = outcome.distribution(compiled.series(.required), week: 0)
    #expect(required.maximum == 5_880)
    #expect((required.minimum ?? 0) < 300)
  }

  /// The week of 29 March 2027 has three days of March and four of April.
  @Test func D3_aWeekTakesTheMeanOfItsDays() throws {
    let months = (0..<12).map { [1: "30%", 3: "35%"][$0] ?? "0%" }.joined(separator: ", ")
    let film = Film(try evenWorld("{leave: [\(months)]}", horizon: 18))
    func required(_ week: Int) -> Int64 { film.value(.required, week: week) }
    #expect(required(3) == 59 && required(4) == 84 && required(7) == 84 && required(8) == 59)
    // 58.8 ÷ (1 − 0.35 × 4 ÷ 7) = 73.5, and 58.8 ÷ 0.65 = 90.5 from then on.
    #expect(required(12) == 74 && required(13) == 91)
    // The same facts, a month at a time and a kind beside it.
    let both = Film(try evenWorld("{leave: [\(months)], breaks: 10%}", horizon: 18))
    #expect(both.value(.required, week: 3) == 66 && both.value(.required, week: 4) == 98)
  }

  /// Lost time of August holds desks in August.
  @Test func D3_monthsHoldDesksToo() throws {
    let months = (0..<12).map { $0 == 1 ? "50%" : "0%" }.joined(separator: ", ")
    let film = Film(try evenWorld("{breaks: [\(months)]}", horizon: 8))
    #expect(film.value(.desksNeeded, week: 3) == 14 && film.value(.desksNeeded, week: 4) == 28)
  }

  // MARK: - Waits and families

  @Test func B9_aCapIsCounted() throws {
    let (open, patient) = (
      Film(try evenWorld("{}", people: 20)),
      Film(try evenWorld("{}", people: 20, more: ", patience: 2 minutes"))
    )
    #expect(open.value(.wait, week: 0) == 18_000 && open.value(.waitsCapped, week: 0) == 1000)
    #expect(patient.value(.wait, week: 0) < 1_200 && patient.value(.waitsCapped, week: 0) == 0)
  }

  /// At a site with contacts, those of whom none come are not ready to take any.
  @Test func E10_neededAndReadyCountTheSameFamilies() throws {
    let compiled = try sketch(
      """
      sites: {main: {seats: 100}, back: {seats: 10}}
      families: {voice: {}, office: {}}
      stages: {learning: {length: 30 days, takes-contacts: no, leaving: 0%/week}, all: {leaving: 2%/week}}
      demand: {calls: {family: voice, sites: {main: 100%}, contacts: "9,000/week"}}
      service: {voice: {handle-time: 180 seconds}}
      recruiting: {trainer-pay: 1000 CNY/week, trainees-per-trainer: 10}
      tiers: {one: {pay: 1000 CNY/week}}
      people:
        a: {site: main, family: voice, tier: one, count: 30, stages: {all: 100%}}
        b: {site: main, family: office, tier: one, count: 50, stages: {all: 100%}}
        c: {site: back, family: office, tier: one, count: 7, stages: {all: 100%}}
        d: {site: main, family: voice, tier: one, count: 10, stages: {learning: 100%}}
      """)
    let film = Film(compiled)
    #expect(film.value(.ready, [.site], [0], week: 0) == 30)
    #expect(film.value(.ready, [.site, .family], [0, 1], week: 0) == 0)
    #expect(film.value(.ready, [.site], [1], week: 0) == 7)
    #expect(film.value(.ready, week: 0) == 37)
    #expect(film.value(.people, week: 0) == 97)
    #expect(film.value(.seated, [.site], [0], week: 0) == 30)
    // Who is no trainee needs no trainer: ten need one.
    #expect(film.value(.trainers, [.site], [0], week: 0) == 100_000)
    for week in 0..<compiled.weeks {
      // They work all the same, five days a week but for those on which somebody leaves.
      let work = film.value(.working, [.site, .family], [0, 1], week: week)
      #expect(work >= 5 * film.value(.people, [.site, .family], [0, 1], week: week + 1))
      #expect(work <= 5 * film.value(.people, [.site, .family], [0, 1], week: week))
    }
  }
}
