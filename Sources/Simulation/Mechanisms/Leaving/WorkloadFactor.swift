import Schema
import Workforce

/// Workload, from outside: a dose for each tenth of work above a usual day's, on days of peaks.
/// Extra hands share it, and are paid for.
struct WorkloadFactor: Sendable {
  private let size: CompiledScenario.Number
  let cause: Int?
  /// The work of a peak's day and the days of each peak within the forecast.
  private let peaks: [(work: CompiledScenario.Number, hands: Double, days: [Range<Int>])]
  /// By week: extra hands, as a share of a week of those who take contacts. Empty where there are
  /// none.
  let helpers: [Double]

  init?(_ scenario: Scenario, _ cause: Int?, _ numbers: inout Numbers) {
    let busy = scenario.peaks.filter {
      !$0.value.workload.isKnown(as: 1) || $0.value.helpers.number > 0
    }
    guard !busy.isEmpty else { return nil }
    (size, self.cause) = (numbers.add(scenario.effects.workload.size), cause)
    let calendar = Calendar(scenario)
    peaks = busy.map { peak in
      (
        numbers.add(peak.value.workload), 1 + peak.value.helpers.magnitude,
        calendar.seasons(peak.value).map { calendar.days($0.first, before: $0.last + 1) }
      )
    }
    var helpers = Array(repeating: 0.0, count: scenario.weeks)
    for peak in peaks where peak.hands > 1 {
      for day in peak.days.joined() { helpers[day / 7] += (peak.hands - 1) / 7 }
    }
    self.helpers = helpers.contains { $0 > 0 } ? helpers : []
  }

  /// Adds the doses of all days: where peaks meet, they add up.
  func mark(_ doses: inout Column<Double>, _ values: borrowing Column<Double>) {
    for peak in peaks {
      let dose = (values[peak.work] / peak.hands - 1) * 10
      for days in peak.days {
        for day in days { doses[day] += dose }
      }
    }
  }

  /// What one dose adds to the logarithm.
  func logarithm(_ values: borrowing Column<Double>) -> Double { values[size] }
}

extension Future {
  /// Pays the extra hands of the week, by those whom they help.
  mutating func payHelpers(week: Int) {
    guard let share = compiled.factors.workload?.helpers[week], share > 0 else { return }
    let each = share * (1 + compiled.prices.onCosts)
    for cell in 0..<cells.count where figures.cells[cell].takesContacts {
      let payroll = ledger.value(of: .people, in: cell) &* figures.cells[cell].payPerWeek
      guard payroll > 0 else { continue }
      ledger.spend(Int64((Double(payroll) * each).rounded()), on: .helpers, in: cell)
    }
  }
}
