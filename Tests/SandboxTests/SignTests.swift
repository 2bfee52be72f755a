import PhraseTesting
import Report
import Sandbox
import Schema
import Testing
import Text
import Workforce

/// What a sign means where a number is changed: one reading for all commands.
@Suite struct SignTests {
  /// What a change makes of a value: the reply's first line, or the first line of its refusal.
  private func change(
    _ path: String, _ value: String, to change: String, command: String = "set"
  ) throws -> String {
    let place = try Place()
    var session = try place.session()
    _ = session.perform(
      "set peaks {p: {from: 06-01, to: 06-18, paid: 07-15}}", in: place.environment)
    if !value.isEmpty {
      let reply = session.perform("set \(path) \(value)", in: place.environment)
      #expect(reply.refusal == nil, "\(reply.text)")
    }
    let reply = session.perform("\(command) \(path) \(change)", in: place.environment)
    guard reply.refusal == nil else { return "refused" }
    return String(reply.text.split(separator: "\n")[0]).replacing("## ", with: "")
  }

  /// A sign sets what may be below 0.
  @Test(arguments: [
    ("levers.pay-rise", "0%", "-10%", "0% → -10%"), ("levers.pay-rise", "5%", "-10%", "5% → -10%"),
    ("levers.pay-rise", "5%", "+10%", "5% → 10%"),
    ("effects.bonus.hold", "-60% to -20%", "-30%", "-60% to -20% → -30%"),
    ("effects.workload.size", "3% to 8%", "+10%", "3% to 8% → 10%"),
    ("effects.amenities.size", "-1%", "by -50%", "-1% → -0.5%"),
    ("levers.pay-rise", "-10%", "by +10%", "-10% → -11%"),
    ("levers.pay-rise", "-10%", "by -5 points", "-10% → -15%"),
    ("levers.pay-rise", "5%", "by 5 points", "5% → 10%"),
    ("levers.pay-rise", "0%", "by +5 points", "0% → 5%"),
    // A belief moves as a whole.
    ("effects.bonus.hold", "-60% to -20%", "by 10 points", "-60% to -20% → -50% to -10%"),
    ("effects.bonus.hold", "-60% to -20%", "by -50%", "-60% to -20% → -30% to -10%"),
    ("effects.bonus.hold", "normal(-5%, 2%)", "by 5 points", "normal(-5%, 2%) → normal(0%, 2%)"),
  ])
  func D5_aSignSetsWhatMayBeBelowZero(
    path: String, value: String, typed: String, becomes: String
  ) throws {
    #expect(try change(path, value, to: typed) == "\(path): \(becomes)")
  }

  /// Elsewhere it multiplies, as it did.
  @Test(arguments: [
    ("stages.novice.leaving", "8%/month", "-25%", "8%/month → 6%/month"),
    ("stages.novice.leaving", "8%/month", "by -25%", "8%/month → 6%/month"),
    ("stages.novice.leaving", "8%/month", "by -2 points", "8%/month → 6%/month"),
    (
      "stages.novice.leaving", "6% to 8%/month", "by 1 points",
      "6% to 8%/month → 7% to 9%/month"
    ),
    ("stages.novice.leaving", "60%/year turnover", "+50%", "60%/year turnover → 90%/year turnover"),
    ("sites.south.seats", "20", "by 5", "20 → 25"), ("sites.south.seats", "20", "by -5", "20 → 15"),
    ("sites.south.seats", "20", "+10%", "20 → 22"),
    ("sites.south.seats", "11", "by 10%", "11 → 12, rounded"),
    ("levers.peak-bonus", "800 CNY", "by 100 CNY", "800 CNY → 900 CNY"),
    ("levers.mentors", "0%", "by 10 points", "0% → 10%"),
    ("levers.mentors", "10%", "-10%", "10% → 9%"),
  ])
  func D5_elsewhereItMultiplies(path: String, value: String, typed: String, becomes: String) throws
  {
    #expect(try change(path, value, to: typed) == "\(path): \(becomes)")
  }

  @Test(arguments: [
    // Multiplying 0.
    ("levers.pay-rise", "0%", "by -10%"), ("levers.mentors", "0%", "+10%"),
    ("levers.mentors", "0%", "by +10%"), ("effects.refusal.size", "0%", "by 20%"),
    // Another unit, no unit, no number.
    ("levers.peak-bonus", "800 CNY", "by 100"), ("levers.peak-bonus", "800 CNY", "by 5 points"),
    ("stages.novice.leaving", "8%/month", "by 2%/month"), ("levers.pay-rise", "5%", "by 5"),
    ("levers.pay-rise", "5%", "by much"), ("levers.pay-rise", "5%", "by"),
    // Out of range.
    ("stages.novice.leaving", "8%/month", "by -9 points"),
    ("levers.pay-rise", "5%", "by 500 points"),
    ("stages.novice.leaving", "8%/month", "-10"), ("sites.south.seats", "20", "+5"),
    // A rate of growth has a period.
    ("levers.peak-bonus", "", "by 10%"),
  ])
  func D5_whatMeansNothingIsRefused(path: String, value: String, typed: String) throws {
    #expect(try change(path, value, to: typed) == "refused")
  }

  /// `by` is a word of a title.
  @Test func D5_aTitleMayBeginWithBy() throws {
    #expect(try change("title", "x", to: "by the sea") == "title: x → by the sea")
  }

  @Test func D5_tryReadsItAlike() throws {
    #expect(
      try change("levers.pay-rise", "", to: "-10%", command: "try")
        .contains("levers.pay-rise: 0% → -10%"))
    #expect(
      try change("stages.novice.leaving", "8%/month", to: "by -2 points", command: "try")
        .contains("stages.novice.leaving: 8%/month → 6%/month"))
    #expect(try change("levers.pay-rise", "", to: "by -10%", command: "try") == "refused")
  }

  /// The ends of a goal are read as set reads them.
  @Test func D5_goalReadsItAlike() throws {
    let place = try Place()
    func answer(_ ends: String) throws -> [Substring] {
      var session = try place.session()
      _ = session.perform("set stages.novice.leaving 8%/month", in: place.environment)
      _ = session.perform("run 20", in: place.environment)
      return session.perform(
        "goal leavers 9 by stages.novice.leaving from \(ends)", in: place.environment
      ).text.split(separator: "\n").filter { !$0.hasPrefix("replay:") }
    }
    #expect(try answer("-50% to +50%") == answer("4%/month to 12%/month"))
    #expect(try answer("by -4 points to by 4 points") == answer("4%/month to 12%/month"))
  }

  /// What a written answer calls its changes makes them again, below 0 as well.
  @Test func D5_setLinesMakeTheSameAgain() throws {
    let place = try Place()
    var session = try place.session()
    _ = session.perform("set effects.refusal.size 10%", in: place.environment)
    let line = "set effects.refusal.size -30%"
    _ = session.perform(line, in: place.environment)
    let once = session.perform("show effects.refusal", in: place.environment).text
    _ = session.perform(line, in: place.environment)
    #expect(session.perform("show effects.refusal", in: place.environment).text == once)
  }

  /// Help says which fields are signed: those that can be set below 0, and no others.
  @Test func D5_helpSaysWhatIsSigned() throws {
    let shape = Scenario.schema.shape
    for (path, isSigned) in [
      ("levers.pay-rise", true), ("effects.bonus.hold", true), ("demand.*.growth", true),
      ("side-roles.*.merit", true), ("phases.*.programme.leaving", true),
      ("stages.*.leaving", false), ("levers.mentors", false), ("sites.*.seats", false),
    ] {
      let help = try #require(shape.help(at: Node.steps(path)), "\(path)")
      #expect(help.isSigned == isSigned, "\(path)")
      #expect(help.text.contains("may be below 0") == isSigned, "\(path)")
    }
  }
}
