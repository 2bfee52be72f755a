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

  /// What is looked at.
  public private(set) var kind: Kind
  /// Where, among the scenario's sites; nil for everywhere.
  public private(set) var site: Int?
  /// When, as it was asked.
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

  /// A measure at a place and a time, where it is counted there and then.
  ///
  /// - Parameter site: A site's place among the scenario's; nil for everywhere.
  public init(
    _ measure: Measure, site: Int? = nil, on moment: Moment, in scenario: Scenario
  ) throws(Problem) {
    self.init(measure, site: site, in: scenario)
    self.moment = moment
    switch moment {
    case .close: break
    case .opening:
      let opening = try scenario.openingMeant(at: site)
      (self.site, self.opening) = (opening.site, opening.day)
      week = (opening.day - scenario.start) / 7
    case .week(let day):
      week = try scenario.week(of: day)
      if week == scenario.weeks { self.moment = .close }
    case .through(let day):
      week = try scenario.week(of: day)
      switch measure.description.kind {
      case .stock, .recount: self.moment = .week(day)
      case .flow, .accrual: break
      case .ratio:
        let name = measure.description.name
        throw QuestionFault.noSumOfQuotients(name: name).problem(found: name)
      }
      if week == scenario.weeks { self.moment = .close }
    }
    let asked = self.moment == .close ? nil : min(week, scenario.weeks - 1)
    if let absence = measure.absence(in: scenario, at: site, week: asked) { throw absence }
    guard !statistic.places(in: CompiledScenario(scenario)).isEmpty else {
      let name = measure.description.name
      throw QuestionFault.notBySite(name: name).problem(found: name)
    }
  }

  /// The same question to another scenario: its own close, its own opening.
  func asked(of scenario: Scenario) throws(Problem) -> Response {
    let (measure, isReadiness): (Measure, Bool) =
      switch kind {
      case .measure(let measure): (measure, false)
      case .readiness: (.ready, true)
      }
    let response = try Response(measure, site: site, on: moment, in: scenario)
    return isReadiness ? response.readiness : response
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
    if let opening { return Statistic(measure, cut, at, on: opening) }
    if case .through = moment { return Statistic(measure, cut, at, weeks: 0..<week + 1) }
    return Statistic(measure, cut, at, week: week)
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
      case .measure(let measure): measure.title
      case .readiness: Phrase("ready", "就绪")
      }
    let site = site.map { scenario.sites[$0].name }
    let place = site.map { Phrase("\(name) at \($0)", "\($0)\(name)") } ?? name
    let monday = scenario.start + 7 * week
    let day = Phrase(english: monday.iso, chinese: monday.said(in: .chinese))
    return switch moment {
    case .opening: Phrase("\(place) at opening", "开业当日\(place)")
    case .week: Phrase("\(place) at \(day)", "\(day) \(place)")
    case .through: Phrase("\(place) up to the week of \(day)", "截至 \(day) 当周\(place)")
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
}
