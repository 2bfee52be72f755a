import Foundation
import PhraseTesting
import Sandbox
import Testing
import Text

/// What `try` says: the page of a comparison.
@Suite struct ComparisonTests {
  private let place: Place

  init() throws { place = try Place() }

  private func page(_ scenario: String, _ lines: String...) throws -> String {
    var session = try Session(
      loading: Place.package + "Scenarios/\(scenario).yaml", in: place.environment)
    var text = ""
    for line in lines { text = session.perform(line, in: place.environment).text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The small team with contacts, of which it is short.
  private func answering(_ line: String) throws -> String {
    let small = try String(
      contentsOfFile: Place.package + "Scenarios/small-team.yaml", encoding: .utf8)
    try place.write(
      small + """

        demand: {voice: {family: voice, sites: {office: 100%}, contacts: "9,000/week"}}
        service: {voice: {handle-time: 240 seconds, patience: 2 minutes}}
        """, to: "answering.yaml")
    var session = try Session(loading: "answering.yaml", in: place.environment)
    _ = session.perform("run 20", in: place.environment)
    return session.perform(line, in: place.environment).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Openings inside a week, on one side or on other days on both, are counted on both sides.
  @Test(arguments: [
    ("2027-09-09", "2027-09-06"), ("2027-09-06", "2027-09-09"), ("2027-09-09", "2027-09-14"),
  ]) func A3_anOpeningMovesToAndFromTheInsideOfAWeek(first: String, second: String) throws {
    let page = try page(
      "suqian-seats", "set sites.phase-3.opening \(first)", "run 4",
      "try sites.phase-3.opening \(second)")
    #expect(page.contains("ready at phase-3, end"), "\(page.prefix(300))")
    #expect(page.contains("desks in all (CNY)"))
    // Each world on its own opening: the same seats, and so the same people needed.
    let days = [first, second].map { String(Int($0.suffix(2)) ?? 0) + " Sep 2027" }
    #expect(page.contains("ready at phase-3, own opening"))
    #expect(page.contains("phase-3 opens on \(days[0]) as it is, on \(days[1]) with the change"))
    #expect(!page.contains("needed at phase-3, opening"), "\(page)")
  }

  @Test func C1_aBonusIsWeighedAgainstReplacing() throws {
    let page = try page("peak-bonus", "run 40", "try levers.peak-bonus 800 CNY")
    #expect(page.contains("fewer people leave. The change itself costs"))
    #expect(
      page.contains("for each leaver avoided. It pays if replacing one person costs more than"))
    // 3,200 CNY a month for 15 days.
    #expect(page.contains("here it costs 1,577 CNY (hiring 0, training 0, slower start 1,577)"))
    for part in ["1 the change itself", "2 people who stay", "3 replacing people", "4 the rest"] {
      #expect(page.contains(part))
    }
  }

  @Test func C1_aFreeChangeHasNoCostForEachLeaver() throws {
    let page = try page("peak-bonus", "run 40", "try stages.novice.leaving -20%")
    #expect(page.contains("Nothing is spent by this change itself."))
    #expect(!page.contains("for each leaver avoided"))
    #expect(page.contains("1 the change itself nothing"))
  }

  @Test(arguments: [
    ("peak-bonus", "try levers.promise-gap 60%"),
    ("energy-team", "try sites.centre.night-work 40%"),
    ("peak-bonus", "try stages.mature.leaving +40%"),
  ]) func C1_nothingIsSavedWhileMoreLeave(scenario: String, change: String) throws {
    let page = try page(scenario, "run 40", change)
    #expect(page.contains("more people leave"))
    #expect(!page.contains("saves") && !page.contains("for each leaver avoided"))
  }

  /// A new price has nothing to be compared with in the scenario as it is, and is compared.
  @Test(arguments: ["recruiting.cost-per-hire 2000 CNY", "costs.on-costs 28%"])
  func C1_aPriceThatIsNewCanBeTried(change: String) throws {
    let page = try page("peak-bonus", "run 10", "try " + change)
    #expect(page.contains("Nobody leaves who would not have left anyway"))
    #expect(page.contains("The change itself costs"))
    #expect(page.contains("2 people who stay nothing"))
  }

  /// What only one side has is counted on both.
  @Test(arguments: [
    ("courses {basics: {credits: 5, on: [02-01], cost: 100 CNY}}", "exams in all 0"),
    ("side-roles {coach: {posts: 2, pay: 200 CNY/month}}", "side roles in all (CNY) 0"),
    ("recruiting.trainers-from-floor yes", "weeks of work"),
    ("tiers.senior.posts 3", "promotions in all"),
  ]) func C1_whatIsNewCanBeTried(change: String, row: String) throws {
    let page = try page("small-team", "run 10", "try " + change)
    #expect(page.contains(row), "\(page)")
  }

  @Test func C2_whatCannotBeToldIsNotTheSame() throws {
    let page = try page("energy-team", "run 40", "try energy.retraining 14 days")
    #expect(page.contains("What it costs in all cannot be told from nothing: "))
    let parts = page.components(separatedBy: "cannot be told from nothing as it is")
    #expect(parts.count == 2 || page.contains("cannot be told from nothing with"))
    #expect(page.contains("The same in every future: "))
    #expect(!page.contains("cost in all (CNY)"))
  }

  /// Seats and not people.
  @Test func C3_seatsTouchWhatIsSeated() throws {
    let page = try page("small-team", "run 40", "try sites.office.seats 20")
    for row in ["seats open at office, end 32 20", "seated at office, end", "short at office, end"]
    {
      #expect(page.contains(row), "\(row)")
    }
    #expect(page.contains("The same in every future: "))
  }

  @Test func C3_patienceTouchesTheQueue() throws {
    let page = try answering("try service.voice.patience 30 seconds")
    for row in ["abandonment of voice (%)", "mean wait of voice (seconds)"] {
      #expect(page.contains(row), "\(row)")
    }
  }

  @Test func C3_robotsTouchWhatIsRequired() throws {
    let page = try answering("try demand.voice.robots.share 30%")
    for row in [
      "contacts of voice in all", "required of voice, end", "occupancy of voice (%)",
      "short at office",
    ] { #expect(page.contains(row), "\(row)") }
  }

  /// Fewer novices leave, so that more people grow, and more of them leave: as often as before.
  @Test func C3_moreLeaversOfMorePeopleAreNoLoss() throws {
    let page = try page("peak-bonus", "run 100", "try stages.novice.leaving -20%")
    #expect(page.contains("who gains: they leave less often"))
    #expect(!page.contains("who loses"))
    #expect(page.contains("turnover a year (%)"))
  }

  @Test func C4_eachSideHasItsOwnDefinition() throws {
    let page = try answering("try service.voice.target.definition served")
    #expect(page.contains("service level of voice, as it is: answered within 20 seconds / offered"))
    #expect(page.contains("with the change: answered within 20 seconds / answered"))
    #expect(page.contains("counted in two ways"))
  }

  @Test func C4_anotherThresholdIsAnotherDefinition() throws {
    let page = try answering("try service.voice.target.within 40 seconds")
    #expect(page.contains("as it is: answered within 20 seconds"))
    #expect(page.contains("with the change: answered within 40 seconds"))
  }

  @Test func C6_stepsAreComparedForTheSameMoney() throws {
    let page = try page("peak-bonus", "run 40", "survey")
    #expect(page.contains("at equal cost"))
    #expect(page.contains("100,000 CNY"))
    #expect(page.contains("For the same money"))
  }
}
