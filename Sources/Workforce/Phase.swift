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
    Field("title", \.title, .title, help: "What reports call the phase")
    Field(
      "tiers", \.tiers, .list(of: .reference(to: "tiers"), count: 1...100),
      help: "The tiers it groups; a tier belongs to one phase")
    Field(
      "programme", \.programme, .record(GrowthProgramme.schema), default: "{}",
      help: "What is done for those in it, where levers.programmes is yes")
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
      help: "Spent on each person in the phase; costs incentives; such as 100 CNY/month")
    Field(
      "leaving", \.leaving, .uncertain(), default: "0%", source: "no effect unless one is given",
      help: "By how much leaving changes for those in the phase")
    Field(
      "pass", \.pass, .uncertain(), default: "0%", source: "no effect unless one is given",
      help: "By how much the odds to pass a review upwards change: 50% turns 2 to 1 into 3 to 1")
  }
}
