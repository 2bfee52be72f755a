import Schema
import Text

extension Scenario {
  /// What levers, peaks and effects need of each other and of the rest.
  func checkLevers(_ checker: inout Checker) {
    checkPeaks(&checker)
    checkLeverMoney(&checker)
    checkMarkets(&checker)
    if effects.poaching.rate.largest > 0, tiers.count == 1 {
      checker.report(
        Phrase("poaching rises from tier to tier, and there is only one", "挖角逐级上升，这里却只有一个职级"),
        at: "effects.poaching.rate",
        next: Phrase("Add a tier to tiers, or remove the rate.", "请在 tiers 中增加职级，或去掉 rate。"))
    }
    if levers.mentors.number > 0, stages.count < 2 {
      checker.report(
        Phrase(
          "mentors are of the last stage, and newcomers start in it", "带教师傅来自最后一个成长阶段，新人却一入职就在其中"),
        at: "levers.mentors",
        next: Phrase("Add a stage before the last, or remove mentors.", "请在它前面加一个阶段，或去掉 mentors。"))
    }
  }

  /// What others pay is weighed against what is paid, in the same currency.
  private func checkMarkets(_ checker: inout Checker) {
    for (key, tier) in tiers.map({ ($0.key, $0.value) }) {
      guard let market = tier.market else { continue }
      let path = "tiers.\(key).market"
      if let own = currency, own != market.first.currency {
        checker.report(
          Phrase("all money must be in one currency", "所有金额须用同一种货币"), at: path, found: market.text,
          expected: Phrase("an amount in \(own)", "以 \(own) 计的金额"))
      }
      if market.reach.lowerBound <= 0 {
        let example = tier.pay?.text ?? "3,500 CNY/month"
        checker.report(
          Phrase("others pay more than nothing", "同行的薪酬须大于 0"), at: path, found: market.text,
          next: Phrase(
            "Write what is paid elsewhere for the same work, such as \(example).",
            "请写同样的工作别处付多少，如 \(example)。"))
      }
      if tier.pay.map({ $0.reach.lowerBound <= 0 }) ?? true {
        checker.report(
          Phrase("this tier has no pay to weigh it against", "这个职级没有薪酬，无从比较"), at: path,
          found: market.text,
          next: Phrase(
            "Give tiers.\(key).pay, such as \(market.first.text), or remove market.",
            "请写 tiers.\(key).pay，如 \(market.first.text)，或去掉 market。"))
      }
    }
  }

  private func checkPeaks(_ checker: inout Checker) {
    for peak in peaks {
      guard let paid = peak.value.paid,
        let late = peak.value.seasons(from: start, to: start + 7 * weeks)
          .first(where: { ($0.waiting ?? 0) > Peak.longestWait }),
        let day = late.paid, let days = late.waiting
      else { continue }
      let latest = late.last + Peak.longestWait
      checker.report(
        Phrase(
          "a bonus is paid within \(Peak.longestWait) days after its peak",
          "奖金须在高峰结束后 \(Peak.longestWait) 天内发放"),
        at: "peaks.\(peak.key).paid",
        found: Phrase("\(paid.text), \(days) days after", "\(paid.text)，在高峰结束 \(days) 天后"),
        next: Phrase(
          """
          The day is the next after the last of the peak: of the peak that ends on \(late.last) \
          it is \(day). Choose a day up to \(latest).
          """,
          "发放日取高峰结束后最近的这一天：\(late.last) 结束的高峰，要到 \(day) 才发。请改为不晚于 \(latest) 的日期。"))
    }
    guard levers.peakBonus != nil, !peaks.contains(where: { $0.value.paid != nil }) else { return }
    checker.report(
      peaks.isEmpty
        ? Phrase("there is no peak to pay a bonus for", "没有可发奖金的高峰")
        : Phrase("no peak has a day of payment", "没有一个高峰写了发放日"),
      at: "levers.peak-bonus", found: levers.peakBonus?.text,
      next: peaks.isEmpty
        ? Phrase(
          "Add a peak first: set peaks {singles-day: {from: 11-01, to: 11-12, paid: 12-15}}",
          "请先添加高峰：set peaks {singles-day: {from: 11-01, to: 11-12, paid: 12-15}}")
        : Phrase(
          "Give one first: set peaks.\(peaks[0].key).paid 12-15",
          "请先写发放日：set peaks.\(peaks[0].key).paid 12-15"))
  }

  /// Money is weighed against pay, so that every tier needs some, in the same currency.
  private func checkLeverMoney(_ checker: inout Checker) {
    let prize = levers.studyPrize.map { LeavingDriver.Spending("levers.study-prize", $0) }
    let amounts = LeavingDriver.all.compactMap { $0.spending?(self) } + [prize].compactMap(\.self)
    let unpaid = tiers.first { tier in
      tier.value.pay.map { $0.reach.lowerBound <= 0 } ?? true
    }
    for amount in amounts {
      if let own = self.currency, own != amount.currency {
        checker.report(
          Phrase("all money must be in one currency", "所有金额须用同一种货币"), at: amount.path,
          found: amount.text,
          expected: Phrase("an amount in \(own)", "以 \(own) 计的金额")
        )
      }
      if let unpaid {
        checker.report(
          Phrase("a tier has no pay to weigh it against", "有职级没有薪酬，无从比较"), at: amount.path,
          found: amount.text,
          next: Phrase(
            "Give tiers.\(unpaid.key).pay, such as 3,200 \(amount.currency)/month.",
            "请写 tiers.\(unpaid.key).pay，如 3,200 \(amount.currency)/month。"))
      }
    }
  }
}
