import Questions
import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension Comparison {
  /// What is to be said where pay is what changes: how far it is known to act, and where it does not.
  var paySentences: [Phrase] { [unweighedPay, unknownElasticity].compactMap(\.self) }

  /// Pay of tiers that changes where nothing says what others pay, so that it acts on nothing but
  /// cost.
  private var unweighedPay: Phrase? {
    let changed = zip(first.tiers, second.tiers).filter { before, after in
      before.value.market == nil && after.value.market == nil
        && before.value.pay?.belief != after.value.pay?.belief
    }
    guard let (before, after) = changed.first, let pay = before.value.pay,
      let other = after.value.pay
    else { return nil }
    let names = changed.map(\.0.key).written.series
    let rise = (other.typical / pay.typical - 1) * 100
    let share = NumberText.show((rise * 100).rounded() / 100)
    let (key, typed) = (before.key, pay.text)
    return Phrase(
      """
      Pay of \(names) acts on leaving only against what others pay, and nothing says that. Say it: \
      set tiers.\(key).market \(typed), where that is what others pay, and try again; or let all pay \
      move away from what others pay: try levers.pay-rise \(share)%.
      """,
      """
      \(names) 的薪酬只有与同行薪酬相比才影响流失，而情景没有写同行付多少。若同行也付这么多，请写 \
      set tiers.\(key).market \(typed) 再试算；或让全员薪酬都偏离同行：try levers.pay-rise \(share)%。
      """)
  }

  /// How much of the interval of leavers goes with the elasticity of pay, where a rise is what is
  /// tried and nobody knows which it is.
  private var unknownElasticity: Phrase? {
    guard first.levers.payRise != second.levers.payRise,
      let share = result.sums.elasticityAndLeavers.shareOfSecond
    else { return nil }
    let elasticity = second.effects.pay.elasticity.said
    guard share >= 0.01 else {
      return Phrase(
        """
        Not knowing which elasticity is true (effects.pay.elasticity \(elasticity)) makes nothing of \
        that interval that these futures can tell.
        """,
        """
        薪酬弹性究竟多大并不确定（effects.pay.elasticity \(elasticity)），但凭这些推演看不出它让区间变宽。
        """)
    }
    let part = NumberFormat.share.decimals(0).words(share)
    return Phrase(
      """
      \(part) of the variance behind that interval is not knowing which elasticity is true \
      (effects.pay.elasticity \(elasticity)); the rest is luck and what else is not known.
      """,
      """
      这个区间有多宽，\(part) 是因为说不准薪酬弹性有多大（见 effects.pay.elasticity：\(elasticity)），\
      其余来自运气和别的未知因素。
      """)
  }
}
