/// Words of at most three characters, the first of them no ASCII, and what stands for each in plain
/// text, such as `-` for 月.
struct PlainWords {
  private var known: [UInt64: [UInt8]] = [:]

  init(_ words: [String: String]) {
    for (word, plain) in words {
      known[Self.key(Array(word.unicodeScalars)[...])] = Array(plain.utf8)
    }
  }

  /// Scalars have 21 bits.
  private static func key(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt64 {
    scalars.reduce(0) { $0 << 21 | UInt64($1.value) }
  }

  /// The longest word with which some characters begin.
  fileprivate func first(of scalars: ArraySlice<Unicode.Scalar>) -> (plain: [UInt8], count: Int)? {
    for count in stride(from: min(3, scalars.count), to: 0, by: -1) {
      if let plain = known[Self.key(scalars.prefix(count))] { return (plain, count) }
    }
    return nil
  }

  static let none = PlainWords([:])
}

/// A field in plain ASCII: digits, letters and marks of full width as their narrow twins, and every
/// kind of space as a space; nil where other characters are left.
///
/// - Parameter words: What stands for words.
func plainText(_ text: Substring, _ words: PlainWords = .none) -> [UInt8]? {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
  var plain: [UInt8] = []
  var rest = Array(text.unicodeScalars)[...]
  while let scalar = rest.first {
    if scalar.value >= 0x80, let (word, count) = words.first(of: rest) {
      plain += word
      rest = rest.dropFirst(count)
      continue
    }
    rest.removeFirst()
    switch scalar.value {
    case 0..<0x80: plain.append(UInt8(scalar.value))
    case 0xFF01...0xFF5E: plain.append(UInt8(scalar.value - 0xFEE0))
    case 0xA0, 0x2009, 0x202F, 0x3000: plain.append(UInt8(ascii: " "))
    case 0x2019: plain.append(UInt8(ascii: "'"))
    case 0x2212: plain.append(UInt8(ascii: "-"))
    default: return nil
    }
  }
  return plain
}

/// Whether a field says that nothing was measured: empty, a dash, or what spreadsheets and
/// databases write where there is no value.
func isUnmeasured(_ text: Substring) -> Bool {
  guard text.utf8.count <= 8 else { return false }
  switch text.uppercased() {
  case "", "-", "--", "–", "—", "NA", "N/A", "#N/A", "NAN", "NULL", "NONE", "#DIV/0!", "#VALUE!",
    "#REF!", "#NAME?", "#NUM!", "#NULL!", "无", "休息", "CLOSED":
    return true
  default: return false
  }
}
