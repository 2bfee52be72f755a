public import Schema
public import Text

/// Where tenure puts a person (成长阶段): training, novice, growing, settling, mature.
public struct Stage: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// How long it lasts; nil for the last stage, which does not end.
  public var length: Uncertain<Span>?
  /// How fast people leave while in it.
  public var leaving = Uncertain(Rate.never)
  /// Whether people in it take contacts.
  public var takesContacts = true
  /// Share who may stay when it ends.
  public var pass = Uncertain(Share.whole)
  /// Why people leave in this stage; empty where the scenario's own causes hold.
  public var causes: [Named<Share>] = []
  /// Share of contacts rated satisfied; nil where nothing is said.
  public var satisfaction: Uncertain<Share>?
  /// Share of contacts that settle the matter; nil where nothing is said.
  public var resolution: Uncertain<Share>?
  /// Skill of job families that differ.
  public var families: [Named<Skill>] = []
  /// How people are developed in it; nil where nothing is planned.
  public var development: Development?

  /// How a stage is written.
  public static let schema = Record(Stage()) {
    Field("title", \.title, .title, help: "What reports call the stage")
    Field(
      "length", \.length, .uncertain(1...3660),
      help: "How long the stage lasts, in months of the calendar where it is in months; the last "
        + "stage has no end and no length. Stages after training count from the first day on "
        + "which contacts are taken, and do not pause")
    Field(
      "leaving", \.leaving, .uncertain(),
      help: "Of those here when the period starts, the share that has left when it ends: 60%/year; "
        + "or what HR reports, 60%/year turnover: leavers in the period ÷ mean head count, which may "
        + "pass 100 %")
    Field(
      "takes-contacts", \.takesContacts, .yesNo, default: "yes", source: "what most stages do",
      help: "Whether people in the stage take contacts; no for training")
    Field(
      "pass", \.pass, .uncertain(), default: "100%", source: "no test unless one is given",
      help: "Share who pass the test at the end of the stage; the others leave that day")
    Field(
      "causes", \.causes, .table(of: .share, key: "a cause of leaving", in: "causes"),
      default: "{}",
      help: "Why people leave in this stage, where it differs from the scenario's own causes")
    Field(
      "satisfaction", \.satisfaction, .uncertain(),
      help: "Share of contacts rated satisfied in this stage")
    Field(
      "resolution", \.resolution, .uncertain(),
      help: "First-contact resolution in this stage: share of contacts that settle the matter")
    Field(
      "families", \.families,
      .table(of: .record(Skill.schema), key: "a job family", in: "families"),
      default: "{}", help: "Satisfaction and resolution of job families that differ")
    Field(
      "development", \.development, Development.schema.kind,
      help: "The plan by which people are developed in this stage")
  }
}

/// Why people leave (离职原因), when nothing more is known than how often each reason is given.
public struct Cause: Sendable, Titled {
  /// Whose decision it is (主动离职, 被动离职).
  public enum Departure: String, CaseIterable, Sendable {
    case voluntary, dismissed

    /// What it means, in a line.
    var meaning: String {
      switch self {
      case .voluntary: "they go of their own accord (主动)"
      case .dismissed: "the employer sends them away (被动)"
      }
    }
  }

  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// Share of the leavers who leave for it.
  public var share = Share.none
  /// Whose decision it is.
  public var kind = Departure.voluntary

  /// How a cause is written.
  public static let schema = Record(Cause()) {
    Field("title", \.title, .title, help: "What reports call the cause")
    Field(
      "share", \.share, .share,
      help: "Share of the leavers who leave for it; the shares of all causes make 100%")
    Field(
      "kind", \.kind, .choice(\.meaning), default: "voluntary", source: "what most causes are",
      help: "Whose decision it is; of the model's own causes a failed test and low energy are "
        + "dismissed, poached is voluntary")
  }
}
