import Text

extension String {
  /// The text in lines of at most `width` columns.
  ///
  /// Lines break at spaces and between wide characters, as Chinese is set; punctuation that
  /// closes never begins a line, and punctuation that opens never ends one. A longer word is broken
  /// where a path or a name has its joints, or anywhere.
  func wrapped(to width: Int) -> [String] { wrapped(to: width, then: width) }

  /// The text in lines, of which all but the first may have less room.
  private func wrapped(to first: Int, then others: Int) -> [String] {
    var lines: [String] = []
    var width: Int { max(lines.isEmpty ? first : others, 2) }
    var line = ""
    var used = 0
    for atom in atoms.flatMap({ $0.pieces(of: width) }) {
      let space = atom.followsSpace && used > 0 ? 1 : 0
      if used > 0, used + space + atom.width > width {
        lines.append(line)
        (line, used) = ("", 0)
      } else if space > 0 {
        line += " "
        used += 1
      }
      if atom.width <= width {
        line += atom.text
        used += atom.width
        continue
      }
      for character in atom.text {
        let columns = String(character).displayWidth
        if used > 0, used + columns > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += columns
      }
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The text in lines of at most `width` columns, the later ones a little further in than the
  /// first, so that lists of such texts show where each begins.
  func wrappedUnderItself(to width: Int) -> [String] {
    guard displayWidth > width else { return [self] }
    let indent = min(prefix { $0 == " " }.count, width / 2)
    let text = String(drop { $0 == " " })
    let lines = text.wrapped(to: width - indent, then: width - indent - 2)
    return lines.enumerated().map { index, line in
      String(repeating: " ", count: index == 0 ? indent : indent + 2) + line
    }
  }

  /// Columns of the widest part that does not break.
  var widestAtom: Int { atoms.map(\.width).max() ?? 0 }

  /// A part of a paragraph that stays on one line.
  private struct Atom {
    var text: String
    var width: Int
    var followsSpace: Bool

    /// The atom as it is where it has room, else broken behind the signs that join its parts.
    func pieces(of width: Int) -> [Atom] {
      guard self.width > width else { return [self] }
      var pieces = [Atom(text: "", width: 0, followsSpace: followsSpace)]
      for character in text {
        pieces[pieces.count - 1].text.append(character)
        pieces[pieces.count - 1].width += String(character).displayWidth
        if "./_-=".contains(character) {
          pieces.append(Atom(text: "", width: 0, followsSpace: false))
        }
      }
      return pieces.filter { $0.width > 0 }
    }
  }

  private var atoms: [Atom] {
    var atoms: [Atom] = []
    var afterSpace = false
    /// Whether the next character may not be parted from the last.
    var sticks = false
    for character in self {
      if character == " " {
        (afterSpace, sticks) = (true, false)
        continue
      }
      let width = String(character).displayWidth
      let joins =
        sticks && width < 2 || Self.closing.contains(character) || opensLast(atoms.last)
        || goesOnWithDate(atoms.last, character)
      if joins, !afterSpace, !atoms.isEmpty {
        atoms[atoms.count - 1].text.append(character)
        atoms[atoms.count - 1].width += width
      } else {
        atoms.append(Atom(text: String(character), width: width, followsSpace: afterSpace))
      }
      (afterSpace, sticks) = (false, width < 2)
    }
    return atoms
  }

  /// Whether a character belongs to the same date as the one before: `2027年9月6日`.
  private func goesOnWithDate(_ atom: Atom?, _ next: Character) -> Bool {
    guard let last = atom?.text.last else { return false }
    let (isDigit, isNext) = (last.isASCII && last.isNumber, next.isASCII && next.isNumber)
    return isDigit && "年月日".contains(next) || isNext && "年月".contains(last)
  }

  private func opensLast(_ atom: Atom?) -> Bool {
    atom?.text.last.map(Self.opening.contains) ?? false
  }

  private static let closing: Set<Character> = [
    "，", "。", "、", "：", "；", "！", "？", "）", "》", "」", "』", "】", "”", "’", "…", "％", "%",
  ]
  private static let opening: Set<Character> = ["（", "《", "「", "『", "【", "“", "‘"]
}
