import Questions
public import Schema
public import Simulation
public import Text
public import Workforce

/// A measure and how to look at it: what `table` and `plot` are asked for in words.
///
/// `people`, `people by stage`, `ready at phase-3`, `leavers by cause`, `starters at phase-3 by
/// family`.
public struct Selection: Sendable, Hashable {
  /// The measure.
  public var measure: Measure
  /// The site it is limited to.
  public var site: Int?
  /// What it is split by.
  public var split: Dimension?

  /// A measure, limited and split.
  public init(_ measure: Measure, site: Int? = nil, by split: Dimension? = nil) {
    (self.measure, self.site, self.split) = (measure, site, split)
  }

  /// Why a scenario has nothing to show of it; nil where it has.
  public func obstacle(in scenario: Scenario) -> Problem? {
    if let absence = measure.absence(in: scenario, at: site) { return absence }
    guard !measure.isCut(by: cut) else { return nil }
    let kept = Dimension.allCases.filter { dimension in
      measure.isCut(by: (site == nil ? [] : [.site]) + [dimension])
        && !scenario.keys(of: dimension).isEmpty
    }
    return Problem(
      uncounted, code: AnswerCode.notKept.code,
      found: split?.name ?? site.map { scenario.sites[$0].key },
      expected: .oneOf(kept.map(\.name)))
  }

  /// That nothing is counted by which it would be split.
  private var uncounted: Phrase {
    let name = measure.description.name
    return switch (site, split) {
    case (nil, let split?):
      Phrase("\(name) is not counted by \(split.name)", "\(name) 不按 \(split.name) 统计")
    case (_, let split?):
      Phrase(
        "\(name) is not counted at a site by \(split.name)",
        "\(name) 在单个职场内不按 \(split.name) 统计")
    case (_, nil): Phrase("\(name) is not counted at a site", "\(name) 不按职场统计")
    }
  }

  /// What its series are cut by.
  var cut: [Dimension] { (site == nil ? [] : [.site]) + (split.map { [$0] } ?? []) }

  /// The places it names, each with its title, in the order of the scenario.
  func places(in scenario: Scenario) -> [(title: Phrase, at: [Int])] {
    let fixed = site.map { [$0] } ?? []
    return split.map { dimension in
      scenario.titles(of: dimension).enumerated().map { ($1, fixed + [$0]) }
    } ?? [(measure.title, fixed)]
  }

  /// `ready at phase-3 by family`
  public func title(in scenario: Scenario) -> Phrase {
    measure.title.looked(at: site.map { scenario.sites[$0].name }, by: split)
  }
}
