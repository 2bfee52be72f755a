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
      "on-costs", \.onCosts, .share, default: "0%",
      source: Phrase("not counted unless it is given", "不写即不计"),
      help: Phrase(
        "What the employer pays on top of pay, such as social insurance: a share of pay",
        "薪酬之外由公司承担的社保公积金等，按薪酬的比例"))
    Field(
      "leaver", \.leaver, .quantity(),
      help: Phrase(
        "What each leaver costs: paperwork, and work handed over; hiring is counted apart",
        "每名离职者的费用：离职手续和工作交接；招聘费用另计"))
    Field(
      "night-premium", \.nightPremium, .quantity(), default: "20%",
      source: Phrase(
        """
        assumption: an allowance for each night is usual in China, no law sets its rate; 30 to 40 \
        CNY where 4,000 CNY a month are paid
        """,
        "假设：国内一般按夜班次数发津贴，标准没有法律规定；月薪 4,000 元的每晚 30 至 40 元"),
      help: Phrase(
        """
        What work at night earns on top: a share of the pay of those hours, or an amount for each \
        night, such as 30 CNY; for sites.*.night-work of what people who take contacts work \
        there; counted as pay
        """,
        "夜班津贴：这些工时薪酬的占比，或每晚一个金额，如 30 CNY；按接线员工的工时 × sites.*.night-work 计；计入薪酬"))
  }

  /// The currencies it is written in, each with the field.
  var currencies: [(field: String, currency: String)] {
    [("leaver", leaver?.currency), ("night-premium", nightPremium.currency)].compactMap {
      field, currency in currency.map { (field, $0) }
    }
  }
}
