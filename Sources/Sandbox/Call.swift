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
  /// Whether full-width characters were taken as plain ones.
  let isWidened: Bool
  let environment: Environment

  /// Takes a line apart; nil where there is nothing but spaces or a comment.
  init?(_ line: String, in environment: Environment) throws(Refusal) {
    var words = Word.split(line)
    guard let first = words.first, !first.text.hasPrefix("#") else { return nil }
    isWidened = line.isWide
    let isShort = CareerPart(short: first.text) != nil
    if !isShort { words.removeFirst() }
    guard let command = isShort ? .career : Command.named(first.text) else {
      let names = Command.all.map(\.name) + CareerPart.short.map(\.rawValue)
      throw Refusal(
        Problem(
          Phrase("unknown command", "没有这个命令"), at: Self.place(of: first, in: line),
          found: first.text, near: Spelling.nearest(to: first.text, among: names),
          next: Phrase("help lists the commands.", "输入 help 查看全部命令。")))
    }
    if let rest = command.rest, words.count > rest {
      words[rest].text = line[words[rest].start...].valueInASCIIWidth.trimmed
      words[rest].isOpen = false
      words.removeSubrange((rest + 1)...)
    }
    (self.command, self.line, self.words, self.environment) = (command, line, words, environment)
    if let open = words.first(where: \.isOpen) {
      throw refusal(Phrase("a quotation mark is not closed", "引号没有闭合"), at: open)
    }
    if words.count > command.arguments.upperBound {
      throw refusal(
        Phrase("more words than \(command.name) takes", "\(command.name) 后面多了词"),
        at: words[command.arguments.upperBound])
    }
    if words.count < command.arguments.lowerBound {
      throw refusal(
        Phrase("something is missing after \(command.name)", "\(command.name) 后面缺少内容"))
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

  /// The refusal of a word that has no place there.
  func notUnderstood(_ word: Word?, expected: Phrase? = nil, near: [String] = []) -> Refusal {
    refusal(Phrase("not understood", "无法识别"), at: word, expected: expected, near: near)
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
