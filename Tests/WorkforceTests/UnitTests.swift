import Foundation
import PhraseTesting
import Schema
import Testing
import Text
import Workforce

@Suite struct UnitTests {
  /// Reads one number and writes it back.
  private func roundTrip<Value: Quantity>(_ text: String, as type: Value.Type) throws -> Value {
    let kind = Kind<Value>.quantity()
    let value = try kind.read(Node(text))
    #expect(kind.write(value) == Node(text))
    return value
  }

  @Test(
    arguments: [
      ("1 day", 1), ("15 days", 15), ("3 weeks", 21), ("2 wk", 14), ("1 month", 30.4375),
      ("6 months", 182.625), ("2 mo", 60.875), ("1 year", 365.25), ("2 years", 730.5),
      ("1 yr", 365.25), ("1,000 days", 1000),
    ] as [(String, Double)])
  func spansAreDays(text: String, days: Double) throws {
    #expect(try roundTrip(text, as: Span.self).magnitude == days)
  }

  @Test(arguments: [("0%", 0), ("85%", 0.85), ("100%", 1), ("12.5%", 0.125)] as [(String, Double)])
  func sharesArePartsOfOne(text: String, part: Double) throws {
    #expect(abs(try roundTrip(text, as: Share.self).magnitude - part) < 1e-15)
  }

  /// Of those here at the start of the period, that share has left at its end.
  @Test(
    arguments: [
      ("6%/month", 0.06, 30.4375), ("18%/yr", 0.18, 365.25), ("18%/year", 0.18, 365.25),
      ("1.5%/week", 0.015, 7), ("0.2%/day", 0.002, 1), ("99.9%/month", 0.999, 30.4375),
      ("0%/month", 0, 30.4375), ("2%/mo", 0.02, 30.4375), ("3%/wk", 0.03, 7),
    ] as [(String, Double, Double)])
  func ratesAreHazardsPerWeek(text: String, share: Double, days: Double) throws {
    let hazard = try roundTrip(text, as: Rate.self).magnitude
    let exact = -log1p(-share) * 7 / days
    #expect(abs(hazard - exact) <= 1e-13 * exact)
    #expect(abs(exp(-hazard * days / 7) - (1 - share)) < 1e-14)
  }

  @Test(arguments: [("0", 0), ("40", 40), ("1,200", 1200)] as [(String, Double)])
  func countsAreThemselves(text: String, number: Double) throws {
    #expect(try roundTrip(text, as: Count.self).magnitude == number)
  }

  @Test(arguments: [("24.5", "24 or 25"), ("1,200.1", "1,200 or 1,201")])
  func partsOfPeopleAreRefused(text: String, next: String) {
    #expect(problem(text, Kind<Count>.quantity())?.next == "Write \(next).")
    #expect(problem(text, Kind<Uncertain<Count>>.uncertain())?.next == "Write \(next).")
    #expect(problem(text, Kind<Slots>.slots)?.next == "Write \(next).")
    #expect(problem(text, Kind<Uncertain<Count>>.uncertain(decimals: true)) == nil)
  }

  @Test func partsOfDaysAndWeeksAreRefusedButNotOfMonths() {
    #expect(
      problem("16.5 days", Kind<Span>.quantity())?.next == "Write 16 days or 17 days.")
    #expect(problem("2.5 weeks", Kind<Span>.quantity()) != nil)
    #expect(problem("1.5 months", Kind<Span>.quantity()) == nil)
  }

  @Test(arguments: [("0.8", 0.8), ("1", 1), ("1.25", 1.25)] as [(String, Double)])
  func factorsAreThemselves(text: String, number: Double) throws {
    #expect(try roundTrip(text, as: Factor.self).magnitude == number)
  }

  /// Units, the number that is written, and how many weeks the period has.
  @Test(
    arguments: [
      ("3,200 CNY/month", 3_200, 30.4375 / 7), ("700 EUR/week", 700, 1),
      ("18 EUR/hour", 18, 1.0 / 40),
      ("36,525 USD/year", 36_525, 365.25 / 7), ("12,000,000 VND/month", 12_000_000, 30.4375 / 7),
    ] as [(String, Double, Double)])
  func payIsMinorUnitsPerWeek(text: String, amount: Double, weeks: Double) throws {
    let pay = try roundTrip(text, as: Pay.self)
    let perWeek = 100 * amount / weeks
    #expect(abs(pay.magnitude - perWeek) < 1e-9 * perWeek)
    #expect(text.contains(pay.currency))
  }

  @Test(arguments: [
    "15", "15days", "15  days", "15 Days", "15 fortnights", "days", "15 days ago", "-1 days",
    "15 %", "1:30", "1h", "15 days,",
  ])
  func refusesWhatIsNoSpan(text: String) {
    #expect(problem(text, Kind<Span>.quantity()) != nil)
  }

  @Test(arguments: ["6", "6%", "6 %/month", "6%/ month", "6%/hour", "6/month", "100%/month"])
  func refusesWhatIsNoRate(text: String) {
    #expect(problem(text, Kind<Rate>.quantity()) != nil)
  }

  @Test(arguments: [
    "3,200", "3,200 CNY", "3,200 cny/month", "3,200 RENMINBI/month", "3,200CNY/month",
    "¥3,200/month",
    "3,200 CNY/month/week", "3,200 CNY/minute",
  ])
  func refusesWhatIsNoPay(text: String) {
    #expect(problem(text, Kind<Pay>.quantity()) != nil)
  }

  /// What YAML, Swift or a spreadsheet would read, and a planner would not mean.
  @Test(arguments: [
    "010", "00", "1_000", "1e3", "1E3", "١٢", "１２", "1:30", "08:30", "25:61", "+5", "--5", "5.",
    ".5", "1,00", "1,0000", "12,34", ",100", "1,,000", "1.000.000", "0x10", "0b1", ".nan", ".inf",
    "inf", "nan", "1e309", "NO", "~", "", " ", "5 0", "½", "12345678901234567890", "1000001", "-1",
    "-0.5", "五", "5%", "5\u{0}",
  ])
  func refusesOtherNumbers(text: String) {
    #expect(problem(text, Kind<Count>.quantity()) != nil)
  }

  @Test func aKnownNumberIsNoDistribution() {
    #expect(
      problem("5% to 9%", Kind<Share>.share)?.message
        == "a single number is needed here, not a distribution")
  }
}
