public import Schema
import Text

/// What staff say when asked (满意度调查): of each thing that may make them leave, the share who are
/// content with it. It changes no future; it says where the survey matrix puts each thing.
public struct Survey: Sendable {
  /// Content with their pay.
  public var pay: Share?
  /// Content with bonuses.
  public var bonus: Share?
  /// Content with shuttle, dormitory, gym and canteen.
  public var amenities: Share?
  /// Content with how work is recognised.
  public var recognition: Share?
  /// Content with ceremonies and badges.
  public var ceremonies: Share?
  /// Content with what becomes of ideas.
  public var ideaMarket: Share?
  /// Newcomers content with how they are looked after.
  public var mentors: Share?
  /// Content with how far what was promised is kept.
  public var promises: Share?
  /// Content with the work of peaks.
  public var workload: Share?
  /// Content with work at night.
  public var nightWork: Share?
  /// Content with their chances to rise.
  public var growth: Share?

  /// How a survey is written: of each thing, the share of those asked who are content with it.
  public static let schema = Record(Survey()) {
    Field("pay", \.pay, .share, help: "Share of those asked who are content with pay")
    Field("bonus", \.bonus, .share, help: "Share who are content with bonuses")
    Field("amenities", \.amenities, .share, help: "Share who are content with amenities")
    Field("recognition", \.recognition, .share, help: "Share who are content with recognition")
    Field("ceremonies", \.ceremonies, .share, help: "Share who are content with ceremonies")
    Field(
      "idea-market", \.ideaMarket, .share, help: "Share who are content with the market of ideas")
    Field("mentors", \.mentors, .share, help: "Share of newcomers who are content with their start")
    Field("promises", \.promises, .share, help: "Share who find kept what was promised")
    Field("workload", \.workload, .share, help: "Share who are content with the work of peaks")
    Field("night-work", \.nightWork, .share, help: "Share who are content with work at night")
    Field("growth", \.growth, .share, help: "Share who are content with their chances to rise")
  }
}
