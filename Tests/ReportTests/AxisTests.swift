import PhraseTesting
import Testing
import Text

@testable import Report

@Test func ticksAreRound() {
  let axis = Axis(covering: [1_950, 3_590])
  #expect(axis.ticks == [1_500, 2_000, 2_500, 3_000, 3_500, 4_000])
  #expect(axis.labels(.plain, .english).last == "4,000")
  #expect(
    Axis(covering: [0.7, 0.9]).labels(.share, .english) == ["70%", "75%", "80%", "85%", "90%"])
  #expect(Axis(covering: [3e7, 9e7], fromZero: true).labels(.plain, .english).last == "100 M")
}

@Test func zeroIsOnTheAxisWhereItIsNear() {
  #expect(Axis(covering: [10, 100]).lower == 0)
  #expect(Axis(covering: [90, 100]).lower == 90)
  #expect(Axis(covering: [-100, -10]).upper == 0)
  #expect(Axis(covering: [90, 100], fromZero: true).lower == 0)
}

@Test(arguments: [
  [], [0], [0, 0, 0], [5, 5], [-5], [.nan, .infinity], [.leastNonzeroMagnitude, 0],
  [1e299, -1e299],
  [1.7e308, 1], [1e15, 1e15 + 1], [3, 3.0000000001], [-1e-200, 1e200],
])
func everyAxisHasLengthAndFewTicks(values: [Double]) {
  let axis = Axis(covering: values)
  #expect(axis.upper > axis.lower)
  #expect((2...6).contains(axis.ticks.count))
  #expect(Set(axis.labels(.plain, .english)).count > 1)
  for value in values where value.magnitude < 1e300 {
    #expect((-1e-6...1 + 1e-6).contains(axis.position(value)))
  }
}

@Test func monthsWithTheYearWhereItBegins() {
  let dates = weeks(104)
  let axis = TimeAxis(dates, most: 8, .english)
  #expect(axis.ticks.map(\.label) == ["Jan", "Apr", "Jul", "Oct", "Jan", "Apr", "Jul", "Oct"])
  #expect(axis.ticks.map(\.year) == ["2027", "", "", "", "2028", "", "", ""])
  #expect(axis.ticks.first.map { dates[$0.index] } == "2027-01-04")
  #expect(TimeAxis(dates, most: 3, .chinese).ticks.map(\.label) == ["2027", "2028"])
}

@Test func shortSpansShowDaysAndOtherTextsThemselves() {
  let short = TimeAxis(weeks(6), most: 6, .chinese)
  #expect(short.ticks.first?.label == "12月7日")
  #expect(TimeAxis(["a", "b", "c", "d"], most: 2, .english).ticks.map(\.label) == ["a", "c"])
  #expect(TimeAxis([], most: 5, .english).ticks.isEmpty)
  #expect(CalendarDate("2027-13-01") == nil)
  #expect(CalendarDate("2027-1-01") == nil)
  #expect(CalendarDate("２０２７-01-01") == nil)
}
