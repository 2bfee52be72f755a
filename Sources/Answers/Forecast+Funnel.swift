public import Questions
public import Report
import Schema
import Simulation
import Text
import Workforce

extension Forecast {
  /// Whether people are recruited through steps.
  public var hasFunnel: Bool { scenario.recruiting.hasFunnel }

  /// What becomes of applicants: step by step, channel by channel, how long it takes and what it
  /// costs.
  ///
  /// - Parameter site: where a site stands among the scenario's; nil for all together.
  public func funnel(site: Int? = nil) -> Document {
    let name = site.map { scenario.sites[$0].name }
    return Document {
      steps(site, Phrase("recruiting step by step", "招聘各环节").looked(at: name, by: nil))
      channels(site, Phrase("recruiting by channel", "各招聘渠道").looked(at: name, by: nil))
      for sentence in [timeToFill(site), yield(site), hours, quality(site)] {
        if let sentence { sentence }
      }
      for sentence in binding(site) { sentence }
      Block.note(
        Phrase(
          """
          All weeks of \(futures) futures together: the middle, and in brackets what 8 of 10 lie \
          between. Passed at the last step are those who accept. Cost per person here after 90 days \
          counts those whose 90th day lies within the forecast.
          """,
          """
          \(futures) 次推演全期合计：中位数，括号内为八成推演的区间。最后一步的“通过”为接受录用的人。\
          满 90 天的招聘费用只看第 90 天在预测期内的人。
          """))
    }
  }

  // MARK: - Tables

  private func steps(_ site: Int?, _ title: Phrase) -> Table {
    var table = Table(
      title,
      columns: [
        Column(Phrase("step", "环节")), Column(Phrase("in", "进入")), Column(Phrase("passed", "通过")),
        Column(Phrase("failed", "未通过")), Column(Phrase("withdrew", "等待中退出")),
        Column(Phrase("no-show", "爽约")), Column(Phrase("declined", "拒绝")),
        Column(Phrase("wait (working days)", "排队（工作日）")), Column(Phrase("HR hours", "HR 工时")),
        Column(Phrase("lead hours", "主管工时")),
      ])
    for (index, step) in scenario.recruiting.stepsHeld.enumerated() {
      func close(_ measure: Measure) -> Summary? {
        closing(measure, site, by: .step, index)
      }
      table.append([
        .text(step.title), .spread(close(.reached)), .spread(close(.wentOn)),
        .whole(close(.turnedDown)?.p50), .whole(close(.withdrew)?.p50),
        .whole(close(.missed)?.p50), .whole(close(.declined)?.p50),
        .spread(closing(.stepWait, nil, by: .step, index), .decimals(1)),
        .whole(close(.hrHours)?.p50), .whole(close(.leadHours)?.p50),
      ])
    }
    return table
  }

  private func channels(_ site: Int?, _ title: Phrase) -> Table {
    let money = Measure.Unit.currency.name(in: scenario.anyCurrency)
    var table = Table(
      title,
      columns: [
        Column(Phrase("channel", "招聘渠道")), Column(Phrase("applicants", "应聘")),
        Column(Phrase("started", "入职")), Column(Phrase("no-show", "未报到")),
        Column(Phrase("here after 90 days", "满 90 天")),
        Column(Phrase("cost per starter (\(money))", "每名入职者费用（\(money)）")),
        Column(Phrase("per person after 90 days (\(money))", "每名满 90 天者费用（\(money)）")),
      ])
    for (index, channel) in scenario.recruitingChannels.enumerated() {
      func close(_ measure: Measure) -> Summary? {
        closing(measure, site, by: .channel, index)
      }
      table.append([
        .text(channel.title), .spread(close(.applicants)), .spread(close(.hired)),
        .whole(close(.noShows)?.p50), .whole(close(.stayed)?.p50),
        .spread(closing(.costPerStarter, nil, by: .channel, index)),
        .spread(closing(.costPerStayer, nil, by: .channel, index)),
      ])
    }
    table.append([
      .text(Phrase("all", "合计")), .spread(closing(.applicants, site)),
      .spread(closing(.hired, site)), .whole(closing(.noShows, site)?.p50),
      .whole(closing(.stayed, site)?.p50), .spread(closing(.costPerStarter, nil)),
      .spread(closing(.costPerStayer, nil)),
    ])
    return table
  }

  /// A measure at the close: at a site, or everywhere, and of one step or channel, or of all.
  private func closing(
    _ measure: Measure, _ site: Int?, by dimension: Dimension? = nil, _ index: Int = 0
  ) -> Summary? {
    let cut = (site == nil ? [] : [Dimension.site]) + (dimension.map { [$0] } ?? [])
    let at = (site.map { [$0] } ?? []) + (dimension == nil ? [] : [index])
    return compiled.layout.index(of: measure, cut: cut, at: at)
      .flatMap { summary($0, week: compiled.weeks) }
  }

  // MARK: - Sentences

  private func timeToFill(_ site: Int?) -> Phrase? {
    guard let p10 = closing(.fillP10, site), let p50 = closing(.fillP50, site),
      let p90 = closing(.fillP90, site), p90.p90 > 0
    else {
      return Phrase("No class's places were filled.", "没有一批名额招满。")
    }
    let (fast, middle, slow) = (p10.words(), p50.words(), p90.words())
    return Phrase(
      """
      Time to fill, from the opening of a class's places to as many accepted offers: one in ten is \
      filled within \(fast) days, half within \(middle) days, nine in ten within \(slow) days.
      """,
      """
      招满用时（从开始招到有足够的人接受录用）：最快的一成批次在 \(fast) 天内招满，一半在 \(middle) 天内，\
      九成在 \(slow) 天内。
      """)
  }

  private func yield(_ site: Int?) -> Phrase? {
    guard let applied = closing(.applicants, site), let hired = closing(.hired, site),
      hired.mean > 0, applied.mean > hired.mean
    else { return nil }
    let each = NumberFormat.decimals(1).words(applied.mean / hired.mean)
    let most = Scoring.applicants(
      forStarters: 25, yield: hired.mean / applied.mean, confidence: 0.9)
    let enough = NumberFormat.whole.words(Double(most))
    return Phrase(
      """
      \(each) apply for each who starts; with \(enough) applicants a class of 25 is full in 9 of 10 \
      cases.
      """,
      "每入职 1 人要有 \(each) 人应聘；25 人的班要有九成把握招满，需要 \(enough) 份应聘。")
  }

  private var hours: Phrase? {
    guard let hr = closing(.hrHours, nil), let leads = closing(.leadHours, nil),
      let hired = closing(.hired, nil), hired.mean > 0, hr.mean + leads.mean > 0
    else { return nil }
    let all = NumberFormat.decimals(1).words((hr.mean + leads.mean) / hired.mean)
    let (desk, floor) = (hr.words(), leads.words())
    return Phrase(
      """
      Interviewers: \(desk) hours of HR and \(floor) hours of service leads, who are off the floor \
      for them; \(all) hours for each who starts.
      """,
      "面试占用：HR \(desk) 小时，业务主管 \(floor) 小时（这段时间不接线）；每入职 1 人 \(all) 小时。")
  }

  private func quality(_ site: Int?) -> Phrase? {
    guard let ability = closing(.ability, site), ability.p10 != 0 || ability.p90 != 0 else {
      return nil
    }
    let words = ability.words(.decimals(2))
    return Phrase(
      """
      Those who start are \(words) standard deviations above all applicants in ability; written as \
      recruiting.quality.reference, it makes today's recruiting the one that changes nothing.
      """,
      """
      入职者的能力比全部应聘者高 \(words) 个标准差；写进 recruiting.quality.reference，\
      就以目前的招聘水平为基准。
      """)
  }

  /// Which step holds applicants up, or whether there are too few of them.
  func binding(_ site: Int? = nil) -> [Phrase] {
    let held = scenario.recruiting.stepsHeld
    let waits = held.indices.map { closing(.stepWait, nil, by: .step, $0)?.mean ?? 0 }
    let lost = held.indices.map { closing(.withdrew, site, by: .step, $0)?.mean ?? 0 }
    let allLost = lost.reduce(0, +)
    guard let last = held.indices.last,
      let slowest = held.indices.max(by: { waits[$0] < waits[$1] })
    else { return [] }
    var sentences: [Phrase] = []
    let days = NumberFormat.decimals(1).words(waits[slowest])
    let (key, title) = (held[slowest].key, held[slowest].title)
    if waits[slowest] < 0.5 {
      sentences.append(
        Phrase(
          """
          What binds: applicants. Nobody waits long for a slot at any step; more come of more \
          reach: try recruiting.channels.*.reach.
          """,
          "卡在哪里：应聘的人不够。各环节都不用久等；想招得更多，就要提高触达：try recruiting.channels.*.reach。"))
    } else if slowest == last, held[last].value.slots == nil {
      sentences.append(
        Phrase(
          """
          What binds: open places. Applicants who passed wait \(days) working days for an offer, as \
          no more places are open; open them earlier (recruiting.lead-time), or spend less on \
          channels.
          """,
          """
          卡在哪里：名额。通过的人要等 \(days) 个工作日才有名额发录用；可以早点开放名额\
          （recruiting.lead-time），或少花些渠道费。
          """))
    } else {
      let path = "recruiting.steps.\(key).slots"
      sentences.append(
        Phrase(
          """
          What binds: \(title). Applicants wait \(days) working days for a slot there; try \(path) \
          shows what more would do.
          """,
          "卡在哪里：\(title)。应聘者要排队 \(days) 个工作日；用 try \(path) 看多给名额会怎样。"))
    }
    if let most = held.indices.max(by: { lost[$0] < lost[$1] }), allLost > 0,
      let applied = closing(.applicants, site), applied.mean > 0
    {
      let share = NumberFormat.share.words(allLost / applied.mean)
      let part = NumberFormat.share.words(lost[most] / allLost)
      let where_ = held[most].title
      sentences.append(
        Phrase(
          """
          Of all applicants \(share) take another job while they wait, \(part) of these at \(where_).
          """,
          "\(share) 的应聘者在等待中另有去处，其中 \(part) 发生在\(where_)。"))
    }
    return sentences
  }

  /// Which step binds, in sentences.
  public var funnelExplanation: Document {
    Document {
      Block.heading(Phrase("what holds recruiting up", "招聘卡在哪里"))
      for sentence in binding() { sentence }
      if let sentence = timeToFill(nil) { sentence }
      if let sentence = yield(nil) { sentence }
    }
  }
}

extension Cell {
  /// The middle and what 8 of 10 futures lie between.
  static func spread(
    _ summary: Summary?, _ format: NumberFormat = .whole
  ) -> Cell {
    summary.map { .interval($0.p50, low: $0.p10, high: $0.p90, format) } ?? .missing
  }
}
