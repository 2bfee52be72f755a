import Schema
import Workforce

/// A number as a file writes it: its marks may stand between thousands or before decimals.
enum WrittenNumber {
  /// One that can be read in one way, which may tell what the file's decimal mark is.
  case plain(Double, DecimalMark?)
  /// One such as 1.390, which is either.
  case either(grouped: Double, decimal: Double, mark: DecimalMark)

  /// The number in a field; nil where it holds none.
  init?(_ text: Substring) {
    guard var bytes = plainText(text), !bytes.isEmpty else { return nil }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    var groups: [[UInt8]] = [[]]
    var marks: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): groups[groups.count - 1].append(byte)
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: " "), UInt8(ascii: "'"):
        marks.append(byte)
        groups.append([])
      default: return nil
      }
    }
    guard groups.allSatisfy({ (1...18).contains($0.count) }),
      groups[0] == [UInt8(ascii: "0")] || groups[0][0] != UInt8(ascii: "0")
    else { return nil }
    let sign = isNegative ? "-" : ""
    func number(_ whole: ArraySlice<[UInt8]>, _ fraction: [UInt8]) -> Double? {
      let fraction = fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self)
      return Double(sign + String(decoding: whole.joined(), as: UTF8.self) + fraction)
    }
    /// Whether all but the first group are thousands, with one mark between them.
    func areThousands(_ groups: ArraySlice<[UInt8]>, _ marks: ArraySlice<UInt8>) -> Bool {
      (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
        && marks.allSatisfy { $0 == marks.first } && groups[0] != [UInt8(ascii: "0")]
    }
    guard let last = marks.last else {
      guard let value = number(groups[...], []) else { return nil }
      self = .plain(value, nil)
      return
    }
    let mark = DecimalMark(last)
    let fraction = groups[groups.count - 1]
    let isGrouped = areThousands(groups[...], marks[...])
    // The last mark is before decimals where no other is like it.
    let isDecimal =
      mark != nil && !marks.dropLast().contains(last)
      && (marks.count == 1 || areThousands(groups.dropLast(), marks.dropLast()))
    let (grouped, decimal) = (number(groups[...], []), number(groups.dropLast(), fraction))
    switch (isGrouped, isDecimal, mark, grouped, decimal) {
    case (true, true, let mark?, let grouped?, let decimal?):
      self = .either(grouped: grouped, decimal: decimal, mark: mark)
    case (true, _, _, let grouped?, _): self = .plain(grouped, mark?.other)
    case (_, true, let mark, _, let decimal?): self = .plain(decimal, mark)
    default: return nil
    }
  }

  /// What it tells of the file's decimal mark.
  var evidence: DecimalMark? { if case .plain(_, let mark) = self { mark } else { nil } }

  /// Its value where the file's decimal mark is that one; nil where it is not written so.
  func value(_ mark: DecimalMark?) -> Double? {
    switch self {
    case .plain(let value, let own): own == nil || mark == nil || own == mark ? value : nil
    case .either(let grouped, let decimal, let own): own == mark ? decimal : grouped
    }
  }
}

extension DecimalMark {
  fileprivate init?(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."): self = .point
    case UInt8(ascii: ","): self = .comma
    default: return nil
    }
  }

  var other: DecimalMark { self == .point ? .comma : .point }
}
