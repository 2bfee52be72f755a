import Answers
import Questions
import Schema
import Simulation
import Text
import Workforce

extension Argument where Value == Int {
  /// A site of the scenario, as its place among them.
  static let site = Argument(
    Phrase("site", "职场"),
    Phrase("by its name, or a word of its title", "名称，或标题里的词"),
    offers: { $0.scenario?.completions(of: .site) ?? [] }
  ) { typed throws(Problem) in
    guard let scenario = typed.scenario,
      let site = try scenario.index(of: typed.text, along: .site)
    else {
      let sites = typed.scenario?.keys(of: .site) ?? []
      throw Problem(
        Phrase("no site of that name", "没有这个职场"), found: typed.text,
        expected: .oneOf(sites, most: .max), near: Spelling.nearest(to: typed.text, among: sites))
    }
    return site
  }
}

extension Argument where Value == Measure {
  /// A measure, by its name or by what reports call it in either language.
  static let measure = Argument(
    Phrase("measure", "指标"),
    Phrase("what is counted; help measures lists them", "统计什么；help measures 列出全部"),
    offers: { $0.scenario?.measures ?? [] }
  ) { typed throws(Problem) in try Measure(typed: typed.text) }
}

extension Measure {
  /// The measure that a name or a title means.
  fileprivate init(typed text: String) throws(Problem) {
    if let measure = Measure(named: text) {
      self = measure
      return
    }
    let names = Measure.allCases.map { (key: $0.description.name, title: $0.title as Phrase?) }
    if let index = try Naming.index(of: text, among: names) {
      self = Measure.allCases[index]
      return
    }
    throw Problem(
      Phrase("no measure of that name", "没有这个指标"), found: text,
      near: Measure.names(meantBy: text)
        + Spelling.nearest(to: text, among: names.map(\.key)),
      next: Phrase("help measures lists them.", "全部指标见 help measures。"))
  }
}

extension Argument where Value == Dimension {
  /// What a measure is split by.
  static let dimension = Argument(
    Phrase("dimension", "维度"),
    Phrase(
      "site, family, stage, tier, cause, ladder or phase",
      "site、family、stage、tier、cause、ladder 或 phase"),
    offers: { typing in typing.dimensions.map { Completion($0.name) } }
  ) { typed throws(Problem) in
    let known = Dimension.allCases.filter { typed.scenario?.keys(of: $0).isEmpty == false }
    guard let found = Dimension.allCases.first(where: { $0.name == typed.text.lowercased() })
    else {
      let names = known.map(\.name)
      throw Problem(
        Phrase("nothing to split by", "不能按这个维度分列"), found: typed.text, expected: .oneOf(names),
        near: Spelling.nearest(to: typed.text, among: names))
    }
    guard known.contains(found) else {
      throw Problem(
        Phrase("the scenario has none to split by", "情景里没有这一项，无法拆分"), found: typed.text,
        expected: .oneOf(known.map(\.name)))
    }
    return found
  }
}

/// Where or when a question looks.
enum Moment: Sendable, Hashable {
  case site(Int)
  case opening, end
  case day(Day)
}

extension Argument where Value == Moment {
  /// A site, or a day: that of an opening, the end, or a date.
  static let moment = Argument(
    Phrase("site | day", "职场 | 日期"),
    Phrase(
      "a site; or when: opening, end or a date such as 2027-09-06",
      "职场；或时间：opening、end、日期（如 2027-09-06）"),
    offers: { typing in
      (typing.scenario?.completions(of: .site) ?? []) + [
        Completion("opening", Phrase("of the site", "职场开业当日")),
        Completion("end", Phrase("of the forecast", "预测期末")),
      ]
    }
  ) { typed throws(Problem) in
    if let site = try typed.scenario?.index(of: typed.text, along: .site) { return .site(site) }
    switch typed.text {
    case "opening": return .opening
    case "end": return .end
    default:
      guard let day = Day(typed.text) else {
        throw typed.neitherSiteNorDay(besides: ["opening", "end"])
      }
      return .day(day)
    }
  }

  /// A site, or a day within the forecast.
  static let siteOrDate = Argument(
    Phrase("site | date", "职场 | 日期"),
    Phrase("the site, or the week of a day", "职场，或某一天所在的周"),
    offers: { $0.scenario?.completions(of: .site) ?? [] }
  ) { typed throws(Problem) in
    if let site = try typed.scenario?.index(of: typed.text, along: .site) { return .site(site) }
    guard let day = Day(typed.text) else { throw typed.neitherSiteNorDay(besides: []) }
    guard let scenario = typed.scenario, day >= scenario.start,
      day < scenario.start + 7 * scenario.weeks
    else {
      let first = typed.scenario?.start ?? day
      let (from, to) = (first.iso, (first + (7 * (typed.scenario?.weeks ?? 1) - 1)).iso)
      throw Problem(
        Phrase("outside the forecast", "不在预测期内"), found: typed.text,
        expected: Phrase("a day from \(from) to \(to)", "\(from) 至 \(to) 的日期"))
    }
    return .day(day)
  }
}

extension Typed {
  fileprivate func neitherSiteNorDay(besides words: [String]) -> Problem {
    let start = scenario?.start.iso ?? "2027-01-04"
    let sites = scenario?.keys(of: .site) ?? []
    let (besides, names) = (words.verbatim.series, sites.verbatim.series)
    return Problem(
      Phrase("neither a site nor a day", "既不是职场也不是日期"), found: text,
      expected: words.isEmpty
        ? Phrase(
          "a date such as \(start), or one of \(names)", "日期（如 \(start)），或 \(names) 之一")
        : Phrase(
          "\(besides), a date such as \(start), or one of \(names)",
          "\(besides)、日期（如 \(start)），或 \(names) 之一"),
      near: Spelling.nearest(to: text, among: sites + words))
  }
}

extension Argument where Value == LeavingExplanation.Part {
  /// A site or a job family.
  static let siteOrFamily = Argument(
    Phrase("site | family", "职场 | 岗位类别"),
    Phrase("whose leavers are meant", "看哪里的离职"),
    offers: { typing in
      [Dimension.site, .family].flatMap { typing.scenario?.completions(of: $0) ?? [] }
    }
  ) { typed throws(Problem) in
    for dimension in [Dimension.site, .family] {
      if let index = try typed.scenario?.index(of: typed.text, along: dimension) {
        return LeavingExplanation.Part(dimension, index)
      }
    }
    let names = [Dimension.site, .family].flatMap { typed.scenario?.keys(of: $0) ?? [] }
    throw Problem(
      Phrase("no site or job family of that name", "没有这个职场或岗位类别"), found: typed.text,
      expected: .oneOf(names, most: .max), near: Spelling.nearest(to: typed.text, among: names))
  }
}
