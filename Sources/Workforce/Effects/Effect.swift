import Schema
import Text

/// What is believed of one influence on leaving.
public struct Effect: Sendable {
  /// By how much leaving changes for one dose; what a dose is, the field that holds it says.
  public var size = Uncertain(Change.none)
  /// The cause of leaving it acts on; nil for all that a stage has.
  public var cause: String?

  /// How such an effect is written: its default size with its source, and what a dose is.
  static func schema(
    size: String, source: Phrase, dose: Phrase
  ) -> Record<Effect> {
    Record(Effect()) {
      Field(
        "size", \.size, .uncertain(), default: size, source: source,
        help: Phrase(
          """
          By how much leaving changes for \(dose); doses compound: leaving × (1 + size) to the \
          power of the dose
          """,
          "\(dose)，流失率变化多少；影响按剂量连乘：流失率 ×（1 + size）的“剂量”次方"))
      Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
    }
  }
}

extension Kind where Value == String {
  /// The name of a cause that the scenario has.
  static var causeActedOn: Self { .reference(to: "causes") }
}

extension Phrase {
  /// Help for the cause that an effect acts on.
  static let causeActedOn =
    Phrase(
      "The cause of leaving whose share it acts on; without it, all leaving of the stage",
      "只影响哪个离职原因的部分；不写则影响该阶段的全部流失")
}
