import PhraseTesting
public import Report
import Text

/// Mondays from 7 December 2026 on.
func weeks(_ count: Int) -> [String] {
  let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  var (year, month, day) = (2026, 12, 7)
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return (0..<count).map { _ in
    defer {
      day += 7
      let length = month == 2 && year % 4 == 0 ? 29 : lengths[month - 1]
      if day > length { (day, month) = (day - length, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
    return "\(year)-\(two(month))-\(two(day))"
  }
}

/// A dip, a rise to an opening, and a level end.
func people(count: Int = 104) -> Fan {
  var median: [Double] = []
  var value = 2_000.0
  for week in 0..<count {
    median.append(value)
    value += week < 12 ? -9 : week < 60 ? 36 : 2
  }
  let spread = median.indices.map { Double($0) * 2 }
  return Fan(
    Phrase("people", "人数"), dates: weeks(count), p10: zip(median, spread).map { $0 - $1 },
    p50: median, p90: zip(median, spread).map { $0 + $1 },
    references: [.init(Phrase("needed", "需要"), median.map { _ in 3_300 })],
    markers: [.init(Phrase("phase 3 opens", "三期启用"), at: 39)])
}

var forecast: Document {
  var table = Table {
    ""
    Phrase("now", "现在")
    Column.group(Phrase("at opening (6 Sep 2027)", "启用时（2027年9月6日）"), ["p10", "p50", "p90"])
    Column.group(Phrase("at the end (4 Dec 2028)", "期末（2028年12月4日）"), ["p10", "p50", "p90"])
  }
  table.append(
    .text(Phrase("people", "人数")), 2_000, 3_011, 3_084, 3_160, 3_402, 3_498, 3_590)
  table.append(
    .text(Phrase("ready at phase-3", "三期可上岗")), .missing, 902, 947, 989, 1_139, 1_172, 1_200)
  table.append(
    .text(Phrase("service level, 80 % in 20 s", "接通率（20秒内）")), .share(0.834), .share(0.7),
    .share(0.81), .share(0.9), .share(0.9), .share(0.95), .share(0.9999))
  return Document {
    Block.heading(Phrase("Suqian phase 3", "宿迁三期"))
    Phrase(
      "Ready in time in 3% of futures (2 to 4%); order 52 people a week from March on.",
      "“按时就绪”的可能性只有 3%（2 至 4%）；建议三月起每周招聘 52 人，直至九月底。")
    table
    Block.note("replay: run 1000 seed 1")
  }
}

/// Estimates to either side of zero, lengths, and sizes.
var charts: Document {
  let sensitivity = Bars(
    Phrase("leavers, change", "流失人数变化"), format: .plain.signed,
    [
      .init(Phrase("stages.novice.leaving", "新人期离职率"), -162, interval: -171...(-153)),
      .init(Phrase("levers.peak-bonus", "高峰奖金"), -80.4, interval: -92...(-70)),
      .init(Phrase("training.pass-rate", "培训通过率"), 45, interval: 20...70),
    ])
  let stages = Bars(
    Phrase("people by stage", "各阶段人数"), unit: Phrase("people", "人"),
    [
      .init(Phrase("novice", "新人期"), 402), .init(Phrase("growing", "成长期"), 377),
      .init(Phrase("mature", "成熟期"), 1_686), .init(Phrase("support", "支持"), .nan),
    ])
  let sizes = Histogram(
    Phrase("ready at opening", "启用时可上岗"), start: 840, width: 20,
    counts: [3, 20, 83, 200, 269, 229, 131, 51, 13, 1],
    markers: [.init(Phrase("needed", "需要"), at: 985)])
  return Document(
    blocks: [
      .chart(.bars(sensitivity)), .chart(.bars(stages)), .chart(.histogram(sizes)),
    ])
}

/// What files may hold as a name: sequences for terminals, markup, formulas, reversed text.
let hostileNames = [
  "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{07}", "\u{9B}2J", "a\u{202E}b\u{2066}c", "two\nlines",
  "a\r\nb\tc", "pipe | pipe", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
  "=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "``` fence", "[a](https://example.org)",
  "\u{FEFF}\u{200B}", "e\u{301}\u{0}", "'", "$x$", "＝1+1", "＋1", "－1", "＠A1", "a,b\"c",
]

/// A document in which every text is `name`.
func everywhere(_ text: String) -> Document {
  let name = Phrase(written: text)
  let format = NumberFormat.plain.unit(name)
  let columns = [Column(name, unit: name, group: name), Column(name)]
  return Document {
    Block.heading(name)
    name
    Table(name, columns: columns, rows: [[.text(name), .number(-5, format)]])
    Fan(
      name, unit: name, format: format, dates: [text, text], p10: [1, 2], p50: [2, 3], p90: [3, 4],
      references: [.init(name, [2, 2])], markers: [.init(name, at: 1)])
    Bars(name, unit: name, format: format, [.init(name, -3), .init(name, 4, interval: 3...5)])
    Histogram(
      name, unit: name, format: format, start: 0, width: 1, counts: [1, 2],
      markers: [.init(name, at: 1)])
    Scatter(
      name, x: .init(name, format: format, line: 1), y: .init(name, format: format),
      [.init(name, x: 1, y: 2)])
    Block.listing([name])
    Block.problem([name])
    Block.note(name)
  }
}

extension Cell: ExpressibleByStringLiteral {
  /// A text taken for both languages, for documents made up here.
  public init(stringLiteral text: String) { self = .text(Phrase(written: text)) }
}
