import Fitting
import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// F1, F3, F4, F5: one past as telephone systems, planning tools and spreadsheets export it.
@Suite struct ExportFormTests {
  private struct Form: Sendable, CustomStringConvertible {
    let description: String
    let text: String
    var wanted = ""

    init(_ description: String, _ text: String, _ wanted: String = "") {
      (self.description, self.text, self.wanted) = (description, text, wanted)
    }
  }

  private static let days = Facts().rows(1440)
  private static let halves = Facts().rows(30)

  private static func daily(
    _ header: String, _ row: (_ day: Day, _ contacts: Int) -> String
  ) -> String {
    ([header] + days.map { row($0.day, $0.contacts) }).joined(separator: "\n") + "\n"
  }

  private static func byHalves(
    _ header: String, _ row: (_ day: Day, _ minute: Int, _ contacts: Int) -> String
  ) -> String {
    ([header] + halves.map { row($0.day, $0.minute, $0.contacts) }).joined(separator: "\n") + "\n"
  }

  private static func slashed(_ day: Day) -> String {
    "\(day.date.year)/\(day.date.month)/\(day.date.day)"
  }

  private static let chinese = ["一", "二", "三", "四", "五", "六", "日"]
  private static let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// The day of a spreadsheet, counted here from 2025-01-06, which is 45,663.
  private static func serial(_ day: Day) -> Int { 45_663 + (day - Facts().day(0)) }

  private static func period(_ minute: Int) -> String {
    let hour = (minute / 60 + 11) % 12 + 1
    let word =
      switch minute / 60 {
      case 0..<5: "凌晨"
      case 5..<8: "早上"
      case 8..<12: "上午"
      case 12: "中午"
      case 13..<19: "下午"
      default: "晚上"
      }
    return "\(word)\(hour):\(two(minute % 60))"
  }

  private static var titles: [Form] {
    [
      "Date,Calls", "day,Calls Offered", "Call Date,Total Calls Offered", "Interval Date,nOffered",
      "Timestamp,CallsOffered", "DATE,calls_offered", "Date,# of Calls", "Date,Inbound Calls",
      "Date,Contacts Incoming", "Start Date,Volume", "日期,呼入量", "统计日期,来电总数", "日期,人工进线量",
      "日期,总话务量（通）", "开始时间,来电量", "时间,咨询次数", "日期,转人工量", "数据日期,电话呼入总量", "日期,数量",
      "日,接入量",
    ].map { title in Form(title, daily(title) { "\($0.iso),\($1)" }) }
      + [
        Form(
          "offered beside answered",
          daily("日期,接听量,来电量,放弃量,接通率") { "\($0.iso),\($1 - 7),\($1),7,99.1%" }),
        Form(
          "offered, answered, handled",
          daily("Date,Calls Answered,Calls Offered,Calls Handled") {
            "\($0.iso),\($1 - 7),\($1),\($1 - 8)"
          }),
        Form("answered alone", daily("Date,ACD Calls,Aban Calls") { "\($0.iso),\($1),4" }),
        Form("接听量", daily("日期,接听量") { "\($0.iso),\($1)" }),
        Form(
          "named", daily("Tag,Anrufe,Verloren") { "\($0.iso),\($1),3" },
          "date-column: Tag, contacts-column: Anrufe"),
        Form(
          "named among two", daily("日期,来电量,进线量") { "\($0.iso),1,\($1)" }, "contacts-column: 进线量"
        ),
        Form(
          "day and weekday", daily("Date,Day,Calls") { "\($0.iso),\(english[$0.weekday]),\($1)" }),
      ]
  }

  private static var layouts: [Form] {
    let plain = daily("date,contacts") { "\($0.iso),\($1)" }
    let lines = plain.split(separator: "\n").map(String.init)
    let (header, rows) = (lines[0], Array(lines.dropFirst()))
    var shuffled = rows
    for index in shuffled.indices { shuffled.swapAt(index, (index * 37 + 11) % shuffled.count) }
    func joined(_ lines: [String]) -> String { lines.joined(separator: "\n") }
    return [
      Form("newest first", joined([header] + rows.reversed())),
      Form("out of order", joined([header] + shuffled)),
      Form("a title", joined(["呼叫中心日报表", "导出时间：2025-04-01 10:00,操作员 \"9", "", header] + rows)),
      Form("a title with fields", joined(["Report,Calls by day", "Period;2025", header] + rows)),
      Form("sums below", joined([header] + rows + ["合计,99999", "平均,1234", "Grand Total:,99999"])),
      Form(
        "words below", joined([header] + rows + ["", "注：数据来源于话务平台", "Printed by anna,page 1"])),
      Form(
        "the header on each page",
        joined([header] + rows[..<30] + ["Page 2", header] + rows[30...])),
      Form("a ruling", joined([header, "----------,--------"] + rows + ["(70 rows affected)"])),
      Form(
        "sums of weeks",
        joined(
          [header]
            + rows.indices.flatMap { index -> [String] in
              index % 7 == 6 ? [rows[index], "第\(index / 7)周 小计,9999"] : [rows[index]]
            }.map { $0.hasPrefix("第") ? "小计,9999" : $0 })),
      Form("bars", plain.replacing(",", with: "|")), Form("tabs", plain.replacing(",", with: "\t")),
      Form(
        "spreadsheet's sums",
        joined([header] + rows.flatMap { [$0, "\($0.prefix(10)) 汇总,\($0.dropFirst(11))"] })),
    ]
  }

  private static var dates: [Form] {
    let forms: [(Day) -> String] = [
      { String(serial($0)) }, { "\(serial($0)).0" },
      { "\($0.date.year)\(two($0.date.month))\(two($0.date.day))" },
      { "\($0.date.year % 100)年\($0.date.month)月\($0.date.day)日" },
      {
        "\($0.words.split(separator: " ").joined(separator: "-").replacing("-2025", with: "-25"))"
      },
      { "\($0.date.year)年\($0.date.month)月\($0.date.day)日 星期\(chinese[$0.weekday])" },
      { "\(slashed($0)) 周\(chinese[$0.weekday])" }, { "\(slashed($0))(\(chinese[$0.weekday]))" },
      { "\(english[$0.weekday]) \($0.iso)" }, { "\($0.iso) (\(english[$0.weekday]))" },
      { "\"\(english[$0.weekday]), \($0.words)\"" },
      { "\($0.date.year)\(two($0.date.month))\(two($0.date.day))000000" },
    ]
    return forms.enumerated().map { index, form in
      Form("date \(index): \(form(days[0].day))", daily("date,contacts") { "\(form($0)),\($1)" })
    }
  }

  private static var times: [Form] {
    let stamps: [(Day, Int) -> String] = [
      { "\($0.iso) \(period($1))" },
      {
        "\($0.date.year)年\($0.date.month)月\($0.date.day)日 星期\(chinese[$0.weekday]) \($1 / 60)点\(two($1 % 60))分"
      },
      { "\($0.iso.replacing("-", with: ""))\(two($1 / 60))\(two($1 % 60))" },
      { "\($0.iso.replacing("-", with: ""))T\(two($1 / 60))\(two($1 % 60))00" },
      { "\(serial($0)).\(String(100_000_000 + ($1 * 100_000_000 + 720) / 1440).dropFirst())" },
      { "\($0.iso) \(clock($1))至\(clock($1 + 30))" },
      { "\($0.iso) \(clock($1))–\(clock($1 + 30))" },
      { "\"\($0.date.month)/\($0.date.day)/\($0.date.year), \(clock($1)):00\"" },
    ]
    let apart: [(Int) -> String] = [
      { String(100 * ($0 / 60) + $0 % 60) }, { "\(two($0 / 60))\(two($0 % 60))" }, period,
      { "0.\(String(100_000_000 + ($0 * 100_000_000 + 720) / 1440).dropFirst())" },
      { "1899-12-30 \(clock($0)):00" }, { "\($0 / 60)点\($0 % 60 == 30 ? "半" : "")" },
    ]
    return stamps.enumerated().map { index, stamp in
      Form(
        "stamp \(index): \(stamp(days[0].day, 510))",
        byHalves("date,contacts") { "\(stamp($0, $1)),\($2)" })
    }
      + apart.enumerated().map { index, time in
        Form(
          "time \(index): \(time(510))",
          byHalves("日期,时段,呼入量") { "\(slashed($0)),\(time($1)),\($2)" })
      }
      + [
        Form(
          "日期 and 开始时间",
          byHalves("日期,开始时间,结束时间,来电量") {
            "\($0.iso),\($0.iso) \(clock($1)),\($0.iso) \(clock($1 + 30)),\($2)"
          })
      ]
  }

  /// The same past in every form: the same base, to the last digit.
  @Test func F1_onePastInManyFormsIsOneBase() throws {
    let plain = try fit(Facts().daily).channel()
    let forms = Self.titles + Self.layouts + Self.dates + Self.times
    #expect(forms.count >= 60)
    for form in forms {
      do {
        let found = try fit(
          form.text, HistorySource(form.wanted.isEmpty ? "closed: []" : form.wanted))
        #expect(found.channel() == plain, "\(form)")
      } catch { Issue.record("\(form): \(error)") }
    }
  }

  private func notes(_ text: String) throws -> [String] { try history(text).notes.map(\.english) }

  @Test func F1_whatWasLeftOutIsCounted() throws {
    let rows = Facts().daily.split(separator: "\n").joined(separator: "\n")
    let title = try notes("Report\n\nPrinted,today\n" + rows)
    #expect(title == ["The header is line 4: 2 lines above it are left out."])
    let sums = try notes(rows + "\nTotal,5\nAverage,5")
    #expect(sums == ["Line 72 and 1 more are sums of other rows and left out."])
    #expect(try notes(rows + "\nEnd of report") == ["Line 72 is no row and left out."])
  }

  @Test func F1_contactsThatWereOnlyAnsweredAreSaid() throws {
    let note = try notes(Self.daily("日期,接听量") { "\($0.iso),\($1)" })
    #expect(note.count == 1 && note[0].contains("接听量"))
    #expect(try notes(Self.daily("日期,接听量,来电量") { "\($0.iso),1,\($1)" }).isEmpty)
  }

  @Test(arguments: [
    ("日期,来电量,进线量", "来电量, 进线量", "contacts-column 来电量"),
    ("Date,Calls,Chats", "Calls, Chats", "contacts-column Calls"),
    ("Date,Appels,Agents", "Date, Appels, Agents", "contacts-column Appels"),
    ("Jour,Calls,Agents", "Jour, Calls, Agents", "date-column Jour"),
    ("日期,20秒接听量,放弃量", "日期, 20秒接听量, 放弃量", "contacts-column 20秒接听量"),
  ]) func F1_aColumnThatCannotBeToldIsAsked(header: String, found: String, option: String) {
    let problem = refusal("Report\n" + Self.daily(header) { "\($0.iso),\($1),2" })
    #expect(problem?.found == found && problem?.next?.contains(option) == true, "\(problem as Any)")
    #expect(problem?.place?.line == 2)
  }

  @Test func F1_aTitleThatIsNotThereIsRefused() throws {
    let problem = refusal(Facts().daily, try HistorySource("contacts-column: Calls"))
    #expect(problem?.message == "no column of this title" && problem?.place?.line == 1)
  }

  // Handle times.

  private func handleTime(_ time: String, _ title: String = "aht", _ wanted: String = "closed: []")
    throws -> Double
  {
    let text = Self.daily("date,contacts,\(title)") { "\($0.iso),\($1),\(time)" }
    return try fit(text, HistorySource(wanted)).handleTime?.value ?? 0
  }

  @Test(arguments: ["4分10秒", "0小时4分10秒", "250秒", "4m10s", "4 min 10 s", "4:10", "00:04:10", "250"])
  func F3_aHandleTimeNamesItsUnit(time: String) throws {
    #expect(abs(try handleTime(time) - 250) < 1e-9)
  }

  @Test(arguments: [
    ("平均处理时长(分钟)", "4.5"), ("AHT (min)", "4.5"), ("Avg Handle Time (s)", "270"),
    ("aht_seconds", "270"), ("处理时长（秒）", "270"), ("AHT (ms)", "270000"), ("平均处理时长(分钟)", "4:30"),
  ]) func F3_aTitleNamesTheUnit(title: String, time: String) throws {
    #expect(abs(try handleTime(time, title) - 270) < 1e-9)
  }

  @Test(arguments: [
    ("4.5", "minutes", 270), ("0:04", "minutes", 240), ("0.003125", "days", 270),
    ("270000", "milliseconds", 270), ("12.5", "minutes", 750),
  ]) func F3_handleTimesThatCannotBeSecondsAreAQuestion(
    time: String, unit: String, seconds: Double
  ) throws {
    let text = Self.daily("date,contacts,aht") { "\($0.iso),\($1),\(time)" }
    let problem = refusal(text)
    #expect(problem?.place?.line == 2 && problem?.next?.contains("handle-times \(unit)") == true)
    #expect(abs(try handleTime(time, "aht", "handle-times: \(unit)") - seconds) < 1e-9)
  }

  @Test func F3_shortHandleTimesAreTakenWhereThatIsSaid() throws {
    #expect(abs(try handleTime("4.5", "aht", "handle-times: seconds") - 4.5) < 1e-9)
  }

  // Stamps that are refused, with the reason.

  @Test(arguments: [
    ("25-01-06", "a year of two digits"), ("6/1/25", "a year of two digits"),
    ("Jan-25", "a year of two digits"), ("250106", "a year of two digits"),
    ("9999-12-31", "a date too far away"), ("1899-12-31", "a date too far away"),
    ("2201-01-01", "a date too far away"), ("2025-02-30", "not a date of the calendar"),
    ("2025-13-01", "not a date of the calendar"), ("1736121600", "a number where a date should be"),
    ("1736121600000", "a number where a date should be"), ("2025-Q1", "a row of a quarter"),
    ("2025年第1季度", "a row of a quarter"), ("2025", "a row of a year"), ("99999", "not a date"),
    ("2025-01-06 晚上12:00", "not a time of day"),
  ]) func F4_aStampThatIsRefusedSaysWhy(stamp: String, message: String) {
    let lines = Facts().daily.split(separator: "\n").map(String.init)
    let odd = lines[..<9] + ["\(stamp),900"] + lines[10...]
    let problem = refusal(odd.joined(separator: "\n"))
    #expect(problem?.message == message && problem?.found?.isEmpty == false)
    #expect(problem?.place?.line == 10 && problem?.next != nil)
  }

  // How far rows are apart.

  private static func every(_ days: [Int]) -> String {
    "date,contacts\n" + days.map { "\(Facts().day($0).iso),\(7000 + $0)\n" }.joined()
  }

  private static func monthly(_ months: [Int], day: Int = 1) -> [String] {
    months.map { month in
      let (year, number) = (2020 + month / 12, month % 12 + 1)
      return
        "\(year)-\(two(number))-\(two(min(day, Day.length(ofMonth: number, year: year)))),30000"
    }
  }

  @Test func F6_rowsThatAreTooFarApartSaySo() {
    func months(_ step: Int, _ day: Int) -> String {
      "date,contacts\n"
        + Self.monthly(stride(from: 0, to: 12 * step, by: step).map(\.self), day: day)
        .joined(separator: "\n")
    }
    let plain =
      "month,contacts\n"
      + (0..<12).map { "\(2020 + $0 / 4)-\(two($0 % 4 * 3 + 1)),9000\n" }.joined()
    for (text, found) in [
      (Self.every((0..<60).map { 2 * $0 }), "a row every 2 days"),
      (Self.every((0..<20).map { 14 * $0 }), "a row every 2 weeks"),
      (Self.every((0..<20).map { 28 * $0 }), "a row every 4 weeks"),
      (
        Self.every((0..<21).map { 91 * ($0 / 3) + [0, 28, 56][$0 % 3] }),
        "rows that are 28 to 35 days apart"
      ),
      (months(2, 1), "a row every 2 months"), (months(3, 1), "a row a quarter"),
      (months(3, 31), "a row a quarter"), (months(12, 1), "a row a year"),
      (plain, "a row a quarter"),
    ] {
      let problem = refusal(text)
      #expect(
        problem?.message == "rows too far apart" && problem?.found == found,
        "\(found): \(problem as Any)")
      #expect(problem?.expected?.contains("a month") == true && problem?.place?.line == 3)
    }
  }

  @Test func F8_weeksAndMonthsAreNamed() throws {
    let weeks = (0..<20).map { "\(((Day("2024-01-01") ?? Day.first) + 7 * $0).iso),7000" }
    let months = Self.monthly(Array(54..<74))
    let after = refusal((["date,contacts"] + weeks + months).joined(separator: "\n"))
    #expect(after?.message == "a change of step" && after?.place?.line == 22)
    #expect(after?.found?.hasSuffix("rows are a month apart") == true)
    #expect(after?.expected == "rows a week apart, as before")
    let early = Self.monthly(Array(30..<48))
    let before = refusal((["date,contacts"] + early + weeks).joined(separator: "\n"))
    #expect(
      before?.message == "a change of step" && before?.expected == "rows a month apart, as before")
    #expect(before?.found?.hasSuffix("rows are a week apart") == true && before?.place?.line == 20)
    let plain = refusal("month,contacts\n2024-03-01,5\n2024-03-02,5\n2024-04,9")
    #expect(plain?.place?.line == 4 && plain?.expected == "a day, as 2024-03-01")
  }

  @Test func F6_aShortHistorySaysHowMuchThereIs() throws {
    let text = Facts().daily.split(separator: "\n").prefix(54).joined(separator: "\n")
    let problem = refusal(text)
    #expect(problem?.found?.hasPrefix("7 whole weeks") == true)
    #expect(problem?.expected?.hasPrefix("8 weeks") == true)
  }

  // Queues.

  /// Half-hours of one queue and hours of another: each counts for its own length.
  @Test(arguments: [(30, 60), (15, 30), (15, 20), (60, 240), (30, 45)])
  func F4_queuesMayDifferInWidth(one: Int, other: Int) throws {
    let facts = Facts()
    func rows(_ minutes: Int, _ name: String) -> [String] {
      facts.rows(minutes).map { "\($0.day.iso) \(clock($0.minute)),\(name),\($0.contacts)" }
    }
    func file(_ first: Int, _ second: Int) -> String {
      (["date,queue,contacts"] + rows(first, "a") + rows(second, "b")).joined(separator: "\n")
    }
    let (found, plain) = (try fit(file(one, other)), try fit(file(one, one)))
    #expect(found.channel() == plain.channel())
    #expect(found.history.width == .minutes(max(one, other)))
    #expect(found.history.notes.contains { $0.hasPrefix("Rows differ in length") })
    guard other <= 60, 60 % other == 0 else { return }
    // No sawtooth: the shape is that of the same past by rows of the coarser length.
    let coarse = try fit(facts.text(other)).shape
    #expect(found.shape.count == coarse.count)
    for (first, second) in zip(found.shape, coarse) { #expect(abs(first - second) < 1.5) }
  }

  /// Where stamps are ends, each queue's row begins as long before as it is.
  @Test func F4_queuesOfDifferentWidthMayHaveEnds() throws {
    var facts = Facts()
    facts.open = { _ in 96..<288 }
    func file(_ isEnd: Bool) -> String {
      let rows = [(30, "a"), (60, "b")].flatMap { minutes, name in
        facts.rows(minutes).map {
          "\($0.day.iso) \(clock($0.minute + (isEnd ? minutes : 0))),\(name),\($0.contacts)"
        }
      }
      return (["date,queue,contacts"] + rows).joined(separator: "\n")
    }
    #expect(try fit(file(true)).service == fit(file(false)).service)
  }

  @Test func F4_aColumnThatIsTheSameThroughoutIsNoQueue() throws {
    let text = Self.daily("日期,渠道,技能组,来电量") {
      "\($0.iso),电话,甲,\($1)\n\($0.iso),电话,乙,\($1)"
    }
    let source = SourceFile(name: "past.csv", text: text)
    #expect(try ContactHistory.read(source, byChannel: true).map(\.key) == ["甲", "乙"])
  }

  @Test func F4_queuesOfDaysAndWeeksAreRefusedByName() throws {
    let facts = Facts()
    let days = facts.rows(1440).map { "\($0.day.iso),voice,\($0.contacts)" }
    let weeks = stride(from: 0, to: 70, by: 7).map { "\(facts.day($0).iso),mail,700" }
    let text = (["date,queue,contacts"] + days + weeks).joined(separator: "\n")
    let problem = refusal(text)
    #expect(problem?.message == "queues of different steps")
    #expect(problem?.found?.contains("mail is a week") == true)
    #expect(problem?.next?.contains("by channel") == true)
    #expect(try fit(text, HistorySource("channel: voice")).channel() == fit(facts.daily).channel())
  }

  @Test func F4_aQueueThatBeginsOrEndsWithinIsNamed() throws {
    let facts = Facts()
    func notes(_ has: (Int) -> Bool) throws -> [String] {
      let rows = facts.rows(1440).enumerated().flatMap { index, row in
        ["\(row.day.iso),old,\(row.contacts)"] + (has(index) ? ["\(row.day.iso),new,50"] : [])
      }
      return try history((["date,queue,contacts"] + rows).joined(separator: "\n")).notes.map(
        \.english)
    }
    let late = try notes { $0 >= 35 }.filter { $0.hasPrefix("new") }
    #expect(
      late.count == 1 && late[0].contains("from 2025-02-10") && late[0].contains("2025-01-06"))
    let early = try notes { $0 < 28 }.filter { $0.hasPrefix("new") }
    #expect(early.count == 1 && early[0].contains("2025-02-02") && early[0].contains("2025-03-16"))
    let hole = try notes { !(20..<24).contains($0) }.filter { $0.hasPrefix("new") }
    #expect(hole.count == 1 && hole[0].contains("2025-01-26") && hole[0].contains("4 days"))
    #expect(try notes { _ in true }.allSatisfy { !$0.hasPrefix("new") })
  }

  // MARK: - A channel that is the sum of the others

  private static func queues(_ name: String, sum: (_ contacts: Int, _ index: Int) -> Int) -> String
  {
    let rows = days.enumerated().flatMap { index, row in
      let one = row.contacts / 3
      return [
        "\(row.day.iso),one,\(one)", "\(row.day.iso),two,\(row.contacts - one)",
        "\(row.day.iso),\(name),\(sum(row.contacts, index))",
      ]
    }
    return (["date,queue,contacts"] + rows).joined(separator: "\n") + "\n"
  }

  /// Nothing is counted twice, whatever the sum is called.
  @Test(arguments: ["Total", "All Queues", "(all)", "Total Voice", "全部技能组", "所有队列", "整体"])
  func F4_aSumOfQueuesIsLeftOut(name: String) throws {
    let summed = try history(Self.queues(name) { contacts, _ in contacts })
    let plain = try history(Self.queues("three") { _, _ in 0 })
    #expect(summed.weeks.map(\.contacts) == plain.weeks.map(\.contacts))
    #expect(summed.notes.contains { $0.contains(name) && $0.contains("left out") })
  }

  /// Two queues that are alike beside an empty one are two queues.
  @Test func F4_likeQueuesAreNoSum() throws {
    let rows = Self.days.flatMap { row in
      ["one", "two"].map { "\(row.day.iso),\($0),\(row.contacts)" } + ["\(row.day.iso),three,0"]
    }
    let both = try history((["date,queue,contacts"] + rows).joined(separator: "\n") + "\n")
    let one = try history(
      (["date,contacts"] + Self.days.map { "\($0.day.iso),\($0.contacts)" })
        .joined(separator: "\n") + "\n")
    #expect(both.weeks.map(\.contacts) == one.weeks.map { 2 * $0.contacts })
  }

  /// What is nearly a sum is asked: one row that is lacking, or some contacts more.
  @Test(arguments: [("Total", 40, 1), ("所有队列", 40, 50)])
  func F4_whatIsNearlyASumIsAsked(name: String, more: Int, every: Int) throws {
    let text = Self.queues(name) { contacts, index in contacts + (index % every == 0 ? more : 0) }
    let problem = #expect(throws: Problems.self) { try history(text) }?.all.first
    #expect(problem?.found?.hasPrefix(name) == true && problem?.next?.contains("channel") == true)
    // A queue of its own size is none.
    _ = try history(Self.queues("three") { contacts, _ in contacts / 2 })
  }
}
