import Text

/// What could stand next in a line.
enum Expectation: Sendable {
  case keyword(Keyword)
  case slot(Slot)
}

/// Which words of a line belong to what.
struct Reading: Sendable {
  /// Values by the name of their slot, in the order of the line.
  var values: [(key: String, words: Range<Int>)] = []
  /// Keywords, in the order of the line, as usage shows them.
  var keywords: [(word: String, index: Int)] = []
  /// Words that are one value, with their spaces.
  var rest: Range<Int>?
}

/// Reads words by a syntax: the first way in which all of them have a place, or how far any way
/// leads and what could stand there.
struct Matcher {
  private let words: [Word]
  private let reserved: [Keyword]
  /// The word up to which all words have a place.
  private(set) var furthest = 0
  /// What could stand there instead.
  private(set) var expected: [Expectation] = []
  /// What was read up to there.
  private(set) var reached = Reading()
  /// The slot that takes the rest of the line and the word with which it began, where a line that
  /// is still typed is in it.
  private(set) var openRest: (slot: Slot, start: Int)?

  /// Values of a line at most: each is a step deeper, and a pasted book is no command.
  private static let mostValues = 100

  private typealias Next = (inout Matcher, Int, Reading) -> Reading?

  init(_ words: [Word], by syntax: Syntax) {
    (self.words, reserved) = (words, syntax.keywords)
  }

  /// What the words are by a syntax; nil where there is no way.
  mutating func read(_ syntax: Syntax) -> Reading? {
    match(syntax, 0, Reading()) { matcher, index, reading in
      if index > matcher.furthest { matcher.reach(index, reading) }
      return index == matcher.words.count ? reading : nil
    }
  }

  private mutating func reach(_ index: Int, _ reading: Reading) {
    (furthest, expected, reached) = (index, [], reading)
  }

  private mutating func expect(_ expectation: Expectation, at index: Int, _ reading: Reading) {
    if index > furthest { reach(index, reading) }
    if index == furthest { expected.append(expectation) }
  }

  private mutating func match(
    _ syntax: Syntax, _ index: Int, _ reading: Reading, _ next: Next
  ) -> Reading? {
    switch syntax {
    case .keyword(let keyword):
      if !keyword.isFiller { expect(.keyword(keyword), at: index, reading) }
      guard index < words.count, keyword.isMeant(by: words[index]) else { return nil }
      var found = reading
      found.keywords.append((keyword.word, index))
      return next(&self, index + 1, found)
    case .argument(let slot): return take(slot, index, reading, next)
    case .sequence(let parts): return match(parts[...], index, reading, next)
    case .choice(let parts):
      for part in parts {
        if let found = match(part, index, reading, next) { return found }
      }
      return nil
    case .options(let parts): return match(anyOf: parts, index, reading, next)
    case .optional(let part):
      return match(part, index, reading, next) ?? next(&self, index, reading)
    case .repeated(let part):
      guard reading.values.count < Self.mostValues else { return next(&self, index, reading) }
      let again = match(part, index, reading) { matcher, further, found in
        further > index ? matcher.match(.repeated(part), further, found, next) : nil
      }
      return again ?? next(&self, index, reading)
    case .named(_, let part): return match(part, index, reading, next)
    }
  }

  private mutating func match(
    _ parts: ArraySlice<Syntax>, _ index: Int, _ reading: Reading, _ next: Next
  ) -> Reading? {
    guard let first = parts.first else { return next(&self, index, reading) }
    return match(first, index, reading) { matcher, further, found in
      matcher.match(parts.dropFirst(), further, found, next)
    }
  }

  private mutating func match(
    anyOf parts: [Syntax], _ index: Int, _ reading: Reading, _ next: Next
  ) -> Reading? {
    let open = reading.values.count < Self.mostValues ? parts : []
    for (position, part) in open.enumerated() {
      var (once, others) = (part, parts)
      if case .repeated(let inner) = part { once = inner } else { others.remove(at: position) }
      let found = match(once, index, reading) { matcher, further, found in
        further > index ? matcher.match(anyOf: others, further, found, next) : nil
      }
      if let found { return found }
    }
    return next(&self, index, reading)
  }

  private mutating func take(
    _ slot: Slot, _ index: Int, _ reading: Reading, _ next: Next
  ) -> Reading? {
    expect(.slot(slot), at: index, reading)
    let end = end(of: slot, from: index)
    // What ends before a day is finished.
    if slot.extent == .rest, end == words.count { openRest = (slot, index) }
    guard end > index else { return nil }
    var found = reading
    found.values.append((slot.key, index..<end))
    if slot.extent == .rest { found.rest = index..<end }
    // What has begun may go on.
    if end == words.count, slot.extent.mayGoOn {
      expect(.slot(slot), at: end, found)
    }
    return next(&self, end, found)
  }

  private func end(of slot: Slot, from index: Int) -> Int {
    guard index < words.count else { return index }
    return switch slot.extent {
    case .anyWord: index + 1
    case .anyWords: words.count
    case .rest: words.indices[(index + 1)...].first(where: isDated) ?? words.count
    case .before(let word):
      words.indices[index...].first { words[$0].text == word } ?? words.count
    case .word: isReserved(index) ? index : index + 1
    case .noShare: isReserved(index) || words[index].text.hasSuffix("%") ? index : index + 1
    case .words: words.indices[index...].first(where: isReserved) ?? words.count
    }
  }

  /// Whether a keyword is followed by a date, and so is no part of a value.
  private func isDated(_ index: Int) -> Bool {
    isReserved(index) && index + 1 < words.count
      && words[index + 1].text.first?.isWholeNumber == true
  }

  private func isReserved(_ index: Int) -> Bool {
    reserved.contains { $0.isMeant(by: words[index]) }
  }
}

extension Reading {
  /// The same where the words of the rest are one.
  var withRestJoined: Reading {
    guard let rest else { return self }
    let fewer = rest.count - 1
    var joined = self
    joined.rest = rest.lowerBound..<rest.lowerBound + 1
    joined.values = values.map { value in
      value.words.lowerBound >= rest.upperBound
        ? (value.key, value.words.lowerBound - fewer..<value.words.upperBound - fewer)
        : value.words == rest ? (value.key, rest.lowerBound..<rest.lowerBound + 1) : value
    }
    joined.keywords = keywords.map {
      ($0.word, $0.index >= rest.upperBound ? $0.index - fewer : $0.index)
    }
    return joined
  }
}

extension Slot.Extent {
  /// Whether a further word may belong to it.
  fileprivate var mayGoOn: Bool {
    switch self {
    case .words, .anyWords, .before: true
    case .word, .anyWord, .noShare, .rest: false
    }
  }
}
