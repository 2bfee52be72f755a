import Questions
import Schema
public import Simulation
import Text
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
    public let message: String
    /// The word that was not understood; empty where one is missing.
    public let word: String
    /// What could have been written.
    public let choices: [String]
    /// What to do about it; nil where a choice says so.
    public var next: String?
    /// The choices nearest to the word.
    public var near: [String] { Spelling.nearest(to: word, among: choices) }
  }

  /// Reads a selection from words.
  public init(words: [String], in scenario: Scenario) throws(Misread) {
    var rest = words[...]
    let names = Measure.allCases.map(\.description.name)
    guard let name = rest.popFirst() else {
      throw Misread(message: "which measure?", word: "", choices: names)
    }
    guard let measure = Measure(named: name) else {
      throw Misread(message: "no measure of that name", word: name, choices: names)
    }
    self.init(measure)
    while let word = rest.popFirst() {
      if word == "at" ? site != nil : word == "by" && split != nil {
        throw Misread(
          message: "\(word) stands there twice", word: word, choices: [],
          next: "Ask for one, and for the other in a second table.")
      }
      switch word {
      case "at":
        let sites = scenario.keys(of: .site)
        let site = rest.popFirst() ?? ""
        do throws(Problem) {
          self.site = try scenario.index(of: site, along: .site)
        } catch {
          throw Misread(message: error.message.english, word: site, choices: error.near)
        }
        if self.site == nil {
          throw Misread(message: "no site of that name", word: site, choices: sites)
        }
      case "by":
        let dimensions = Dimension.allCases.map(\.name)
        let dimension = rest.popFirst() ?? ""
        guard let found = Dimension.allCases.first(where: { $0.name == dimension }) else {
          throw Misread(message: "nothing to split by", word: dimension, choices: dimensions)
        }
        guard !scenario.keys(of: found).isEmpty else {
          throw Misread(
            message: "the scenario has none to split by", word: dimension,
            choices: dimensions.filter { $0 != dimension })
        }
        split = found
      default:
        throw Misread(message: "not understood", word: word, choices: ["at", "by"])
      }
    }
    if let absence = measure.absence(in: scenario, at: site) {
      throw Misread(
        message: absence.message.english, word: absence.found?.english ?? name, choices: [],
        next: absence.next?.english)
    }
    guard measure.isCut(by: cut) else {
      let kept = Dimension.allCases.filter { dimension in
        measure.isCut(by: (site == nil ? [] : [.site]) + [dimension])
          && !scenario.keys(of: dimension).isEmpty
      }
      throw Misread(
        message: "\(name) is not counted \(site == nil ? "" : "at a site ")"
          + (split.map { "by \($0.name)" } ?? ""),
        word: split?.name ?? "at", choices: kept.map(\.name))
    }
  }

  /// What its series are cut by.
  var cut: [Dimension] { (site == nil ? [] : [.site]) + (split.map { [$0] } ?? []) }

  /// The places it names, each with its title, in the order of the scenario.
  func places(in scenario: Scenario) -> [(title: Phrase, at: [Int])] {
    let fixed = site.map { [$0] } ?? []
    return split.map { dimension in
      scenario.titles(of: dimension).enumerated().map { ($1, fixed + [$0]) }
    } ?? [(Phrase(verbatim: measure.description.name), fixed)]
  }

  /// `ready at phase-3 by family`
  public func title(in scenario: Scenario) -> String {
    measure.description.name
      + (site.map { " at " + scenario.keys(of: .site)[$0] } ?? "")
      + (split.map { " by " + $0.name } ?? "")
  }
}
