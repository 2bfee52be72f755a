public import Schema

/// How leaving answers to pay.
public struct PayEffect: Sendable {
  /// Leaving falls by so many per cent for one per cent more pay.
  public var elasticity = Uncertain(Factor.one)
  /// The cause of leaving it acts on; nil for all that a stage has.
  public var cause: String?

  /// How it is written.
  public static let schema = Record(PayEffect()) {
    Field(
      "elasticity", \.elasticity, .uncertain(0...20), default: "2 to 3",
      source: "experiments find 2 to 3: Economic Policy Institute, If you don't like your job, "
        + "can you always quit?, 2022; that it holds here is an assumption",
      help: "Leaving falls by so many per cent for each per cent more pay: (1 + rise) to the "
        + "power of minus it")
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
  }
}
