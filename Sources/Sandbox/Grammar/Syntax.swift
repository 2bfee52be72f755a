import Schema
import Text

/// What may be typed behind the name of a command.
///
/// It is said once: how a call is read, what its usage line says, what Tab offers and what a
/// problem expects all follow from it.
indirect enum Syntax: Sendable {
  /// A fixed word.
  case keyword(Keyword)
  /// A value.
  case argument(Slot)
  /// One after the other.
  case sequence([Syntax])
  /// One of them.
  case choice([Syntax])
  /// In any order, each at most once; one that is repeated, any number of times.
  case options([Syntax])
  /// Present or not.
  case optional(Syntax)
  /// Any number of times, also none.
  case repeated(Syntax)
  /// Something that usage calls by a name of its own, since it is long.
  case named(Phrase, Syntax)

  /// Nothing at all.
  static let nothing = Syntax.sequence([])

  /// A fixed word.
  static func word(
    _ word: String, _ meaning: Phrase = .empty,
    isOffered: @escaping @Sendable (Typing) -> Bool = { _ in true }
  ) -> Syntax {
    .keyword(Keyword(word, meaning, isOffered: isOffered))
  }

  /// A value.
  static func takes<Value>(_ argument: Argument<Value>) -> Syntax { .argument(argument.slot) }

  /// A value behind a fixed word.
  static func option<Value>(
    _ keyword: Keyword, _ argument: Argument<Value>
  ) -> Syntax {
    [.keyword(keyword), .takes(argument)]
  }
}

extension Syntax: ExpressibleByArrayLiteral {
  init(arrayLiteral parts: Syntax...) { self = .sequence(parts) }
}

/// A word that stands for itself.
struct Keyword: Sendable {
  /// The word, as usage and Tab show it.
  let word: String
  /// Others that are taken for it.
  let others: [String]
  /// What it is for, in a few words.
  let meaning: Phrase
  /// Whether it may be left out and is never spoken of.
  let isFiller: Bool
  /// Whether Tab offers it, where that depends on what was typed before.
  let isOffered: @Sendable (Typing) -> Bool

  init(
    _ word: String, also others: [String] = [], _ meaning: Phrase = .empty, isFiller: Bool = false,
    isOffered: @escaping @Sendable (Typing) -> Bool = { _ in true }
  ) {
    (self.word, self.others, self.meaning) = (word, others, meaning)
    (self.isFiller, self.isOffered) = (isFiller, isOffered)
  }

  /// Whether a word that was typed is this one. In quotation marks it is a name.
  func isMeant(by typed: Word) -> Bool {
    guard !typed.isQuoted else { return false }
    let text = typed.text.lowercased()
    return text == word || others.contains(text)
  }
}

/// The place of a value in a line: how it is called, how far it goes and what it could be.
struct Slot: Sendable {
  /// How much of the line belongs to a value.
  enum Extent: Sendable, Equatable {
    /// One word that is none of the command's keywords.
    case word
    /// One word, whatever it is: a file may have the name of a keyword.
    case anyWord
    /// One word that is no share, such as 2%: a word before it means something else with a share.
    case noShare
    /// Words up to the next keyword of the command, at least one.
    case words
    /// Words up to this one, whatever else they are.
    case before(String)
    /// All further words.
    case anyWords
    /// The rest of the line as it was typed, with its spaces, up to a keyword and a date.
    case rest
  }

  /// By what it is asked for.
  let key: String
  /// What it is called in a usage line.
  let name: Phrase
  /// What may stand there, for help.
  let meaning: Phrase
  let extent: Extent
  /// What Tab offers.
  let offers: @Sendable (Typing) -> [Completion]
}

extension Syntax {
  /// `[measure] [at site] [every n weeks | month]`; optional parts in brackets.
  var usage: Phrase { usage(isAlone: true) }

  private func usage(isAlone: Bool) -> Phrase {
    switch self {
    case .keyword(let keyword):
      return keyword.isFiller ? .empty : Phrase(written: keyword.word)
    case .argument(let slot): return slot.name
    case .sequence(let parts): return Self.join(parts.map { $0.usage(isAlone: false) }, by: " ")
    case .options(let parts):
      return Self.join(
        parts.map { part in
          if case .repeated = part { return part.usage(isAlone: true) }
          return part.usage(isAlone: true).map { "[\($0)]" }
        }, by: " ")
    case .choice(let parts):
      let usage = Self.join(parts.map { $0.usage(isAlone: false) }, by: " | ")
      return isAlone ? usage : usage.map { "(\($0))" }
    case .optional(let part):
      let usage = part.usage(isAlone: true)
      return usage.isEmpty ? .empty : usage.map { "[\($0)]" }
    case .repeated(let part): return part.usage(isAlone: true).map { "[\($0) …]" }
    case .named(let name, _): return name
    }
  }

  private static func join(_ parts: [Phrase], by separator: String) -> Phrase {
    let parts = parts.filter { !$0.isEmpty }
    // What is typed has a space between its words in every language.
    return .each { language in parts.map { $0.said(in: language) }.joined(separator: separator) }
  }

  /// The values that may stand in it, each kind once, in the order of the usage line.
  var slots: [Slot] {
    var seen: Set<[Phrase]> = []
    return allSlots.filter { seen.insert([$0.name, $0.meaning]).inserted }
  }

  private var allSlots: [Slot] {
    switch self {
    case .keyword: []
    case .argument(let slot): [slot]
    case .sequence(let parts), .choice(let parts), .options(let parts): parts.flatMap(\.allSlots)
    case .optional(let part), .repeated(let part), .named(_, let part): part.allSlots
    }
  }

  /// The keywords that may stand in it.
  var keywords: [Keyword] {
    switch self {
    case .keyword(let keyword): [keyword]
    case .argument: []
    case .sequence(let parts), .choice(let parts), .options(let parts): parts.flatMap(\.keywords)
    case .optional(let part), .repeated(let part), .named(_, let part): part.keywords
    }
  }
}
