import Text

/// Few, round labels for evenly spaced dates: months, with the year where it begins.
struct TimeAxis {
  struct Tick: Hashable {
    /// The position among the dates.
    let index: Int
    let label: String
    /// The year, where the tick is the first of one; otherwise empty.
    let year: String
  }

  let ticks: [Tick]

  /// Ticks for at most `most` labels.
  init(_ dates: [String], most: Int, _ language: Language) {
    let most = max(most, 2)
    let parsed = dates.map { CalendarDate($0) }
    let days = parsed.compactMap(\.self)
    guard let first = days.first, let last = days.last, days.count == dates.count else {
      // Not dates: every so many labels as they are.
      let every = max(1, (dates.count + most - 1) / most)
      ticks = stride(from: 0, to: dates.count, by: every).map {
        Tick(index: $0, label: dates[$0], year: "")
      }
      return
    }
    let months = last.monthNumber - first.monthNumber + 1
    if months <= 3 || months <= most / 3 {
      // Short spans: days.
      let every = max(1, (days.count + most - 1) / most)
      var year = 0
      ticks = stride(from: 0, to: days.count, by: every).map {
        let day = days[$0]
        defer { year = day.year }
        return Tick(
          index: $0, label: day.dayAndMonth(language), year: day.year == year ? "" : "\(day.year)")
      }
      return
    }
    let step = [1, 3, 6, 12, 24, 60, 120].first { months / $0 <= most } ?? 240
    var ticks: [Tick] = []
    var month = Int.min
    var year = Int.min
    for (index, day) in days.enumerated() where day.monthNumber != month {
      // A month that began before the first date has no tick of its own.
      let begins = month != .min || day.day <= 7
      month = day.monthNumber
      guard begins, (step == 1 || month % step == 0) else { continue }
      ticks.append(
        Tick(
          index: index,
          label: step < 12 ? language.shortMonth(day.month) : "\(day.year)",
          year: step < 12 && day.year != year ? "\(day.year)" : ""))
      year = day.year
    }
    self.ticks = ticks
  }
}
