public import Schema
import Text

/// What people cost besides their pay, where it is not a lever's or recruiting's price.
public struct Costs: Sendable {
  /// What an employer pays on top of pay, as a share of it.
  public var onCosts = Share.none
  /// What each leaver costs.
  public var leaver: Money?
  /// What work at night earns beyond pay.
  public var nightPremium = NightPremium.none

  /// How costs are written.
  public static let schema = Record(Costs()) {
    Field(
      "on-costs", \.onCosts, .share, default: "0%", source: "not counted unless it is given",
      help: "What the employer pays on top of pay, such as social insurance: a share of pay")
    Field(
      "leaver", \.leaver, .quantity(),
      help: "What each leaver costs: paperwork, and work handed over; hiring is counted apart")
    Field(
      "night-premium", \.nightPremium, .quantity(), default: "20%",
      source: "assumption: an allowance for each night is usual in China, no law sets its rate; "
        + "30 to 40 CNY where 4,000 CNY a month are paid",
      help: "What work at night earns on top: a share of the pay of those hours, or an amount for "
        + "each night, such as 30 CNY; for sites.*.night-work of what people who take contacts "
        + "work there; counted as pay")
  }

  /// The currencies it is written in, each with the field.
  var currencies: [(field: String, currency: String)] {
    [("leaver", leaver?.currency), ("night-premium", nightPremium.currency)].compactMap {
      field, currency in currency.map { (field, $0) }
    }
  }
}
