import Schema
import Text

/// What can be wrong with contacts, how they are answered, and what they do to people.
enum ContactFault: Fault {
  case couplingWithoutContacts
  case nothingSettled
  case nobodyGivesUp
  case handleTimeOutOfRange(times: String)
  case weekdays(isBelow: Bool)
  case lengthOfDay
  case closedDay(share: String, day: Phrase)
  case sites(isBelow: Bool)
  case noService(family: String)
  case beginsAfterEnd(end: String)
  case doublingBeforeStart(first: String)
  case peakWithoutDay
  case historyNotRead
  case seasonOfNothing
  case workThatWaits(within: Phrase, channel: String)
  case tooMuchWork(people: String, most: String, isFinite: Bool)
  case noSuchKind
  case noTimeLeft(lost: String, month: Int?)

  var wording: Wording<WorkforceCode> {
    switch self {
    case .couplingWithoutContacts:
      Wording(
        .coupling,
        Phrase(
          "without contacts there is no pressure and nobody to come again",
          "没有咨询量，就没有压力，也没有人再次来询"),
        next: Phrase("Give demand and service first, or remove it.", "请先写 demand 和 service，或去掉这一项。")
      )
    case .nothingSettled:
      Wording(
        .figures, Phrase("nothing says what those on the floor settle", "没有写接线员工能解决多少"),
        next: Phrase(
          "Give each stage that takes contacts resolution: 85%.",
          "请给每个接线的成长阶段补充 resolution: 85%。"))
    case .nobodyGivesUp:
      Wording(
        .coupling, Phrase("nobody ever gives up", "从来没有人放弃等待"),
        next: Phrase(
          "Give service.*.patience, such as 2 minutes, or remove it.",
          "请补充 service.*.patience，如 2 minutes，或去掉这一项。"))
    case let .handleTimeOutOfRange(times):
      Wording(
        .coupling, Phrase("handle time is driven out of range", "压力之下，处理时长超出范围"),
        found: Phrase(
          "\(times) times as long under the most pressure there can be",
          "压力最大时为平常的 \(times) 倍"),
        expected: Phrase("0.2 to 10 times", "0.2 至 10 倍"),
        next: Phrase("Bring occupancy or missing nearer to 0%.", "请把 occupancy 或 missing 调近 0%。"))
    case let .weekdays(isBelow):
      Wording(
        .shares, Phrase("the shares of the weekdays must make 100%", "七天的占比合计须为 100%"),
        next: isBelow
          ? Phrase("Raise one of them.", "请调高其中一项。") : Phrase("Lower one of them.", "请调低其中一项。"))
    case .lengthOfDay:
      Wording(
        .profile, Phrase("a day has 24 hours or 48 half-hours", "一天应分为 24 个小时或 48 个半小时"),
        next: Phrase("Write 24 or 48 numbers.", "请写 24 个或 48 个数。"))
    case let .closedDay(share, day):
      Wording(
        .profile, Phrase("contacts on a day without a busy open hour", "这天有咨询量，却没有一个有业务的服务时段"),
        found: Phrase("\(share) on \(day)", "\(day)\(share)"),
        next: Phrase("Open that day, or give its share to other days.", "请设定当天的服务时间，或把占比分给其他日子。"))
    case let .sites(isBelow):
      Wording(
        .shares, Phrase("the shares of the sites must make 100%", "各职场的占比合计须为 100%"),
        next: isBelow
          ? Phrase("Raise one of them, or add what is missing.", "请调高其中一项，或补上缺的一项。")
          : Phrase("Lower one of them.", "请调低其中一项。"))
    case let .noService(family):
      Wording(
        .contacts, Phrase("nothing says how these contacts are answered", "没有写这些咨询怎么接待"),
        next: Phrase(
          "Add service: {\(family): {handle-time: 4 minutes}}.",
          "请补充 service: {\(family): {handle-time: 4 minutes}}。"))
    case let .beginsAfterEnd(end):
      Wording(
        .outside, Phrase("the channel begins after the forecast has ended", "渠道开通晚于预测结束"),
        next: Phrase(
          "Choose a day before \(end), or a longer horizon.",
          "请改为 \(end) 之前的日期，或延长 horizon。"))
    case let .doublingBeforeStart(first):
      Wording(
        .contacts, Phrase("a doubling that ends before it has begun", "翻倍还没开始就已结束"),
        next: Phrase(
          """
          It counts from \(first), when the channel begins: choose a later day, or remove \
          doubling.
          """,
          "翻倍从渠道开通日 \(first) 起算：请改为更晚的日期，或去掉 doubling。"))
    case .peakWithoutDay:
      Wording(
        .contacts, Phrase("a peak needs at least one day", "高峰至少要有一天"),
        next: Phrase(
          "Add on: [06-18] or dates: [2027-02-06].", "请补充 on: [06-18] 或 dates: [2027-02-06]。"))
    case .historyNotRead:
      Wording(
        .contacts, Phrase("a history is read when a scenario is loaded", "历史数据在载入情景时读取"),
        next: Phrase("Write it into the scenario's file and load that.", "请写进情景文件，再载入这个文件。"))
    case .seasonOfNothing:
      Wording(
        .contacts, Phrase("the season leaves no contacts in any month", "按这组月度系数，每个月都没有咨询量"),
        next: Phrase(
          "Remove it where every month is alike, or the channel where none ever come.",
          "各月相同就去掉 season；始终没有咨询就去掉这个渠道。"))
    case let .workThatWaits(within, channel):
      Wording(
        .service, Phrase("work that can wait is not planned yet", "可以推后处理的工作，暂不支持"),
        found: Phrase("\(within) for \(channel)", "\(channel) 为 \(within)"),
        expected: Phrase("at most 30 minutes", "最多 30 分钟"),
        next: Phrase(
          """
          Each half-hour is staffed for the contacts that come in it, so that \(channel) would \
          be staffed for its busiest half-hour and not for its day. Write 30 minutes or less, or \
          take \(channel) out: contacts × handle time ÷ occupancy are its hours.
          """,
          """
          每半小时只为当时的咨询排人，所以 \(channel) 会按最忙的半小时配人，而不是按全天。\
          请写 30 minutes 以内，或去掉 \(channel)：它的工时为咨询量 × 处理时长 ÷ 占用率。
          """))
    case let .tooMuchWork(people, most, isFinite):
      Wording(
        .size, Phrase("more work than can be computed", "工作量太大，算不了"),
        found: isFinite
          ? Phrase("\(people) people talking at every hour", "每时每刻都有 \(people) 人在通话")
          : Phrase("no end of contacts", "咨询量没有上限"),
        expected: Phrase("at most \(most)", "最多 \(most)"),
        next: Phrase(
          "Lower contacts or growth, or end the doubling earlier.",
          "请调低 contacts 或 growth，或让翻倍早些结束。"))
    case .noSuchKind:
      Wording(
        .lostTime, Phrase("no such kind of lost time", "没有这类损耗"),
        next: Phrase("Name one that stands in shrinkage.", "请写 shrinkage 中已有的一类。"))
    case let .noTimeLeft(lost, month):
      Wording(
        .lostTime, Phrase("no paid time is left for contacts", "计薪时间全部损耗，没有时间接待咨询"),
        found: month.map { Phrase("\(lost) lost in month \($0)", "\($0) 月损耗 \(lost)") }
          ?? Phrase("\(lost) lost", "损耗 \(lost)"),
        expected: Phrase("less than 100% in all", "合计低于 100%"),
        next: Phrase("Lower one of the kinds: they add up.", "请调低其中一类：各类相加计算。"))
    }
  }
}
