public import Schema
import Text

/// How HR and a line manager agree on whom to look for, before anybody is found (需求澄清).
///
/// A slate that HR draws up on its own guess is refused, and the next one takes another round. The
/// rounds are as many as a coin takes that falls well with the chance of the talk.
public struct Requisitioning: Sendable {
  /// How they talked: the less was asked back, the less is clear.
  public enum Talk: String, CaseIterable, Sendable {
    case face, phone, mail

    fileprivate var meaning: Phrase {
      switch self {
      case .face: Phrase("face to face, best at the manager's own desk", "当面谈，最好到对方办公室")
      case .phone: Phrase("by telephone", "打电话")
      case .mail: Phrase("by mail", "发邮件")
      }
    }
  }

  /// How they talked.
  public var talk = Talk.phone
  /// The chance that a slate is accepted after each kind of talk.
  public var face = Uncertain(Share.whole)
  /// After a call.
  public var phone = Uncertain(Share.whole)
  /// After a mail.
  public var mail = Uncertain(Share.whole)
  /// What a slate that is refused costs in time.
  public var round = Span.none
  /// The manager's answer to the slate that is accepted.
  public var answer = Span.none
  /// Hours of HR that a slate takes.
  public var hours = Factor.zero

  /// The chance after the talk there is.
  public var accepted: Uncertain<Share> {
    switch talk {
    case .face: face
    case .phone: phone
    case .mail: mail
    }
  }

  /// How it is written.
  public static let schema = Record(Requisitioning()) {
    Field(
      "talk", \.talk, .choice(\.meaning), default: "phone", source: .assumption,
      help: Phrase(
        "How HR asked the line manager whom to look for (source 003: face to face first)",
        "HR 怎样向用人经理问清要招什么人（来源 003：能当面谈就当面谈）"))
    Field(
      "face", \.face, .uncertain(0.05...1), default: "80%", source: .assumption,
      help: Phrase("Share of slates accepted after a talk face to face", "当面谈后，候选名单获认可的占比"))
    Field(
      "phone", \.phone, .uncertain(0.05...1), default: "60%", source: .assumption,
      help: Phrase("Share of slates accepted after a call", "电话沟通后，候选名单获认可的占比"))
    Field(
      "mail", \.mail, .uncertain(0.05...1), default: "40%", source: .assumption,
      help: Phrase("Share of slates accepted after a mail", "邮件沟通后，候选名单获认可的占比"))
    Field(
      "round", \.round, .quantity(1...90), default: "1 week", source: .assumption,
      help: Phrase("How much later people start for each slate refused", "名单每退回一次，入职推迟多久"))
    Field(
      "answer", \.answer, .quantity(0...60), default: "2 days",
      source: Phrase(
        "a manager answers within 48 to 72 hours (a practitioner's rule)",
        "用人经理 48 至 72 小时内答复（业内惯例）"),
      help: Phrase(
        "The manager's answer to the slate accepted: added to recruiting.lead-time",
        "用人经理认可名单要多久：加在 recruiting.lead-time 上"))
    Field(
      "hours", \.hours, .quantity(0...2000), default: "16", source: .assumption,
      help: Phrase(
        """
        Hours of HR that a slate takes; people of HR give it the time that hr.desk.share leaves \
        them, eight hours a working day, one slate after the other
        """,
        "一份候选名单要花 HR 多少小时；HR 用 hr.desk.share 之外的时间来做，每个工作日八小时，一份做完再做下一份"))
  }
}
