public import Simulation
public import Workforce

/// Why futures are not played: they are too large for any machine, or leaving leaves its range.
public enum Unplayable: Error, Sendable {
  /// More people in one future than are played: so many, at most.
  case people(Int, most: Int)
  /// More memory than may be used, by one thread alone: in bytes.
  case memory(Double, most: Int)
  /// More money in one future than can be counted, in minor units, and the path of the price that
  /// most of it may go to.
  case money(Double, most: Double, dearest: String)
  /// More weeks lived by people, in all futures together, than are played.
  case weeks(each: Int, futures: Int, most: Double)
  /// From a day on something changes that cannot in the middle of a forecast.
  case later(Day)
  /// Effects drive leaving out of range in a scenario.
  case leaving(LeavingOutOfRange, Scenario)
}
