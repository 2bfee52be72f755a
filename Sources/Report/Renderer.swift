public import Text

/// Turns a document into one kind of text.
///
/// This is the one place through which words of users reach an output: ``render(_:)`` makes
/// every text of the document printable before a renderer sees it, so that none can forget to.
public protocol Renderer: Sendable {
  /// The language that a document is written in.
  var language: Language { get }
  /// Writes a document whose texts are known to be printable. Call ``render(_:)`` instead.
  func write(_ document: PrintableDocument) -> String
}

extension Renderer {
  /// The document as text, which ends with a new line unless it is empty.
  public func render(_ document: Document) -> String { write(PrintableDocument(document)) }
}

/// A document in which no text holds a control, bidirectional or other invisible character.
public struct PrintableDocument: Sendable {
  /// The document.
  public let document: Document

  /// The document with every text made printable.
  init(_ document: Document) { self.document = document.printable }
}
