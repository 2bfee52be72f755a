public import Text

/// The line by which a written file is known: who wrote it, when, in which format, and the sum of
/// the whole file, by which a file that was edited since is told from one that was not.
///
///     written by headcount 1.0 (30f0204) on 2026-11-28 as text · sum 5d1c0a9be3f21c77
public struct Stamp: Hashable, Sendable {
  /// The program with its version and commit.
  public var program: String
  /// The day, as in 2026-11-28.
  public var date: String
  /// The format of the file.
  public var format: String
  /// The sum of the file with zeros in its place.
  public var sum: String

  /// A stamp whose sum is to be filled in.
  public init(program: String, date: String, format: String) {
    (self.program, self.date, self.format, self.sum) = (program, date, format, Self.zeros)
  }

  /// Reads a line of either language; nil where it is none of these.
  public init?(_ line: String) {
    for marks in Marks.all {
      guard line.hasPrefix(marks.beginning), let on = line.firstRange(of: marks.on),
        let kind = line.firstRange(of: marks.format), let sum = line.firstRange(of: marks.sum),
        on.upperBound <= kind.lowerBound, kind.upperBound <= sum.lowerBound
      else { continue }
      program = String(line[..<on.lowerBound].dropFirst(marks.beginning.count))
      date = String(line[on.upperBound..<kind.lowerBound])
      format = String(line[kind.upperBound..<sum.lowerBound])
      self.sum = String(line[sum.upperBound...].prefix(Digest.length))
      return
    }
    return nil
  }

  /// What stands around its parts in a language. It is read back: only together with what reads it
  /// may a word of it change.
  private struct Marks {
    let beginning, on, format, sum: String

    static let english = Marks(
      beginning: "written by ", on: " on ", format: " as ", sum: " · sum ")
    static let chinese = Marks(
      beginning: "由 ", on: " 于 ", format: " 写出，格式 ", sum: " · 校验和 ")
    static let all = [english, chinese]
  }

  private static let zeros = String(repeating: "0", count: Digest.length)

  /// `written by headcount 1.0 (30f0204) on 2026-11-28 as text`
  public var words: Phrase {
    func words(_ marks: Marks) -> String {
      marks.beginning + program + marks.on + date + marks.format + format
    }
    return Phrase(english: words(.english), chinese: words(.chinese))
  }

  /// The stamp as a line.
  public func text(in language: Language) -> String {
    let marks: Marks =
      switch language {
      case .english: .english
      case .chinese: .chinese
      }
    return words.said(in: language) + marks.sum + sum
  }
}

// MARK: - The sum of a file

extension Stamp {
  /// A text that holds a stamp without its sum, with the sum filled in.
  ///
  /// - Parameter other: what else the sum covers: the table that a file describes.
  public static func sealing(_ text: String, with other: String = "") -> String {
    var bytes = Array(text.utf8)
    guard let place = place(in: bytes) else { return text }
    bytes.replaceSubrange(place, with: sum(of: bytes, other).utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a file holds a stamp and is as it was when it was stamped.
  public static func seals(_ bytes: [UInt8], with other: [UInt8] = []) -> Bool {
    guard let place = place(in: bytes) else { return false }
    var blank = bytes
    blank.replaceSubrange(place, with: zeros.utf8)
    return Array(bytes[place]) == Array(sum(of: blank, other).utf8)
  }

  private static func sum(of blank: [UInt8], _ other: some Sequence<UInt8>) -> String {
    var digest = Digest()
    digest.add(blank)
    digest.add(other)
    return digest.digits
  }

  private static func sum(of blank: [UInt8], _ other: String) -> String {
    sum(of: blank, Array(other.utf8))
  }

  /// Where the sum of the last stamp stands.
  private static func place(in bytes: [UInt8]) -> Range<Int>? {
    Marks.all.compactMap { place(in: bytes, behind: Array($0.sum.utf8)) }
      .max { $0.lowerBound < $1.lowerBound }
  }

  private static func place(in bytes: [UInt8], behind mark: [UInt8]) -> Range<Int>? {
    guard bytes.count >= mark.count + Digest.length else { return nil }
    var start = bytes.count - mark.count - Digest.length
    // The stamp is at the end, but for what closes the format: a long file is not searched whole.
    let least = max(0, start - 65_536)
    while start >= least {
      if bytes[start...].starts(with: mark) {
        return start + mark.count..<start + mark.count + Digest.length
      }
      start -= 1
    }
    return nil
  }
}
