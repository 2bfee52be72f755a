public import Schema
public import Text

/// A phase of growth: tiers that are developed together, and the programme for them.
public struct Phase: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// The tiers it groups.
  public var tiers: [String] = []
  /// What is done for those in it; runs where `levers.programmes` says so.
  public var programme = GrowthProgramme()

  /// How a phase is written.
  public static let schema = Record(Phase()) {
    Field("title", \.title, .title, help: Phrase("What reports call the phase", "培养阶段在报告中的名称"))
    Field(
      "tiers", \.tiers, .list(of: .reference(to: "tiers"), count: 1...100),
      help: Phrase("The tiers it groups; a tier belongs to one phase", "包含哪些职级；一个职级只属于一个培养阶段"))
    Field(
      "programme", \.programme, .record(GrowthProgramme.schema), default: "{}",
      help: Phrase(
        "What is done for those in it, where levers.programmes is yes",
        "对阶段内员工的培养项目，levers.programmes 为 yes 时实施"))
  }
}

/// A development programme: what it costs and what it moves.
public struct GrowthProgramme: Sendable {
  /// Spent for each person in the phase.
  public var cost: Pay?
  /// The change of leaving.
  public var leaving = Uncertain(Change.none)
  /// The change of the odds to pass a review upwards.
  public var pass = Uncertain(Change.none)

  /// How a programme is written.
  public static let schema = Record(GrowthProgramme()) {
    Field(
      "cost", \.cost, .quantity(),
      help: Phrase(
        "Spent on each person in the phase; costs incentives; such as 100 CNY/month",
        "阶段内的人均支出；计入激励费用；如 100 CNY/month"))
    Field(
      "leaving", \.leaving, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase("By how much leaving changes for those in the phase", "阶段内员工的流失率变化多少"))
    Field(
      "pass", \.pass, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase(
        "By how much the odds to pass a review upwards change: 50% turns 2 to 1 into 3 to 1",
        "晋升评审“合格比不合格”变化多少：50% 把 2 比 1 变成 3 比 1"))
  }
}
