import Questions
import Report
import Simulation
import Workforce

extension Forecast {
  /// Who waits for a post and which posts wait for people, in plain sentences; none where posts
  /// are not counted.
  var postSentences: [String] {
    guard compiled.layout.index(of: .blocked) != nil else { return [] }
    return [
      sentence(
        .blocked, none: "Nobody who passed a review was left without a post.",
        some: "people who had passed a review had no post"),
      sentence(
        .empty, none: "No post stood empty for want of people.",
        some: "posts stood empty with nobody waiting for them"),
    ].compactMap(\.self)
  }

  /// `On a week's average 12.3 people (8.1 to 16) … , most of them in star-3 (9.2).`
  private func sentence(_ measure: Measure, none: String, some: String) -> String? {
    guard let total = mean(measure), let index = compiled.layout.index(of: measure),
      let summary = summary(index, week: compiled.weeks)
    else { return nil }
    guard total > 0 else { return none }
    let weeks = Double(compiled.weeks)
    let tiers = scenario.keys(of: .tier).enumerated().compactMap { tier, key in
      mean(measure, [.tier], [tier]).map { (key: key, mean: $0) }
    }
    let most = tiers.max { $0.mean < $1.mean }
    return "In an average week \(words(total / weeks)) (\(words(summary.p10 / weeks)) to "
      + "\(words(summary.p90 / weeks)) in 8 of 10 futures) \(some)"
      + (most.map { ", most of them in \($0.key) (\(words($0.mean / weeks)))." } ?? ".")
  }

  private func mean(_ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = []) -> Double? {
    compiled.layout.index(of: measure, cut: cut, at: at).flatMap {
      summary($0, week: compiled.weeks)?.mean
    }
  }

  private func words(_ number: Double) -> String { NumberFormat.decimals(1).text(number) ?? "" }
}
