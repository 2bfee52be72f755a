import Queueing
import Randomness
import Schema
import Text

extension Scenario {
  /// What no single field of the demand can be blamed for.
  func checkDemand(_ checker: inout Checker) {
    let end = start + 7 * weeks
    for channel in demand {
      let (path, value) = ("demand.\(channel.key)", channel.value)
      let sum = value.sites.map(\.value.number).reduce(0, +)
      if abs(sum - 100) > 1e-6 {
        checker.report(
          Phrase("the shares of the sites must make 100%", "各职场的占比合计须为 100%"), at: "\(path).sites",
          found: Number.text((sum * 1e6).rounded() / 1e6) + "%",
          next: sum < 100
            ? Phrase("Raise one of them, or add what is missing.", "请调高其中一项，或补上缺的一项。")
            : Phrase("Lower one of them.", "请调低其中一项。"))
      }
      if !service.contains(where: { $0.key == value.family }) {
        checker.report(
          Phrase("nothing says how these contacts are answered", "没有写这些咨询怎么接待"),
          at: "\(path).family",
          found: value.family,
          next: Phrase(
            "Add service: {\(value.family): {handle-time: 4 minutes}}.",
            "请补充 service: {\(value.family): {handle-time: 4 minutes}}。"))
      }
      checkPromise(of: channel, &checker)
      if let from = value.from, from >= end {
        checker.report(
          Phrase("the channel begins after the forecast has ended", "渠道开通晚于预测结束"),
          at: "\(path).from", found: from.iso,
          next: Phrase(
            "Choose a day before \(end.iso), or a longer horizon.",
            "请改为 \(end.iso) 之前的日期，或延长 horizon。"))
      }
      if let doubling = value.doubling, doubling.until <= value.beginning(from: start) {
        let first = value.beginning(from: start).iso
        checker.report(
          Phrase("a doubling that ends before it has begun", "翻倍还没开始就已结束"),
          at: "\(path).doubling.until",
          found: doubling.until.iso,
          next: Phrase(
            """
            It counts from \(first), when the channel begins: choose a later day, or remove \
            doubling.
            """,
            "翻倍从渠道开通日 \(first) 起算：请改为更晚的日期，或去掉 doubling。"))
      }
      for peak in value.peaks where peak.value.on.isEmpty && peak.value.dates.isEmpty {
        checker.report(
          Phrase("a peak needs at least one day", "高峰至少要有一天"), at: "\(path).peaks.\(peak.key)",
          next: Phrase(
            "Add on: [06-18] or dates: [2027-02-06].", "请补充 on: [06-18] 或 dates: [2027-02-06]。"))
      }
      if value.history != nil {
        checker.report(
          Phrase("a history is read when a scenario is loaded", "历史数据在载入情景时读取"),
          at: "\(path).history.file",
          next: Phrase("Write it into the scenario's file and load that.", "请写进情景文件，再载入这个文件。"))
      }
      if !value.season.contains(where: { $0.largest > 0 }) {
        checker.report(
          Phrase("the season leaves no contacts in any month", "按这组月度系数，每个月都没有咨询量"),
          at: "\(path).season",
          next: Phrase(
            "Remove it where every month is alike, or the channel where none ever come.",
            "各月相同就去掉 season；始终没有咨询就去掉这个渠道。"))
      }
      checkLoad(of: channel, &checker)
    }
  }

  /// Refuses a threshold within which work could be left for a quieter half-hour: people would be
  /// planned for its peak all the same.
  private func checkPromise(of channel: Named<Demand>, _ checker: inout Checker) {
    let family = channel.value.family
    guard let within = service[named: family]?.target.within,
      within.magnitude > Demand.longestWait
    else { return }
    checker.report(
      Phrase("work that can wait is not planned yet", "可以推后处理的工作，暂不支持"),
      at: "service.\(family).target.within",
      found: Phrase("\(within.text) for \(channel.key)", "\(channel.key) 为 \(within.text)"),
      expected: Phrase("at most 30 minutes", "最多 30 minutes"),
      next: Phrase(
        """
        Each half-hour is staffed for the contacts that come in it, so that \(channel.key) would \
        be staffed for its busiest half-hour and not for its day. Write 30 minutes or less, or \
        take \(channel.key) out: contacts × handle time ÷ occupancy are its hours.
        """,
        """
        每半小时只为当时的咨询排人，所以 \(channel.key) 会按最忙的半小时配人，而不是按全天。\
        请写 30 minutes 以内，或去掉 \(channel.key)：它的工时为咨询量 × 处理时长 ÷ 占用率。
        """))
  }

  /// Refuses demand that no hall in the world could answer: a slip of the unit, or growth that
  /// nobody ended.
  private func checkLoad(of channel: Named<Demand>, _ checker: inout Checker) {
    guard let handleTime = service[named: channel.value.family]?.handleTime.largest else { return }
    let erlangs =
      channel.value.largestPerWeek(
        from: start, weeks: weeks, redials: coupling?.mostRedials ?? 0)
      * handleTime * (coupling?.handleTimes.upperBound ?? 1) / (Period.week * 86_400)
    guard !(erlangs <= Demand.mostErlangs) else { return }
    let (people, most) = (Number.text(erlangs.rounded()), Number.text(Demand.mostErlangs))
    checker.report(
      Phrase("more work than can be computed", "工作量太大，算不了"), at: "demand.\(channel.key)",
      found: erlangs.isFinite
        ? Phrase("\(people) people talking at every hour", "每时每刻都有 \(people) 人在通话")
        : Phrase("no end of contacts", "咨询量没有上限"),
      expected: Phrase("at most \(most)", "最多 \(most)"),
      next: Phrase(
        "Lower contacts or growth, or end the doubling earlier.",
        "请调低 contacts 或 growth，或让翻倍早些结束。"))
  }
}

extension Demand {
  /// The largest mean load of a channel over a week, in erlangs: so that with any profile no
  /// interval passes what `Queueing` computes.
  public static let mostErlangs = 20_000.0
  /// The longest that contacts may be promised to wait, in seconds: the half-hour they come in.
  public static let longestWait = 1800.0

  /// A bound on the contacts of a week, for estimates.
  func largestPerWeek(from start: Day, weeks: Int, redials: Double) -> Double {
    mostPerWeek(
      from: start, weeks: weeks, contacts: contacts.largest, growth: growth.largest,
      season: season.map(\.largest),
      doubling: doubling?.every.smallest,
      peak: peaks.map { max(1, $0.value.factor.largest) }.reduce(1, *),
      returning: max(redials, returning.largest))
  }

  /// The contacts of the busiest week when everything is as most likely, peaks one at a time.
  public func typicalPerWeek(from start: Day, weeks: Int) -> Double {
    mostPerWeek(
      from: start, weeks: weeks, contacts: contacts.typical, growth: growth.typical,
      season: season.map(\.typical),
      doubling: doubling?.every.typical,
      peak: peaks.map { max(1, $0.value.factor.typical) }.max() ?? 1,
      returning: returning.typical * (1 - resolution.typical))
  }

  /// Contacts that come for each that is new, when everything is as most likely.
  public var typicalRepeats: Double {
    1 / (1 - (1 - resolution.typical) * returning.typical)
  }

  private func mostPerWeek(
    from start: Day, weeks: Int, contacts: Double, growth: Double, season: [Double],
    doubling every: Double?, peak: Double, returning: Double
  ) -> Double {
    let end = start + 7 * weeks
    let days = doubling?.days(from: beginning(from: start), to: end) ?? 0
    let doublings = every.map { Double(days) / max(1, $0) } ?? 0
    return contacts * Portable.exp(max(0, growth) * self.weeks(from: start, to: end))
      * Portable.pow(2, doublings)
      * (season.max() ?? 1) * peak / (1 - returning)
  }
}
