import Schema
import Workforce

/// Workload, from outside: a dose for each tenth of work above a usual day's, on days of peaks.
struct WorkloadFactor: Sendable {
  private let size: CompiledScenario.Number
  let cause: Int?
  /// The work of a peak's day and the days of each peak within the forecast.
  private let peaks: [(work: CompiledScenario.Number, days: [Range<Int>])]

  init?(_ scenario: Scenario, _ cause: Int?, _ numbers: inout Numbers) {
    let busy = scenario.peaks.filter { !$0.value.workload.isKnown(as: 1) }
    guard !busy.isEmpty else { return nil }
    (size, self.cause) = (numbers.add(scenario.effects.workload.size), cause)
    let calendar = Calendar(scenario)
    peaks = busy.map { peak in
      (
        numbers.add(peak.value.workload),
        calendar.seasons(peak.value).map { calendar.days($0.first, before: $0.last + 1) }
      )
    }
  }

  /// Adds the doses of all days: where peaks meet, they add up.
  func mark(_ doses: inout Column<Double>, _ values: borrowing Column<Double>) {
    for peak in peaks {
      let dose = (values[peak.work] - 1) * 10
      for days in peak.days {
        for day in days { doses[day] += dose }
      }
    }
  }

  /// What one dose adds to the logarithm.
  func logarithm(_ values: borrowing Column<Double>) -> Double { values[size] }
}
