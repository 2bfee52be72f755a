import Questions
import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension Forecast {
  /// Sites that open within the forecast, and who is trained for them before: how many, since when,
  /// and what they are paid until then.
  var waitingSentences: [(site: Int, text: Phrase)] {
    readiness.compactMap { opening in
      let site = scenario.sites[opening.site]
      let last = max(0, (opening.opening - scenario.start - 1) / 7)
      let waits = (0...last).filter { mean(.waiting, opening.site, $0) >= 0.5 }
      guard let first = waits.first,
        let people = at(.waiting, opening.site).flatMap({ summary($0, week: last) }),
        let pay = at(.waitingPay, opening.site).flatMap({ summary($0, week: compiled.weeks) })
      else { return nil }
      let number = NumberFormat.whole.counting("人")
      let currency = scenario.currency.map(Phrase.currency) ?? Phrase("currency", "货币")
      let since = compiled.monday(of: first)
      let amount = pay.words(.compact.counting(currency.chinese))
      let text = Phrase(
        """
        \(people.words(number)) people are trained for \(site.name) in the week before it opens, the \
        first since \(since). Until it opens they take no contacts, and their stages do not begin; \
        their pay comes to \(amount) \(only: currency.english).
        """,
        """
        \(site.name) 开业前一周有 \(people.words(number))已完成培训，最早的从 \(since) 起待岗。\
        开业前不接线，成长阶段也不开始计时；这段时间的薪酬共 \(amount)。
        """)
      return (opening.site, text)
    }
  }

  private func at(_ measure: Measure, _ site: Int) -> Int? {
    compiled.layout.index(of: measure, cut: [.site], at: [site])
  }

  private func mean(_ measure: Measure, _ site: Int, _ week: Int) -> Double {
    at(measure, site).flatMap { outcome.distribution($0, week: week).mean } ?? 0
  }
}
