import Staffing
import Workforce

/// Where shrinkage applies: to the people that contacts require, to those on the floor of the people
/// there are, and to the desks they hold.
extension Future {
  /// Full-time people that a family's contacts of a week require at its floor, once they are added to
  /// the seating.
  func peopleRequired(_ number: Int, _ need: (hours: Double, peak: Double), week: Int) -> Double {
    compiled.demand.services[number].floor.peopleEmployed(
      hours: need.hours, peak: need.peak, available: shareNotLost(number, week: week))
      * compiled.contracts.fullTime(family: compiled.demand.services[number].family)
  }

  /// Of people who are at work in a week, those on the floor.
  func peopleOnFloor(of people: Double, _ service: Int, week: Int) -> Double {
    people * shareNotLost(service, week: week)
  }

  /// The share of paid time that shrinkage leaves in a week: kinds are shares of paid time and add up.
  private func shareNotLost(_ service: Int, week: Int) -> Double {
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
