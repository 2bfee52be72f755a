extension IntakeClass {
  /// The most people that may be invited to a class.
  public static let largest = 20_000

  /// Classes of a fixed size that start every so many weeks, as a plan orders them.
  ///
  /// - Precondition: `size` and `classes` are not negative and `weeksBetween` is 1 or more.
  public init(
    site: String, family: String, tier: String?, from date: Day, weeksBetween: Int, classes: Int,
    size: Int, showUp: Uncertain<Share>, hours: Double? = nil
  ) {
    self.init()
    (self.site, self.family, self.tier, self.date, self.showUp) = (site, family, tier, date, showUp)
    self.hours = hours
    self.size = Uncertain(Count(number: Double(size), suffix: "") ?? .zero)
    guard classes > 1 else { return }
    every = Span(
      number: Double(weeksBetween), suffix: weeksBetween == 1 ? " week" : " weeks")
    until = date + 7 * weeksBetween * (classes - 1)
  }
}
