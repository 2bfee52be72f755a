public import Schema

/// The past contacts of a channel, from which its numbers are fitted when the scenario is loaded.
///
/// What is fitted holds where the channel gives no number of its own, and takes the place of the
/// history: a scenario that has been loaded holds numbers.
public struct HistorySource: Sendable {
  /// The file, relative to the one that names it.
  public var file = ""
  /// Whose rows count, in a file with several channels; the channel's own key where nil.
  public var channel: String?
  /// The first day that counts.
  public var from: Day?
  /// The last day that counts.
  public var until: Day?

  /// How a history is written.
  public static let schema = Record(HistorySource()) {
    Field(
      "file", \.file, .text,
      help: "A CSV file in this folder or below it: date and contacts by day, week or hour")
    Field(
      "channel", \.channel, .text,
      help: "Whose rows count in a file with a column channel; without it, the channel's own")
    Field("from", \.from, .day, help: "The first day that counts")
    Field("until", \.until, .day, help: "The last day that counts")
  }
}
