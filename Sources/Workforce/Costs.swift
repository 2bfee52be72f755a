public import Schema

/// What people cost besides their pay, where it is not a lever's or recruiting's price.
public struct Costs: Sendable {
  /// What an employer pays on top of pay, as a share of it.
  public var onCosts = Share.none
  /// What each leaver costs.
  public var leaver: Money?

  /// How costs are written.
  public static let schema = Record(Costs()) {
    Field(
      "on-costs", \.onCosts, .share, default: "0%", source: "not counted unless it is given",
      help: "What the employer pays on top of pay, such as social insurance: a share of pay")
    Field(
      "leaver", \.leaver, .quantity(),
      help: "What each leaver costs: paperwork, and work handed over; hiring is counted apart")
  }

  /// The currencies it is written in, each with the field.
  var currencies: [(field: String, currency: String)] {
    leaver.map { [("leaver", $0.currency)] } ?? []
  }
}
