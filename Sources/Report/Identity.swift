public import Text

/// What an answer is the answer to: enough to ask again and get the same numbers.
///
/// It ends every answer in every format. Among the lines of a text it reads
///
///     replay: Scenarios/small-team.yaml 5d1c0a9be3f21c77 · run 200 seed 1 · model 2
///     set sites.south.seats 12
///
/// and what stands below its first line can be pasted into the sandbox as it is.
public struct Identity: Hashable, Sendable {
  /// The scenario's file as the user named it; empty where none is asked about.
  public var scenario: String
  /// The sum of all that was read and of the changes; empty where nothing was read.
  public var hash: String
  /// The lines that make the changes in force: `set …`, `unset …`.
  public var changes: [String]
  /// The lines that ask, after the changes: `run 200 seed 1`, `table people`.
  public var question: [String]
  /// Whose luck it was; nil where luck plays no part.
  public var seed: UInt64?
  /// How many futures were played; nil where none were.
  public var futures: Int?
  /// The version of the model.
  public var model: Int
  /// Who wrote the file and when; nil for what is only shown.
  public var stamp: Stamp?

  /// An identity.
  public init(
    scenario: String = "", hash: String = "", changes: [String] = [], question: [String] = [],
    seed: UInt64? = nil, futures: Int? = nil, model: Int, stamp: Stamp? = nil
  ) {
    (self.scenario, self.hash, self.changes) = (scenario, hash, changes)
    (self.question, self.seed, self.futures) = (question, seed, futures)
    (self.model, self.stamp) = (model, stamp)
  }
}

// MARK: - As lines of a text

extension Identity {
  private static let beginning = Phrase("replay: ", "重算：")
  private static let separator = " · "
  private static let model = Phrase("model ", "模型 ")

  /// Whether a line is the first of an identity, in whichever language.
  public static func begins(_ line: String) -> Bool {
    Language.allCases.contains { line.hasPrefix(beginning.said(in: $0)) }
  }

  /// Everything, as lines of a text.
  public func lines(in language: Language) -> [String] {
    // A line that holds the separator itself could not be told from two.
    let isJoined = !question.contains { $0.contains(Self.separator) }
    return [head(isJoined ? question : [], in: language)] + changes + (isJoined ? [] : question)
      + (stamp.map { [$0.text(in: language)] } ?? [])
  }

  /// The same in one line for a terminal, where the changes and the question were just typed.
  public var summary: Phrase {
    var identity = self
    identity.scenario = scenario.split(separator: "/").last.map(String.init) ?? ""
    identity.hash = String(hash.prefix(8))
    let count = changes.count
    let changed = Phrase("\(count, "change", "changes")", "\(count) 处改动")
    let asked = question.filter { $0.hasPrefix("run ") || $0.hasPrefix("seed ") }
    return .each { language in
      identity.head((count == 0 ? [] : [changed.said(in: language)]) + asked, in: language)
    }
  }

  private func head(_ question: [String], in language: Language) -> String {
    let source = [scenario, hash].filter { !$0.isEmpty }.joined(separator: " ")
    return Self.beginning.said(in: language)
      + ((source.isEmpty ? [] : [source]) + question
      + [Self.model.said(in: language) + String(model)])
      .joined(separator: Self.separator)
  }

  /// The last identity among the lines of a text; nil where there is none.
  public init?(in lines: [String]) {
    guard let start = lines.lastIndex(where: Self.begins),
      let language = Language.allCases.first(where: {
        lines[start].hasPrefix(Self.beginning.said(in: $0))
      })
    else { return nil }
    let (beginning, mark) = (Self.beginning.said(in: language), Self.model.said(in: language))
    var parts = lines[start].dropFirst(beginning.count).split(
      separator: Self.separator, omittingEmptySubsequences: false
    ).map(String.init)
    guard let last = parts.popLast(), last.hasPrefix(mark),
      let model = Int(last.dropFirst(mark.count))
    else { return nil }
    self.init(model: model)
    // A name may hold the separator: the first part that ends in a sum ends the name.
    if let end = parts.firstIndex(where: { Self.endsInHash($0) }) {
      let source = parts[...end].joined(separator: Self.separator)
      scenario = String(source.dropLast(Digest.length + 1))
      hash = String(source.suffix(Digest.length))
      parts.removeSubrange(...end)
    }
    let below = lines[(start + 1)...].prefix { Stamp($0) == nil }
    let isChange = { (line: String) in line.hasPrefix("set ") || line.hasPrefix("unset ") }
    changes = Array(below.prefix(while: isChange))
    question = parts + below.drop(while: isChange).filter { !$0.isEmpty }
    stamp = lines[(start + 1)...].lazy.compactMap { Stamp($0) }.first
  }

  private static func endsInHash(_ text: String) -> Bool {
    let end = text.suffix(Digest.length)
    let isHash = end.count == Digest.length && end.allSatisfy { $0.isHexDigit && $0.isASCII }
    return isHash && (text.count == end.count || text.dropLast(end.count).last == " ")
  }
}

// MARK: - As an object

extension Identity {
  /// The identity as an object, for programs.
  public var json: JSON {
    .object(
      [
        .init("scenario", .string(scenario)), .init("hash", .string(hash)),
        .init("changes", .array(changes.map { .string($0) })),
        .init("question", .array(question.map { .string($0) })),
      ] + (seed.map { [.init("seed", .integer(Int(clamping: $0)))] } ?? [])
        + (futures.map { [.init("futures", .integer($0))] } ?? [])
        + [.init("model", .integer(model))]
        + (stamp.map { [.init("stamp", .string($0.text(in: .english)))] } ?? []))
  }
}
