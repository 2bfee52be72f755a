import Questions
import Report
import Simulation
import Text
import Workforce

extension Forecast {
  /// Who waits for a post and which posts wait for people, in plain sentences; none where posts
  /// are not counted.
  var postSentences: [Phrase] {
    guard compiled.layout.index(of: .blocked) != nil else { return [] }
    let waiting = sentence(
      .blocked,
      none: Phrase(
        "Nobody who passed a review was left without a post.", "评审合格的人都有岗位。")
    ) { number, low, high in
      Phrase(
        """
        In an average week \(number) (\(low) to \(high) in 8 of 10 futures) people who had passed \
        a review had no post
        """,
        "平均每周有 \(number) 人（八成推演在 \(low) 至 \(high) 之间）评审合格却没有岗位")
    }
    let vacant = sentence(
      .empty,
      none: Phrase("No post stood empty for want of people.", "没有岗位因缺人而空着。")
    ) { number, low, high in
      Phrase(
        """
        In an average week \(number) (\(low) to \(high) in 8 of 10 futures) posts stood empty with \
        nobody waiting for them
        """,
        "平均每周有 \(number) 个岗位（八成推演在 \(low) 至 \(high) 之间）空着，也无人等候")
    }
    return [waiting, vacant].compactMap(\.self)
  }

  /// `On a week's average 12.3 people (8.1 to 16) … , most of them in star-3 (9.2).`
  private func sentence(
    _ measure: Measure, none: Phrase,
    some: (_ number: Phrase, _ low: Phrase, _ high: Phrase) -> Phrase
  ) -> Phrase? {
    guard let total = mean(measure), let index = compiled.layout.index(of: measure),
      let summary = summary(index, week: compiled.weeks)
    else { return nil }
    guard total > 0 else { return none }
    let weeks = Double(compiled.weeks)
    func words(_ sum: Double) -> Phrase { NumberFormat.decimals(1).words(sum / weeks) }
    let fact = some(words(total), words(summary.p10), words(summary.p90))
    let tiers = scenario.tiers.enumerated().compactMap { tier, entry in
      mean(measure, [.tier], [tier]).map { (name: entry.name, mean: $0) }
    }
    guard let most = tiers.max(by: { $0.mean < $1.mean }) else {
      return Phrase("\(fact).", "\(fact)。")
    }
    return Phrase(
      "\(fact), most of them in \(most.name) (\(words(most.mean))).",
      "\(fact)，其中 \(most.name) 最多（\(words(most.mean))）。")
  }

  private func mean(_ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = []) -> Double? {
    compiled.layout.index(of: measure, cut: cut, at: at).flatMap {
      summary($0, week: compiled.weeks)?.mean
    }
  }
}
