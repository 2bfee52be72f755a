public import Schema
import Text

/// What is believed of the influences on leaving. Each scales the hazard of a stage, or the part
/// of it that one cause has; doses multiply: leaving × (1 + size) to the power of the dose.
public struct Effects: Sendable {
  /// Of pay.
  public var pay = PayEffect()
  /// Of bonuses.
  public var bonus = BonusEffect()
  /// Of work beyond a usual day's, for each tenth more.
  public var workload = Effect()
  /// Of amenities, for each per cent of pay spent on them.
  public var amenities = Effect()
  /// Of recognition, for each per cent of pay spent on it.
  public var recognition = Effect()
  /// Of ceremonies, for each per cent of pay spent on them.
  public var ceremonies = Effect()
  /// Of the idea market, for each per cent of pay spent on it.
  public var ideaMarket = Effect()
  /// Of work at night, where all of it is.
  public var nightWork = Effect()
  /// Of mentors.
  public var mentor = MentorEffect()
  /// Of broken promises.
  public var promiseGap = PromiseEffect()
  /// Of waiting for a promotion.
  public var stagnation = Stagnation()
  /// Of other employers.
  public var poaching = Poaching()
  /// Of a refusal at a review.
  public var refusal = RefusalEffect()

  /// How effects are written.
  public static let schema = Record(Effects()) {
    Field(
      "pay", \.pay, .record(PayEffect.schema), default: "{}",
      help: Phrase("Of levers.pay-rise", "levers.pay-rise 的影响"))
    Field(
      "bonus", \.bonus, .record(BonusEffect.schema), default: "{}",
      help: Phrase("Of levers.peak-bonus", "levers.peak-bonus 的影响"))
    Field(
      "workload", \.workload,
      .record(
        Effect.schema(
          size: "3% to 8%", source: .assumption,
          dose: Phrase("each 10 % of work above a usual day's", "工作量比平日每多 10%"))),
      default: "{}", help: Phrase("Of peaks.*.workload", "peaks.*.workload 的影响"))
    Field(
      "amenities", \.amenities,
      .record(
        Effect.schema(
          size: "-1.5% to -0.5%", source: Phrase("assumption: worth less than money", "假设：不如直接给钱"),
          dose: Phrase("each 1 % of pay that is spent on amenities", "福利设施每花薪酬的 1%"))),
      default: "{}", help: Phrase("Of levers.amenities", "levers.amenities 的影响"))
    Field(
      "recognition", \.recognition,
      .record(
        Effect.schema(
          size: "-5% to -2%",
          source: Phrase("assumption: worth more than money, where it is meant", "假设：出于真心的，比给钱管用"),
          dose: Phrase("each 1 % of pay that is spent on recognition", "认可每花薪酬的 1%"))),
      default: "{}", help: Phrase("Of levers.recognition", "levers.recognition 的影响"))
    Field(
      "ceremonies", \.ceremonies,
      .record(
        Effect.schema(
          size: "-4% to -1%", source: .assumption,
          dose: Phrase("each 1 % of pay that is spent on ceremonies", "仪式每花薪酬的 1%"))),
      default: "{}", help: Phrase("Of levers.ceremonies", "levers.ceremonies 的影响"))
    Field(
      "idea-market", \.ideaMarket,
      .record(
        Effect.schema(
          size: "-4% to -1%",
          source: Phrase("assumption: whoever is heard stays longer", "假设：意见有人听，留得更久"),
          dose: Phrase("each 1 % of pay that is spent on the idea market", "金点子集市每花薪酬的 1%"))),
      default: "{}", help: Phrase("Of levers.idea-market", "levers.idea-market 的影响"))
    Field(
      "night-work", \.nightWork,
      .record(
        Effect.schema(
          size: "20% to 60%", source: .assumption,
          dose: Phrase(
            "somebody who works at night only, which is a dose of 1; half of it is half a dose",
            "全上夜班（剂量为 1，一半夜班即半个剂量）"))),
      default: "{}", help: Phrase("Of sites.*.night-work", "sites.*.night-work 的影响"))
    Field(
      "mentor", \.mentor, .record(MentorEffect.schema), default: "{}",
      help: Phrase("Of levers.mentors", "levers.mentors 的影响"))
    Field(
      "promise-gap", \.promiseGap, .record(PromiseEffect.schema), default: "{}",
      help: Phrase("Of levers.promise-gap", "levers.promise-gap 的影响"))
    Field(
      "stagnation", \.stagnation, .record(Stagnation.schema), default: "{}",
      help: Phrase("Of a long time in one tier", "长期停留在同一职级的影响"))
    Field(
      "poaching", \.poaching, .record(Poaching.schema), default: "{}",
      help: Phrase("Of other employers, who take the qualified", "其他公司挖走够格员工的影响"))
    Field(
      "refusal", \.refusal, .record(RefusalEffect.schema), default: "{}",
      help: Phrase("Of a refusal at a review", "评审未通过的影响"))
  }

  /// Nothing is believed to have an influence.
  public init() {}
}
