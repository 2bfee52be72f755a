import Questions
import Simulation
import Testing
import Workforce

extension Response {
  /// `ready at phase-3 at opening`, as tests write it.
  init(_ text: String, in scenario: Scenario) throws {
    let words = text.split(separator: " ").map(String.init).filter { $0 != "at" }
    let measure = try #require(Measure(named: words[0]))
    var (site, moment) = (Int?.none, Moment.close)
    for word in words.dropFirst() {
      if let index = try scenario.index(of: word, along: .site) {
        site = index
      } else if let day = Day(word) {
        moment = .week(day)
      } else {
        moment = word == "opening" ? .opening : .close
      }
    }
    try self.init(measure, site: site, on: moment, in: scenario)
  }
}
