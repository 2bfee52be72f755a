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
    var current = words[words.count - 1]
    guard words.count > 1 else {
      let short = lived == nil ? [] : CareerPart.short
      let names =
        Command.all.map { Completion($0.name, $0.summary) }
        + short.map { Completion($0.rawValue, $0.meaning) }
      return Suggestions(typed: current.text, candidates: names.beginning(with: current.text))
    }
    // As in a call: a short word is the first behind career.
    if CareerPart(short: words[0].text) != nil {
      words.insert(Word(text: Command.career.name, start: words[0].start), at: 0)
    }
    guard let command = Command.named(words[0].text) else {
      return Suggestions(typed: "", candidates: [])
    }
    var earlier = words.dropFirst().dropLast().map(\.text)
    let isRest = command.rest.map { earlier.count >= $0 } ?? false
    if let rest = command.rest, isRest {
      current = words[rest + 1]
      earlier = Array(earlier.prefix(rest))
    }
    // A title is found with full-width characters or without, a file only as it is called.
    var candidates: [Completion] = []
    for text in [String(before[current.start...]), current.text] where candidates.isEmpty {
      let typing = Typing(session: self, environment: environment, earlier: earlier, word: text)
      candidates = command.complete(typing).beginning(with: text)
    }
    return Suggestions(
      typed: String(before[current.start...]),
      candidates: isRest
        ? candidates : candidates.map { Completion(Word.quoted($0.word), $0.meaning) })
  }
}

extension [Completion] {
  fileprivate func beginning(with text: String) -> [Completion] {
    filter { $0.begins(with: text) }
  }
}
