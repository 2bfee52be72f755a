import PhraseTesting
import Testing
import Text

@testable import Report

@Test(arguments: [
  (3_498, "3,498"), (1_234_567.4, "1,234,567"), (12.5, "12.5"), (99.96, "100"), (0.0123, "0.0123"),
  (2.5, "2.5"), (-0.0, "0"), (-0.00000001, "-1e-8"), (-1_234, "-1,234"), (1.2e-7, "1.2e-7"),
  (9.996e20, "1e21"), (1e15, "1e15"), (.leastNonzeroMagnitude, "4.94e-324"), (1.7e308, "1.7e308"),
  (.infinity, "∞"), (-.infinity, "-∞"), (999_999_999_999_999, "999,999,999,999,999"),
])
func plainNumbers(value: Double, expected: String) {
  #expect(NumberFormat.plain.text(value) == expected)
}

@Test func notANumberHasNoText() {
  #expect(NumberFormat.plain.text(.nan) == nil)
  #expect(NumberFormat.plain.text(.nan, low: 1, high: 2) == nil)
}

@Test func neverMinusZero() {
  #expect(NumberFormat.whole.text(-0.4) == "0")
  #expect(NumberFormat.decimals(2).text(-0.001) == "0.00")
  #expect(NumberFormat.plain.signed.text(-0.0) == "0")
}

@Test func fixedAndSignificantDigits() {
  #expect(NumberFormat.decimals(2).text(3_498) == "3,498.00")
  #expect(NumberFormat.significant(2).text(0.012345) == "0.012")
  #expect(NumberFormat.significant(2).text(12_345) == "12,345")
  #expect(NumberFormat.plain.signed.text(162) == "+162")
  #expect(NumberFormat.decimals(1).unit("weeks").text(6.25) == "6.3 weeks")
}

@Test(arguments: [
  (0.834, "83.4%"), (0, "0%"), (1, "100%"), (0.0004, "<0.1%"), (0.9996, ">99.9%"), (0.8, "80.0%"),
  (-0.02, "-2.0%"),
])
func shares(value: Double, expected: String) {
  #expect(NumberFormat.share.text(value) == expected)
}

@Test func compactNumbersFollowTheLanguage() {
  let money = NumberFormat.compact.unit("CNY")
  #expect(money.text(31_200_000) == "31.2 M CNY")
  #expect(money.text(31_200_000, .chinese) == "3,120 万 CNY")
  #expect(money.text(2.5e9) == "2.5 bn CNY")
  #expect(money.text(2.5e9, .chinese) == "25 亿 CNY")
  #expect(money.text(950_000) == "950,000 CNY")
  #expect(
    money.text(31_200_000, low: 30_100_000, high: 32_500_000) == "31.2 M CNY (30.1 to 32.5)")
}

@Test func intervalsShowWhatTheirWidthSupports() {
  #expect(NumberFormat.plain.text(3498.34, low: 3402.1, high: 3590.2) == "3,498 (3,402 to 3,590)")
  #expect(NumberFormat.plain.text(0.87654, low: 0.81, high: 0.93) == "0.88 (0.81 to 0.93)")
  #expect(NumberFormat.plain.text(0.87654, low: 0.856, high: 0.896) == "0.877 (0.856 to 0.896)")
  #expect(NumberFormat.share.text(0.03, low: 0.02, high: 0.04) == "3% (2 to 4%)")
  #expect(NumberFormat.share.text(0.031, low: 0.022, high: 0.042) == "3.1% (2.2 to 4.2%)")
  #expect(NumberFormat.plain.text(5, low: 5, high: 5) == "5 (5 to 5)")
  #expect(NumberFormat.plain.text(5, low: .nan, high: 6) == "5")
  #expect(NumberFormat.plain.text(3, low: 1, high: 4, .chinese) == "3（1 至 4）")
  #expect(NumberFormat.plain.text(1e200, low: -1e200, high: 1e300) != nil)
}
