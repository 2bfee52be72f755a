import Answers
import Foundation
import PhraseTesting
import Questions
import Report
import Sandbox
import Testing
import Text

/// What the shipped scenarios answered, kept so that a change of the code which is not meant to
/// change the model can be held against it.
///
/// `Facts/NAME.txt` holds each answer as it was shown; compared are its figures alone, in their
/// order, so that the words may be written better. Of a run it holds a digest for each series, over
/// every week at full precision. After a change of the model:
///
///     HEADCOUNT_RENEW_GOLDEN=1 swift test --filter FactsTests && git diff Tests/SandboxTests/Facts
@Suite struct FactsTests {
  /// Questions about a scenario, each with so many futures that it stays quick.
  struct Inquiry: CustomTestStringConvertible, Sendable {
    var scenario: String
    /// One whose leaving is tried.
    var stage = "novice"
    var futures = 12
    var lines: [String] = []

    var testDescription: String { scenario }
  }

  private static let career = [
    "career new number 3", "career odds", "career step 12", "career odds", "career file",
  ]

  private static let inquiries = [
    Inquiry(scenario: "credit-ladder", futures: 100, lines: ["survey", "sensitivity leavers"]),
    Inquiry(scenario: "energy-team", stage: "first-half-year", lines: ["survey", "staffing"]),
    Inquiry(
      scenario: "hr-desk", futures: 100,
      lines: ["desk", "explain desk", "try hr.desk.ahead 3 days"]),
    Inquiry(
      scenario: "ladders-team", stage: "first-year",
      lines: ["goal leavers 60 by stages.first-year.leaving", "survey"]),
    Inquiry(scenario: "peak-bonus", lines: ["try levers.peak-bonus 800 CNY", "survey"]),
    Inquiry(
      scenario: "recruiting-suqian",
      lines: ["funnel phase-3", "explain funnel", "try recruiting.scorers.on yes"]),
    Inquiry(scenario: "small-team", lines: ["goal leavers 8 by stages.novice.leaving", "survey"]),
    Inquiry(scenario: "spiral", lines: ["explain gap", "staffing"]),
    Inquiry(scenario: "suqian-careers", lines: ["survey"]),
    Inquiry(scenario: "suqian-phase-3", lines: ["explain gap", "staffing"]),
    Inquiry(
      scenario: "suqian-history",
      lines: ["fit demand Scenarios/history/suqian-voice.csv", "staffing"]),
    Inquiry(scenario: "suqian-keep-up", lines: ["staffing"]),
    Inquiry(
      scenario: "suqian-seats", futures: 100,
      lines: [
        "plan phase-3 ready 95% confidence 90%",
        "goal ready at phase-3 at opening 60% by stages.novice.leaving",
        "sensitivity ready at phase-3 at opening",
      ]),
    Inquiry(scenario: "twelve-buildings", futures: 3),
  ]

  #if DEBUG
    /// Questions are slow where the build is not optimised: the small ones alone, if nothing else
    /// is asked for.
    private static let asked = inquiries.filter {
      isRenewing || ["credit-ladder", "small-team", "spiral"].contains($0.scenario)
    }
  #else
    private static let asked = inquiries
  #endif

  @Test(arguments: asked) func factsHold(inquiry: Inquiry) throws {
    let environment = Environment(threads: 2, folder: Place.package)
    var session = try Session(
      loading: "Scenarios/\(inquiry.scenario).yaml", in: environment)
    var facts: [Fact] = []
    let run = "run \(inquiry.futures) seed 7"
    let lines =
      [run, "cost", "explain leaving", "try stages.\(inquiry.stage).leaving -20%"]
      + ["try levers.pay-rise 5%"] + inquiry.lines + Self.career
    for line in lines {
      let reply = session.perform(line, in: environment)
      facts.append(Fact(line, reply))
      if line == run, let forecast = session.forecast {
        facts.append(Fact("every series of this run", digests: forecast.json(Identity(model: 1))))
      }
    }
    try expectFacts(facts, inquiry.scenario)
  }

  private static var isRenewing: Bool {
    ProcessInfo.processInfo.environment["HEADCOUNT_RENEW_GOLDEN"] != nil
  }

  private func expectFacts(_ facts: [Fact], _ name: String) throws {
    let path = Place.tests + "Facts/\(name).txt"
    if Self.isRenewing {
      try facts.map(\.text).joined().write(toFile: path, atomically: true, encoding: .utf8)
    }
    let known = try Fact.all(in: String(contentsOfFile: path, encoding: .utf8))
    for (fact, old) in zip(facts, known) {
      #expect(fact.line == old.line)
      let difference = zip(fact.figures, old.figures).first { $0 != $1 }
      #expect(
        fact.figures == old.figures,
        "\(name), \(fact.line): \(difference.map { "\($0) was \($1)" } ?? "other figures")")
    }
    #expect(facts.count == known.count)
  }
}

/// One answer that is kept.
private struct Fact {
  var line: String
  var body: String

  init(_ line: String, _ reply: Reply) {
    let renderer = TextRenderer()
    // Notes and identities say how the answer was made and not what it is.
    let blocks = reply.document.blocks.filter {
      switch $0 {
      case .note, .identity(_): false
      default: true
      }
    }
    body =
      renderer.render(Document(blocks: blocks))
      + (reply.refusal.map { renderer.render($0.document) } ?? "")
    self.line = line
  }

  /// A digest of every number of each series.
  init(_ line: String, digests json: JSON) {
    (self.line, body) = (line, "")
    for case .object(let series) in json["measures"]?.elements ?? [] {
      let name = series.compactMap { member in
        if case .string(let text) = member.value, member.name != "unit" { text } else { nil }
      }
      let numbers = JSON.object(series.filter { $0.name != "unit" }).text()
      body += "\(name.joined(separator: " ")): \(Self.digest(numbers))\n"
    }
  }

  private init(line: String, body: String) { (self.line, self.body) = (line, body) }

  /// Facts of a file.
  static func all(in text: String) -> [Fact] {
    text.split(separator: "> ", omittingEmptySubsequences: true).map { part in
      let end = part.firstIndex(of: "\n") ?? part.endIndex
      return Fact(line: String(part[..<end]), body: String(part[end...].dropFirst()))
    }
  }

  var text: String { "> \(line)\n\(body.replacing("> ", with: ">"))" }

  /// What is compared: runs of digits with the marks inside them, and digests.
  var figures: [Substring] {
    body.split { !($0.isASCII && ($0.isHexDigit || ".,%-".contains($0))) }
      .filter { $0.contains(where: \.isNumber) }
  }

  /// FNV-1a of 64 bits.
  private static func digest(_ text: String) -> String {
    let hash = text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    return String(hash, radix: 16)
  }
}

extension JSON {
  fileprivate subscript(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  fileprivate var elements: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }
}
