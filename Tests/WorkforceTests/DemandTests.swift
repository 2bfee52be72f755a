import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// What is read of demand, and what is refused.
@Suite struct DemandTests {
  /// The base with a channel and a service.
  private func text(_ channel: String = "", _ service: String = "", sites: String = "office: 100%")
    -> String
  {
    base + """

      demand:
        calls:
          family: voice
          sites: {\(sites)}
          \(channel.isEmpty ? "contacts: 5,000/week" : channel)
      service:
        voice:
          handle-time: 4 minutes
          \(service)
      """
  }

  @Test func theSchemasAreSound() {
    #expect(Demand.schema.faults == [])
    #expect(Service.schema.faults == [])
    #expect(Profile.schema.faults == [])
    #expect(ServiceTarget.schema.faults == [])
    #expect(Doubling.schema.faults == [])
    #expect(DemandPeak.schema.faults == [])
    #expect(Robots.schema.faults == [])
    #expect(UpstreamFixes.schema.faults == [])
    #expect(OpeningDays.schema.faults == [])
  }

  @Test func readsWithItsDefaults() throws {
    let scenario = try read(text())
    #expect(scenario.demand[0].value.contacts.text == "5,000/week")
    let service = scenario.service[0].value
    #expect(service.definition == "answered within 20 seconds / offered")
    #expect(service.patience == nil)
    #expect(service.profile.weights(on: 0).count == 48)
    #expect(
      service.shrinkage.map(\.key) == ["leave", "sickness", "meetings", "coaching", "breaks"])
  }

  @Test(arguments: [
    ("contacts: 5,000", "contacts: not a number of contacts in a period"),
    ("contacts: -5/week", "contacts: out of range"),
    ("contacts: lots", "contacts: not a number of contacts in a period"),
    ("contacts: 1e9/week", "contacts: not a number of contacts in a period"),
    ("contacts: \"900,000,000,000/week\"", "more work than can be computed"),
    (
      "contacts: 5,000/week\n    doubling: {every: 1 week, until: 2030-01-01}",
      "more work than can be computed"
    ),
    ("contacts: 5,000/week\n    doubling: {every: 3 months}", "doubling: missing until"),
    ("contacts: 5,000/week\n    season: [1, 2]", "season: too few entries"),
    ("contacts: 5,000/week\n    growth: 5%", "growth: not a rate of growth"),
    (
      "contacts: 5,000/week\n    peaks: {618: {factor: 2}}",
      "peaks.618: a peak needs at least one day"
    ),
    (
      "contacts: 5,000/week\n    peaks: {a: {on: [13-01], factor: 2}}",
      "there is no such day in the calendar"
    ),
    ("contacts: 5,000/week\n    noise: 120%", "noise: out of range"),
    ("contacts: 5,000/week\n    robots: {share: 100%}", "robots.share: out of range"),
    ("contacts: 5,000/week\n    returning: 100%", "returning: out of range"),
    ("contacts: 5,000/week\n    from: 2029-01-01", "begins after the forecast has ended"),
  ])
  func refusesOfAChannel(channel: String, message: String) {
    let report = report(text(channel))
    #expect(!report.isEmpty)
    #expect(report.contains(message), "\(report)")
    #expect(report.contains("test.yaml:"))
  }

  @Test(arguments: [
    ("target: {share: 100%, within: 20 seconds}", "share: out of range"),
    ("target: {share: 0%, within: 20 seconds}", "share: out of range"),
    ("target: {share: 80%, within: 20 seconds, definition: best}", "not one of the words"),
    ("patience: -1 seconds", "patience: out of range"),
    ("patience: for ever", "patience: not a time in seconds, minutes or hours"),
    ("occupancy: 0%", "occupancy: out of range"),
    ("at-once: 0", "at-once: out of range"),
    ("shrinkage: {leave: 100%}", "shrinkage.leave: out of range"),
    ("stages: {master: 1.2}", "no such name in stages"),
    ("profile: {weekdays: [20%, 20%, 20%, 20%, 10%, 0%, 0%]}", "must make 100%"),
    ("profile: {weekdays: [100%]}", "too few entries"),
    ("profile: {day: [1, 1, 1]}", "too few entries"),
    ("profile: {open: \"22:00-08:00\"}", "not hours of a day"),
    ("profile: {open: \"08:15-22:00\"}", "not hours of a day"),
    ("profile: {open: closed}", "contacts on a day without a busy open hour"),
    ("profile: {open-on: {sunday: closed}}", "14% on Sunday"),
    ("hours: 0", "hours: out of range"),
    ("at-desk: [naps]", "no such kind of lost time"),
    ("shrinkage: {leave: [6%, 6%]}", "shrinkage.leave: too few entries"),
    (
      "shrinkage: {leave: [6%, 6%, 6%, 6%, 6%, 6%, 6%, 6%, 6%, 6%, 6%, much]}",
      "shrinkage.leave.12: not a share"
    ),
  ])
  func refusesOfAService(service: String, message: String) {
    let report = report(text("", service))
    #expect(report.contains(message), "\(report)")
    #expect(report.contains("test.yaml:"))
  }

  /// Kinds add up, so that together they must leave something.
  @Test(arguments: [
    ("{a: 60%, b: 50%}", "110% lost"), ("{a: 50%, b: 50%}", "100% lost"),
    ("{a: 60% to 80%, b: 40%}", "110% lost"),
    (
      "{a: 55%, b: [0%, 0%, 0%, 0%, 0%, 0%, 0%, 50%, 0%, 0%, 0%, 0%]}", "105% lost in month 8"
    ),
  ])
  func D2_aSumOfAllTimeIsAProblem(shrinkage: String, found: String) {
    let report = report(text("", "shrinkage: \(shrinkage)"))
    #expect(report.contains("service.voice.shrinkage: no paid time is left for contacts"))
    #expect(report.contains("found: \(found)"), "\(report)")
    #expect(report.contains("test.yaml:"))
  }

  @Test(arguments: ["{a: 60%, b: 39%}", "{a: 90%}", "{a: 45%, b: 45%}", "{a: 20% to 30%, b: 20%}"])
  func D2_lessThanAllIsSound(shrinkage: String) throws {
    #expect(try read(text("", "shrinkage: \(shrinkage)")).warnings.isEmpty)
  }

  @Test(arguments: ["{a: 40% to 70%, b: 40%}", "{a: \"uniform(10%, 80%)\", b: 30%}"])
  func D2_upperEndsThatLeaveNothingAreTold(shrinkage: String) throws {
    let warnings = try read(text("", "shrinkage: \(shrinkage)")).warnings
    #expect(warnings.map(\.path) == ["service.voice.shrinkage"])
    #expect(warnings[0].next?.contains("held") == true)
  }

  @Test func D3_aKindOfLostTimeMayHaveMonths() throws {
    let months = (1...12).map { "\($0)%" }.joined(separator: ", ")
    let service = try read(text("", "shrinkage: {leave: [\(months)], breaks: 10% to 12%}"))
      .service[0].value
    #expect(service.shrinkage[0].value.months.map(\.text) == (1...12).map { "\($0)%" })
    #expect(service.shrinkage[0].value.in(month: 7).text == "8%")
    #expect(service.shrinkage[0].value.months[7].path == "service.voice.shrinkage.leave.8")
    #expect(service.shrinkage[1].value.in(month: 7).text == "10% to 12%")
    #expect(service.shrinkage[1].value.months[0].path == "service.voice.shrinkage.breaks")
  }

  /// Work that may wait is refused by its channel's name, and half an hour is not.
  @Test(arguments: ["1440 minutes", "24 hours", "1801 seconds", "31 minutes"])
  func B9_workThatCanWaitIsRefused(within: String) {
    let report = report(text("", "target: {share: 80%, within: \(within)}"))
    #expect(report.contains("service.voice.target.within: work that can wait is not planned yet"))
    #expect(report.contains("for calls") && report.contains("at most 30 minutes"), "\(report)")
    #expect(report.contains("test.yaml:"))
  }

  @Test(arguments: ["30 minutes", "1800 seconds", "0 seconds"])
  func B9_halfAnHourIsNoWait(within: String) {
    #expect(report(text("", "target: {share: 80%, within: \(within)}")) == "")
  }

  @Test func B3_reliefWhereContactsComeIsTold() throws {
    let seats = "{seats: 30, opening"
    let scenario = try read(text().replacing(seats, with: "{seats: 30, relief: 1.8, opening"))
    #expect(scenario.warnings.map(\.path) == ["sites.office.relief"])
    let none = try read(base.replacing(seats, with: "{seats: 30, relief: 1.8, opening"))
    #expect(none.warnings.isEmpty)
  }

  @Test(arguments: [
    ("profile: {open: 09:00-09:30}", "3.5 of 40 hours a week"),
    (
      "profile: {open: 09:00-16:00, open-on: {saturday: closed, sunday: closed}, "
        + "weekdays: [20%, 20%, 20%, 20%, 20%, 0%, 0%]}", "35 of 40 hours a week"
    ),
    ("profile: {open: 09:00-12:00}\n    hours: 24", "21 of 24 hours a week"),
  ])
  func B2_anOpeningShorterThanThePaidHoursIsTold(service: String, found: String) throws {
    let warnings = try read(text("", service)).warnings
    #expect(warnings.map(\.path) == ["service.voice.profile.open"])
    #expect(warnings[0].found == found)
    #expect(try read(text("", "profile: {open: 09:00-15:00}")).warnings.isEmpty)
  }

  @Test func refusesHandleTimeNothing() {
    let report = report(
      text().replacing("handle-time: 4 minutes", with: "handle-time: 0 seconds"))
    #expect(report.contains("service.voice.handle-time: out of range"))
  }

  @Test func limitsAreRead() throws {
    _ = try read(text("contacts: 0/week", "patience: 0 seconds"))
    let round = try read(text("", "profile: {open: \"00:00-24:00\"}")).service[0].value.profile
    #expect((0..<7).allSatisfy { round.weights(on: $0).allSatisfy { $0 > 0 } })
    let short = try read(
      text(
        "",
        "profile: {open: \"08:00-22:00\", open-on: {sunday: closed}, "
          + "weekdays: [20%, 16%, 16%, 16%, 16%, 16%, 0%]}")
    ).service[0].value.profile
    #expect(short.weights(on: 0).filter { $0 > 0 }.count == 28)
    #expect(short.weights(on: 6).allSatisfy { $0 == 0 })
  }

  @Test func everyChannelHasItsService() {
    let report = report(
      base + """

        demand:
          calls: {family: voice, sites: {office: 90%}, contacts: 5000/week}
        """)
    #expect(report.contains("demand.calls.family: nothing says how these contacts are answered"))
    #expect(report.contains("demand.calls.sites: the shares of the sites must make 100%"))
    #expect(report.contains("Add service: {voice: {handle-time: 4 minutes}}."))
  }

  @Test func unitsOfDemand() throws {
    #expect(try #require(Volume(number: 10, suffix: "/day")).magnitude == 70)
    #expect(try #require(Seconds(number: 4, suffix: " minutes")).magnitude == 240)
    let growth = try #require(Growth(number: 10, suffix: "%/week")).magnitude
    #expect(abs(growth - 0.0953101798) < 1e-9)
    #expect(Volume(number: 10, suffix: "/fortnight") == nil)
    #expect(try #require(Seconds(number: 24, suffix: " hours")).magnitude == 86_400)
    #expect(Seconds(number: 10, suffix: " days") == nil)
  }

  @Test func peaksComeBack() throws {
    let scenario = try read(
      text(
        "contacts: 5,000/week\n    "
          + "peaks: {618: {on: [06-18], dates: [2027-02-06, 2027-06-18], factor: 2}}"))
    let peak = scenario.demand[0].value.peaks[0].value
    let start = try #require(Day("2027-01-04"))
    let end = try #require(Day("2028-12-31"))
    #expect(
      peak.starts(from: start, before: end).map(\.iso) == [
        "2027-02-06", "2027-06-18", "2028-06-18",
      ]
    )
  }
}

/// An editor asks for nothing that a history brings.
@Test func theJSONSchemaAsksForContactsOrTheirHistory() {
  let text = Scenario.schema.shape.jsonSchema(title: "test").text().filter {
    !$0.isWhitespace
  }
  #expect(text.contains(#""anyOf":[{"required":["contacts"]},{"required":["history"]}]"#))
  for name in ["contacts", "factor", "handle-time"] {
    #expect(!text.contains("\"\(name)\"],\"properties\""), "\(name)")
  }
}
