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
    Phrase("by its name, or a word of its title", "名称，或标题里的词"), key: "site",
    offers: { $0.scenario?.completions(of: .site) ?? [] }
  ) { typed throws(Problem) in
    guard let scenario = typed.scenario,
      let site = try scenario.index(of: typed.text, along: .site)
    else {
      let sites = typed.scenario?.keys(of: .site) ?? []
      // Who knows a building by its title sees which name is whose.
      let named = typed.scenario?.sites.map { site in
        site.value.title.map { Phrase("\(site.key) (\($0))", "\(site.key)（\($0)）") }
          ?? Phrase(written: site.key)
      }
      throw LineFault.noSite.problem(
        found: typed.text, expected: named.flatMap { .oneOf($0, most: .max) },
        near: Spelling.nearest(to: typed.text, among: sites))
    }
    return site
  }

  /// A tier of the scenario, as its place among them.
  static let tier = named(Phrase("tier", "职级"), "tier", along: .tier, else: .noTier)
  /// A stage of the scenario, as its place among them.
  static let stage = named(Phrase("stage", "成长阶段"), "stage", along: .stage, else: .noStage)

  /// What a scenario names along a dimension, as its place among them.
  private static func named(
    _ name: Phrase, _ key: String, along dimension: Dimension, else fault: LineFault
  ) -> Argument {
    Argument(
      name, Phrase("by its name, or a word of its title", "名称，或标题里的词"), key: key,
      offers: { $0.scenario?.completions(of: dimension) ?? [] }
    ) { typed throws(Problem) in
      guard let scenario = typed.scenario,
        let place = try scenario.index(of: typed.text, along: dimension)
      else {
        let names = typed.scenario?.keys(of: dimension) ?? []
        throw fault.problem(
          found: typed.text, expected: .oneOf(names, most: .max),
          near: Spelling.nearest(to: typed.text, among: names))
      }
      return place
    }
  }
}

extension Argument where Value == Measure {
  /// A measure, by its name or by what reports call it in either language.
  static let measure = Argument(
    Phrase("measure", "指标"),
    Phrase("what is counted; help measures lists them", "统计什么；help measures 列出全部"), key: "measure",
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
    throw LineFault.noMeasure.problem(
      found: text,
      near: Measure.names(meantBy: text)
        + Spelling.nearest(to: text, among: names.map(\.key)))
  }
}

extension Argument where Value == Dimension {
  /// What a measure is split by.
  static let dimension = Argument(
    Phrase("dimension", "维度"),
    Phrase(
      "site, family, stage, tier, cause, ladder or phase",
      "site、family、stage、tier、cause、ladder 或 phase"), key: "dimension",
    offers: { typing in typing.dimensions.map { Completion($0.name) } }
  ) { typed throws(Problem) in
    let known = Dimension.allCases.filter { typed.scenario?.keys(of: $0).isEmpty == false }
    let all = Dimension.allCases
    let titles = all.map { (key: $0.name, title: $0.title as Phrase?) }
    var named = all.first { $0.name == typed.text.lowercased() }
    if named == nil, let index = try Naming.index(of: typed.text, among: titles) {
      named = all[index]
    }
    guard let found = named else {
      let names = known.map(\.name)
      if let problem = FairScreening.problem(ofGroupingBy: typed.text) { throw problem }
      throw LineFault.noDimension.problem(
        found: typed.text, expected: .oneOf(names),
        near: Spelling.nearest(to: typed.text, among: names))
    }
    guard known.contains(found) else {
      throw LineFault.emptyDimension.problem(
        found: typed.text,
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
      "职场；或时间：opening、end、日期（如 2027-09-06）"), key: "moment",
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
    Phrase("the site, or the week of a day", "职场，或某一天所在的周"), key: "site or date",
    offers: { $0.scenario?.completions(of: .site) ?? [] }
  ) { typed throws(Problem) in
    if let site = try typed.scenario?.index(of: typed.text, along: .site) { return .site(site) }
    guard let day = Day(typed.text) else { throw typed.neitherSiteNorDay(besides: []) }
    guard let scenario = typed.scenario, day >= scenario.start,
      day < scenario.start + 7 * scenario.weeks
    else {
      let first = typed.scenario?.start ?? day
      let (from, to) = (first.iso, (first + (7 * (typed.scenario?.weeks ?? 1) - 1)).iso)
      throw LineFault.outside(from: from, to: to).problem(found: typed.text)
    }
    return .day(day)
  }
}

extension Argument where Value == Day {
  /// A day up to which is counted.
  static let lastDay = Argument(
    Phrase("date", "日期"), Phrase("such as 2027-09-06", "如 2027-09-06"), key: "last day"
  ) { typed throws(Problem) in
    guard let day = Day(typed.text) else {
      let near = typed.text.typedForm.flatMap { Day($0) }.map { [$0.iso] } ?? []
      throw LineFault.noDate.problem(found: typed.text, near: near)
    }
    return day
  }
}

extension Typed {
  fileprivate func neitherSiteNorDay(besides words: [String]) -> Problem {
    let start = scenario?.start.iso ?? "2027-01-04"
    let sites = scenario?.keys(of: .site) ?? []
    // A day may be written as it is spoken.
    let day = text.typedForm.flatMap { Day($0) }.map { [$0.iso] }
    return LineFault.neitherSiteNorDay(words: words, start: start, sites: sites).problem(
      found: text, near: day ?? Spelling.nearest(to: text, among: sites + words))
  }
}

extension Argument where Value == LeavingExplanation.Part {
  /// A site or a job family.
  static let siteOrFamily = Argument(
    Phrase("site | family", "职场 | 岗位类别"),
    Phrase("whose leavers are meant", "看哪里的离职"), key: "site or family",
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
    throw LineFault.noSiteOrFamily.problem(
      found: typed.text,
      expected: .oneOf(names, most: .max), near: Spelling.nearest(to: typed.text, among: names))
  }
}
