import Schema

/// What one person of a tier earns, in plain figures.
public struct Earnings: Sendable, Hashable {
  /// Pay of a month, in the currency; the middle of what is believed.
  public let month: Double
  /// Peak bonuses of a year, in the currency; in a contest their mean.
  public let bonuses: Double
}

extension Scenario {
  /// What one person of each tier earns; nil for a tier without pay.
  public var earnings: [Earnings?] {
    let payments = Double(peaks.count { $0.value.paid != nil })
    let bonus = (levers.peakBonus?.magnitude ?? 0) * levers.bonusWinners.magnitude / 100
    let rise = 1 + levers.payRise.number / 100
    return tiers.map { tier in
      tier.value.pay.map { pay in
        let week = pay.first.conversion(pay.middle) * rise / 100
        return Earnings(month: week * Period.month / Period.week, bonuses: payments * bonus)
      }
    }
  }
}
