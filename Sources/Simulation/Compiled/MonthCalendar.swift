import Workforce

/// The months of a forecast written down once, so that a length of time in months is over after a
/// few look-ups: dates made from days, for everybody whose stage ends, took a tenth of a future.
struct MonthCalendar: Sendable {
  private let start: Day
  /// The first day that is written down, and for each from it on its month and its day of it from 0.
  private let firstDay: Int
  private let places: [(month: Int32, day: Int32)]
  /// The first day of each month from that of `firstDay` on; one more than there are months.
  private let firsts: [Int]

  /// Years before and after the forecast that are written down.
  private static let margin = 2

  init(start: Day, weeks: Int) {
    self.start = start
    // There is no year before the first.
    let before = start.date.year > Self.margin + 1 ? Self.margin : 0
    firstDay = start.adding(months: -12 * before) - start
    let end = (start + 7 * weeks).adding(months: 24 * Self.margin)
    // The first of its month.
    var first = start + firstDay + (1 - (start + firstDay).date.day)
    var (firsts, places): ([Int], [(month: Int32, day: Int32)]) = ([first - start], [])
    while first < end {
      let next = first.adding(months: 1)
      for day in max(first - start, firstDay)..<next - start {
        places.append((Int32(firsts.count - 1), Int32(day - firsts[firsts.count - 1])))
      }
      first = next
      firsts.append(first - start)
    }
    (self.firsts, self.places) = (firsts, places)
  }

  /// The day, counted from the first Monday, on which a length of time is over that began on a day.
  @inline(__always)
  func end(of lapse: Lapse, from day: Int) -> Int {
    guard lapse.months > 0 else { return day + Int(lapse.daysBefore + lapse.daysAfter) }
    let begin = day + Int(lapse.daysBefore) - firstDay
    if begin >= 0, begin < places.count {
      let place = places[begin]
      let month = Int(place.month) + Int(lapse.months)
      if month + 1 < firsts.count {
        let length = firsts[month + 1] - firsts[month]
        return firsts[month] + min(Int(place.day), length - 1) + Int(lapse.daysAfter)
      }
    }
    // Far before or after the forecast.
    return lapse.end(from: start + day) - start
  }
}
