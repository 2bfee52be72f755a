public import Queueing

/// The terms on which one family's contacts are answered: all that a floor depends on but its
/// contacts and its people.
public struct Terms: Hashable, Sendable {
  /// When contacts arrive.
  public let shape: WeekShape
  /// How long contacts wait.
  public let patience: Patience
  /// What must be achieved.
  public let target: StaffingTarget
  /// Contacts one person holds at once.
  public let atOnce: Int
  /// How much longer each further contact at once makes all of them, as a share.
  public let slowing: Double
  /// Paid hours of a person in a week.
  public let hoursPerWeek: Double
  /// Hours of a week in which contacts can come.
  public let openHours: Double

  /// The terms.
  ///
  /// - Throws: `concurrency` or `slowing`.
  public init(
    shape: WeekShape, patience: Patience, target: StaffingTarget, atOnce: Int = 1,
    slowing: Double = 0, hoursPerWeek: Double = 40, openHours: Double = 168
  ) throws(QueueingProblem) {
    precondition(hoursPerWeek > 0 && hoursPerWeek <= 168)
    precondition(openHours > 0 && openHours <= 168)
    stretch = try Chat.stretch(atOnce: atOnce, slowing: slowing)
    (self.shape, self.patience, self.target) = (shape, patience, target)
    (self.atOnce, self.slowing) = (atOnce, slowing)
    (self.hoursPerWeek, self.openHours) = (hoursPerWeek, openHours)
  }

  /// Hours of a week that one person can be on the floor, before shrinkage.
  public var hoursOnFloor: Double { min(hoursPerWeek, openHours) }

  /// What concurrency multiplies a handle time by, all places being taken.
  public let stretch: Double

  /// The threshold, in seconds.
  var thresholdSeconds: Double { target.serviceLevel.thresholdSeconds }
}
