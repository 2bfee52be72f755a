import Questions
import Schema
import Simulation
import Text
import Workforce

extension Call {
  /// Where the site of the first word stands among the scenario's; nil where no word was given.
  func site(of scenario: Scenario) throws(Refusal) -> Int? {
    guard let word = words.first else { return nil }
    guard let site = try index(of: word, along: .site, in: scenario) else {
      throw refusal(
        Phrase("no site of that name", "没有这个职场"), at: word,
        expected: .oneOf(scenario.keys(of: .site), most: .max))
    }
    return site
  }

  /// Where the thing that a word names stands among the scenario's; nil where none is called so.
  func index(
    of word: Word, along dimension: Dimension, in scenario: Scenario
  ) throws(Refusal) -> Int? {
    do throws(Problem) {
      return try scenario.index(of: word.text, along: dimension)
    } catch {
      throw refusal(error, at: word)
    }
  }

  /// The steps of a path that was typed, where titles may stand for names.
  func steps(of word: Word, in root: Node) throws(Refusal) -> [String] {
    do throws(Problem) {
      return try Scenario.schema.shape.steps(word.text, in: root)
    } catch {
      throw refusal(error, at: word)
    }
  }
}

extension Typing {
  /// The sites of the forecast, where nothing was typed before.
  var sites: [Completion] {
    guard let scenario = session.forecast?.scenario, earlier.isEmpty else { return [] }
    return scenario.completions(of: .site)
  }
}

extension Scenario {
  /// The names along a dimension, found by their titles too.
  func completions(of dimension: Dimension) -> [Completion] {
    zip(keys(of: dimension), titles(of: dimension)).map { Completion($0, $1, title: $1) }
  }
}
