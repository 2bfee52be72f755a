public import Queueing
public import Schema

/// How the contacts of a family are answered: one queue at each site.
public struct Service: Sendable {
  /// Time one contact keeps one experienced person busy, talk and wrap-up.
  public var handleTime = Uncertain(Seconds.zero)
  /// What the handle time is multiplied by in a stage; 1 where nothing is given.
  public var stages: [Named<Uncertain<Factor>>] = []
  /// Mean time contacts wait before they give up; nil where none ever does.
  public var patience: Seconds?
  /// What share must be answered in what time.
  public var target = ServiceTarget()
  /// The largest share of their time on the floor that people may be busy.
  public var occupancy = Share.whole
  /// Chats one person holds at once.
  public var atOnce = 1
  /// How much longer each further chat makes all of them.
  public var slowing = Share.none
  /// When contacts arrive within the week.
  public var profile = Profile()
  /// Paid hours a week of those of the family who have none of their own.
  public var hours = Pay.hoursPerWeek
  /// Shares of paid time that are lost, by kind.
  public var shrinkage: [Named<Uncertain<Share>>] = []

  /// How a service is written.
  public static let schema = Record(Service()) {
    Field(
      "handle-time", \.handleTime, .uncertain(1...36_000), or: "the history of its contacts",
      help: "Time one contact keeps an experienced person busy, talk and wrap-up")
    Field(
      "stages", \.stages, .table(of: .uncertain(0.2...10), key: "a stage", in: "stages"),
      default: "{}",
      help: "What the handle time is multiplied by in a stage; 1 where nothing is given")
    Field(
      "patience", \.patience, .quantity(0...86_400),
      help: "Mean time contacts wait before they give up; without it none ever does (Erlang C)")
    Field(
      "target", \.target, ServiceTarget.schema.kind,
      default: "{share: 80%, within: 20 seconds, definition: offered}",
      source: "assumption: the industry's usual 80/20",
      help: "The service level to reach, and what it is a share of")
    Field(
      "occupancy", \.occupancy, .quantity(0.05...1), default: "88%", source: "assumption",
      help: "The largest share of their time on the floor that people may be busy")
    Field(
      "at-once", \.atOnce, .whole(1...Chat.mostAtOnce), default: "1",
      source: "voice: one contact at a time", help: "Chats one person holds at once")
    Field(
      "slowing", \.slowing, .share, default: "25%", source: "assumption",
      help: "How much longer each further chat at once makes all of them")
    Field(
      "profile", \.profile, Profile.schema.kind, default: "{}",
      help: "When contacts arrive within the week")
    Field(
      "hours", \.hours, .contractHours, default: "40",
      source: "State Council regulation on working hours of 1995: 40 hours a week",
      help: "Paid hours a week of those of the family whose group or intake gives none: pay is the "
        + "tier's × hours ÷ 40")
    Field(
      "shrinkage", \.shrinkage, .table(of: .uncertain(0...0.9), key: "a kind of lost time"),
      default: "{leave: 6%, sickness: 3%, meetings: 2%, coaching: 3%, breaks: 10%}",
      source: "assumption",
      help: "Shares of paid time lost by kind; each takes its share of what the others leave")
  }
}

/// A service level to reach (服务水平), named with its definition.
public struct ServiceTarget: Sendable {
  /// The share to reach.
  public var share = Share.whole
  /// The threshold.
  public var within = Seconds.zero
  /// What the share is a share of.
  public var definition = ServiceLevelDefinition.offered

  /// How a target is written.
  public static let schema = Record(ServiceTarget()) {
    // No number of people gives exactly nothing, or everything.
    Field(
      "share", \.share, .quantity(0.00001...0.99999),
      help: "The share to reach, above 0% and below 100%")
    Field(
      "within", \.within, .quantity(0...86_400), help: "The threshold, such as 20 seconds")
    Field(
      "definition", \.definition, .choice(\.name), default: "offered",
      source: "the strictest of the four: nobody who gives up counts as served",
      help: "What the share is a share of")
  }
}

extension Service {
  /// The definition in words with its threshold: `answered within 20 seconds / offered`.
  public var definition: String {
    target.definition.name(threshold: target.within.text)
  }
}

extension ServiceLevelDefinition {
  /// The definition in words for a threshold as written.
  fileprivate func name(threshold: String) -> String {
    name.split(separator: " ", omittingEmptySubsequences: false)
      .map { word in
        word == "T" ? threshold : word == "T)" ? threshold + ")" : String(word)
      }
      .joined(separator: " ")
  }
}
