public import Schema
import Text

/// What applicants may not be screened by: school, sex and age.
///
/// Source 002: nobody is turned down for an unknown school, nor for sex or age; ability and fit for
/// the post decide. The Ministry of Education's notices on recruiting graduates (2013, repeated for
/// 2025) forbid limits by 985 and 211 schools and by sex. Level of education may be asked for.
public enum FairScreening {
  /// What somebody asks to tell people apart by, where that is school, sex or age: why nobody does;
  /// nil for anything else.
  public static func problem(ofGroupingBy text: String) -> Problem? {
    ground(of: text).map { FunnelFault.grouped($0).problem(found: text) }
  }

  /// What a name speaks of.
  enum Ground: Sendable {
    case school, sex, age

    var phrase: Phrase {
      switch self {
      case .school: Phrase("the school", "毕业院校")
      case .sex: Phrase("sex", "性别")
      case .age: Phrase("age", "年龄")
      }
    }
  }

  /// Whole words, in English and as numbers; for Chinese, parts of a text, as it has no spaces.
  private static let words: [(Ground, [String])] = [
    (
      .school,
      [
        "school", "schools", "university", "universities", "college", "colleges", "alma", "985",
        "211", "c9",
      ]
    ),
    (
      .sex,
      [
        "sex", "sexes", "gender", "genders", "male", "males", "female", "females", "man", "men",
        "woman", "women", "girl", "girls", "boy", "boys", "married", "marriage", "marital",
        "pregnant", "pregnancy",
      ]
    ),
    (.age, ["age", "ages", "aged", "birth", "birthday", "birthdate", "born"]),
  ]
  private static let parts: [(Ground, [String])] = [
    (
      .school,
      ["学校", "院校", "毕业院", "高校", "名校", "母校", "大学", "学院", "双一流", "重点本科", "一本", "二本", "三本"]
    ),
    (.sex, ["性别", "男性", "女性", "男生", "女生", "限男", "限女", "婚育", "婚姻", "已婚", "未婚", "生育", "怀孕"]),
    (.age, ["年龄", "岁数", "出生", "生日", "周岁", "岁以下", "岁以上", "年纪"]),
  ]

  /// What a name or a title speaks of that nobody may be screened by; nil where it is of no such
  /// thing, as of education: 学历 and `education-level` may be asked for.
  static func ground(of text: String) -> Ground? {
    let lower = text.lowercased()
    let spoken = lower.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init)
    for (ground, words) in words where spoken.contains(where: words.contains) { return ground }
    for (ground, parts) in parts where parts.contains(where: lower.contains) { return ground }
    return nil
  }

  /// Reports each name, title and criterion of recruiting that speaks of such a thing.
  ///
  /// - Returns: whether there is none.
  static func holds(_ node: Node, _ reading: inout Reading) -> Bool {
    let before = reading.problems.count
    look(at: node, isTitle: false, &reading)
    return reading.problems.count == before
  }

  private static func look(at node: Node, isTitle: Bool, _ reading: inout Reading) {
    switch node.content {
    case .scalar(let text): refuse(text, at: node.place, where: isTitle, &reading)
    case .list(let elements):
      for (index, element) in elements.enumerated() {
        reading.within("\(index + 1)") { look(at: element, isTitle: isTitle, &$0) }
      }
    case .table(let entries):
      for entry in entries {
        // A channel or a market screens nobody: one may be called after a university.
        let isPlace = ["channels", "markets"].contains(reading.path.last ?? "")
        reading.within(entry.key) { reading in
          if !isPlace, refuse(entry.key, at: entry.place, where: true, &reading) { return }
          let isInPlace = reading.path.contains { ["channels", "markets"].contains($0) }
          look(
            at: entry.value, isTitle: isTitle || entry.key == "title" && !isInPlace, &reading)
        }
      }
    }
  }

  /// Reports a text that speaks of it; whether it does.
  @discardableResult
  private static func refuse(
    _ text: String, at place: Place?, where isName: Bool, _ reading: inout Reading
  ) -> Bool {
    guard isName, let ground = ground(of: text) else { return false }
    reading.report(FunnelFault.screened(ground).problem(at: place, found: text))
    return true
  }
}
