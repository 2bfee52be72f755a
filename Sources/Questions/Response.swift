public import Schema
public import Simulation
public import Text
public import Workforce

/// The number of each future that a question is about: `leavers`, `ready at phase-3 at opening`,
/// `cost`, or whether a site is ready in time.
public struct Response: Sendable, Hashable {
  /// What is looked at.
  public enum Kind: Sendable, Hashable {
    /// A measure.
    case measure(Measure)
    /// Whether neither people nor desks are missing: 1 or 0.
    case readiness
  }

  /// When.
  public enum Moment: Sendable, Hashable {
    /// The stock at the close, or the flow of all weeks together.
    case close
    /// The first Monday on which a site's seats can be used.
    case opening
    /// The week of a day that was typed.
    case week
  }

  /// What is looked at.
  public private(set) var kind: Kind
  /// Where, among the scenario's sites; nil for everywhere.
  public private(set) var site: Int?
  /// When, in words.
  public private(set) var moment = Moment.close
  /// When; the number of weeks is the close.
  public private(set) var week: Int
  /// The day of the opening, where that is asked for.
  private var opening: Day?

  /// A measure at the close, everywhere or at a site.
  public init(_ measure: Measure, site: Int? = nil, in scenario: Scenario) {
    (kind, self.site, week) = (.measure(measure), site, scenario.weeks)
  }

  /// The response to whether a site is ready, at the same place and time.
  public var readiness: Response {
    var response = self
    response.kind = .readiness
    return response
  }

  /// Reads `MEASURE [at SITE] [at opening | at end | at DATE]`.
  public init(words: [String], in scenario: Scenario) throws(Problem) {
    let names = Measure.allCases.map(\.description.name)
    let oneOf = Phrase("one of \(names.verbatim.series)", "\(names.verbatim.series) 之一")
    guard let name = words.first else {
      throw QuestionFault.whichMeasure.problem(expected: oneOf)
    }
    week = scenario.weeks
    if let measure = Measure(named: name) {
      kind = .measure(measure)
    } else {
      let near = Spelling.nearest(to: name, among: names)
      throw QuestionFault.noSuchMeasure.problem(
        found: name, expected: near.isEmpty ? oneOf : nil, near: near)
    }
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      guard word == "at" || word == "in" else {
        throw QuestionFault.notUnderstood.problem(found: word, near: ["at"])
      }
      guard let place = rest.popFirst() else {
        throw QuestionFault.placeMissing(word: word).problem(found: word)
      }
      try take(place, in: scenario)
    }
    if moment == .opening { try takeOpening(in: scenario) }
    if case .measure(let measure) = kind,
      let absence = measure.absence(
        in: scenario, at: site, week: moment == .close ? nil : min(week, scenario.weeks - 1))
    {
      throw absence
    }
    guard !statistic.places(in: CompiledScenario(scenario)).isEmpty else {
      throw QuestionFault.notBySite(name: name).problem(found: name)
    }
  }

  private mutating func take(_ place: String, in scenario: Scenario) throws(Problem) {
    let sites = scenario.sites.map(\.key)
    if let index = try scenario.index(of: place, along: .site) {
      site = index
    } else if place == "opening" {
      moment = .opening
    } else if place == "end" {
      (moment, week) = (.close, scenario.weeks)
    } else if let day = Day(place) {
      week = try scenario.week(of: day)
      moment = week == scenario.weeks ? .close : .week
    } else {
      let start = scenario.start.iso
      throw QuestionFault.noPlace(start: start, sites: sites).problem(
        found: place,
        near: place.typedForm.flatMap { Day($0) }.map { [$0.iso] }
          ?? Spelling.nearest(to: place, among: sites + ["opening", "end"]))
    }
  }

  private mutating func takeOpening(in scenario: Scenario) throws(Problem) {
    let opening = scenario.sites.indices.filter { scenario.openingCounted(of: $0) != nil }
    let meant = site ?? (opening.count == 1 ? opening.first : nil)
    guard let meant, let day = scenario.openingCounted(of: meant) else {
      let sites = opening.map { scenario.sites[$0].key }
      throw QuestionFault.noOpening(isKnown: opening.isEmpty || site != nil, sites: sites).problem(
        found: "opening")
    }
    (site, self.opening, week) = (meant, day, (day - scenario.start) / 7)
  }

}

extension Response {
  /// The number of a future that it is read from.
  var statistic: Statistic {
    let measure: Measure =
      switch kind {
      case .measure(let measure): measure
      case .readiness: .unready
      }
    let (cut, at): ([Dimension], [Int]) = site.map { ([.site], [$0]) } ?? ([], [])
    return statistic(of: measure, cut, at)
  }

  /// A measure at the same time.
  func statistic(of measure: Measure, _ cut: [Dimension], _ at: [Int]) -> Statistic {
    opening.map { Statistic(measure, cut, at, on: $0) }
      ?? Statistic(measure, cut, at, week: week)
  }

  /// Its number by future, in ticks.
  func ticks(in rows: Rows) -> [Int64] {
    let values = rows[statistic]
    return kind == .readiness ? values.map { $0 == 0 ? 1 : 0 } : values
  }

  /// How many ticks make one unit.
  public var ticks: Double {
    switch kind {
    case .measure(let measure): Double(measure.description.unit.ticks)
    case .readiness: 1
    }
  }

  /// What one of it is.
  public var unit: Phrase {
    switch kind {
    case .measure(let measure): measure.description.unit.name(in: nil)
    case .readiness: Phrase("futures", "次推演")
    }
  }

  /// `ready at phase-3 at opening`
  public func words(in scenario: Scenario) -> Phrase {
    let name =
      switch kind {
      case .measure(let measure): measure.description.name
      case .readiness: "ready"
      }
    let site = site.map { scenario.sites[$0].key }
    let place =
      site.map { Phrase("\(name) at \($0)", "\($0) 的 \(name)") } ?? Phrase(verbatim: name)
    let day = (scenario.start + 7 * week).iso
    return switch moment {
    case .opening: Phrase("\(place) at opening", "启用当日 \(place)")
    case .week: Phrase("\(place) at \(day)", "\(day) \(place)")
    default: place
    }
  }
}

extension Scenario {
  /// The week that a day lies in; the day of the close is the number of weeks.
  func week(of day: Day) throws(Problem) -> Int {
    let end = start + 7 * weeks
    guard day >= start, day <= end else {
      throw QuestionFault.outside(start: start.iso, end: end.iso).problem(found: day.iso)
    }
    return (day.monday - start) / 7
  }

  /// The day on which a site opens; nil where it is outside the forecast.
  func openingCounted(of site: Int) -> Day? {
    sites[site].value.opening.flatMap { countedDays().place(of: $0) == nil ? nil : $0 }
  }
}
