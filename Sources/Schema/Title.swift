public import Text

/// Something that a scenario may give a title of its own.
public protocol Titled {
  /// What reports call it; nil where its name has to do.
  var title: Phrase? { get }
}

extension Named where Value: Titled {
  /// What reports call it: its title, or else its name.
  public var title: Phrase { value.title ?? Phrase(written: key) }
}

/// A title in each language.
private struct Titles: Sendable {
  var english = ""
  var chinese = ""

  static let schema = Record(Titles()) {
    Field("en", \.english, .text, help: Phrase("What English reports call it", "英文报告中的名称"))
    Field("zh", \.chinese, .text, help: Phrase("What Chinese reports call it", "中文报告中的名称"))
  }
}

extension Kind where Value == Phrase {
  /// What reports call a thing: one text for all languages, or `{en: voice, zh: 电话}`.
  public static var title: Self {
    let short = Kind<String>.text.map {
      Phrase(written: $0)
    } back: {
      $0.english
    }
    let long = Titles.schema.kind.map {
      Phrase(english: $0.english, chinese: $0.chinese)
    } back: {
      Titles(english: $0.english, chinese: $0.chinese)
    }
    return .either(short, or: long) { $0.english == $0.chinese }
  }
}

extension Node {
  /// The title that a node is, as far as it is one.
  var title: Phrase? {
    if let text { return Phrase(written: text) }
    let (english, chinese) = (value(at: ["en"])?.text, value(at: ["zh"])?.text)
    guard let any = english ?? chinese else { return nil }
    return Phrase(english: english ?? any, chinese: chinese ?? any)
  }
}
