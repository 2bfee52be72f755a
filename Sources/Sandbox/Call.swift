import Schema
import Text

/// A command as it was typed.
struct Call: Sendable {
  /// The name that places in the typed line go by; whoever shows a problem knows which line.
  static let typed = "the command"

  let command: Command
  let line: String
  /// The words behind the name.
  let words: [Word]
  let environment: Environment

  /// Takes a line apart; nil where there is nothing but spaces or a comment.
  init?(_ line: String, in environment: Environment) throws(Refusal) {
    var words = Word.split(line)
    guard let first = words.first, !first.text.hasPrefix("#") else { return nil }
    let isShort = CareerPart(short: first.text) != nil
    if !isShort { words.removeFirst() }
    guard let command = isShort ? .career : Command.named(first.text) else {
      let names = Command.all.map(\.name) + CareerPart.short.map(\.rawValue)
      throw Refusal(
        Problem(
          "unknown command", at: Self.place(of: first, in: line), found: first.text,
          near: Spelling.nearest(to: first.text, among: names), next: "help lists the commands."))
    }
    if let rest = command.rest, words.count > rest {
      words[rest].text = String(line[words[rest].start...]).trimmed
      words[rest].isOpen = false
      words.removeSubrange((rest + 1)...)
    }
    (self.command, self.line, self.words, self.environment) = (command, line, words, environment)
    if let open = words.first(where: \.isOpen) {
      throw refusal("a quotation mark is not closed", at: open)
    }
    if words.count > command.arguments.upperBound {
      throw refusal(
        "more words than \(command.name) takes", at: words[command.arguments.upperBound])
    }
    if words.count < command.arguments.lowerBound {
      throw refusal("something is missing after \(command.name)")
    }
  }

  /// The text of a word; empty where there are fewer.
  func text(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

  /// A refusal placed at a word, or at the whole command.
  func refusal(
    _ message: Phrase, at word: Word? = nil, path: String = "", expected: Phrase? = nil,
    near: [String] = [], next: Phrase? = nil
  ) -> Refusal {
    let usage = Phrase("Write: \(command.grammar)", "写法：\(command.grammar)")
    return Refusal(
      Problem(
        message, at: word.map { Self.place(of: $0, in: line) } ?? Self.start, path: path,
        found: word?.text, expected: expected, near: near, next: next ?? usage))
  }

  /// A refusal in one language.
  @_disfavoredOverload
  func refusal(
    _ message: String, at word: Word? = nil, path: String = "", expected: String? = nil,
    near: [String] = [], next: String? = nil
  ) -> Refusal {
    refusal(
      Phrase(verbatim: message), at: word, path: path,
      expected: expected.map { Phrase(verbatim: $0) }, near: near,
      next: next.map { Phrase(verbatim: $0) })
  }

  /// A problem that was met while doing the command, placed at a word if it has no place yet.
  func refusal(_ problem: Problem, at word: Word) -> Refusal {
    var problem = problem
    if problem.place == nil { problem.place = Self.place(of: word, in: line) }
    return Refusal(problem)
  }

  static let start = Place(file: typed, line: 1, column: 1)

  static func place(of word: Word, in line: String) -> Place {
    let scalars = line.unicodeScalars
    let column = scalars.distance(from: scalars.startIndex, to: word.start) + 1
    return Place(file: typed, line: 1, column: column)
  }
}
