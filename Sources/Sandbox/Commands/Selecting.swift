import Answers
import Questions
import Schema
import Simulation
import Text
import Workforce

extension Typing {
  /// What stands in the place of a measure for how many leave, as reports have it.
  static let attrition = "attrition"
  static let attritionMeaning = Phrase(
    "how many leave, in the forms in which it is reported", "流失多少人，按报表常用的几种口径")

  private static let prepositions = ["at", "by", "every"]

  /// Whether the word being typed belongs to `at`, `by` or `every`.
  var isAfterPreposition: Bool { earlier.last.map(Self.prepositions.contains) ?? false }

  /// What the next word of a selection could be: a measure, `at` a site, `by` a dimension.
  var selections: [Completion] {
    guard let name = earlier.first else {
      return (session.forecast?.scenario.measures ?? [])
        + [Completion(Self.attrition, Self.attritionMeaning)]
    }
    let measure = Measure(named: name)
    guard measure != nil || name == Self.attrition else { return [] }
    let hasSite = earlier.contains("at")
    let place: [Dimension] = hasSite ? [.site] : []
    let dimensions = Dimension.allCases.filter { dimension in
      (measure?.isCut(by: place + [dimension])
        ?? AttritionTable.Request.dimensions.contains(dimension))
        && !(session.forecast?.scenario.keys(of: dimension).isEmpty ?? false)
    }
    switch earlier.last {
    case "at":
      guard let scenario = session.forecast?.scenario else { return [] }
      return scenario.completions(of: .site)
    case "by": return dimensions.map { Completion($0.name) }
    default:
      let at = hasSite || !(measure?.isCut(by: [.site]) ?? true)
      let by = earlier.contains("by") || dimensions.isEmpty
      return (at ? [] : [Completion("at", Phrase("one site", "一个职场"))])
        + (by ? [] : [Completion("by", dimensions.map(\.name).verbatim.series)])
    }
  }
}

extension Scenario {
  /// The measures that are counted in it.
  var measures: [Completion] {
    Measure.allCases.filter { $0.absence(in: self) == nil }
      .map { Completion($0.description.name, $0.description.help) }
  }
}

extension Call {
  /// The measure that words name; people where there are none.
  func selection(_ words: [Word], of forecast: Forecast) throws(Refusal) -> Selection {
    guard !words.isEmpty else { return Selection(.people) }
    do throws(Selection.Misread) {
      return try Selection(words: words.map(\.text), in: forecast.scenario)
    } catch {
      // All measures are too many for a line.
      let areMany = error.near.isEmpty && error.choices.count > 12
      throw refusal(
        error.message, at: words.first { $0.text == error.word },
        expected: error.near.isEmpty && !areMany ? .oneOf(error.choices) : nil,
        near: error.near,
        next: areMany ? Phrase("help measures lists them.", "全部指标见 help measures。") : error.next)
    }
  }
}
