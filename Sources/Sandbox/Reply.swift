public import Report
import Schema
import Text

/// What a session answers to a line: what to show, and why nothing was done if so.
public struct Reply: Sendable {
  /// What to show; empty where nothing is to be said.
  public var document: Document
  /// Why the line was not done, or not to its end.
  public var refusal: Refusal?
  /// Whether a run was stopped by the user.
  public var isInterrupted = false
  /// Whether an answer that was asked again came out otherwise.
  public var isDifferent = false
  /// How many futures it rests on, where the command played them itself.
  var futures: Int?
  /// Files that were read for it beside the scenario's.
  var files: [SourceFile] = []
  /// Whether it holds no numbers, whatever the command is for.
  var isBare = false

  /// An answer.
  public init(_ document: Document = Document(), refusal: Refusal? = nil) {
    (self.document, self.refusal) = (document, refusal)
  }

  init(refusal: Refusal) { self.init(Document(), refusal: refusal) }

  /// A question was stopped before anything was played that it could speak of.
  static var stopped: Reply {
    var reply = Reply { Phrase("Stopped before there was anything to say.", "已停止，还没有可说的结果。") }
    (reply.isInterrupted, reply.isBare) = (true, true)
    return reply
  }

  init(@DocumentBuilder _ content: () -> [Block]) { self.init(Document(content: content)) }
}

extension Refusal {
  /// The problems as a document, laid out with lines and carets.
  public var document: Document {
    Document { Block.problem(problems.lines) }
  }
}
