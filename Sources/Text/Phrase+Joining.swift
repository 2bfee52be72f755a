// Several phrases as one, as each language puts them together.

extension Sequence<Phrase> {
  /// Sentences one after the other: `It rains. It pours.`, `下雨了。下大了。`
  public var sentences: Phrase { joined(english: " ", chinese: "") }

  /// Parts of a sentence: `a; b`, `甲；乙`
  public var clauses: Phrase { joined(english: "; ", chinese: "；") }

  /// Things side by side: `a, b`, `甲、乙`
  public var series: Phrase { joined(english: ", ", chinese: "、") }

  /// Remarks side by side: `a, b`, `甲，乙`
  public var remarks: Phrase { joined(english: ", ", chinese: "，") }

  /// All of some things: `a, b and c`, `甲、乙和丙`
  public var all: Phrase { listed(english: " and ", chinese: "和") }

  /// One of some things: `a, b or c`, `甲、乙或丙`
  public var any: Phrase { listed(english: " or ", chinese: "或") }

  /// The phrases with something between them, language by language.
  public func joined(english: String, chinese: String) -> Phrase {
    let phrases = Array(self)
    return .each { language in
      switch language {
      case .english: phrases.map(\.english).joined(separator: english)
      case .chinese:
        phrases.map(\.chinese).reduce(into: "") { text, next in
          if text.isEmpty {
            text = next
          } else {
            text += chinese
            InChinese.join(&text, next)
          }
        }
      }
    }
  }

  private func listed(english: String, chinese: String) -> Phrase {
    let phrases = Array(self)
    guard phrases.count > 1, let last = phrases.last else { return phrases.first ?? .empty }
    let lead = phrases.dropLast().series
    return .each { language in
      switch language {
      case .english: lead.english + english + last.english
      case .chinese:
        [chinese, last.chinese].reduce(into: lead.chinese) { InChinese.join(&$0, $1) }
      }
    }
  }
}

extension Sequence<String> {
  /// Names as phrases, the same in every language.
  public var written: [Phrase] { map { Phrase(written: $0) } }
}
