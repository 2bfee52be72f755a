public import Text

/// How a type of value is a number: the way there and back.
public struct Scale<Value>: Sendable {
  /// The number of a value, in the type's own unit.
  public let amount: @Sendable (Value) -> Double
  /// The value with another number, written like the present one; nil where there is none.
  public let value: @Sendable (_ amount: Double, _ present: Value) -> Value?

  /// The value multiplied by a factor; nil where it cannot be written.
  public let multiplied: @Sendable (_ factor: Double, _ present: Value) -> Value?
  /// The value with so much added, in its own unit; nil where it cannot be written.
  public let moved: @Sendable (_ step: Double, _ present: Value) -> Value?
  /// In what the number of a value is written.
  let unit: @Sendable (Value) -> Unit
  /// The unit that somebody typed behind a number; nil where there is no such unit.
  let unitTyped: @Sendable (String) -> Unit?
  /// Whether the number of a value is known, and no belief.
  public let isKnown: @Sendable (Value) -> Bool

  /// A way from values to numbers and back.
  ///
  /// - Parameters:
  ///   - multiplied: Where it is more than the value of another amount, as of a distribution.
  ///   - moved: As `multiplied`.
  ///   - unit: Where it is more than a number alone.
  ///   - unitTyped: As `unit`.
  ///   - isKnown: Where it may also be a belief.
  public init(
    amount: @escaping @Sendable (Value) -> Double,
    value: @escaping @Sendable (_ amount: Double, _ present: Value) -> Value?,
    multiplied: (@Sendable (_ factor: Double, _ present: Value) -> Value?)? = nil,
    moved: (@Sendable (_ step: Double, _ present: Value) -> Value?)? = nil,
    unit: @escaping @Sendable (Value) -> Unit = { _ in .none },
    unitTyped: @escaping @Sendable (String) -> Unit? = { $0.isEmpty ? Unit.none : nil },
    isKnown: @escaping @Sendable (Value) -> Bool = { _ in true }
  ) {
    (self.unit, self.unitTyped, self.isKnown) = (unit, unitTyped, isKnown)
    (self.amount, self.value) = (amount, value)
    self.multiplied = multiplied ?? { value(amount($1) * $0, $1) }
    self.moved = moved ?? { value(amount($1) + $0, $1) }
  }
}

/// A number of a file that can be turned: the erased side of a `Scale`, for `set path +10%`,
/// sweeps, sensitivity and goal seek.
public struct Dial: Sendable {
  /// The present number, in the unit of its kind.
  public let amount: Double
  /// The number of another value written the same way, such as the ends of a sweep.
  public let read: @Sendable (Node) throws(Problem) -> Double
  /// In what the present number is written.
  public let unit: Unit
  /// Whether the present number is known, and no belief.
  public let isKnown: Bool
  /// Another value as it is told to a person; nil where it is told as it is typed.
  public let say: @Sendable (Node) -> Phrase?
  /// In what the number of another value is written.
  public let unitOf: @Sendable (Node) throws(Problem) -> Unit
  /// The unit that somebody typed behind a number; nil where there is no such unit here.
  public let unitTyped: @Sendable (String) -> Unit?
  /// How another number is written; nil where it is out of range.
  public var write: @Sendable (Double) -> Node? { { try? written($0) } }

  /// How another number is written, or why it cannot be.
  private let written: @Sendable (Double) throws(Problem) -> Node
  /// The present value as it is written.
  let present: Node
  /// The value multiplied by a factor, as it is written.
  let multiplied: @Sendable (Double) throws(Problem) -> Node
  /// The value with so much added, as it is written.
  let moved: @Sendable (Double) throws(Problem) -> Node

  init(
    amount: Double, present: Node, unit: Unit, isKnown: Bool,
    say: @escaping @Sendable (Node) -> Phrase?,
    unitOf: @escaping @Sendable (Node) throws(Problem) -> Unit,
    unitTyped: @escaping @Sendable (String) -> Unit?,
    read: @escaping @Sendable (Node) throws(Problem) -> Double,
    write: @escaping @Sendable (Double) throws(Problem) -> Node,
    multiplied: @escaping @Sendable (Double) throws(Problem) -> Node,
    moved: @escaping @Sendable (Double) throws(Problem) -> Node
  ) {
    (self.amount, self.present, self.read, written) = (amount, present, read, write)
    (self.multiplied, self.moved) = (multiplied, moved)
    (self.unit, self.unitOf, self.unitTyped) = (unit, unitOf, unitTyped)
    (self.isKnown, self.say) = (isKnown, say)
  }
}
