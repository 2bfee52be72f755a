import Questions
import Schema
import Text
import Workforce

/// A command as it was typed, read by its syntax.
struct Call: Sendable {
  /// The name that places in the typed line go by; whoever shows a problem knows which line.
  static let typed = Place.typed

  let command: Command
  let line: String
  /// The words behind the name; a value that takes the rest of the line is one.
  let words: [Word]
  /// Whether full-width characters were taken as plain ones.
  let isWidened: Bool
  let environment: Environment
  private let about: Subject
  private let reading: Reading

  /// Takes a line apart; nil where there is nothing but spaces or a comment.
  init?(_ line: String, in session: Session, _ environment: Environment) throws(Refusal) {
    var words = Word.split(line)
    guard let first = words.first, !first.text.hasPrefix("#") else { return nil }
    isWidened = line.isWide
    let isShort = CareerPart(short: words, in: session) != nil
    if !isShort { words.removeFirst() }
    guard let command = isShort ? .career : Command.named(first.text) else {
      let names = Command.all.map(\.name) + CareerPart.short.map(\.rawValue)
      throw Refusal(
        LineFault.unknownCommand.problem(
          at: Self.place(of: first, in: line), found: first.text,
          near: Spelling.nearest(to: first.text, among: names)))
    }
    var matcher = Matcher(words, by: command.syntax)
    let read = matcher.read(command.syntax)
    let found = read ?? matcher.reached
    if let rest = found.rest {
      let (first, end) = (rest.lowerBound, rest.upperBound)
      let text =
        end < words.count
        ? line[words[first].start..<words[end].start] : line[words[first].start...]
      words[first].text = text.valueInASCIIWidth.trimmed
      words[first].isOpen = false
      words.removeSubrange(first + 1..<end)
    }
    (self.command, self.line, self.words, self.environment) = (command, line, words, environment)
    about = Subject(session.scenario(for: command))
    reading = found.withRestJoined
    if let open = words.first(where: \.isOpen) {
      throw refusal(LineFault.openQuotationMark, at: open)
    }
    if read == nil {
      // Whoever asks for it by age or sex is told why nobody gets it.
      for (word, next) in zip(words, words.dropFirst()) where word.text == "by" {
        guard let problem = FairScreening.problem(ofGroupingBy: next.text) else { continue }
        throw refusal(problem, at: next)
      }
      throw misread(matcher, session)
    }
  }

  /// The text of a word; empty where there are fewer.
  func text(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }
}

extension Call {
  /// What was typed for an argument; nil where nothing was.
  subscript<Value>(_ argument: Argument<Value>) -> Value? {
    get throws(Refusal) { try all(argument).first }
  }

  /// All that was typed for an argument, in the order of the line.
  func all<Value>(_ argument: Argument<Value>) throws(Refusal) -> [Value] {
    var values: [Value] = []
    for words in typed(argument) {
      do throws(Problem) {
        values.append(try argument.read(Typed(words: words, about: about)))
      } catch {
        throw refusal(error, at: words[0])
      }
    }
    return values
  }

  /// The word with which an argument begins; nil where nothing was typed for it.
  func word<Value>(_ argument: Argument<Value>) -> Word? { typed(argument).first?.first }

  /// The words with which the values of an argument begin.
  func words<Value>(of argument: Argument<Value>) -> [Word] {
    typed(argument).compactMap(\.first)
  }

  private func typed<Value>(_ argument: Argument<Value>) -> [[Word]] {
    reading.values.filter { $0.key == argument.slot.key }.map { value in
      value.words.compactMap { words.indices.contains($0) ? words[$0] : nil }
    }
  }

  /// The keywords that were typed, as usage shows them.
  var keywords: [String] { reading.keywords.map(\.word) }

  /// Whether a keyword was typed.
  func says(_ keyword: String) -> Bool { keywords.contains(keyword) }

  /// A keyword where it was typed.
  func word(saying keyword: String) -> Word? {
    reading.keywords.first { $0.word == keyword }.map { words[$0.index] }
  }
}

extension Call {
  /// A refusal placed at a word, or at the end of what was typed.
  func refusal(
    _ fault: some Fault, at word: Word? = nil, expected: Phrase? = nil, near: [String] = []
  ) -> Refusal {
    Refusal(
      fault.problem(
        at: word.map { Self.place(of: $0, in: line) } ?? Self.start, found: word?.text,
        expected: expected, near: near, next: usage))
  }

  private var usage: Phrase { Phrase("Write: \(command.grammar)", "写法：\(command.grammar)") }

  /// The refusal of a word that has no place there.
  func notUnderstood(_ word: Word?, expected: Phrase? = nil, near: [String] = []) -> Refusal {
    refusal(LineFault.notUnderstood, at: word, expected: expected, near: near)
  }

  /// A problem that was met while doing the command, placed at a word if it has no place yet.
  func refusal(_ problem: Problem, at word: Word?) -> Refusal {
    var problem = problem
    if problem.place == nil {
      problem.place = word.map { Self.place(of: $0, in: line) } ?? Self.start
    }
    return Refusal(problem)
  }

  /// The refusal of words that do not follow the syntax, at the first that has no place.
  private func misread(_ matcher: Matcher, _ session: Session) -> Refusal {
    let typing = Typing(
      session: session, environment: environment, command: command,
      earlier: words.prefix(matcher.furthest).map(\.text), word: "")
    let keywords = matcher.expected.compactMap { expectation -> String? in
      guard case .keyword(let keyword) = expectation, keyword.isOffered(typing) else { return nil }
      return keyword.word
    }
    let slots = matcher.expected.compactMap { expectation -> Slot? in
      if case .slot(let slot) = expectation { slot } else { nil }
    }
    let expected = (slots.map(\.name) + keywords.written).unique
    guard matcher.furthest < words.count else {
      let last = words.last?.text ?? command.name
      return Refusal(
        LineFault.missing(after: last).problem(
          at: Self.end(of: line),
          expected: expected.isEmpty ? nil : expected.any, next: usage))
    }
    let word = words[matcher.furthest]
    if let twice = reading.keywords.first(where: { keyword in
      command.syntax.keywords.contains { $0.word == keyword.word && $0.isMeant(by: word) }
    }), !keywords.contains(twice.word) {
      return refusal(LineFault.twice(word.text), at: word)
    }
    guard !expected.isEmpty else {
      let name = ([command.name] + leadingKeyword).joined(separator: " ")
      return refusal(LineFault.tooMany(name: name), at: word)
    }
    let offered = slots.flatMap { $0.offers(typing) }.map(\.word)
    return notUnderstood(
      word, expected: expected.any, near: Spelling.nearest(to: word.text, among: keywords + offered)
    )
  }

  /// The keyword that says what a command of several kinds is asked.
  private var leadingKeyword: [String] {
    var syntax = command.syntax
    if case .optional(let part) = syntax { syntax = part }
    guard case .choice = syntax, let first = reading.keywords.first, first.index == 0 else {
      return []
    }
    return [first.word]
  }

  static let start = Place(file: typed, line: 1, column: 1)

  static func place(of word: Word, in line: String) -> Place { place(of: word.start, in: line) }

  /// Where a further word would begin.
  private static func end(of line: String) -> Place {
    var place = place(of: line.endIndex, in: line)
    if line.last.map(Word.isSpace) == false { place.column += 1 }
    return place
  }

  private static func place(of index: String.Index, in line: String) -> Place {
    let scalars = line.unicodeScalars
    let column = scalars.distance(from: scalars.startIndex, to: index) + 1
    return Place(file: typed, line: 1, column: column)
  }
}

extension Call {
  /// What must be there before the command makes sense as it was typed.
  var need: Command.Need {
    command.aboutScenario.map(says) == true ? .world : command.need
  }
}

extension [Phrase] {
  fileprivate var unique: [Phrase] {
    var seen: Set<Phrase> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Session {
  /// The scenario that a command is about: that of the forecast where it needs one.
  func scenario(for command: Command) -> Scenario? {
    command.need == .forecast ? forecast?.scenario : world?.scenario
  }
}
