import Schema
import Text

extension Scenario {
  /// What levers, peaks and effects need of each other and of the rest.
  func checkLevers(_ checker: inout Checker) {
    checkPeaks(&checker)
    checkLeverMoney(&checker)
    checkMarkets(&checker)
    if effects.poaching.rate.largest > 0, effects.poaching.credits == nil, tiers.count == 1 {
      checker.report(LeverFault.poachingOfOneTier, at: "effects.poaching.rate")
    }
    if levers.mentors.number > 0, stages.count < 2 {
      checker.report(LeverFault.mentorsOfOneStage, at: "levers.mentors")
    }
  }

  /// What others pay is weighed against what is paid, in the same currency.
  private func checkMarkets(_ checker: inout Checker) {
    for (key, tier) in tiers.map({ ($0.key, $0.value) }) {
      guard let market = tier.market else { continue }
      let path = "tiers.\(key).market"
      if let own = currency, own != market.first.currency {
        checker.report(FrameFault.amountInAnother(own: own), at: path, found: market.text)
      }
      if market.reach.lowerBound <= 0 {
        let example = tier.pay?.text ?? "3,500 CNY/month"
        checker.report(LeverFault.marketOfNothing(example: example), at: path, found: market.text)
      }
      if tier.pay.map({ $0.reach.lowerBound <= 0 }) ?? true {
        checker.report(
          LeverFault.marketWithoutPay(tier: key, market: market.first.text), at: path,
          found: market.text)
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
        LeverFault.paidLate(
          most: Peak.longestWait, paid: paid.text, days: days, last: late.last, day: day,
          latest: latest), at: "peaks.\(peak.key).paid")
    }
    guard levers.peakBonus != nil, !peaks.contains(where: { $0.value.paid != nil }) else { return }
    checker.report(
      LeverFault.noPeakToPay(peak: peaks.first?.key), at: "levers.peak-bonus",
      found: levers.peakBonus?.text)
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
        checker.report(FrameFault.amountInAnother(own: own), at: amount.path, found: amount.text)
      }
      if let unpaid {
        checker.report(
          LeverFault.tierWithoutPay(tier: unpaid.key, currency: amount.currency), at: amount.path,
          found: amount.text)
      }
    }
  }
}
