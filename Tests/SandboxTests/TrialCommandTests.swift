import Foundation
import PhraseTesting
import Questions
import Report
import Sandbox
import Schema
import Simulation
import Testing
import Text

/// `sweep`, `rank levers` and `why`, and `try without`: what is typed, shown and refused.
@Suite struct TrialCommandTests {
  private let place: Place

  init() throws { place = try Place() }

  private func page(_ lines: String...) throws -> String {
    var session = try place.session()
    var text = ""
    for line in lines { text = session.perform(line, in: place.environment).text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func refusal(_ lines: String...) throws -> (message: String, column: Int?, next: String) {
    var session = try place.session()
    var reply = Reply()
    for line in lines { reply = session.perform(line, in: place.environment) }
    let problem = try #require(reply.refusal?.problems.all.first, "\(reply.text)")
    let next = problem.next?.english ?? problem.expected?.english ?? ""
    return (problem.message.english, problem.place?.column, next)
  }

  // MARK: - Answers in both languages

  @Test func answers() throws {
    var session = try place.session()
    try expectGolden(
      [
        "sweep levers.pay-rise from 0% to 10% step 5% futures 50",
        "sweep stages.novice.leaving from 4%/month to 7%/month step 2 points for leavers futures 50",
        "sweep levers.pay-rise from 0% to 10% step 5% and intake.first.size from 4 to 8 step 2 for "
          + "ready at south at opening futures 30",
        "rank levers by leavers futures 50", "rank levers by cost at south futures 30",
        "rank levers by ready at south futures 30", "why leavers futures 50",
        "why ready at south at opening futures 50", "why leavers by 2027-06-30 futures 30",
        "why leavers changed", "try levers.pay-rise 5%", "why leavers changed futures 50",
        "set levers.pay-rise 5%", "set intake.first.size 8", "why people changed futures 50",
        "why people futures 30", "try without no-shows at south",
      ], "trials.txt", in: place, &session)
  }

  /// Pages are also data: each table with its rows, each chart with its kind.
  @Test func answersAreData() throws {
    var session = try place.session()
    for (line, tables, charts) in [
      ("sweep levers.pay-rise from 0% to 10% step 5% for leavers futures 10", 1, 1),
      ("rank levers by leavers futures 10", 1, 1), ("why leavers futures 10", 1, 1),
    ] {
      let document = session.perform(line, in: place.environment).document
      #expect(document.blocks.count { if case .table = $0 { true } else { false } } == tables)
      #expect(document.blocks.count { if case .chart = $0 { true } else { false } } == charts)
      for format in ["json", "csv", "html", "markdown", "text"] {
        let reply = session.perform("export \(format) out answer over", in: place.environment)
        #expect(reply.refusal == nil, "\(line): \(reply.text)")
        #expect(try place.read("out").isEmpty == false)
      }
    }
    _ = session.perform(
      "sweep levers.pay-rise from 0% to 10% step 5% for leavers futures 10",
      in: place.environment)
    _ = session.perform("export json out answer over", in: place.environment)
    let json = try place.read("out")
    #expect(json.contains("\"mean\"") && json.contains("\"low\"") && !json.contains("\"p50\""))
  }

  /// What was written is asked again and comes out the same.
  @Test(arguments: [
    ["sweep levers.pay-rise from 0% to 10% step 5% for leavers futures 10"],
    ["run 30", "rank levers by leavers"], ["why people futures 10"],
    ["try levers.pay-rise 5%", "why leavers changed futures 10"],
    ["set levers.pay-rise 5%", "set intake.first.size 8", "why leavers changed futures 10"],
    ["try without no-shows at south"],
  ])
  func answersAreReplayed(lines: [String]) throws {
    var session = try place.session()
    for line in lines {
      let reply = session.perform(line, in: place.environment)
      #expect(reply.refusal == nil, "\(line): \(reply.text)")
    }
    _ = session.perform("export text out answer", in: place.environment)
    var other = try place.session()
    let reply = other.perform("replay out", in: place.environment)
    #expect(reply.refusal == nil && !reply.isDifferent, "\(reply.text)")
  }

  /// Each line of `why` names a command that can be typed, and that tells the same difference with
  /// the other sign.
  @Test(arguments: ["small-team", "ladders-team", "credit-ladder"])
  func linesAreReplayedByTheirCommands(scenario: String) throws {
    var session = try Session(
      loading: Place.package + "Scenarios/\(scenario).yaml", in: place.environment)
    _ = session.perform("run 10", in: place.environment)
    let answer = session.perform("why leavers", in: place.environment)
    let (names, commands) = (rows(answer), listing(answer))
    #expect(!commands.isEmpty && commands.count == names.count - 3)
    for (row, command) in zip(names.dropFirst(), commands) {
      let tried = session.perform(command, in: place.environment)
      #expect(tried.refusal == nil, "\(command): \(tried.text)")
      let leavers = allRows(tried).first { number($0[0]) == "leavers in all" }
      let expected = try #require(value(row[1]))
      let found = try #require(leavers.flatMap { value($0[3]) }, "\(command)")
      #expect(abs(expected + found) < 1e-9 * max(1, abs(expected)), "\(command)")
    }
  }

  /// The commands of `rank` tell their row's difference.
  @Test(arguments: ["", " from 2027-03-01", " from 2027-03-01 until 2027-05-03"])
  func rowsAreReplayedByTheirCommands(dates: String) throws {
    var session = try place.session()
    _ = session.perform("run 10", in: place.environment)
    let answer = session.perform("rank levers by leavers" + dates, in: place.environment)
    let (rows, commands) = (rows(answer), listing(answer))
    #expect(rows.count == commands.count && rows.count > 5)
    for (row, command) in zip(rows, commands) {
      let tried = session.perform(command, in: place.environment)
      #expect(tried.refusal == nil, "\(command)")
      let leavers = allRows(tried).first { number($0[0]) == "leavers in all" }
      #expect(leavers.flatMap { value($0[3]) } == value(row[2]), "\(command)")
    }
  }

  private func rows(_ reply: Reply) -> [[Cell]] {
    for case .table(let table) in reply.document.blocks { return table.rows }
    return []
  }

  private func allRows(_ reply: Reply) -> [[Cell]] {
    reply.document.blocks.flatMap { block -> [[Cell]] in
      if case .table(let table) = block { table.rows } else { [] }
    }
  }

  private func listing(_ reply: Reply) -> [String] {
    for case .listing(let lines) in reply.document.blocks {
      return lines.dropFirst().map { $0.english.trimmingCharacters(in: .whitespaces) }
    }
    return []
  }

  private func number(_ cell: Cell) -> String {
    if case .text(let text) = cell { text.english } else { "" }
  }

  private func value(_ cell: Cell) -> Double? {
    switch cell {
    case .number(let value, _), .interval(let value, _, _, _), .named(_, let value): value
    default: nil
    }
  }

  // MARK: - Refusals

  @Test(arguments: [
    ("levers.pay-rise from 5% to 0% step 1%", 28, "the first end is above the second"),
    ("levers.pay-rise from 0% to 5% step 0%", 42, "a step of nothing leads nowhere"),
    ("levers.pay-rise from 0% to 5% step -1%", 42, "a step leads upwards"),
    ("levers.pay-rise from 0% to 5% step 6%", 42, "the step is larger than the way"),
    ("levers.pay-rise from 0% to 5% step 0.0005%", 42, "more settings than are played"),
    ("levers.pay-rise from 0% to 5% step 1 CNY", 42, "another unit than the present value's"),
    ("start from 2027-01-04 to 2027-02-01 step 1 week", 7, "not a number that can be moved"),
    ("title from a to b step c", 7, "not a number that can be moved"),
    ("levers.pay-rise from 0% to 5% step 1% futures 1", 53, "one future tells no difference"),
    ("levers.pay-rise from 0% to 5% step 1% for leevers", 49, "no measure of that name"),
    (
      "levers.pay-rise from 0% to 5% step 1% and levers.pay-rise from 0% to 5% step 1%", 49,
      "the same number twice"
    ),
    ("levers.pay-rise from 0% to 5%", 37, "something is missing after 5%"),
    ("levers.payrise from 0% to 5% step 1%", 7, "there is no payrise in levers"),
  ])
  func sweepsAreRefused(line: String, column: Int, message: String) throws {
    let found = try refusal("sweep " + line)
    #expect(found.message == message && found.column == column, "\(found)")
    #expect(!found.next.isEmpty)
  }

  @Test func othersAreRefused() throws {
    #expect(try refusal("why leavers changed").message == "nothing was tried or changed")
    #expect(try refusal("why leavers by tomorrow").message == "not a date")
    #expect(try refusal("why leavers by 2040-01-01").message == "outside the forecast")
    #expect(
      try refusal("why leavers at 2027-03-01 by 2027-04-01").message == "a second day")
    #expect(try refusal("why leavers changed to x").message == "nothing is kept under this name")
    #expect(try refusal("why occupancy").message.contains("is counted only"))
    #expect(try refusal("rank levers by fun").column == 16)
    #expect(try refusal("rank levers").message == "something is missing after levers")
    #expect(try refusal("rank levers by cost at east").message == "no site of that name")
    #expect(try refusal("try without no-show").message == "there is nothing of it to take out")
    #expect(try refusal("try without nothing").message == "there is nothing of it to take out")
    #expect(try refusal("try levers.pay-rise 5% from 2040-01-01").column == 29)
    #expect(try refusal("try without horizon").message == "missing horizon")
    #expect(try refusal("try without").message == "something is missing after without")
  }

  /// Whoever stops it is told so.
  @Test(arguments: [
    "sweep levers.pay-rise from 0% to 5% step 1%", "rank levers by leavers", "why leavers",
  ])
  func aStopIsSaid(line: String) throws {
    var session = try place.session()
    let reply = session.perform(line, in: place.hasty)
    #expect(reply.refusal == nil && reply.isInterrupted)
  }

  // MARK: - What is shown

  @Test func howManyFuturesIsSaid() throws {
    #expect(
      try page("sweep levers.pay-rise from 0% to 5% step 5% for leavers")
        .contains("in the same 200 futures"))
    #expect(try page("run 30", "rank levers by leavers").contains("in the same 30 futures"))
    #expect(try page("run 300", "why leavers").contains("in the same 200 futures"))
    #expect(try page("run 30", "why leavers futures 50").contains("in the same 50 futures"))
  }

  /// From the file to what was set: each change as it would be put back.
  @Test func whatWasSetIsToldOneByOne() throws {
    let text = try page(
      "set levers.pay-rise 5%", "set intake.first.size 8", "why people changed futures 40")
    #expect(text.contains("try levers.pay-rise 0%") && text.contains("try intake.first.size"))
    #expect(text.contains("together, beyond each alone"))
  }

  @Test func theFigureLeadsToTheDifference() throws {
    #expect(
      try page("try levers.pay-rise 5%", "why leavers futures 10")
        .contains("what your changes do to it: why leavers futures 10 changed"))
    #expect(try !page("why leavers futures 10").contains("what your changes do"))
  }

  /// What is given at a path is taken out as `unset` would.
  @Test func aPathIsTakenOut() throws {
    #expect(
      try page("set levers.amenities 50 CNY/month", "run 20", "try without levers.amenities")
        .contains("levers.amenities: 50 CNY/month → nothing"))
  }
}
