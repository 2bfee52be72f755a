import PhraseTesting
import Randomness
import Report
import Sandbox
import Schema
import Testing
import Text
import Workforce

/// What is said of pay, of doses and of fixes.
@Suite struct PayWordsTests {
  private func session(_ place: Place, _ lines: [String]) throws -> Session {
    var session = try place.session()
    for line in lines {
      let reply = session.perform(line, in: place.environment)
      #expect(reply.refusal == nil, "\(line): \(reply.text)")
    }
    return session
  }

  private func one(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Where nothing says what others pay, the answer says so and names the two ways.
  @Test func D4_payWithoutAMarketSaysSo() throws {
    let place = try Place()
    var session = try session(place, ["set tiers.entry.pay 3,500 CNY/month", "run 10"])
    let reply = one(session.perform("try tiers.entry.pay +10%", in: place.environment).text)
    #expect(reply.contains("tiers.entry.pay: 3,500 CNY/month → 3,850 CNY/month"))
    #expect(reply.contains("set tiers.entry.market 3,500 CNY/month"))
    #expect(reply.contains("try levers.pay-rise 10%"))
    // Both ways are lines that work.
    for line in ["try levers.pay-rise 10%", "set tiers.entry.market 3,500 CNY/month"] {
      #expect(session.perform(line, in: place.environment).refusal == nil)
    }
    let weighed = one(session.perform("try tiers.entry.pay +10%", in: place.environment).text)
    #expect(!weighed.contains("only against what others pay"))
  }

  @Test(arguments: [
    ("set tiers.entry.market 0 CNY/month", "market"),
    ("set tiers.entry.market 500 EUR/month", "currency"),
  ])
  func D4_aMarketThatMeansNothingIsRefused(line: String, word: String) throws {
    let place = try Place()
    var session = try session(place, ["set tiers.entry.pay 3,500 CNY/month"])
    let reply = session.perform(line, in: place.environment)
    #expect(reply.refusal != nil && reply.text.contains(word), "\(reply.text)")
  }

  /// With a wide elasticity nearly all of the interval is not knowing it; with a known one nothing.
  @Test func D10_aRiseSaysWhatIsNotKnown() throws {
    let place = try Place()
    var session = try session(
      place,
      [
        "set tiers.entry.pay 3,500 CNY/month", "set people.old-hands.count 2000",
        "set sites.north.seats 3000", "run 60",
      ])
    let wide = one(session.perform("try levers.pay-rise 20%", in: place.environment).text)
    let match = try #require(wide.firstMatch(of: /([0-9]+)% of the variance behind that interval/))
    #expect((80...100).contains(Int(match.output.1) ?? 0), "\(wide)")
    #expect(wide.contains("loguniform(0.3, 4)"))
    _ = session.perform("set effects.pay.elasticity 2", in: place.environment)
    let known = one(session.perform("try levers.pay-rise 20%", in: place.environment).text)
    #expect(!known.contains("of the variance behind"))
  }

  /// Half of the futures draw less than the geometric mean of the ends, √1.2.
  @Test func D10_theDefaultIsEvenInItsLogarithm() throws {
    let field = try #require(Scenario.schema.shape.help(at: ["effects", "pay", "elasticity"]))
    #expect(field.standard == "loguniform(0.3, 4)")
    #expect(field.source?.contains("Emadi") == true && field.source?.contains("Emanuel") == true)
    let read = try Kind<Uncertain<Factor>>.uncertain().read(Node("loguniform(0.3, 4)"))
    let values = (0..<2000).map {
      Assumption(read).value(luck: Luck(seed: 1, future: UInt64($0)))
    }
    #expect(values.allSatisfy { (0.3...4).contains($0) })
    #expect(abs(Double(values.count { $0 < 1.2.squareRoot() }) / 2000 - 0.5) < 0.04)
  }

  @Test(arguments: [
    ("effects.amenities.size", "compound"), ("effects.night-work.size", "compound"),
    ("effects.promise-gap.size", "compound"), ("effects.bonus.hold", "compound"),
    ("effects.workload.size", "(1 + size) to the power of the dose"),
    ("demand.calls.fixes.removed", "each month 1 % of those still left, until the floor"),
    ("stages.novice.leaving", "leavers in the period ÷ mean head count"),
    ("intake.first.every", "same day of each month"),
    ("demand.calls.growth", "channel's first day"),
  ])
  func D6_D9_helpSaysWhatCompounds(path: String, words: String) throws {
    let help = try #require(Scenario.schema.shape.help(at: Node.steps(path)))
    #expect(help.text.contains(words), "\(help.text)")
  }

  /// A payment long after its peak is one for the peak after it, or a slip.
  @Test(arguments: [
    ("11-01", "11-12", "10-25", false), ("11-01", "11-12", "11-11", false),
    ("11-01", "11-12", "12-15", true), ("06-01", "06-18", "12-15", true),
    ("06-01", "06-18", "12-16", false), ("12-20", "01-05", "07-03", true),
    ("12-20", "01-05", "07-06", false),
  ])
  func D8_aPaymentComesWithinHalfAYear(from: String, to: String, paid: String, isFine: Bool) throws
  {
    let place = try Place()
    var session = try place.session()
    let reply = session.perform(
      "set peaks {p: {from: \(from), to: \(to), paid: \(paid)}}", in: place.environment)
    #expect((reply.refusal == nil) == isFine, "\(reply.text)")
    #expect(isFine || reply.text.contains("peaks.p.paid"))
  }

  /// check tells it, once and with its lines.
  @Test func movedDatesAndMeaningsAreTold() throws {
    let place = try Place()
    let small = try place.read(Place.small)
    try place.write(
      small + "\nlevers: {pay-rise: 0%}\n", to: "old.yaml")
    var session = Session()
    let old = session.perform("check old.yaml", in: place.environment).text
    #expect(old.contains("mean something else than in model 1"))
    #expect(old.contains("levers.pay-rise"))
    try place.write("model: 2\n" + (try place.read("old.yaml")), to: "new.yaml")
    let new = session.perform("check new.yaml", in: place.environment)
    #expect(new.refusal == nil && !new.text.contains("model 1"))
  }

  /// What a file lays over another is told unless it says itself that it was read; of three files the
  /// one in the middle may be the one that was not.
  @Test(arguments: [
    (["model: 2\n", "model: 2\n", "model: 2\n"], false), (["", "model: 2\n", ""], true),
    (["model: 2\n", "model: 2\n", ""], true), (["", "", "model: 2\n"], false),
    (["model: 2\n", "", "model: 2\n"], false),
  ])
  func anOverlaySpeaksForItself(model: [String], isTold: Bool) throws {
    let place = try Place()
    try place.write(model[0] + (try place.read(Place.small)), to: "one.yaml")
    try place.write("\(model[1])extends: one.yaml\nlevers: {pay-rise: 0%}\n", to: "two.yaml")
    try place.write(
      "\(model[2])extends: two.yaml\neffects: {refusal: {size: 10%}}\n", to: "three.yaml")
    var session = Session()
    let reply = session.perform("check three.yaml", in: place.environment)
    #expect(reply.refusal == nil && reply.text.contains("model 1") == isTold, "\(reply.text)")
  }
}
