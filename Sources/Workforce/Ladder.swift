public import Schema
public import Text

/// A way up (发展通道): tiers in order, and where people of other ladders may come to it.
public struct Ladder: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// Its tiers, lowest first.
  public var tiers: [String] = []
  /// Tiers of other ladders from which one may cross over to its first tier.
  public var from: [String] = []

  /// How a ladder is written.
  public static let schema = Record(Ladder()) {
    Field("title", \.title, .title, help: Phrase("What reports call the ladder", "发展通道在报告中的名称"))
    Field(
      "tiers", \.tiers, .list(of: .reference(to: "tiers"), count: 1...100),
      help: Phrase(
        "Its tiers, lowest first; a tier stands on one ladder",
        "包含哪些职级，从低到高；一个职级只属于一条通道"))
    Field(
      "from", \.from, .list(of: .reference(to: "tiers"), count: 0...100), default: "[]",
      help: Phrase(
        "Tiers of other ladders from which one may cross over to its first tier",
        "其他通道的哪些职级可以转入本通道的第一个职级"))
  }
}
