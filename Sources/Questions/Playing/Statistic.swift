public import Simulation
public import Workforce

/// A number that every future comes to: what is counted of a measure, at some place, in a week or
/// in several together, in ticks of the measure.
///
/// It is named without a compiled scenario, so that the same one can be asked of several.
public struct Statistic: Hashable, Sendable {
  /// A measure at a place, over some weeks.
  private struct Part: Hashable {
    let measure: Measure
    let cut: [Dimension]
    let at: [Int]
    let time: Time
  }

  /// Some weeks, or a day that is counted, whichever place it has in a scenario.
  private enum Time: Hashable {
    case weeks(Range<Int>)
    case day(Day)
  }

  private var parts: [Part]

  /// A measure, everywhere or at a place, summed over some weeks; the number of a scenario's weeks
  /// is its close.
  public init(_ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = [], weeks: Range<Int>) {
    parts = [Part(measure: measure, cut: cut, at: at, time: .weeks(weeks))]
  }

  /// The same on a Monday, on the close, or on the opening of a site inside a week.
  public init(_ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = [], on day: Day) {
    parts = [Part(measure: measure, cut: cut, at: at, time: .day(day))]
  }

  /// The same in one week.
  public init(_ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = [], week: Int) {
    self.init(measure, cut, at, weeks: week..<week + 1)
  }

  /// The weeks that have to be played for it, of a scenario in which a day is counted where it
  /// lies.
  func weeks(from start: Day) -> Int {
    parts.reduce(0) { most, part in
      switch part.time {
      case .weeks(let weeks): max(most, weeks.upperBound)
      case .day(let day): max(most, (day.mondayOnOrAfter - start) / 7 + 1)
      }
    }
  }

  /// Several numbers together.
  public init(sum: [Statistic]) { parts = sum.flatMap(\.parts) }

  /// Where a compiled scenario keeps it; what it does not keep counts nothing.
  func places(in compiled: CompiledScenario) -> [Sample.Place] {
    parts.flatMap { part -> [Sample.Place] in
      guard let series = compiled.layout.index(of: part.measure, cut: part.cut, at: part.at) else {
        return []
      }
      switch part.time {
      case .weeks(let weeks): return weeks.map { Sample.Place(series, week: $0) }
      case .day(let day):
        return compiled.countedDays.place(of: day).map { [Sample.Place(series, week: $0)] } ?? []
      }
    }
  }
}
