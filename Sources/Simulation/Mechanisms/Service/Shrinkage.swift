import Workforce

extension Future {
  /// The share of paid time that shrinkage leaves in a week: kinds are shares of paid time and add up.
  ///
  /// It is applied to the people that contacts require, and to the hours that people give.
  func shareNotLost(_ service: Int, week: Int) -> Double {
    1 - shareLost(service, week: week) { _ in true }
  }

  /// Of those who hold a desk in a week, the share who are not on the floor.
  func shareAtDesk(_ service: Int, week: Int) -> Double {
    shareLost(service, week: week, where: \.isAtDesk)
  }

  /// What is drawn beyond `Service.mostLost` is held there.
  private func shareLost(
    _ service: Int, week: Int, where counts: (CompiledScenario.LostTime) -> Bool
  ) -> Double {
    var lost = 0.0
    for kind in compiled.demand.services[service].shrinkage where counts(kind) {
      if kind.months.count == 1 {
        lost += figures.values[kind.months[0]]
      } else {
        // The mean over the week's days, each of its month.
        var sum = 0.0
        for day in 7 * week..<7 * week + 7 {
          sum += figures.values[kind.months[compiled.demand.months[day]]]
        }
        lost += sum / 7
      }
    }
    return min(lost, Service.mostLost)
  }
}
