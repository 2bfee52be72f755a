/// A parameter outside the range of its distribution.
public struct ParameterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The parameter's name, such as `deviation`.
  public let parameter: String
  /// What it must be, such as `above 0`.
  public let requirement: String
  /// What it was.
  public let value: Double

  /// The fact in one sentence.
  public var description: String { "`\(parameter)` must be \(requirement), but is \(value)" }

  /// Throws unless `condition` holds and `value` is finite.
  static func check(
    _ parameter: String, _ value: Double, _ requirement: String, _ condition: Bool
  ) throws(ParameterError) {
    guard value.isFinite, condition else {
      throw ParameterError(parameter: parameter, requirement: requirement, value: value)
    }
  }
}
