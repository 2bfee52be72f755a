public import Text

/// An answer, as what it says: headings, sentences, tables and charts in reading order.
///
/// A document knows nothing of terminals or files; a ``Renderer`` turns it into text.
///
///     let document = Document {
///       Block.heading("Forecast")
///       table
///       people  // a Fan
///       Block.note("replay: run 1000 seed 1")
///     }
public struct Document: Hashable, Sendable {
  /// What it says, in reading order.
  public var blocks: [Block]

  /// A document of the given blocks.
  public init(blocks: [Block] = []) { self.blocks = blocks }

  /// A document of the blocks, tables, charts and strings (as prose) that `content` lists.
  public init(@DocumentBuilder content: () -> [Block]) { self.init(blocks: content()) }

  /// The text of the first heading, if there is one.
  public var title: Phrase? {
    for case .heading(let text, _) in blocks { return text }
    return nil
  }

  /// What it is the answer to; of several answers the last.
  public var identity: Identity? {
    for case .identity(let identity) in blocks.reversed() { return identity }
    return nil
  }
}

/// One part of a document.
public enum Block: Hashable, Sendable {
  /// A heading; level 1 is the document's title.
  case heading(Phrase, level: Int = 1)
  /// One paragraph.
  case prose(Phrase)
  /// Rows and columns.
  case table(Table)
  /// A picture of numbers.
  case chart(Chart)
  /// Lines whose spaces matter, such as commands and their output.
  case listing([Phrase])
  /// A remark beside the answer, such as the line that replays it.
  case note(Phrase)
  /// What the answer above is the answer to.
  case identity(Identity)
  /// What went wrong, already laid out in lines.
  case problem([Phrase])
}
