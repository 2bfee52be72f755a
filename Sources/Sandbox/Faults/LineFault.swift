import Questions
import Schema
import Simulation
import Text

/// What can be wrong with a line that was typed: its words, its values, the names in it.
enum LineFault: Fault {
  // The line
  case unknownCommand
  case openQuotationMark
  case missing(after: String)
  case notUnderstood
  case twice(String)
  case tooMany(name: String)
  case secondSite
  case secondDay
  case bothChannels
  // Values
  case noNumber
  case noDate
  case noDay
  case noPrecision
  case noPrecisionOfDifferences
  case noFutures
  case oneFuture
  case noSeed
  case noShare
  case noTarget
  case notInPercent(unit: Phrase)
  case notInDays(unit: Phrase)
  case noShareOfFutures
  case severalParts(of: String, forms: [String])
  case noName(besides: String)
  case nameTaken(String)
  // What does not exist
  case noSite
  case noTier
  case noStage
  case noSiteOrFamily
  case noMeasure
  case noDimension
  case emptyDimension
  case noFormat
  case noLanguage
  case notKept(name: String)
  case noState
  case noTopic
  case neitherSiteNorDay(words: [String], start: String, sites: [String])
  case outside(from: String, to: String)
  case noStep(String, in: String, hasNames: Bool)
  case noPath
  case nothingToTakeOut
  case mustBeGiven(String)

  var wording: Wording<SandboxCode> {
    switch self {
    case .unknownCommand:
      Wording(
        .command, Phrase("unknown command", "没有这个命令"),
        next: Phrase("help lists the commands.", "输入 help 查看全部命令。"))
    case .openQuotationMark:
      Wording(.quotation, Phrase("a quotation mark is not closed", "引号没有闭合"))
    case .missing(let word):
      Wording(.missing, Phrase("something is missing after \(word)", "\(word) 后面缺少内容"))
    case .notUnderstood: Wording(.word, Phrase("not understood", "无法识别"))
    case .twice(let word):
      Wording(
        .word, Phrase("\(word) stands there twice", "\(word) 写了两次"),
        next: Phrase("Leave one out, or ask twice.", "请去掉一个，或分两次问。"))
    case .tooMany(let name):
      Wording(.word, Phrase("more words than \(name) takes", "\(name) 后面多了词"))
    case .secondSite:
      Wording(
        .word, Phrase("a second site", "写了两个职场"),
        next: Phrase("Ask for one at a time.", "请一次只问一个。"))
    case .secondDay:
      Wording(
        .word, Phrase("a second day", "写了两个日期"),
        next: Phrase("Ask for one at a time.", "请一次只问一个。"))
    case .bothChannels:
      Wording(
        .word,
        Phrase("by channel and one channel at once", "by channel 与指定单个渠道只能选一个"),
        next: Phrase("Leave out one.", "请去掉一个。"))
    case .noNumber:
      Wording(
        .value, Phrase("not a number", "不是数字"),
        expected: Phrase("a whole number, 1 or more", "不小于 1 的整数"))
    case .noPrecision:
      Wording(
        .value, Phrase("not a share of a mean", "不是均值的误差"),
        expected: Phrase("0.1% to 50%, such as 2%", "0.1% 至 50%，如 2%"))
    case .noPrecisionOfDifferences:
      Wording(
        .value, Phrase("not a share of a mean", "不是均值的误差"),
        expected: Phrase("0.1% to 50%, such as 2%", "0.1% 至 50%，如 2%"),
        next: Phrase(
          """
          A day on which a change ends stands once, behind the one on which it begins: from DATE \
          until DATE. until 2% plays until the differences are known.
          """,
          "结束日期只写一次，写在开始日期之后：from 日期 until 日期。until 2% 表示推演到差异够准为止。"))
    case .noDate:
      Wording(
        .value, Phrase("not a date", "不是日期"),
        expected: Phrase("a date such as 2027-07-05", "日期，如 2027-07-05"))
    case .noDay:
      Wording(
        .value, Phrase("the day is missing from which this is to hold", "没有写明从哪天起"),
        next: Phrase(
          "Write the value, then from DATE, then for whom: at SITE, tier NAME, stage NAME.",
          "先写数值，再写 from 日期，最后写对谁：at 职场、tier 职级、stage 阶段。"))
    case .noFutures:
      Wording(
        .value, Phrase("not a number of futures", "不是推演次数"),
        expected: Phrase(
          "a whole number from 1 to \(Player.Limits.mostFutures)",
          "1 至 \(Player.Limits.mostFutures) 的整数"))
    case .oneFuture:
      Wording(
        .value, Phrase("one future tells no difference", "只推演一次，看不出差异"),
        expected: Phrase("2 futures or more", "至少 2 次推演"))
    case .noSeed:
      Wording(
        .value, Phrase("not a seed", "不是随机种子"),
        expected: Phrase("a whole number, 0 or more", "不小于 0 的整数"))
    case .noShare:
      Wording(
        .value, Phrase("not a share", "不是比例"),
        expected: Phrase("a share, such as 90%", "比例，例如 90%"))
    case .noTarget:
      Wording(
        .value, Phrase("not a number", "不是数字"),
        expected: Phrase("a number, such as 2,500 or 95%", "数字，例如 2,500 或 95%"))
    case .notInPercent(let unit):
      Wording(
        .value, Phrase("this is not counted in per cent", "这个指标不按百分比计"),
        expected: Phrase("a number of \(unit)", "数量，单位为\(unit)"),
        next: Phrase(
          "For readiness in a share of futures write: ready at SITE at opening 95%.",
          "要问有多少推演就绪，请写：ready at 职场 at opening 95%。"))
    case .notInDays(let unit):
      Wording(
        .value, Phrase("this is not counted in days", "这个指标不按天计"),
        expected: Phrase("a number of \(unit)", "数量，单位为\(unit)"),
        next: Phrase("Leave out days.", "请去掉 days。"))
    case .noShareOfFutures:
      Wording(
        .value,
        Phrase("not a share of futures that can be aimed at", "不能作为就绪概率的目标"),
        expected: Phrase("above 0% to 99.9%", "大于 0%，不超过 99.9%"))
    case .severalParts(let part, let forms):
      Wording(
        .value, Phrase("rows are not made of several \(part)s", "不能以几个 \(part) 为一行"),
        expected: Phrase(
          "\(forms.written.series), or every 26 weeks",
          "\(forms.written.series)，或 every 26 weeks"))
    case .noName(let base):
      Wording(
        .value, Phrase("not a name for this", "不能用作名称"),
        expected: Phrase("one word, and not \(base)", "一个词，且不是 \(base)"))
    case .nameTaken(let name):
      Wording(
        .value, Phrase("this name is taken", "这个名称已经用过"),
        expected: Phrase("a name of its own", "一个没用过的名称"),
        next: Phrase(
          "back \(name) goes to what has it; keep as \(name) replaces that.",
          "back \(name) 回到该方案；keep as \(name) 用新的覆盖它。"))
    case .noSite: Wording(.name, Phrase("no site of that name", "没有这个职场"))
    case .noTier: Wording(.name, Phrase("no tier of that name", "没有这个职级"))
    case .noStage: Wording(.name, Phrase("no stage of that name", "没有这个成长阶段"))
    case .noSiteOrFamily:
      Wording(.name, Phrase("no site or job family of that name", "没有这个职场或岗位类别"))
    case .noMeasure:
      Wording(
        .name, Phrase("no measure of that name", "没有这个指标"),
        next: Phrase("help measures lists them.", "全部指标见 help measures。"))
    case .noDimension: Wording(.name, Phrase("nothing to split by", "不能按这个维度分列"))
    case .emptyDimension:
      Wording(
        .name, Phrase("the scenario has none to split by", "情景里没有这一项，无法拆分"))
    case .noFormat: Wording(.name, Phrase("unknown format", "没有这种格式"))
    case .noLanguage:
      Wording(.name, Phrase("no language that is spoken here", "不支持这种语言"))
    case .notKept(let name):
      Wording(
        .name, Phrase("nothing is kept under this name", "没有以这个名称保留过情景"),
        next: Phrase("Keep something first: keep as \(name)", "请先保留：keep as \(name)"))
    case .noState:
      Wording(
        .name, Phrase("no state of that name", "没有这个名称的方案"),
        next: Phrase(
          "branch lists the states; branch NAME names the present one.",
          "branch 列出各方案；branch 名称 给当前方案起名。"))
    case .noTopic:
      Wording(
        .name,
        Phrase("neither a command, a measure nor a part of a scenario", "不是命令、指标，也不是情景的一部分"),
        next: Phrase(
          "help lists the commands, help measures what is counted, show the parts.",
          "help 列出命令，help measures 列出指标，show 列出情景各部分。"))
    case .neitherSiteNorDay(let words, let start, let sites): neither(words, start, sites)
    case .outside(let from, let to):
      Wording(
        .day, Phrase("outside the forecast", "不在预测期内"),
        expected: Phrase("a day from \(from) to \(to)", "\(from) 至 \(to) 的日期"))
    case .noStep(let step, let place, let hasNames): noStep(step, place, hasNames)
    case .nothingToTakeOut:
      Wording(
        .path, Phrase("there is nothing of it to take out", "情景里没有可以去掉的"),
        next: Phrase("Tab shows what can be taken out.", "按 Tab 键查看可以去掉什么。"))
    case .noPath: Wording(.path, Phrase("there is no such path", "没有这个路径"))
    case .mustBeGiven(let path):
      Wording(
        .required, Phrase("\(path) must be given", "\(path) 是必填项"),
        next: Phrase("Change it with: set \(path) …", "要改请用：set \(path) …"))
    }
  }

  private func neither(
    _ words: [String], _ start: String, _ sites: [String]
  ) -> Wording<SandboxCode> {
    let (besides, names) = (words.written.series, sites.written.series)
    return Wording(
      .day, Phrase("neither a site nor a day", "既不是职场也不是日期"),
      expected: words.isEmpty
        ? Phrase("a date such as \(start), or one of \(names)", "日期（如 \(start)），或 \(names) 之一")
        : Phrase(
          "\(besides), a date such as \(start), or one of \(names)",
          "\(besides)、日期（如 \(start)），或 \(names) 之一"))
  }

  private func noStep(
    _ step: String, _ place: String, _ hasNames: Bool
  ) -> Wording<SandboxCode> {
    Wording(
      .path,
      place.isEmpty
        ? Phrase("there is no \(step)", "没有 \(step)")
        : Phrase("there is no \(step) in \(place)", "\(place) 里没有 \(step)"),
      next: !hasNames
        ? Phrase("Nothing can be named there.", "那里不能再写名称。")
        : place.isEmpty
          ? Phrase(
            "Tab shows what there is; help WORD finds it.", "按 Tab 键查看有哪些；help 加一个词可以查找。")
          : Phrase("Tab shows what there is.", "按 Tab 键查看有哪些。"))
  }
}
