public import Fitting
public import Report
import Schema
public import Text
import Workforce

extension DemandFit {
  /// What was fitted, the lines of a scenario that say so, and how well the past would have been
  /// foretold.
  ///
  /// - Parameters:
  ///   - channel: The channel's key; what the lines call it.
  ///   - family: Who answers it.
  ///   - titles: What peaks are called, by their keys.
  ///   - repeats: Contacts that come for each new one.
  ///   - test: The test on the last weeks; nil where the history is too short for one.
  public func document(
    channel: Phrase, family: Phrase, repeats: Double = 1, peaks titles: [String: Phrase] = [:],
    test: BackTest?
  ) -> Document {
    Document {
      numbers(
        titled: Phrase("\(channel): fitted to \(span)", "\(channel)：按 \(span) 的历史拟合"), titles)
      for note in history.reading { Block.prose(note) }
      for note in missing { Block.prose(note) }
      Block.prose(Phrase("As a scenario writes it:", "写进情景文件是这样："))
      Block.listing(
        zip(
          lines(channel.english, family.english, repeats),
          lines(channel.chinese, family.chinese, repeats)
        ).map { Phrase(english: $0, chinese: $1) })
      if let test {
        test.table(isMonthly)
        test.sentence
      } else {
        isMonthly
          ? Phrase(
            "Too short a history to hold months back: nobody knows how well it foretells.",
            "历史太短，留不出几个月做回测，不知道预测准不准。")
          : Phrase(
            "Too short a history to hold weeks back: nobody knows how well it foretells.",
            "历史太短，留不出几周做回测，不知道预测准不准。")
      }
    }
  }

  private var isMonthly: Bool { history.width == .month }

  private var span: Phrase {
    let (first, last) = (history.weeks[0].start, history.weeks[history.weeks.count - 1].end + -1)
    let count = history.weeks.count
    return isMonthly
      ? Phrase("\(count) months from \(first) to \(last)", "\(first) 至 \(last) 共 \(count) 个月")
      : Phrase("\(count) weeks from \(first) to \(last)", "\(first) 至 \(last) 共 \(count) 周")
  }

  private func numbers(titled title: Phrase, _ titles: [String: Phrase]) -> Table {
    var table = Table(title) {
      Phrase.empty
      Phrase("fitted (90 % interval)", "拟合值（90% 区间）")
    }
    func add(_ name: Phrase, _ number: Fitted, _ format: NumberFormat) {
      table.append(
        .text(name), .interval(number.value, low: number.low, high: number.high, format))
    }
    add(
      Phrase("contacts a week from \(origin)", "每周咨询量（自 \(origin) 起）"), contacts, .whole)
    if let growthPerWeek {
      add(
        Phrase("growth (% a month)", "每月增长（%）"), Self.growthPerMonth(growthPerWeek), .decimals(2))
    }
    for (number, factor) in season.enumerated() {
      let month = Phrase.each { $0.month(number + 1) }
      add(Phrase("in \(month)", "\(month)"), factor, .decimals(3))
    }
    for peak in peaks {
      let title = titles[peak.key] ?? Phrase(written: peak.key)
      add(Phrase("at \(title)", "\(title)期间"), peak.value, .decimals(3))
    }
    for (day, share) in zip(Self.days, weekdays) {
      add(day, share, NumberFormat.share.decimals(1))
    }
    add(Phrase("noise of a week", "每周随机波动"), noise, NumberFormat.share.decimals(1))
    if let handleTime {
      add(Phrase("handle time (seconds)", "平均处理时长（秒）"), handleTime, .decimals(1))
    }
    return table
  }

  private static let days = [
    Phrase("on Mondays", "周一"), Phrase("on Tuesdays", "周二"), Phrase("on Wednesdays", "周三"),
    Phrase("on Thursdays", "周四"), Phrase("on Fridays", "周五"), Phrase("on Saturdays", "周六"),
    Phrase("on Sundays", "周日"),
  ]

  private var missing: [Phrase] {
    var missing: [Phrase] = []
    if growthPerWeek == nil {
      missing.append(
        Phrase("Growth is not told from less than 26 weeks.", "不足 26 周，看不出增长。"))
    }
    if season.isEmpty {
      missing.append(
        Phrase(
          "A season is not told from less than 78 weeks with every month in them.",
          "不足 78 周，或缺少某些月份，看不出季节规律。"))
    }
    if !unseen.isEmpty {
      let peaks = unseen.written.series
      missing.append(Phrase("The history has no day of \(peaks).", "历史中没有 \(peaks) 的日子。"))
    }
    return missing
  }

  private func lines(_ channel: String, _ family: String, _ repeats: Double) -> [String] {
    func lines(_ node: Node, _ indent: String) -> [String] {
      (node.entries ?? []).flatMap { entry in
        switch entry.value.content {
        case .scalar(let text): ["\(indent)\(entry.key): \(text)"]
        case .list: ["\(indent)\(entry.key): \(entry.value.flow)"]
        case .table: ["\(indent)\(entry.key):"] + lines(entry.value, indent + "  ")
        }
      }
    }
    let service = service.map { ["service:", "  \(family):"] + lines($0, "    ") } ?? []
    return ["demand:", "  \(channel):"] + lines(self.channel(repeats: repeats), "    ") + service
  }
}

extension BackTest {
  /// The errors of both forecasts.
  fileprivate func table(_ isMonthly: Bool) -> Table {
    let first = span.lowerBound
    let title =
      isMonthly
      ? Phrase(
        "the last \(weeks) months, from \(first), foretold by those before them",
        "用之前的历史预测最后 \(weeks) 个月（自 \(first) 起）")
      : Phrase(
        "the last \(weeks) weeks, from \(first), foretold by those before them",
        "用之前的历史预测最后 \(weeks) 周（自 \(first) 起）")
    var table = Table(title) {
      Phrase.empty
      Phrase("WAPE (%)", "WAPE（%）")
      Phrase("MAPE (%)", "MAPE（%）")
      Phrase("bias (%)", "偏差（%）")
      Phrase("in the 80 % interval (%)", "落在 80% 区间内（%）")
    }
    func add(_ name: Phrase, _ score: Score, _ coverage: Cell) {
      table.append(
        .text(name), .number(100 * score.weightedError, .decimals(1)),
        .number(100 * score.meanError, .decimals(1)),
        .number(100 * score.bias, .decimals(1).signed), coverage)
    }
    add(Phrase("fit", "拟合"), fitScore, .number(100 * coverage, .whole))
    add(naiveName(isMonthly), naiveScore, .missing)
    return table
  }

  private func naiveName(_ isMonthly: Bool) -> Phrase {
    switch (naive, isMonthly) {
    case (.lastYear, false): Phrase("naive: same week last year", "朴素预测：去年同周")
    case (.lastYear, true): Phrase("naive: same month last year", "朴素预测：去年同月")
    case (.lastWeek, false): Phrase("naive: the last week known", "朴素预测：最近一周")
    case (.lastWeek, true): Phrase("naive: the last month known", "朴素预测：最近一月")
    }
  }

  /// Which forecast to trust.
  fileprivate var sentence: Phrase {
    func percent(_ score: Score) -> Phrase {
      NumberFormat.share.decimals(1).words(score.weightedError)
    }
    let (fit, other) = (percent(fitScore), percent(naiveScore))
    guard fit != other else {
      return Phrase(
        "The fit and the naive forecast are off by the same \(fit) of contacts.",
        "拟合与朴素预测的误差相同，都是咨询量的 \(fit)。")
    }
    guard !naiveWins else {
      return Phrase(
        """
        The naive forecast wins: it is off by \(other) of contacts, the fit by \(fit). Do not trust \
        the fit before you know why: name peaks, or start after the last break.
        """,
        """
        朴素预测更准：误差为咨询量的 \(other)，拟合为 \(fit)。查明原因前不要相信拟合：\
        写明高峰，或从最近一次突变之后的历史开始。
        """)
    }
    let wins = Phrase(
      "The fit is off by \(fit) of contacts, the naive forecast by \(other): the fit wins.",
      "拟合误差为咨询量的 \(fit)，朴素预测为 \(other)：拟合更准。")
    guard coverage < 0.55 else { return wins }
    let warning = Phrase(
      "But its intervals held too few of the weeks: expect to be further off than they say.",
      "但落在区间内的周太少：实际误差会比区间所示更大。")
    return [wins, warning].sentences
  }
}
