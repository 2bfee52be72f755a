/// How a type of value is a number: the way there and back.
public struct Scale<Value>: Sendable {
  /// The number of a value, in the type's own unit.
  public let amount: @Sendable (Value) -> Double
  /// The value with another number, written like the present one; nil where there is none.
  public let value: @Sendable (_ amount: Double, _ present: Value) -> Value?

  /// A way from values to numbers and back.
  public init(
    amount: @escaping @Sendable (Value) -> Double,
    value: @escaping @Sendable (_ amount: Double, _ present: Value) -> Value?
  ) {
    (self.amount, self.value) = (amount, value)
  }
}

/// A number of a file that can be turned: the erased side of a `Scale`, for `set path +10%`,
/// sweeps, sensitivity and goal seek.
public struct Dial: Sendable {
  /// The present number, in the unit of its kind.
  public let amount: Double
  /// The number of another value written the same way, such as the ends of a sweep.
  public let read: @Sendable (Node) throws(Problem) -> Double
  /// How another number is written; nil where it is out of range.
  public var write: @Sendable (Double) -> Node? { { try? written($0) } }

  /// How another number is written, or why it cannot be.
  private let written: @Sendable (Double) throws(Problem) -> Node

  init(
    amount: Double,
    read: @escaping @Sendable (Node) throws(Problem) -> Double,
    write: @escaping @Sendable (Double) throws(Problem) -> Node
  ) {
    (self.amount, self.read, written) = (amount, read, write)
  }

  /// The value multiplied by a factor, as it is written.
  public func scaled(by factor: Double) throws(Problem) -> Node {
    do throws(Problem) {
      return try written(amount * factor)
    } catch {
      var problem = error
      problem.place = nil
      problem.found = problem.found.map { "\($0), after the change" }
      problem.next = "Choose a smaller change, or set the value itself."
      throw problem
    }
  }
}
