/// A field in plain ASCII: digits, letters and marks of full width as their narrow twins, and every
/// kind of space as a space; nil where other characters are left.
///
/// - Parameter words: What stands for single characters, such as 年 for `-`.
func plainText(_ text: Substring, _ words: [Character: String] = [:]) -> [UInt8]? {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
  var plain: [UInt8] = []
  for character in text {
    if let word = words[character] {
      plain += word.utf8
      continue
    }
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0..<0x80: plain.append(UInt8(scalar.value))
      case 0xFF01...0xFF5E: plain.append(UInt8(scalar.value - 0xFEE0))
      case 0xA0, 0x2009, 0x202F, 0x3000: plain.append(UInt8(ascii: " "))
      case 0x2019: plain.append(UInt8(ascii: "'"))
      case 0x2212: plain.append(UInt8(ascii: "-"))
      default: return nil
      }
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
