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
    Field("title", \.title, .title, help: Phrase("What reports call the family", "岗位类别在报告中的名称"))
    Field(
      "training", \.training, .uncertain(1...730),
      help: Phrase(
        "Length of the first stage in this family, where it differs from the stage's own",
        "本岗位类别第一个成长阶段的长度，与阶段本身不同时才写"))
    Field(
      "pass", \.pass, .uncertain(),
      help: Phrase(
        "Share who pass the first stage in this family, where it differs from the stage's own",
        "本岗位类别第一个成长阶段的考核通过率，与阶段本身不同时才写"))
  }
}

extension Scenario {
  /// Whether there are contacts for a family: it has none where channels are told and none is its.
  public func takesContacts(_ family: String) -> Bool {
    demand.isEmpty || demand.contains { $0.value.family == family }
  }
}
