import Text

/// What Tab offers: the word being typed and what it may become.
public struct Completion: Sendable {
  /// One thing that could stand in place of the word being typed.
  public struct Candidate: Sendable, Hashable {
    /// The whole word, as it would stand in the line.
    public var text: String
    /// What it means, in a few words; empty where there is nothing to say.
    public var meaning: String

    /// A word and what it means.
    public init(_ text: String, _ meaning: String = "") {
      (self.text, self.meaning) = (text, meaning)
    }
  }

  /// The part of the word that stands before the cursor; the candidates take its place.
  public var typed: String
  /// What the word may become, in the order in which it is listed.
  public var candidates: [Candidate]

  /// Candidates for a word of which `typed` stands before the cursor.
  public init(_ typed: String, _ candidates: [Candidate]) {
    (self.typed, self.candidates) = (typed, candidates)
  }

  /// Nothing to offer.
  public static var none: Completion { Completion("", []) }
}

extension Completion {
  /// A change to the line at the cursor.
  struct Edit: Equatable {
    /// Code points to move over first.
    var skipped = 0
    /// Code points to remove before the cursor.
    var removed = 0
    /// What to insert there.
    var inserted = ""
  }

  /// What Tab does to the line, in which `rest` follows the cursor: a single candidate is
  /// completed, of several the common beginning is inserted. A finished word is followed by a
  /// space, but a folder or a path goes on.
  func edit(before rest: Substring) -> Edit {
    guard let text = commonBeginning, candidates.count == 1 || text.count >= typed.count else {
      return Edit()
    }
    let isFinished = candidates.count == 1 && text.last != "/" && text.last != "."
    let space = isFinished ? " " : ""
    guard text.hasPrefix(typed) else {
      return Edit(
        removed: typed.unicodeScalars.count, inserted: text + (rest.first == " " ? "" : space))
    }
    // In the middle of a word that goes on as it would be completed, there is nothing to repeat.
    let missing = text.dropFirst(typed.count)
    let isThere = rest.hasPrefix(missing)
    let next = isThere ? rest.dropFirst(missing.count).first : rest.first
    return Edit(
      skipped: isThere ? missing.unicodeScalars.count : 0,
      inserted: (isThere ? "" : String(missing)) + (next == " " ? "" : space))
  }

  /// The longest text that all candidates begin with.
  private var commonBeginning: String? {
    guard var common = candidates.first?.text[...] else { return nil }
    for candidate in candidates.dropFirst() {
      common = common.prefix(zip(common, candidate.text).prefix { $0 == $1 }.count)
    }
    return String(common)
  }
}
