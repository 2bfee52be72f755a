public import Queueing
public import Schema
import Text

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
  /// Shares of paid time that are lost, by kind; they add up.
  public var shrinkage: [Named<LostTime>] = []
  /// The kinds of lost time in which somebody still holds a desk.
  public var atDesk: [String] = []

  /// How a service is written.
  public static let schema = Record(Service(), check: check) {
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
        + "tier's × hours ÷ 40. Nobody is on the floor for longer than the lines are open "
        + "(profile.open), however long they are paid")
    Field(
      "shrinkage", \.shrinkage, .table(of: LostTime.kind, key: "a kind of lost time"),
      default: "{leave: 6%, sickness: 3%, meetings: 2%, coaching: 3%, breaks: 10%}",
      source: "assumption",
      help: "Shares of paid time lost by kind: they add up, so that 10% and 5% leave 85%. A list "
        + "of twelve gives a kind by month, January first; a week takes the mean over its days")
    Field(
      "at-desk", \.atDesk, .list(of: .text(limit: 40)), default: "[breaks, coaching]",
      source: "assumption: on leave, sick or in a meeting, somebody leaves the desk free",
      help: "Kinds of lost time in which a desk stays held: desks held are people on the floor ÷ "
        + "(1 − these kinds)")
  }

  /// The kinds that hold a desk where nothing is said; a scenario need not have them.
  private static let usuallyAtDesk = ["breaks", "coaching"]

  @Sendable private static func check(_ service: Service, _ checker: inout Checker) {
    let kinds = service.shrinkage.map(\.key)
    for (position, kind) in service.atDesk.enumerated()
    where !kinds.contains(kind) && !usuallyAtDesk.contains(kind) {
      checker.report(
        "no such kind of lost time", at: "at-desk.\(position + 1)", found: kind,
        near: Spelling.nearest(to: kind, among: kinds), next: "Name one that stands in shrinkage.")
    }
    let sums = (0..<12).map { month in
      service.shrinkage.map { $0.value.in(month: month).middle }.reduce(0, +)
    }
    guard let month = sums.indices.max(by: { sums[$0] < sums[$1] }), sums[month] >= 100 - 1e-6
    else { return }
    let isSeasonal = service.shrinkage.contains { $0.value.months.count > 1 }
    checker.report(
      "no paid time is left for contacts", at: "shrinkage",
      found: Number.text((sums[month] * 1e6).rounded() / 1e6) + "% lost"
        + (isSeasonal ? " in month \(month + 1)" : ""),
      expected: "less than 100% in all", next: "Lower one of the kinds: they add up.")
  }

  /// The largest share of paid time that may be lost: what a future draws beyond is held at it.
  public static let mostLost = 0.99

  /// The share of paid time lost in the worst month where each kind is at the upper end of what is
  /// believed of it, which one future in a hundred passes; more than 1 is lost by nobody.
  public var lostAtTheEnds: Double {
    (0..<12).map { month in
      shrinkage.map { $0.value.in(month: month).upperEnd }.reduce(0, +)
    }.max() ?? 0
  }
}

/// Paid time that is lost in one way (损耗): the same all year, or month by month.
public struct LostTime: Hashable, Sendable {
  /// One share for all months, or one for each, January first.
  public var months: [Uncertain<Share>]

  /// The share of a month, 0 January … 11 December.
  public func `in`(month: Int) -> Uncertain<Share> {
    months.count == 1 ? months[0] : months[month]
  }

  /// How it is written: `10%`, or a list of twelve.
  static let kind = Kind<LostTime>.either(
    Kind<Uncertain<Share>>.uncertain(0...0.9).map {
      LostTime(months: [$0])
    } back: {
      $0.months[0]
    },
    or: Kind<[Uncertain<Share>]>.list(of: .uncertain(0...0.9), count: 12...12).map {
      LostTime(months: $0)
    } back: {
      $0.months
    },
    isShort: { $0.months.count == 1 })
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
      "within", \.within, .quantity(0...86_400),
      help: "The threshold, such as 20 seconds; where contacts come, at most 30 minutes: each "
        + "half-hour is staffed for its own contacts, and work that can wait is not planned yet")
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
