import Questions
import Report
import Schema
import Simulation
import Statistics
import Workforce

extension Comparison {
  /// What is to be said where pay is what changes: how far it is known to act, and where it does not.
  var paySentences: [String] { [unweighedPay, unknownElasticity].compactMap(\.self) }

  /// Pay of tiers that changes where nothing says what others pay, so that it acts on nothing but
  /// cost.
  private var unweighedPay: String? {
    let changed = zip(first.tiers, second.tiers).filter { before, after in
      before.value.market == nil && after.value.market == nil
        && before.value.pay?.belief != after.value.pay?.belief
    }
    guard let (before, after) = changed.first, let pay = before.value.pay,
      let other = after.value.pay
    else { return nil }
    let names = changed.map(\.0.key).joined(separator: ", ")
    let rise = (other.typical / pay.typical - 1) * 100
    let share = NumberText.show((rise * 100).rounded() / 100)
    return "Pay of \(names) acts on leaving only against what others pay, and nothing says that. "
      + "Say it: set tiers.\(before.key).market \(pay.text), where that is what others pay, and try "
      + "again; or let all pay move away from what others pay: try levers.pay-rise \(share)%."
  }

  /// How much of the interval of leavers goes with the elasticity of pay, where a rise is what is
  /// tried and nobody knows which it is.
  private var unknownElasticity: String? {
    guard first.levers.payRise != second.levers.payRise,
      let share = result.sums.elasticityAndLeavers.shareOfSecond
    else { return nil }
    let elasticity = "(effects.pay.elasticity \(second.effects.pay.elasticity.text))"
    guard share >= 0.01 else {
      return "Not knowing which elasticity is true \(elasticity) makes nothing of that interval "
        + "that these futures can tell."
    }
    let part = NumberFormat.decimals(0).text(100 * share) ?? ""
    return "\(part)% of the variance behind that interval is not knowing which elasticity is true "
      + "\(elasticity); the rest is luck and what else is not known."
  }
}
