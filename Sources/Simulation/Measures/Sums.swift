import Workforce

/// What is summed in every future besides its weeks: each flow, in all and by site, over the
/// months, quarters and years of the forecast.
///
/// A quantile of a sum is not the sum of quantiles, so that it must be summed future by future.
struct Sums: Sendable {
  /// Months, then quarters, then years.
  let stretches: [Stretch]
  /// By stretch: the first and the last of what it is made of. Months are made of weeks, quarters
  /// of months, years of quarters, which are stretches before.
  let sources: [Range<Int>]
  /// Stretches that are months: the first so many.
  let months: Int
  /// The series that are summed, in order.
  let series: [Int]
  private let places: [Int: Int]

  init(_ layout: Layout, from start: Day, weeks: Int) {
    let byPart = CalendarPart.allCases.map { part in
      Step.calendar(part).stretches(from: start, weeks: weeks)
    }
    var sources = byPart[0].map(\.weeks)
    var first = 0
    for (finer, coarser) in zip(byPart, byPart.dropFirst()) {
      sources += coarser.map { stretch in
        let inside = finer.indices.filter { stretch.weeks.contains(finer[$0].weeks.lowerBound) }
        return first + (inside.first ?? 0)..<first + (inside.last ?? -1) + 1
      }
      first += finer.count
    }
    (self.sources, stretches, months) = (sources, byPart.flatMap(\.self), byPart[0].count)
    series = layout.flows.filter { index in
      let series = layout.series[index]
      return series.measure.description.kind.isFlow && [[], [.site]].contains(series.cut)
    }
    places = Dictionary(uniqueKeysWithValues: series.enumerated().map { ($1, $0) })
  }

  /// How many numbers they are.
  var count: Int { stretches.count * series.count }

  /// Where the sum of a series over a stretch is kept; nil where it is not.
  func place(of series: Int, over stretch: Stretch) -> (stretch: Int, place: Int)? {
    guard let place = places[series], let number = stretches.firstIndex(of: stretch) else {
      return nil
    }
    return (number, place)
  }
}
