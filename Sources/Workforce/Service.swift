public import Queueing
public import Schema
public import Text

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
      "handle-time", \.handleTime, .uncertain(1...36_000),
      or: .above(Phrase("the history of its contacts", "渠道的 history")),
      help: Phrase(
        "Time one contact keeps an experienced person busy, talk and wrap-up",
        "熟手处理一个咨询的时长，含通话和话后处理"))
    Field(
      "stages", \.stages,
      .table(of: .uncertain(0.2...10), key: Phrase("a stage", "成长阶段"), in: "stages"),
      default: "{}",
      help: Phrase(
        "What the handle time is multiplied by in a stage; 1 where nothing is given",
        "各成长阶段处理时长的倍数；不写的按 1"))
    Field(
      "patience", \.patience, .quantity(0...86_400),
      help: Phrase(
        "Mean time contacts wait before they give up; without it none ever does (Erlang C)",
        "等待耐心：平均等多久会放弃；不写则没有人放弃（Erlang C）"))
    Field(
      "target", \.target, .record(ServiceTarget.schema),
      default: "{share: 80%, within: 20 seconds, definition: offered}",
      source: Phrase("assumption: the industry's usual 80/20", "假设：行业惯用的 80/20"),
      help: Phrase("The service level to reach, and what it is a share of", "要达到的服务水平，以及按什么口径计算"))
    Field(
      "occupancy", \.occupancy, .quantity(0.05...1), default: "88%", source: .assumption,
      help: Phrase(
        "The largest share of their time on the floor that people may be busy",
        "占用率上限：接线时间中最多有多少在忙"
      ))
    Field(
      "at-once", \.atOnce, .whole(1...Chat.mostAtOnce), default: "1",
      source: Phrase("voice: one contact at a time", "电话：一次一个"),
      help: Phrase("Chats one person holds at once", "一人同时接待几个会话"))
    Field(
      "slowing", \.slowing, .share, default: "25%", source: .assumption,
      help: Phrase(
        "How much longer each further chat at once makes all of them",
        "每多接一个会话，所有会话各变长多少"))
    Field(
      "profile", \.profile, .record(Profile.schema), default: "{}",
      help: Phrase("When contacts arrive within the week", "一周之内咨询量的时间分布"))
    Field(
      "hours", \.hours, .contractHours, default: "40",
      source: Phrase(
        "State Council regulation on working hours of 1995: 40 hours a week",
        "国务院 1995 年《关于职工工作时间的规定》：每周 40 小时"),
      help: Phrase(
        """
        Paid hours a week of those of the family whose group or intake gives none: pay is the \
        tier's × hours ÷ 40. Nobody is on the floor for longer than the lines are open \
        (profile.open), however long they are paid
        """,
        "员工组或入职批次没写工时的，每周计薪小时数按此：薪酬 = 职级薪酬 × hours ÷ 40。计薪再长，接线时间也不会超过服务时间（profile.open）"))
    Field(
      "shrinkage", \.shrinkage,
      .table(of: LostTime.kind, key: Phrase("a kind of lost time", "损耗类型")),
      default: "{leave: 6%, sickness: 3%, meetings: 2%, coaching: 3%, breaks: 10%}",
      source: .assumption,
      help: Phrase(
        """
        Shares of paid time lost by kind: they add up, so that 10% and 5% leave 85%. A list of \
        twelve gives a kind by month, January first; a week takes the mean over its days
        """,
        "各类损耗占计薪时间的比例：相加计算，10% 和 5% 合起来剩 85%。写十二个数则按月设定，从一月起；一周取其中各天的均值"))
    Field(
      "at-desk", \.atDesk, .list(of: .text(limit: 40)), default: "[breaks, coaching]",
      source: Phrase(
        "assumption: on leave, sick or in a meeting, somebody leaves the desk free",
        "假设：休假、病假、开会时不占席位"),
      help: Phrase(
        """
        Kinds of lost time in which a desk stays held: desks held are people on the floor ÷ (1 − \
        these kinds)
        """,
        "哪些损耗仍占着席位：占用席位 = 接线人数 ÷（1 − 这些损耗）"))
  }

  /// The kinds that hold a desk where nothing is said; a scenario need not have them.
  private static let usuallyAtDesk = ["breaks", "coaching"]

  @Sendable private static func check(_ service: Service, _ checker: inout Checker) {
    let kinds = service.shrinkage.map(\.key)
    for (position, kind) in service.atDesk.enumerated()
    where !kinds.contains(kind) && !usuallyAtDesk.contains(kind) {
      checker.report(
        ContactFault.noSuchKind, at: "at-desk.\(position + 1)", found: kind,
        near: Spelling.nearest(to: kind, among: kinds))
    }
    let sums = (0..<12).map { month in
      service.shrinkage.map { $0.value.in(month: month).middle }.reduce(0, +)
    }
    guard let month = sums.indices.max(by: { sums[$0] < sums[$1] }), sums[month] >= 100 - 1e-6
    else { return }
    let lost = Number.text((sums[month] * 1e6).rounded() / 1e6) + "%"
    let isSeasonal = service.shrinkage.contains { $0.value.months.count > 1 }
    checker.report(
      ContactFault.noTimeLeft(lost: lost, month: isSeasonal ? month + 1 : nil), at: "shrinkage")
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
      help: Phrase("The share to reach, above 0% and below 100%", "要达到的比例，高于 0%、低于 100%"))
    Field(
      "within", \.within, .quantity(0...86_400),
      help: Phrase(
        """
        The threshold, such as 20 seconds; where contacts come, at most 30 minutes: each \
        half-hour is staffed for its own contacts, and work that can wait is not planned yet
        """,
        "时限，如 20 seconds；有咨询量时最长 30 minutes：每半小时只为当时的咨询排人，能推后的工作暂不规划"))
    Field(
      "definition", \.definition, .choice { $0.words(within: Phrase(verbatim: "T")) },
      default: "offered",
      source: Phrase(
        "the strictest of the four: nobody who gives up counts as served",
        "四种口径中最严的：放弃的一律不算接起"),
      help: Phrase("What the share is a share of", "计算口径：占什么的比例"))
  }
}

extension Service {
  /// The definition in words with its threshold: `answered within 20 seconds / offered`.
  public var definition: Phrase {
    target.definition.words(within: target.within.said)
  }
}

extension ServiceLevelDefinition {
  /// The definition in words, for a threshold; printed beside every figure.
  public func words(within threshold: Phrase) -> Phrase {
    switch self {
    case .offered:
      Phrase("answered within \(threshold) / offered", "\(threshold)内接起 ÷ 来询总量")
    case .served:
      Phrase("answered within \(threshold) / answered", "\(threshold)内接起 ÷ 接起总量")
    case .withoutShortAbandons:
      Phrase(
        "answered within \(threshold) / (offered - abandoned within \(threshold))",
        "\(threshold)内接起 ÷（来询总量减去\(threshold)内放弃）")
    case .answeredOrAbandoned:
      Phrase(
        "(answered or abandoned within \(threshold)) / offered",
        "\(threshold)内接起或放弃 ÷ 来询总量")
    }
  }
}
