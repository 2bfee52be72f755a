import Text

/// What there is to know about one value of a file.
public struct Help: Hashable, Sendable {
  /// The dotted path; empty for the whole file.
  public var path: String
  /// What the value means, in one line.
  public var meaning: String
  /// How it is written, in a few words.
  public var expected: String
  /// What is in effect where the file says nothing.
  public var standard: String?
  /// Where the default comes from.
  public var source: String?
  /// Whether the file must give it.
  public var isRequired: Bool
  /// What may be given in its place.
  public var standIn: String?
  /// Whether the value may be below 0, so that a sign in front of it is part of it.
  public var isSigned: Bool
  /// What lies below: names with meanings.
  public var parts: [Completion]

  /// The help as text, several lines without a final new line.
  public var text: String {
    var lines = [[path, meaning].filter { !$0.isEmpty }.joined(separator: ": ")]
    lines.append("  written as: \(expected)")
    if isSigned {
      lines.append(
        "  may be below 0: a value with a sign, such as -10%, is set; by -10% multiplies, "
          + "by -5 points adds")
    }
    if let standard {
      lines.append("  default: \(standard)" + (source.map { " (\($0))" } ?? ""))
    } else if isRequired {
      lines.append("  must be given" + (standIn.map { ", or \($0) in its place" } ?? ""))
    }
    let width = parts.map(\.word.displayWidth).max() ?? 0
    lines += parts.map { "  \($0.word.padded(to: width))  \($0.meaning)" }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n").printable(keepingLines: true)
  }
}

extension Shape {
  /// Help on the value at `path`; nil where nothing can be written.
  public func help(at path: [String]) -> Help? {
    guard let (shape, member) = place(path[...]) else { return nil }
    let owner = member ?? owner(of: path)
    return Help(
      path: path.joined(separator: "."), meaning: owner?.help ?? "", expected: shape.phrase,
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
