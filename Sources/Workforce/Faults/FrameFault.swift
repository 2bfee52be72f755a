import Schema
import Text

/// What can be wrong with the frame of a scenario: time, tables, stages, money, size.
enum FrameFault: Fault {
  case moneyInAnother
  case amountInAnother(own: String)
  case notAMonday(monday: String)
  case partOfAWeek(whole: String)
  case opensAfterEnd(end: String)
  case notYetRented(first: String, opens: Bool)
  case neverOpens(start: String)
  case noEntry(noun: Phrase)
  case tooManyKinds(count: String, hasHours: Bool)
  case lastStageEnds
  case stageWithoutLength
  case testOfLastStage
  case nobodyTakesContacts
  case onlyStage(stage: String)
  case causeOfModel(meaning: Phrase)
  case shares(isBelow: Bool)
  case tooManyEvents(noun: Phrase)
  case payInAnother

  var wording: Wording<WorkforceCode> {
    switch self {
    case .moneyInAnother:
      Wording(
        .currency, Phrase("all money must be in one currency", "所有金额须用同一种货币"))
    case let .amountInAnother(own):
      Wording(
        .currency, Phrase("all money must be in one currency", "所有金额须用同一种货币"),
        expected: Phrase("an amount in \(own)", "以 \(own) 计的金额"))
    case let .notAMonday(monday):
      Wording(
        .time, Phrase("a forecast starts on a Monday", "预测须从星期一开始"),
        next: Phrase("The Monday before is \(monday).", "前一个星期一是 \(monday)。"))
    case let .partOfAWeek(whole):
      Wording(
        .time, Phrase("a forecast lasts whole weeks", "预测时长须为整周"),
        next: Phrase("Write \(whole).", "请写 \(whole)。"))
    case let .opensAfterEnd(end):
      Wording(
        .outside, Phrase("the site opens after the forecast has ended", "职场启用晚于预测结束"),
        next: Phrase(
          "Choose a day before \(end), or a longer horizon.",
          "请改为 \(end) 之前的日期，或延长 horizon。"))
    case let .notYetRented(first, opens):
      Wording(
        .sites, Phrase("the site is in use before its desks are rented", "席位还没起租，职场已经启用"),
        expected: Phrase("a day up to \(first)", "不晚于 \(first) 的日期"),
        next: opens
          ? Phrase("Move it to the opening or before it.", "请改到启用当日或之前。")
          : Phrase(
            "Without an opening its seats can be used from the start: add one, or remove rented.",
            "没有 opening，席位从预测开始就能用：请补充 opening，或去掉 rented。"))
    case let .neverOpens(start):
      Wording(
        .sites,
        Phrase(
          "seats become usable week by week only where a site opens", "只有写了 opening 的职场，席位才会逐周启用"),
        next: Phrase(
          "Add opening: \(start), or remove seats-per-week.",
          "请补充 opening: \(start)，或去掉 seats-per-week。"))
    case let .noEntry(noun):
      Wording(
        .empty, Phrase("at least one \(noun) is needed", "至少要有一个\(noun)"),
        next: Phrase("Add an entry, named as you like.", "请添加一项，名称自定。"))
    case let .tooManyKinds(count, hasHours):
      Wording(
        .size, Phrase("too many kinds of people", "人员种类太多"),
        found: hasHours
          ? Phrase(
            "\(count) of site × family × stage × tier × hours",
            "\(count) 种：职场 × 岗位类别 × 成长阶段 × 职级 × 工时")
          : Phrase(
            "\(count) of site × family × stage × tier", "\(count) 种：职场 × 岗位类别 × 成长阶段 × 职级"),
        expected: Phrase("at most 100,000", "最多 100,000"),
        next: Phrase("Join sites, families or tiers that behave alike.", "请把情况相同的职场、岗位类别或职级合并。"))
    case .lastStageEnds:
      Wording(
        .stages, Phrase("the last stage has no end", "最后一个成长阶段没有终点"),
        next: Phrase("Remove its length, or add a stage after it.", "请去掉 length，或在它后面再加一个阶段。"))
    case .stageWithoutLength:
      Wording(
        .stages, Phrase("a stage that others follow needs a length", "除最后一个外，成长阶段都要写时长"),
        next: Phrase(
          "Add length: 3 months, or move the stage to the end.",
          "请补充 length: 3 months，或把这个阶段移到最后。"))
    case .testOfLastStage:
      Wording(
        .stages,
        Phrase(
          "the last stage never ends, so that nobody sits its test", "最后一个成长阶段没有终点，也就没有人参加它的考核"),
        next: Phrase("Remove it, or add a stage after it.", "请去掉，或在它后面再加一个阶段。"))
    case .nobodyTakesContacts:
      Wording(
        .stages, Phrase("in no stage do people take contacts", "没有一个成长阶段接线"),
        next: Phrase(
          "Set takes-contacts: yes in at least one stage.", "请至少给一个阶段写 takes-contacts: yes。"))
    case let .onlyStage(stage):
      Wording(
        .stages, Phrase("the only stage never ends", "唯一的成长阶段没有终点"),
        next: Phrase(
          "Remove it, or add a stage after \(stage).", "请去掉，或在 \(stage) 后面再加一个阶段。"
        ))
    case let .causeOfModel(meaning):
      Wording(
        .causes, Phrase("this cause is made by the model", "这个离职原因由模型自动产生"),
        next: Phrase(
          "It counts those who \(meaning). Choose another name.", "它统计\(meaning)的人，请换一个名称。"))
    case let .shares(isBelow):
      Wording(
        .shares, Phrase("the shares must make 100%", "各项占比合计须为 100%"),
        next: isBelow
          ? Phrase("Raise one of them, or add what is missing.", "请调高其中一项，或补上缺的一项。")
          : Phrase("Lower one of them.", "请调低其中一项。"))
    case let .tooManyEvents(noun):
      Wording(
        .size, Phrase("too many \(noun)", "\(noun)太多"),
        expected: Phrase("at most 100,000", "最多 100,000"),
        next: Phrase("Choose a shorter horizon or fewer of them.", "请缩短 horizon，或减少数量。"))
    case .payInAnother:
      Wording(
        .currency, Phrase("all pay must be in one currency", "所有薪酬须用同一种货币"),
        next: Phrase("Convert it: pay of all tiers is added up.", "请换算：各职级的薪酬要加在一起。"))
    }
  }
}
