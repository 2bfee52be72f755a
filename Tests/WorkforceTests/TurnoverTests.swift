import Foundation
import PhraseTesting
import Randomness
import Schema
import Testing
import Text
import Workforce

/// How fast people leave, as a share of those here and as HR reports it.
@Suite struct TurnoverTests {
  private let kind = Kind<Uncertain<Rate>>.uncertain()

  /// A turnover is leavers ÷ mean head count: its hazard is proportional to time.
  @Test(
    arguments: [
      ("60%/year turnover", 0.6 * 7 / 365.25), ("120%/year turnover", 1.2 * 7 / 365.25),
      ("1,000%/yr turnover", 10 * 7 / 365.25), ("5%/month turnover", 0.05 * 7 / 30.4375),
      ("120%/month turnover", 1.2 * 7 / 30.4375), ("2%/week turnover", 0.02),
      ("0%/year turnover", 0),
    ] as [(String, Double)])
  func D1_turnoverIsAHazard(text: String, perWeek: Double) throws {
    let rate = try kind.read(Node(text))
    #expect(abs(rate.typical - perWeek) < 1e-15)
    #expect(rate.text == text)
  }

  /// A share stays what it was: of 450 who are replaced, −ln(0.4) · 450 leave in a year.
  @Test func D1_aShareIsGoneAtTheEnd() throws {
    let share = try kind.read(Node("60%/year")).typical
    #expect(abs(exp(-share * 365.25 / 7) - 0.4) < 1e-12)
  }

  @Test(arguments: [
    ("50% to 70%/year turnover", "%/year turnover"),
    ("90% to 140%/year turnover", "%/year turnover"),
    ("uniform(50%, 150%)/year turnover", "%/year turnover"),
    ("normal(60%, 5%)/year turnover", "%/year turnover"), ("50% to 70%/year", "%/year"),
    ("1% to 2%/week turnover", "%/week turnover"),
  ])
  func D1_bothTakeBeliefs(text: String, unit: String) throws {
    let rate = try kind.read(Node(text))
    #expect(try kind.read(Node(rate.text)) == rate)
    #expect(rate.text.contains(unit))
    #expect(rate.reach.lowerBound > 0 && rate.largest > rate.typical)
  }

  /// A 90 % interval keeps 90 % of its draws, above 100 % as well.
  @Test func D1_anIntervalOfTurnoverHoldsNinetyPercent() throws {
    let drawn = Assumption(try kind.read(Node("80% to 130%/year turnover")))
    let (low, high) = (0.8 * 7 / 365.25, 1.3 * 7 / 365.25)
    let inside = (0..<4000).count {
      (low...high).contains(drawn.value(luck: Luck(seed: 1, future: UInt64($0))))
    }
    #expect(abs(Double(inside) / 4000 - 0.9) < 0.02)
  }

  @Test(arguments: [
    ("120%/year", "120%/year turnover"), ("100%/month", "100%/month turnover"),
    ("90% to 140%/year", "90% to 140%/year turnover"),
    ("120%", "120%/year turnover"), ("60%", "60%/month"),
  ])
  func D1_whatPassesAHundredIsToldItsUnit(text: String, meant: String) {
    #expect(problem(text, kind)?.near == [meant])
  }

  @Test(arguments: [
    "1,001%/year turnover", "-5%/year turnover", "60%/year turn", "60% turnover",
    "60%/year  turnover",
    "beta(6, 94)%/year turnover", "50%/year to 70%/year turnover",
  ])
  func D1_nonsenseIsRefused(text: String) {
    #expect(problem(text, kind) != nil)
  }

  /// Whose decision a cause is; the model's own have theirs.
  @Test func D1_causesHaveAKind() throws {
    let scenario = try read(
      try #require(
        base(replacing: "other: {share: 40%}", with: "other: {share: 40%, kind: dismissed}")))
    #expect(scenario.causes.map(\.value.kind) == [.voluntary, .dismissed])
    #expect(
      Scenario.modelCauses.map { "\($0.key) \($0.kind)" } == [
        "failed-test dismissed", "poached voluntary", "low-energy dismissed",
        "not-confirmed dismissed", "term-ended ended",
      ])
    let wrong = try #require(
      base(replacing: "other: {share: 40%}", with: "other: {share: 40%, kind: fired}"))
    #expect(headlines(wrong).first?.contains("causes.other.kind") == true)
  }
}
