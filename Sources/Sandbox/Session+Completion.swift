public import Schema

/// What Tab offers.
public struct Suggestions: Sendable {
  /// The part of the word that stands before the cursor; a candidate takes its place.
  public var typed: String
  /// Words as they would stand in the line, each with its meaning.
  public var candidates: [Completion]
}

extension Session {
  /// What the word before the cursor could become.
  public func complete(
    _ line: String, at cursor: String.Index, in environment: Environment
  ) -> Suggestions {
    let before = String(line[..<cursor])
    var words = Word.split(before)
    let endsInSpace = before.last.map(Word.isSpace) ?? true
    if words.last?.isOpen != true, endsInSpace {
      words.append(Word(text: "", start: before.endIndex))
    }
    var current = words.removeLast()
    guard let first = words.first else {
      let short = lived == nil ? [] : CareerPart.short
      let names =
        Command.all.map { Completion($0.name, $0.summary) }
        + short.filter { Command.named($0.rawValue) == nil }
        .map { Completion($0.rawValue, $0.meaning) }
      return Suggestions(typed: current.text, candidates: names.beginning(with: current.text))
    }
    // As in a call: a short word is the first behind career.
    let isShort = CareerPart(short: words + [current], in: self) != nil
    if !isShort { words.removeFirst() }
    guard let command = isShort ? .career : Command.named(first.text) else {
      return Suggestions(typed: "", candidates: [])
    }
    var matcher = Matcher(words, by: command.syntax)
    _ = matcher.read(command.syntax)
    var expected = matcher.furthest == words.count ? matcher.expected : []
    let rest = matcher.openRest
    if let rest {
      current = (words + [current])[rest.start]
      words = Array(words.prefix(rest.start))
      expected = [.slot(rest.slot)]
    }
    // A title is found with full-width characters or without, a file only as it is called.
    var candidates: [Completion] = []
    for text in [String(before[current.start...]), current.text] where candidates.isEmpty {
      let typing = Typing(
        session: self, environment: environment, command: command, earlier: words.map(\.text),
        word: text)
      candidates = typing.candidates(for: expected).beginning(with: text)
    }
    return Suggestions(
      typed: String(before[current.start...]),
      candidates: rest != nil
        ? candidates : candidates.map { Completion(Word.quoted($0.word), $0.meaning) })
  }
}

extension Typing {
  /// What could be typed, each word once.
  fileprivate func candidates(for expected: [Expectation]) -> [Completion] {
    var seen: Set<String> = []
    return expected.flatMap { expectation -> [Completion] in
      switch expectation {
      case .keyword(let keyword):
        keyword.isOffered(self) ? [Completion(keyword.word, keyword.meaning)] : []
      case .slot(let slot): slot.offers(self)
      }
    }.filter { seen.insert($0.word).inserted }
  }
}

extension [Completion] {
  fileprivate func beginning(with text: String) -> [Completion] {
    filter { $0.begins(with: text) }
  }
}
