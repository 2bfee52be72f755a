import Foundation
import PhraseTesting
import Sandbox
import Schema
import Testing
import Text
import Workforce

/// Contacts told from a file of past ones, when a scenario is loaded and by the command `fit`.
@Suite struct HistoryTests {
  private let place: Place

  init() throws { place = try Place() }

  private static let demand = """
    demand:
      voice:
        family: voice
        sites: {north: 100%}
        HISTORY
    service:
      voice: {handle-time: 4 minutes}

    """

  /// A session with the small team and a channel of which some lines are given.
  private func loaded(_ lines: String) throws(Refusal) -> Session {
    do {
      let channel = Self.demand.replacing("HISTORY", with: lines.replacing("\n", with: "\n    "))
      try place.write(place.read(Place.small) + channel, to: "Scenarios/team.yaml")
      let contacts = try place.read("contacts.csv")
      try place.write(contacts, to: "Scenarios/contacts.csv")
    } catch { Issue.record(error) }
    return try Session(loading: "Scenarios/team.yaml", in: place.environment)
  }

  private func problem(_ lines: String) throws -> Problem {
    let refusal = #expect(throws: Refusal.self) { try loaded(lines) }
    let problem = try #require(refusal?.problems.all.first)
    #expect(problem.place != nil && (problem.next != nil || !problem.near.isEmpty), "\(problem)")
    return problem
  }

  @Test func commandsAnswer() throws {
    var session = try place.session()
    let lines = [
      "fit demand contacts.csv", "fit demand contacts.csv by channel", "fit", "fit roster x.csv",
      "fit demand contacts.csv by site", "fit demand contacts.csv by", "fit demand nothing.csv",
      "fit demand Scenarios", "fit demand growth.txt", "fit demand contacts.csv channel all",
      "fit demand contacts.csv decimal tenths", "fit demand contacts.csv closed",
      "fit demand contacts.csv closed 2025-01-01 closed 2025-13-01",
      "fit demand contacts.csv zon Z",
    ]
    try expectGolden(lines, "fit.txt", in: place, &session)
  }

  /// What is fitted and both ends of its interval are numbers, in every format that has them.
  @Test func F10_theEndsAreNumbers() throws {
    var session = try place.session()
    for line in [
      "fit demand contacts.csv", "export csv fit.csv answer", "export json fit.json answer",
    ] {
      #expect(session.perform(line, in: place.environment).refusal == nil)
    }
    let rows = try place.read("fit.csv").split(separator: "\r\n")
    #expect(rows[0].contains("fitted (90 % interval),fitted (90 % interval) low,"))
    let cells = rows[1].split(separator: ",").compactMap { Double($0) }
    #expect(cells.count == 3 && cells[1] < cells[0] && cells[0] < cells[2])
    let json = try place.read("fit.json")
    #expect(json.contains("\"low\": \(cells[1])") && json.contains("\"high\": \(cells[2])"))
  }

  @Test func aHistoryBecomesNumbers() throws {
    var session = try loaded("history: {file: contacts.csv}")
    let shown = session.perform("show demand.voice", in: place.environment).text
    #expect(!shown.contains("history") && shown.contains("season") && shown.contains("noise"))
    #expect(session.world?.scenario.demand[0].value.contacts.path == "demand.voice.contacts")
    for line in ["diff", "set demand.voice.contacts +10%", "try demand.voice.growth 1%/month"] {
      #expect(session.perform(line, in: place.environment).refusal == nil)
    }
    // What is saved needs the file no more.
    _ = session.perform("save alone.yaml", in: place.environment)
    #expect(session.perform("load alone.yaml", in: place.environment).refusal == nil)
    // The file that it was read from is not written over.
    _ = session.perform("load Scenarios/team.yaml", in: place.environment)
    #expect(session.perform("save Scenarios/contacts.csv", in: place.environment).refusal != nil)
  }

  /// F1, F4: how a file was read is said where a scenario reads it too.
  @Test func F1_howAHistoryWasReadIsSaid() throws {
    let session = try loaded("history: {file: contacts.csv, channel: all}")
    #expect(session.world?.notes.count == 2)
    var other = session
    let said = other.perform("check Scenarios/team.yaml", in: place.environment).text
    for note in session.world?.notes ?? [] {
      #expect(said.replacing("\n", with: " ").contains(note.english))
    }
  }

  @Test func whatIsGivenHolds() throws {
    let given = try loaded(
      """
      history: {file: contacts.csv}
      growth: 2%/month
      noise: 7%
      season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
      """
    ).world?.scenario.demand[0].value
    #expect(given?.growth.text == "2%/month" && given?.noise.text == "7%")
    #expect(given?.season.map(\.text) == Array(repeating: "1", count: 12))
    // 1,200 a week 79 weeks ago and 0.2 % more each week since.
    let contacts = try #require(given?.contacts.typical)
    #expect((1000...1600).contains(contacts))
  }

  @Test func repeatsAreTakenOutOfTheBase() throws {
    func base(_ lines: String) throws -> Double {
      let session = try loaded("history: {file: contacts.csv}\n" + lines)
      return session.world?.scenario.demand[0].value.contacts.typical ?? 0
    }
    let ratio = try base("resolution: 80%\nreturning: 50%") / base("resolution: 100%")
    #expect(abs(ratio - 0.9) < 1e-3)
  }

  @Test func rowsAreChosenByChannelAndDay() throws {
    let chat = try loaded("history: {file: contacts.csv, channel: chat}").world
    let voice = try loaded("history: {file: contacts.csv}").world
    #expect(chat?.scenario.demand[0].value.contacts != voice?.scenario.demand[0].value.contacts)
    let short = try loaded("history: {file: contacts.csv, from: 2026-06-01}").world
    #expect(voice?.scenario.demand[0].value.hasKnownSeason == false)
    #expect(
      short?.scenario.demand[0].value.season.map(\.text) == Array(repeating: "1", count: 12))
    #expect(try problem("history: {file: contacts.csv, channel: mail}").found == "mail")
    #expect(
      try problem("history: {file: contacts.csv, until: 2025-06-20}").message
        == "too short a history")
  }

  /// F1, F3: what a header leaves open is asked, and the answer is an option of both.
  @Test func F1_whatAHeaderLeavesOpenIsAnsweredByAnOption() throws {
    let lines = try place.read("contacts.csv").split(separator: "\n")
    let rows = lines.dropFirst().map { line -> String in
      let parts = line.split(separator: ",")
      return "\(parts[0]),\(parts[1]),1,4.5,\(parts[2])"
    }
    let header = "日期,来电量,进线量,平均处理时长,渠道"
    let text = (["日报", header] + rows).joined(separator: "\n")
    try place.write(text, to: "report.csv")
    try place.write(text, to: "Scenarios/report.csv")
    var session = try place.session()
    let asked = session.perform("fit demand report.csv", in: place.environment)
    #expect(asked.firstProblem == "two columns of one meaning")
    let named = "fit demand report.csv contacts-column 来电量"
    let unit = session.perform(named, in: place.environment)
    #expect(unit.firstProblem == "handle times too short for seconds")
    let full = named + " handle-times minutes channel voice"
    #expect(session.perform(full, in: place.environment).refusal == nil)
    #expect(
      try problem("history: {file: report.csv}").message == "two columns of one meaning")
    let options = "contacts-column: 来电量, handle-times: minutes"
    let world = try loaded("history: {file: report.csv, channel: voice, \(options)}").world
    let plain = try loaded("history: {file: contacts.csv, channel: voice}").world
    let found = world?.scenario.demand[0].value.contacts
    #expect(found != nil && found == plain?.scenario.demand[0].value.contacts)
  }

  @Test func filesOutsideOrNotThereAreRefused() throws {
    #expect(try problem("history: {file: none.csv}").message == "no such file")
    #expect(try problem("history: {file: ../contacts.csv}").message == "a file outside this folder")
    #expect(try problem("history: {file: /etc/passwd}").message == "a file outside this folder")
    _ = try problem("history: {file: \"\"}")
    try FileManager.default.createSymbolicLink(
      atPath: place.folder + "Scenarios/link.csv", withDestinationPath: "/etc/passwd")
    #expect(
      try problem("history: {file: link.csv}").message == "a link to a file outside this folder")
    try FileManager.default.createDirectory(
      atPath: place.folder + "Scenarios/folder.csv", withIntermediateDirectories: false)
    #expect(try problem("history: {file: folder.csv}").message == "a folder, not a file")
    let latin = Data("date,contacts\n".utf8) + [0xE9, 0x0A]
    try latin.write(to: URL(fileURLWithPath: place.folder + "Scenarios/latin.csv"))
    #expect(
      try problem("history: {file: latin.csv}").message == "bytes that are no character of UTF-8")
    try place.write("date,contacts\n2026-01-05,x\n", to: "Scenarios/x.csv")
    let inside = try problem("history: {file: x.csv}")
    #expect(inside.place?.line == 2 && inside.place?.file.hasSuffix("x.csv") == true)
  }

  @Test func whatDoesNotFitTheScenarioIsRefused() throws {
    #expect(try problem("history: {fil: contacts.csv}").path.hasPrefix("demand.voice.history"))
    #expect(
      try problem("history: {file: contacts.csv}\npeaks: {fair: {dates: [2030-01-01]}}").message
        == "the history has no day of this peak")
    #expect(throws: Never.self) {
      try loaded("history: {file: contacts.csv}\npeaks: {fair: {on: [03-01], factor: 2}}")
    }
    let early = try place.read("contacts.csv").replacing("2026-", with: "2006-")
      .replacing("2025-", with: "2005-")
    var session = try loaded("history: {file: contacts.csv}")
    let refused = [
      (early, "a history that ends long before the forecast"),
      (early.replacing("\n200", with: "\n204"), "a history that begins after the forecast has"),
    ]
    for (text, message) in refused {
      try place.write(text, to: "Scenarios/contacts.csv")
      #expect(session.perform("reload", in: place.environment).firstProblem == message)
    }
    #expect(
      session.perform("set demand.voice.history {file: contacts.csv}", in: place.environment)
        .firstProblem == "a history is read when a scenario is loaded")
  }
}
