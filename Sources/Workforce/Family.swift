public import Schema
public import Text

/// A kind of work (岗位类别): voice, chat, middle office.
public struct Family: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// Length of the first stage in this family; nil where the stage's own holds.
  public var training: Uncertain<Span>?
  /// Share of newcomers who pass their training in this family; nil where the stage's own holds.
  public var pass: Uncertain<Share>?

  /// How a family is written.
  public static let schema = Record(Family()) {
    Field("title", \.title, .title, help: "What reports call the family")
    Field(
      "training", \.training, .uncertain(1...730),
      help: "Length of the first stage in this family, where it differs from the stage's own")
    Field(
      "pass", \.pass, .uncertain(),
      help: "Share who pass the first stage in this family, where it differs from the stage's own")
  }
}

extension Scenario {
  /// Whether there are contacts for a family: it has none where channels are told and none is its.
  public func takesContacts(_ family: String) -> Bool {
    demand.isEmpty || demand.contains { $0.value.family == family }
  }
}
