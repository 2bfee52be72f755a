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
    Field("pay", \.pay, .record(PayEffect.schema), default: "{}", help: "Of levers.pay-rise")
    Field(
      "bonus", \.bonus, .record(BonusEffect.schema), default: "{}", help: "Of levers.peak-bonus")
    Field(
      "workload", \.workload,
      .record(
        Effect.schema(
          size: "3% to 8%", source: "assumption", dose: "each 10 % of work above a usual day's")),
      default: "{}", help: "Of peaks.*.workload")
    Field(
      "amenities", \.amenities,
      .record(
        Effect.schema(
          size: "-1.5% to -0.5%", source: "assumption: worth less than money",
          dose: "each 1 % of pay that is spent on amenities")),
      default: "{}", help: "Of levers.amenities")
    Field(
      "recognition", \.recognition,
      .record(
        Effect.schema(
          size: "-5% to -2%", source: "assumption: worth more than money, where it is meant",
          dose: "each 1 % of pay that is spent on recognition")),
      default: "{}", help: "Of levers.recognition")
    Field(
      "ceremonies", \.ceremonies,
      .record(
        Effect.schema(
          size: "-4% to -1%", source: "assumption",
          dose: "each 1 % of pay that is spent on ceremonies")),
      default: "{}", help: "Of levers.ceremonies")
    Field(
      "idea-market", \.ideaMarket,
      .record(
        Effect.schema(
          size: "-4% to -1%", source: "assumption: whoever is heard stays longer",
          dose: "each 1 % of pay that is spent on the idea market")),
      default: "{}", help: "Of levers.idea-market")
    Field(
      "night-work", \.nightWork,
      .record(
        Effect.schema(
          size: "20% to 60%", source: "assumption",
          dose: "somebody who works at night only, which is a dose of 1; half of it is half a dose")
      ),
      default: "{}", help: "Of sites.*.night-work")
    Field(
      "mentor", \.mentor, .record(MentorEffect.schema), default: "{}", help: "Of levers.mentors")
    Field(
      "promise-gap", \.promiseGap, .record(PromiseEffect.schema), default: "{}",
      help: "Of levers.promise-gap")
    Field(
      "stagnation", \.stagnation, .record(Stagnation.schema), default: "{}",
      help: "Of a long time in one tier")
    Field(
      "poaching", \.poaching, .record(Poaching.schema), default: "{}",
      help: "Of other employers, who take the qualified")
    Field(
      "refusal", \.refusal, .record(RefusalEffect.schema), default: "{}",
      help: "Of a refusal at a review")
  }

  /// Nothing is believed to have an influence.
  public init() {}
}
