import Questions
import Schema
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

  /// What is wrong with the words of a selection.
  public struct Misread: Error, Hashable {
    /// The fact.
    public let message: Phrase
    /// The word that was not understood; empty where one is missing.
    public let word: String
    /// What could have been written.
    public let choices: [String]
    /// What to do about it; nil where a choice says so.
    public var next: Phrase?
    /// The choices nearest to the word.
    public var near: [String] {
      let meant = Measure.names(meantBy: word).filter(choices.contains)
      return meant.isEmpty ? Spelling.nearest(to: word, among: choices) : meant
    }
  }

  /// Reads a selection from words.
  public init(words: [String], in scenario: Scenario) throws(Misread) {
    var rest = words[...]
    let names = Measure.allCases.map(\.description.name)
    guard let name = rest.popFirst() else {
      throw Misread(message: Phrase("which measure?", "要看哪个指标？"), word: "", choices: names)
    }
    guard let measure = Measure(named: name) else {
      throw Misread(
        message: Phrase("no measure of that name", "没有这个指标"), word: name, choices: names)
    }
    self.init(measure)
    while let word = rest.popFirst() {
      if word == "at" ? site != nil : word == "by" && split != nil {
        throw Misread(
          message: Phrase("\(word) stands there twice", "\(word) 写了两次"), word: word, choices: [],
          next: Phrase(
            "Ask for one, and for the other in a second table.", "一次只问一个，另一个再用一张表看。"))
      }
      switch word {
      case "at":
        let sites = scenario.keys(of: .site)
        let site = rest.popFirst() ?? ""
        do throws(Problem) {
          self.site = try scenario.index(of: site, along: .site)
        } catch {
          throw Misread(message: error.message, word: site, choices: error.near)
        }
        if self.site == nil {
          throw Misread(
            message: Phrase("no site of that name", "没有这个职场"), word: site, choices: sites)
        }
      case "by":
        let dimensions = Dimension.allCases.map(\.name)
        let dimension = rest.popFirst() ?? ""
        guard let found = Dimension.allCases.first(where: { $0.name == dimension }) else {
          throw Misread(
            message: Phrase("nothing to split by", "不能按它拆分"), word: dimension,
            choices: dimensions)
        }
        guard !scenario.keys(of: found).isEmpty else {
          throw Misread(
            message: Phrase("the scenario has none to split by", "情景里没有这一项，无法拆分"), word: dimension,
            choices: dimensions.filter { $0 != dimension })
        }
        split = found
      default:
        throw Misread(
          message: Phrase("not understood", "看不懂"), word: word, choices: ["at", "by"])
      }
    }
    if let absence = measure.absence(in: scenario, at: site) {
      throw Misread(
        message: absence.message, word: absence.found?.english ?? name, choices: [],
        next: absence.next)
    }
    guard measure.isCut(by: cut) else {
      let kept = Dimension.allCases.filter { dimension in
        measure.isCut(by: (site == nil ? [] : [.site]) + [dimension])
          && !scenario.keys(of: dimension).isEmpty
      }
      throw Misread(
        message: uncounted, word: split?.name ?? "at", choices: kept.map(\.name))
    }
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
