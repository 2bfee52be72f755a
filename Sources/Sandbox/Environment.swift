import Answers
public import Questions
public import Text

/// What a session is given from outside: everything it cannot know by itself.
public struct Environment: Sendable {
  /// Threads that play futures; no result depends on it.
  public var threads: Int
  /// What is refused.
  public var limits = Player.Limits()
  /// What is known of futures that were played; whoever shares it plays none of them twice.
  public var archive = Archive()
  /// The folder that relative paths start from, with a final slash; empty for the process's own.
  public var folder: String
  /// Whether somebody is there to be asked before something is lost.
  public var asks: Bool
  /// The program as it signs what it writes: its name, version and commit.
  public var program = "headcount"
  /// The day on which files are written, as in 2026-11-28.
  public var today = "1970-01-01"
  /// The language of answers where a session has not chosen one.
  public var language = Language.english
  /// How wide the terminal draws signs that fonts differ on, where a session has not said it.
  public var signs = SignWidth.narrow
  /// Asks the terminal how wide it draws them; nil where it does not answer.
  public var askSigns: @Sendable () -> SignWidth? = { nil }
  /// Whether tables are written so that Excel reads Chinese in them.
  public var isForExcel = false
  /// How a person says here that a file may be replaced.
  public var overHint = Phrase("put the word over at the end of the line", "在行末加上 over")
  /// Watches each question.
  public var watch: Player.Watch
  /// Tells the user a line about the machine, which is no part of any answer.
  public var remark: @Sendable (Phrase) -> Void

  /// An environment; without `watch` nobody looks at the questions, without `remark` nobody is
  /// told.
  public init(
    threads: Int, folder: String = "", asks: Bool = false,
    watch: @escaping Player.Watch = { _, _ in {} },
    remark: @escaping @Sendable (Phrase) -> Void = { _ in }
  ) {
    (self.threads, self.folder, self.asks, self.watch) = (threads, folder, asks, watch)
    self.remark = remark
  }

  /// A player for one question; where there is no memory for all threads, the user is told.
  func player(seed: UInt64) -> Player {
    Player(
      seed: seed, threads: threads, limits: limits, archive: archive, watch: watch,
      fewer: { [threads, remark] playing in
        remark(
          Phrase(
            """
            Played by \(playing) of \(threads) threads: there is no memory for more. The numbers do \
            not depend on it.
            """,
            "内存有限，只用了 \(threads) 个线程中的 \(playing) 个；数字不受影响。"))
      }, held: { [remark] in remark(Unplayable.remark(heldIn: $0)) })
  }

  /// Where the file is that somebody typed.
  func path(_ typed: String) -> String { typed.hasPrefix("/") ? typed : folder + typed }
}
