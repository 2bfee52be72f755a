public import Questions
public import Report
import Schema
import Simulation
import Text
import Workforce

extension Forecast {
  /// Whether the scenario says what contacts come, without which there is nothing to staff for.
  public var hasDemand: Bool { compiled.layout.index(of: .contacts) != nil }

  /// What contacts require, who is there and what they achieve, week by week.
  ///
  /// - Parameters:
  ///   - site: where a site stands among the scenario's; nil for all together.
  ///   - step: weeks from row to row; without it about a row a month.
  public func staffing(site: Int? = nil, step: Int? = nil) -> Document {
    let step = max(1, step ?? (compiled.weeks <= 26 ? 1 : 4))
    let title = Phrase("staffing", "人员配置").looked(
      at: site.map { scenario.sites[$0].name }, by: nil)
    var table = Table(title, columns: Self.staffingColumns)
    for week in stride(from: 0, to: compiled.weeks, by: step) {
      let monday = Cell.date(compiled.monday(of: week).iso, inWords: false)
      table.append([monday] + row(week, site, stocks: true))
    }
    table.append([.text(Phrase("all weeks", "全期"))] + row(compiled.weeks, site, stocks: false))
    return Document {
      table
      if let worst = worstWeek(at: site) { worst }
      for sentence in waitingSentences where site == nil || site == sentence.site {
        [
          sentence.text,
          Phrase("Occupancy is of those alone who have a place.", "占用率只计有席位的人。"),
        ].sentences
      }
      for sentence in placeSentences where site == nil || site == sentence.site { sentence.text }
      if let capped = cappedWaits(at: site) { capped }
      for line in definitions(at: site) { Block.note(line) }
      Block.fullTime(in: scenario)
      if step > 1 {
        Block.note(
          Phrase(
            "A row every \(step) weeks; table MEASURE at SITE every 1 weeks shows all.",
            "每 \(step) 周一行；逐周查看：table 指标 at 职场 every 1 weeks。"))
      }
      Block.note(
        Phrase(
          """
          The middle of \(futures) futures. Required is planned for contacts without their noise.
          """,
          "取 \(futures) 次推演的中位数。编制需求按不含随机波动的咨询量计算。"))
    }
  }

  private static var staffingColumns: [Column] {
    [
      Column(Phrase("week of", "周起始日")), Column(Phrase("contacts", "咨询量")),
      Column(Phrase("required", "编制需求")), Column(Phrase("ready", "就绪")),
    ] + Column.group(Phrase("short", "缺口"), ["p50", "p90"].written)
      + [Column].percentiles(under: Phrase("service level (%)", "服务水平（%）"))
      + [
        Column(Phrase("gave up (%)", "放弃率（%）")), Column(Phrase("wait (s)", "等待（秒）")),
        Column(Phrase("occupancy (%)", "占用率（%）")),
      ]
  }

  /// Where waits are cut off at a half-hour, which no figure of a wait tells by itself: the week in
  /// which most are; nil where none is.
  func cappedWaits(at site: Int?) -> Phrase? {
    let weeks = (0..<compiled.weeks).compactMap { week in
      summary(.waitsCapped, site, week).map { (week: week, share: $0) }
    }
    guard let worst = weeks.max(by: { $0.share.mean < $1.share.mean }), worst.share.mean > 0
    else { return nil }
    let (share, monday) = (NumberFormat.share(of: worst.share), compiled.monday(of: worst.week))
    return Phrase(
      """
      Waits of 1,800 s are a cap, not a wait: where more comes than is answered and nobody gives \
      up, the line grows without end and a contact counts as waiting the half-hour it comes in. In \
      the week of \(monday) that is \(share) of contacts.
      """,
      """
      等待 1,800 秒是封顶值，不是实际等待：来量超过接听能力又无人放弃时，队伍会一直变长，\
      一次咨询最多按所在的半小时计。\(monday) 当周有 \(share) 的咨询如此。
      """)
  }

  /// The week with the worst service, which may stand between two rows.
  private func worstWeek(at site: Int?) -> Phrase? {
    let levels = (0..<compiled.weeks).compactMap { week -> (week: Int, level: Summary)? in
      guard let contacts = summary(.contacts, site, week), contacts.mean > 0 else { return nil }
      return summary(.serviceLevel, site, week).map { (week, $0) }
    }
    guard let worst = levels.min(by: { $0.level.mean < $1.level.mean }) else { return nil }
    let (level, short) = (worst.level, summary(.short, site, worst.week))
    let (share, monday) = (NumberFormat.share(of: level), compiled.monday(of: worst.week))
    guard let short, short.p90 > 0,
      let people = NumberFormat.whole.counting("人").phrase(
        short.p50, low: short.p10, high: short.p90)
    else {
      return Phrase(
        "Service is worst in the week of \(monday): \(share) in 8 of 10 futures.",
        "\(monday) 当周服务水平最差：\(share)，括号内为八成推演的区间。")
    }
    return Phrase(
      """
      Service is worst in the week of \(monday): \(share) in 8 of 10 futures, with \(people) people \
      short.
      """,
      "\(monday) 当周服务水平最差：\(share)，缺 \(people)；括号内为八成推演的区间。")
  }

  private func summary(_ measure: Measure, _ site: Int?, _ week: Int) -> Summary? {
    compiled.layout.index(of: measure, cut: site == nil ? [] : [.site], at: site.map { [$0] } ?? [])
      .flatMap { summary($0, week: week) }
  }

  private func row(_ week: Int, _ site: Int?, stocks: Bool) -> [Cell] {
    func summary(_ measure: Measure) -> Summary? { self.summary(measure, site, week) }
    let contacts = summary(.contacts)
    // A week without contacts has no share of them.
    let come = (contacts?.mean ?? 0) > 0
    let level = come ? summary(.serviceLevel) : nil
    let short = stocks ? summary(.short) : nil
    return [
      .whole(contacts?.p50), .whole(stocks ? summary(.required)?.p50 : nil),
      .whole(stocks ? summary(.ready)?.p50 : nil), .whole(short?.p50), .whole(short?.p90),
      .tenths(level?.p10), .tenths(level?.p50), .tenths(level?.p90),
      .tenths(come ? summary(.abandonment)?.p50 : nil), .whole(come ? summary(.wait)?.p50 : nil),
      .tenths(come ? summary(.occupancy)?.p50 : nil),
    ]
  }

  /// What the service level of each family is, in words: without it the figure says nothing.
  private func definitions(at site: Int?) -> [Phrase] {
    scenario.service.compactMap { entry in
      let comes = scenario.demand.contains { channel in
        guard channel.value.family == entry.key else { return false }
        guard let site else { return true }
        return channel.value.sites.contains { $0.key == scenario.keys(of: .site)[site] }
      }
      guard comes else { return nil }
      let (definition, target) = (entry.value.definition, entry.value.target.share.text)
      let name = scenario.name(entry.key, along: .family)
      return Phrase(
        "service level of \(name): \(definition), target \(target)",
        "\(name)服务水平：\(definition)，目标 \(target)")
    }
  }
}
