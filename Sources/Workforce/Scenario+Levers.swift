import Schema

extension Scenario {
  /// What levers, peaks and effects need of each other and of the rest.
  func checkLevers(_ checker: inout Checker) {
    checkPeaks(&checker)
    checkLeverMoney(&checker)
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

  private func checkPeaks(_ checker: inout Checker) {
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
    let amounts: [(path: String, text: String, currency: String)] = [
      levers.peakBonus.map { ("levers.peak-bonus", $0.text, $0.currency) },
      levers.amenities.map { ("levers.amenities", $0.text, $0.currency) },
      levers.recognition.map { ("levers.recognition", $0.text, $0.currency) },
      levers.studyPrize.map { ("levers.study-prize", $0.text, $0.currency) },
      levers.ceremonies.map { ("levers.ceremonies", $0.text, $0.currency) },
      levers.ideaMarket.map { ("levers.idea-market", $0.text, $0.currency) },
    ].compactMap(\.self)
    let unpaid = tiers.first { tier in
      tier.value.pay.map { $0.reach.lowerBound <= 0 } ?? true
    }
    for (path, text, currency) in amounts {
      if let own = self.currency, own != currency {
        checker.report(
          "all money must be in one currency", at: path, found: text,
          expected: "an amount in \(own)"
        )
      }
      if let unpaid {
        checker.report(
          "a tier has no pay to weigh it against", at: path, found: text,
          next: "Give tiers.\(unpaid.key).pay, such as 3,200 \(currency)/month.")
      }
    }
  }
}
