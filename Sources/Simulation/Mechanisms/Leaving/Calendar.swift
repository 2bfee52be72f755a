import Workforce

/// The days of a forecast, counted from its first Monday.
struct Calendar {
  let start: Day
  let length: Int

  init(_ scenario: Scenario) { (start, length) = (scenario.start, 7 * scenario.weeks) }

  /// Every season of a peak that can be felt within the forecast.
  func seasons(_ peak: Peak) -> [Peak.Season] {
    peak.seasons(from: start, to: start + length)
  }

  /// The days from one to before another that lie within the forecast.
  func days(_ first: Day, before end: Day) -> Range<Int> {
    let low = min(max(0, first - start), length)
    return low..<max(low, min(end - start, length))
  }
}
