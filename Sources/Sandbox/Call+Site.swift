import Questions
import Schema
import Simulation
import Workforce

extension Call {
  /// Where the site of the first word stands among the scenario's; nil where no word was given.
  func site(of scenario: Scenario) throws(Refusal) -> Int? {
    guard let word = words.first else { return nil }
    let sites = scenario.keys(of: .site)
    guard let site = sites.firstIndex(of: word.text) else {
      throw refusal(
        "no site of that name", at: word, expected: "one of \(sites.joined(separator: ", "))")
    }
    return site
  }
}

extension Typing {
  /// The sites of the forecast, where nothing was typed before.
  var sites: [Completion] {
    guard let scenario = session.forecast?.scenario, earlier.isEmpty else { return [] }
    return zip(scenario.keys(of: .site), scenario.titles(of: .site)).map { Completion($0, $1) }
  }
}
