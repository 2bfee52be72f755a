import Schema

/// Where the columns of a file of past contacts stand, by the names that its header gives them.
struct HistoryColumns {
  /// What a row is the count of: a date, or a date and a time.
  let date: Int
  /// The time of day, where it stands apart.
  let time: Int?
  let contacts: Int
  let handleTime: Int?
  /// Which queue or channel a row is of.
  let channel: Int?

  private static let dates = [
    "date", "timestamp", "week", "month", "日期", "日期时间", "时间戳", "开始时间", "统计日期",
    "统计时间", "周", "月", "月份", "年月",
  ]
  private static let times = ["time", "interval", "hour", "时间", "时段", "时间段", "时刻", "小时"]
  private static let counts = [
    "contacts", "话务量", "咨询量", "来电量", "来话量", "呼入量", "进线量", "会话量", "接待量", "联系量",
  ]
  private static let handleTimes = [
    "handle-time", "aht", "平均处理时长", "平均处理时间", "处理时长", "处理时间", "平均通话时长",
  ]
  private static let channels = ["channel", "queue", "队列", "渠道", "技能组", "业务线"]

  init(_ header: DelimitedText.Line) throws(Problem) {
    let names = header.fields.map(Self.plain)
    func column(_ meanings: [String]) throws(Problem) -> Int? {
      let found = names.indices.filter { meanings.contains(names[$0]) }
      if found.count > 1 {
        throw Problem(
          "two columns of one meaning",
          found: found.map { String(header.fields[$0]) }.joined(separator: ", "),
          next: "Rename the one that is not meant.")
      }
      return found.first
    }
    func needed(_ column: Int?, _ name: String) throws(Problem) -> Int {
      if let column { return column }
      throw Problem(
        "no column \(name)", found: header.fields.prefix(8).joined(separator: ", "),
        next: "Begin with a line that names the columns: date,contacts or 日期,话务量.")
    }
    let (day, clock) = (try column(Self.dates), try column(Self.times))
    // A column of times alone holds dates too.
    date = try needed(day ?? clock, "date")
    time = day == nil ? nil : clock
    contacts = try needed(column(Self.counts), "contacts")
    handleTime = try column(Self.handleTimes)
    channel = try column(Self.channels)
  }

  /// A name without case, spaces, and the unit in brackets behind it.
  private static func plain(_ name: Substring) -> String {
    var name = name.lowercased().prefix { $0 != "(" && $0 != "（" }
    while name.last == " " { name.removeLast() }
    return String(name.map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}
