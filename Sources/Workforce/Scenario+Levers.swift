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
        "poaching rises from tier to tier, and there is only one", at: "effects.poaching.rate",
        next: "Add a tier to tiers, or remove the rate.")
    }
    if levers.mentors.number > 0, stages.count < 2 {
      checker.report(
        "mentors are of the last stage, and newcomers start in it", at: "levers.mentors",
        next: "Add a stage before the last, or remove mentors.")
    }
  }

  /// What others pay is weighed against what is paid, in the same currency.
  private func checkMarkets(_ checker: inout Checker) {
    for (key, tier) in tiers.map({ ($0.key, $0.value) }) {
      guard let market = tier.market else { continue }
      let path = "tiers.\(key).market"
      if let own = currency, own != market.first.currency {
        checker.report(
          "all money must be in one currency", at: path, found: market.text,
          expected: "an amount in \(own)")
      }
      if market.reach.lowerBound <= 0 {
        checker.report(
          "others pay more than nothing", at: path, found: market.text,
          next: "Write what is paid elsewhere for the same work, such as "
            + "\(tier.pay?.text ?? "3,500 CNY/month").")
      }
      if tier.pay.map({ $0.reach.lowerBound <= 0 }) ?? true {
        checker.report(
          "this tier has no pay to weigh it against", at: path, found: market.text,
          next: "Give tiers.\(key).pay, such as \(market.first.text), or remove market.")
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
        "a bonus is paid within \(Peak.longestWait) days after its peak",
        at: "peaks.\(peak.key).paid", found: "\(paid.text), \(days) days after",
        next: "The day is the next after the last of the peak: of the peak that ends on "
          + "\(late.last.words) it is \(day.words). Choose a day up to \(latest.words).")
    }
    guard levers.peakBonus != nil, !peaks.contains(where: { $0.value.paid != nil }) else { return }
    checker.report(
      peaks.isEmpty ? "there is no peak to pay a bonus for" : "no peak has a day of payment",
      at: "levers.peak-bonus", found: levers.peakBonus?.text,
      next: peaks.isEmpty
        ? "Add a peak first: set peaks {singles-day: {from: 11-01, to: 11-12, paid: 12-15}}"
        : "Give one first: set peaks.\(peaks[0].key).paid 12-15")
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
          "all money must be in one currency", at: amount.path, found: amount.text,
          expected: "an amount in \(own)"
        )
      }
      if let unpaid {
        checker.report(
          "a tier has no pay to weigh it against", at: amount.path, found: amount.text,
          next: "Give tiers.\(unpaid.key).pay, such as 3,200 \(amount.currency)/month.")
      }
    }
  }
}
