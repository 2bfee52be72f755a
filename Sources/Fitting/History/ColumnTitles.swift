import Workforce

/// What a column of a file of past contacts holds.
enum HistoryColumn: String, CaseIterable {
  case date
  case time
  case contacts
  case handleTime = "handle-time"
  case channel
}

/// The titles that exports of telephone systems, workforce-management tools and people give to
/// columns.
enum ColumnTitles {
  /// All titles, for each column the best first: a column of a later line counts only where there is
  /// none of an earlier one. What is not here is not guessed.
  private static let all: [HistoryColumn: [[String]]] = [
    .date: [
      [
        "date", "date time", "timestamp", "interval date", "start date", "report date", "日期",
        "日期时间", "时间戳", "统计日期", "统计日", "数据日期", "报表日期",
      ],
      ["day", "business date", "日", "天", "当日"],
      ["week", "week start", "week starting", "week beginning", "week commencing", "week of", "周"],
      ["month", "month start", "year month", "月", "月份", "年月", "统计月份", "统计月"],
    ],
    .time: [
      [
        "time", "interval", "hour", "start time", "interval start", "interval start time",
        "time interval", "time of day", "时间", "时段", "时间段", "时刻", "小时", "时间区间", "时间范围", "开始时间",
        "起始时间", "统计时间", "统计时段", "统计时间段", "时间点", "时点", "整点", "半小时",
      ],
      [
        "start", "call time", "period", "slot", "half hour", "period start", "来电时间", "呼入时间", "进线时间",
        "呼叫时间",
        "咨询时间",
        "会话时间", "数据时间", "记录时间", "创建时间",
      ],
    ],
    .contacts: [
      ["contacts"],
      // What was offered.
      [
        "offered", "offer", "incoming", "inbound", "arrived", "arrivals", "received", "entered",
        "queued", "presented", "来电量", "来话量", "呼入量", "进线量", "话务量", "咨询量", "会话量", "联系量", "请求量", "呼叫量",
        "接入量", "转人工量", "入队量", "排队量", "进入队列量",
      ],
      // What does not say which contacts it counts.
      [
        "calls", "interactions", "conversations", "chats", "tickets", "cases", "emails", "mails",
        "messages", "enquiries", "inquiries", "requests", "sessions", "voice", "phone", "电话", "热线",
        "在线", "工单", "邮件", "通话量", "业务量",
      ],
      ["volume", "count", "number", "quantity", "total", "量", "数量", "总量", "总数", "次数"],
      answered,
      handled,
    ],
    .handleTime: [
      [
        "handle time", "aht", "average handle time", "average handling time", "handling time",
        "mean handle time", "平均处理时长", "平均处理时间", "处理时长", "处理时间", "平均服务时长",
      ],
      talk,
    ],
    .channel: [
      [
        "channel", "queue", "queue name", "skill", "skill group", "skillset", "split", "vdn", "lob",
        "line of business", "business line", "workgroup", "media", "media type", "call type",
        "队列", "渠道", "技能组", "业务线", "技能", "队列名称", "渠道名称", "技能组名称", "业务组", "技能队列", "业务类型", "媒体类型",
      ]
    ],
  ]

  private static let answered = [
    "answered", "answer", "accepted", "connected", "acd calls", "接听量", "接起量", "接通量", "应答量", "接待量",
    "受理量",
  ]
  private static let handled = [
    "handled", "served", "processed", "completed", "处理量", "服务量", "办理量", "完成量",
  ]
  private static let talk = [
    "talk time", "average talk time", "acd time", "att", "平均通话时长", "平均通话时间", "通话时长",
  ]

  private static let ranks: [HistoryColumn: [String: Int]] = all.mapValues { lines in
    var ranks: [String: Int] = [:]
    for (rank, titles) in lines.enumerated() {
      for key in titles.compactMap({ Title($0[...]).keys.first }) where ranks[key] == nil {
        ranks[key] = rank
      }
    }
    return ranks
  }

  /// How good a title is for a column, 0 best; nil where it is none of it.
  static func rank(_ title: Title, as column: HistoryColumn) -> Int? {
    guard let ranks = ranks[column] else { return nil }
    // A total of times is no time of day.
    let keys = column == .time ? title.keys.prefix(1) : title.keys[...]
    if let rank = keys.lazy.compactMap({ ranks[$0] }).first { return rank }
    if column == .date, title.keys.contains(where: { $0.hasSuffix("日期") }) { return 1 }
    guard column == .contacts else { return nil }
    return title.stems.lazy.compactMap { ranks[$0] }.first
  }

  /// Whether a column counts only the contacts that somebody took.
  static func countsAnswered(_ title: Title) -> Bool {
    guard let rank = rank(title, as: .contacts), let lines = all[.contacts] else { return false }
    return rank >= lines.count - 2
  }

  /// Whether a column is of the time on the phone alone.
  static func isTalk(_ title: Title) -> Bool { rank(title, as: .handleTime) == 1 }
}

/// A column's title, without what titles differ in that mean the same.
struct Title {
  /// The title, where it is English its words in one order, and the same without words that say
  /// little.
  let keys: [String]
  /// For a Chinese count: what is counted, as 来电 of 总来电数.
  let stems: [String]
  /// What it says its values are in.
  let unit: HandleTimeUnit?

  init(_ text: Substring) {
    let narrow = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
          return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        }))
    let name = narrow.prefix { !"([【".contains($0) }
    var unit = Self.units[
      narrow.dropFirst(name.count).dropFirst().prefix { !")]】".contains($0) }
        .lowercased().trimmingSpaces]
    var words = Self.words(name)
    guard words.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else {
      let joined = words.joined()
      self.unit = unit
      keys = [joined]
      stems = Self.stems(joined)
      return
    }
    if unit == nil, words.count > 1, let found = words.last.flatMap({ Self.units[$0] }),
      words.dropLast().contains(where: { $0 == "time" || $0 == "aht" })
    {
      unit = found
      words.removeLast()
    }
    self.unit = unit
    stems = []
    let single = words.map(Self.singular)
    var keys = [single]
    for dropped in [Self.fillers, Self.nouns, Self.fillers.union(Self.nouns)] {
      keys.append(single.filter { !dropped.contains($0) })
    }
    self.keys = keys.filter { !$0.isEmpty }.map { $0.sorted().joined(separator: "-") }
  }

  private static let units: [String: HandleTimeUnit] = [
    "s": .seconds, "sec": .seconds, "secs": .seconds, "second": .seconds, "seconds": .seconds,
    "秒": .seconds, "m": .minutes, "min": .minutes, "mins": .minutes, "minute": .minutes,
    "minutes": .minutes, "分": .minutes, "分钟": .minutes, "h": .hours, "hour": .hours,
    "hours": .hours, "小时": .hours, "ms": .milliseconds, "毫秒": .milliseconds,
    "milliseconds": .milliseconds,
  ]

  private static let fillers: Set<String> = [
    "of", "the", "number", "num", "no", "nb", "nbr", "count", "total", "name", "avg", "average",
    "mean", "n",
  ]
  /// What is counted, which says nothing beside what happened to it.
  private static let nouns: Set<String> = [
    "call", "contact", "interaction", "conversation", "chat", "ticket", "case", "email", "mail",
    "message", "session", "voice", "phone",
  ]

  private static func singular(_ word: String) -> String {
    guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    return word.hasSuffix("ies") ? word.dropLast(3) + "y" : String(word.dropLast())
  }

  /// The words of a name in lower case: `Calls Offered`, `calls_offered` and `CallsOffered` alike.
  private static func words(_ name: Substring) -> [String] {
    var words = [""]
    var wasLower = false
    for character in name {
      guard character.isLetter || character.isNumber else {
        words.append("")
        wasLower = false
        continue
      }
      if character.isUppercase, wasLower { words.append("") }
      wasLower = character.isLowercase
      words[words.count - 1] += character.lowercased()
    }
    return words.filter { !$0.isEmpty }
  }

  private static let endings = ["总量", "总数", "数量", "次数", "件数", "人次", "笔数", "量", "数"]
  private static let beginnings = [
    "总", "每日", "日", "全部", "人工", "电话", "热线", "在线", "呼入", "来电", "进线", "语音", "客户",
  ]

  private static func stems(_ name: String) -> [String] {
    var stem = name
    guard let ending = endings.first(where: { stem.hasSuffix($0) }) else { return [] }
    stem.removeLast(ending.count)
    // 来电 itself is one of the beginnings: the longest name goes first.
    var stems = [stem + "量"]
    while let beginning = beginnings.first(where: { stem.hasPrefix($0) && stem != $0 }) {
      stem.removeFirst(beginning.count)
      stems.append(stem + "量")
    }
    return stems
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
