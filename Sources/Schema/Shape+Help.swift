public import Text

/// What there is to know about one value of a file.
public struct Help: Hashable, Sendable {
  /// The dotted path; empty for the whole file.
  public var path: String
  /// What the value means, in one line.
  public var meaning: Phrase
  /// How it is written, in a few words.
  public var expected: Phrase
  /// What is in effect where the file says nothing.
  public var standard: String?
  /// Where the default comes from.
  public var source: Phrase?
  /// Whether the file must give it.
  public var isRequired: Bool
  /// What may be given in its place.
  public var standIn: Shape.StandIn?
  /// Whether the value may be below 0, so that a sign in front of it is part of it.
  public var isSigned: Bool
  /// What lies below: names with meanings.
  public var parts: [Completion]

  /// The help line by line; nothing in it can steer a terminal.
  public var lines: [Phrase] {
    let name = Phrase(written: path)
    var lines = [[name, meaning].filter { !$0.isEmpty }.joined(english: ": ", chinese: "：")]
    lines.append(Phrase("written as: \(expected)", "写法：\(expected)").indented)
    if isSigned {
      lines.append(
        Phrase(
          """
          may be below 0: a value with a sign, such as -10%, is set; by -10% multiplies, \
          by -5 points adds
          """,
          "可以小于 0：带正负号的数值（如 -10%）直接设定；by -10% 表示按比例乘，by -5 points 表示加减"
        ).indented)
    }
    if let standard {
      let source = source.map { Phrase("\(standard) (\($0))", "\(standard)（\($0)）") }
      let value = source ?? Phrase(written: standard)
      lines.append(Phrase("default: \(value)", "默认：\(value)").indented)
    } else if isRequired {
      let must = (standIn?.phrase).map {
        Phrase("must be given, or \($0) in its place", "必填，或改填 \($0)")
      }
      lines.append((must ?? Phrase("must be given", "必填")).indented)
    }
    lines += parts.listed
    return lines.filter { !$0.isEmpty }.map { $0.map { $0.printable() } }
  }
}

extension Phrase {
  /// The phrase as a line below another.
  public var indented: Phrase { map { "  " + $0 } }
}

extension [Completion] {
  /// Words with their meanings, as lines below a heading.
  public var listed: [Phrase] {
    let width = map(\.word.displayWidth).filter { $0 <= Self.widest }.max() ?? 0
    return flatMap { part -> [Phrase] in
      let word = Phrase(written: "  " + part.word)
      if part.meaning.isEmpty { return [word] }
      guard part.word.displayWidth > width else {
        return [part.meaning.map { "  \(part.word.padded(to: width))  \($0)" }]
      }
      return [word, part.meaning.map { String(repeating: " ", count: width + 4) + $0 }]
    }
  }

  /// A longer word has a line of its own, so that meanings stand in one column beside the others.
  private static var widest: Int { 32 }
}

extension Shape {
  /// Help on the value at `path`; nil where nothing can be written.
  public func help(at path: [String]) -> Help? {
    guard let (shape, member) = place(path[...]) else { return nil }
    let owner = member ?? owner(of: path)
    return Help(
      path: path.joined(separator: "."), meaning: owner?.help ?? .empty, expected: shape.phrase,
      standard: member?.standard, source: member?.source, isRequired: member?.isRequired ?? false,
      standIn: member?.standIn, isSigned: shape.isSigned, parts: shape.helpParts)
  }

  /// The nearest field above an entry of a table or a list.
  private func owner(of path: [String]) -> Member? {
    path.indices.reversed().lazy.compactMap { self.place(path[..<$0])?.member }.first
  }

  private var helpParts: [Completion] {
    switch self {
    case .record(let fields): fields.members.map { Completion($0.name, $0.help) }
    case .choice(let words):
      words.filter { !$0.meaning.isEmpty }.map { Completion($0.name, $0.meaning) }
    case .list(let element), .table(_, let element): element.helpParts
    case .either(let short, let long): short.helpParts + long.helpParts
    default: []
    }
  }
}
