import Schema

/// What is believed of one influence on leaving.
public struct Effect: Sendable {
  /// By how much leaving changes for one dose; what a dose is, the field that holds it says.
  public var size = Uncertain(Change.none)
  /// The cause of leaving it acts on; nil for all that a stage has.
  public var cause: String?

  /// How such an effect is written: its default size with its source, and what a dose is.
  static func schema(
    size: String, source: String, dose: String
  ) -> Record<Effect> {
    Record(Effect()) {
      Field(
        "size", \.size, .uncertain(), default: size, source: source,
        help: "By how much leaving changes for \(dose); doses compound: leaving × (1 + size) to "
          + "the power of the dose")
      Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
    }
  }
}

extension Kind where Value == String {
  /// The name of a cause that the scenario has.
  static var causeActedOn: Self { .reference(to: "causes") }
}

extension String {
  /// Help for the cause that an effect acts on.
  static let causeActedOn =
    "The cause of leaving whose share it acts on; without it, all leaving of the stage"
}
