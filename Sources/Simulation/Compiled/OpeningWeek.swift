public import Workforce

extension CompiledScenario {
  /// The week on whose Monday something is counted "at opening" (开业时): the first that is not
  /// before the day; nil outside the forecast.
  public func week(onOrAfter day: Day) -> Int? {
    let week = (day.mondayOnOrAfter - start) / 7
    return day >= start && week <= weeks ? week : nil
  }
}
