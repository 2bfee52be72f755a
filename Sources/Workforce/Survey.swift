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
    Field(
      "pay", \.pay, .share,
      help: Phrase("Share of those asked who are content with pay", "受访者中对薪酬满意的占比"))
    Field("bonus", \.bonus, .share, help: Phrase("Share who are content with bonuses", "对奖金满意的占比"))
    Field(
      "amenities", \.amenities, .share,
      help: Phrase("Share who are content with amenities", "对福利设施满意的占比"))
    Field(
      "recognition", \.recognition, .share,
      help: Phrase("Share who are content with recognition", "对认可满意的占比"))
    Field(
      "ceremonies", \.ceremonies, .share,
      help: Phrase("Share who are content with ceremonies", "对仪式活动满意的占比"))
    Field(
      "idea-market", \.ideaMarket, .share,
      help: Phrase("Share who are content with the market of ideas", "对金点子集市满意的占比"))
    Field(
      "mentors", \.mentors, .share,
      help: Phrase("Share of newcomers who are content with their start", "新人中对入职初期感到满意的占比"))
    Field(
      "promises", \.promises, .share,
      help: Phrase("Share who find kept what was promised", "认为承诺已兑现的占比"))
    Field(
      "workload", \.workload, .share,
      help: Phrase("Share who are content with the work of peaks", "对高峰期工作量满意的占比"))
    Field(
      "night-work", \.nightWork, .share,
      help: Phrase("Share who are content with work at night", "对夜班满意的占比"))
    Field(
      "growth", \.growth, .share,
      help: Phrase("Share who are content with their chances to rise", "对晋升机会满意的占比"))
  }
}
