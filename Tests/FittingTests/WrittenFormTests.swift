import Fitting
import Foundation
import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// F3, F4, F5, F7: the ways in which files write the same facts.
@Suite struct WrittenFormTests {
  private let facts = Facts()

  private static func half(_ minute: Int) -> (hour: Int, isAfternoon: Bool) {
    ((minute / 60 + 11) % 12 + 1, minute >= 720)
  }

  private static let stamps: [@Sendable (Day, Int) -> String] = [
    { "\($0.iso) \(half($1).hour):\(two($1 % 60)) \(half($1).isAfternoon ? "PM" : "AM")" },
    { "\($0.iso) \(two(half($1).hour)):\(two($1 % 60)):00\(half($1).isAfternoon ? "pm" : "am")" },
    { "\($0.iso) \(half($1).hour):\(two($1 % 60)) \(half($1).isAfternoon ? "p.m." : "a.m.")" },
    { "\($0.iso) \(half($1).isAfternoon ? "下午" : "上午")\(half($1).hour):\(two($1 % 60))" },
    { "\($0.iso)T\(clock($1)):00Z" }, { "\($0.iso)T\(clock($1)):00+08:00" },
    { "\($0.iso) \(clock($1)):00+0800" }, { "\($0.iso)T\(clock($1))-05:00" },
    { "\($0.iso) \(clock($1)):00.000 UTC" },
    { "\($0.date.year)/\($0.date.month)/\($0.date.day) \($1 / 60):\(two($1 % 60))" },
    { "\($0.date.year)年\($0.date.month)月\($0.date.day)日 \($1 / 60)时\(two($1 % 60))分" },
    { "\($0.date.year).\($0.date.month).\($0.date.day) \(clock($1))" },
    { "\($0.date.year)\(two($0.date.month))\(two($0.date.day)) \(clock($1))" },
    { "\($0.date.day)/\($0.date.month)/\($0.date.year) \(clock($1))" },
    { "\(two($0.date.month))/\(two($0.date.day))/\($0.date.year) \(clock($1))" },
    { "\($0.words) \(clock($1))" }, { "\($0.words.replacing(" ", with: "-")) \(clock($1))" },
  ]

  @Test(arguments: stamps.indices) func F4_theSameMomentIsReadInEachForm(index: Int) throws {
    let plain = try fit(facts.text(30))
    let found = try fit(facts.text(30, Self.stamps[index]))
    #expect(found.channel() == plain.channel() && found.service == plain.service)
  }

  @Test(arguments: ["date,time", "日期,时间", "日期,时段"])
  func F4_dateAndTimeMayStandApart(header: String) throws {
    let plain = try fit(facts.text(30))
    for date in ["", " 00:00:00"] {
      let text = facts.text(30) { "\($0.iso)\(date),\(clock($1))" }
        .replacing("date,contacts", with: "\(header),contacts")
      #expect(try fit(text).service == plain.service)
    }
    let hours = facts.text(60) { "\($0.iso),\($1 / 60)" }
      .replacing("date,contacts", with: "日期,小时,话务量")
    #expect(try fit(hours).service == fit(facts.text(60)).service)
  }

  /// 08:00 in UTC is 16:00 in Suqian: the shape of the day is moved by eight hours.
  @Test func F4_timesAreMovedToAClock() throws {
    var facts = facts
    facts.open = { _ in 0..<144 }
    let stamp: (Day, Int) -> String = { "\($0.iso)T\(clock($1)):00Z" }
    let moved = try fit(facts.text(60, stamp), HistorySource("zone: +08:00"))
    let plain = try fit(facts.text(60))
    #expect(moved.shape == Array(plain.shape[16...] + plain.shape[..<16]))
    #expect(moved.contacts == plain.contacts)
    #expect(refusal(facts.text(60), try HistorySource("zone: +08:00")) != nil)
  }

  @Test func F4_clocksOfDifferentPlacesAreAQuestion() throws {
    let text = facts.text(60) { day, minute in
      "\(day.iso)T\(clock(minute)):00\(day.weekday < 3 ? "Z" : "+08:00")"
    }
    #expect(refusal(text)?.message == "times of different clocks")
    // Summer time is one clock.
    let summer = facts.text(60) { day, minute in
      "\(day.iso)T\(clock(minute)):00\(day.date.month < 3 ? "+01:00" : "+02:00")"
    }
    #expect(try fit(summer).service == fit(facts.text(60)).service)
  }

  @Test(arguments: ["queue", "channel", "队列", "渠道"]) func F4_queuesAreChosenOrAddedUp(
    name: String
  ) throws {
    let rows = facts.rows(1440)
    let text =
      "date,\(name),contacts\n"
      + rows.map {
        "\($0.day.iso),sales,\($0.contacts)\n\($0.day.iso),support,\(2 * $0.contacts)\n"
      }
      .joined()
    let one = try fit(facts.daily)
    #expect(try fit(text, HistorySource("channel: sales")).channel() == one.channel())
    let sum = try fit(text)
    #expect(abs(sum.contacts.value / one.contacts.value - 3) < 1e-9)
    #expect(sum.history.notes.count == 1)
    #expect(try fit(text, HistorySource("channel: all")).channel() == sum.channel())
    let unknown = refusal(text, try HistorySource("channel: sale"))
    #expect(unknown?.message == "no row of this channel")
  }

  /// A report's own sums, by a last row or a queue, are not added once more.
  @Test func F4_sumsAreNotAddedUp() throws {
    let rows = facts.rows(1440)
    let days = rows.map { "\($0.day.iso),a,\($0.contacts)\n\($0.day.iso),b,5\n" }.joined()
    let sums = rows.map { "\($0.day.iso),合计,\($0.contacts + 5)\n" }.joined()
    let plain = try fit("date,queue,contacts\n" + days)
    let summed = try fit("date,queue,contacts\n" + days + sums + "合计,,99999\n")
    #expect(summed.channel() == plain.channel() && summed.history.notes.count == 3)
  }

  @Test func F4_whatIsWrongIsSaidOncePerKindAndNamesThePart() {
    let text = facts.text(30) { "\($0.iso) \(two($1 / 60 + 24)):\(two($1 % 60))" }
    let problems = #expect(throws: Problems.self) { try history(text) }
    #expect(problems?.all.count == 1 && problems?.omitted == 0)
    #expect(problems?.all.first?.found == "24:30" && problems?.all.first?.place?.line == 3)
    #expect(problems?.all.first?.next?.contains("3,289 more rows") == true)
  }

  @Test(arguments: ["250", "250.0", "0:04:10", "4:10", "00:04:10", "04:10", "0:04:10.0", "２５０"])
  func F3_handleTimesAreRead(text: String) throws {
    let rows = facts.rows(1440).map { "\($0.day.iso),\($0.contacts),\(text)\n" }.joined()
    let found = try fit("date,contacts,aht\n" + rows).handleTime
    #expect(abs((found?.value ?? 0) - 250) < 1e-9)
  }

  @Test(arguments: ["", "-", "N/A", "#N/A", "NULL", "nan", "#DIV/0!", "0:00:00"])
  func F3_whatWasNotMeasuredIsLeftOut(text: String) throws {
    let empty = text == "0:00:00" ? "" : text
    let rows = facts.rows(1440).map { row in
      row.day.weekday > 4
        ? "\(row.day.iso),\(empty),\(text)\n" : "\(row.day.iso),\(row.contacts),4:10\n"
    }
    let found = try fit("date,contacts,aht\n" + rows.joined())
    let days = facts.daily.split(separator: "\n").filter { line in
      (Day(line.prefix(10))?.weekday ?? 0) < 5
    }
    #expect(try found.channel() == fit(days.joined(separator: "\n")).channel())
    #expect(abs((found.handleTime?.value ?? 0) - 250) < 1e-9 && found.history.notes.isEmpty)
  }

  // Character sets.

  private func read(_ bytes: [UInt8]) throws -> SourceFile {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try SourceFile(readingTable: url.path)
  }

  private var rows: String { String(facts.daily.drop { $0 != "\n" }) }

  /// 日期,话务量
  private let gbk: [UInt8] = [0xC8, 0xD5, 0xC6, 0xDA, 0x2C, 0xBB, 0xB0, 0xCE, 0xF1, 0xC1, 0xBF]

  private static func littleEndian(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    return bytes
  }

  @Test func F5_encodingsAreTold() throws {
    let plain = try fit(facts.daily).channel()
    let text = "日期,话务量" + rows
    let (utf8, little) = (Array(text.utf8), Self.littleEndian(text))
    let big = stride(from: 0, to: little.count, by: 2).flatMap { [little[$0 + 1], little[$0]] }
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    let forms: [([UInt8], TextEncoding)] = [
      (utf8, .utf8), (marks[0] + utf8, .utf8), (gbk + Array(rows.utf8), .gbk),
      (little, .utf16LittleEndian), (marks[1] + little, .utf16LittleEndian),
      (big, .utf16BigEndian), (marks[2] + big, .utf16BigEndian),
    ]
    for (bytes, set) in forms {
      let source = try read(bytes)
      #expect(source.encoding == set && source.text == text)
      let found = try ContactHistory.read(source)[0].value
      #expect(try DemandFit(found).channel() == plain)
      #expect(found.notes.count == (set == .utf8 ? 0 : 1))
    }
  }

  /// Chinese in GBK, of which some bytes look like UTF-8, in a column of channels.
  @Test func F5_channelsMayBeInGBK() throws {
    var bytes = Array("date,contacts,channel".utf8)
    for row in facts.rows(1440) {
      bytes += Array("\n\(row.day.iso),\(row.contacts),".utf8)
      bytes += [0xB5, 0xE7, 0xBB, 0xB0]
    }
    let source = try read(bytes)
    let found = try ContactHistory.read(source, byChannel: true)
    #expect(found.map(\.key) == ["电话"])
  }

  @Test func F5_aBadByteIsRefusedWithItsPlace() throws {
    func problem(_ bytes: [UInt8]) -> Problem? {
      let thrown = #expect(throws: Problem.self) { try read(bytes) }
      return thrown
    }
    let text = "日期,话务量" + rows
    let broken = problem(Array(text.utf8) + [0x0A, 0xE6, 0x97])
    #expect(
      broken?.place?.line == 73
        && broken?.found?.hasSuffix("at byte \(text.utf8.count + 1)") == true)
    let cut = problem(gbk + Array(rows.utf8) + [0xC8])
    #expect(cut?.place?.line == 72 && cut?.found == "C8 at byte \(gbk.count + rows.utf8.count)")
    // 0xFF begins no character of GBK.
    let bad = problem(gbk + [0x0A, 0xFF, 0xFF])
    #expect(bad?.place?.line == 2 && bad?.found == "FF at byte 12")
    let odd = problem([0xFF, 0xFE] as [UInt8] + Self.littleEndian(text) + [7])
    #expect(odd?.found == "7 at byte \(2 + 2 * text.utf16.count)")
    // French in Latin-1 is no Chinese.
    let latin = problem(Array("date,contacts,fa".utf8) + [0xE7] + Array("ade\n2025-01-06,1,".utf8))
    #expect(latin?.found == "E7 at byte 16")
  }

  @Test func F5_headersMayBeChinese() throws {
    let rows = facts.rows(1440).map { "\($0.day.iso),\($0.contacts),0:04:10,热线\n" }.joined()
    let found = try fit("统计日期,咨询量,平均处理时长（秒）,技能组\n" + rows)
    #expect(try found.channel() == fit(facts.daily).channel())
    #expect(abs((found.handleTime?.value ?? 0) - 250) < 1e-9)
  }

  @Test func F5_anOrderOfDatesThatNothingDecidesIsAQuestion() throws {
    let months = (0..<24).map { "0\(1 + $0 % 9)/0\(1 + $0 % 3)/2025,100" }.joined(separator: "\n")
    let problem = refusal("date,contacts\n" + months)
    #expect(problem?.message == "a date that can be read in two ways")
    #expect(problem?.expected == "4 Jan 2025 or 1 Apr 2025" && problem?.place?.line == 5)
    // A day over 12 in any row decides for all.
    let first = facts.text(1440) { day, _ in
      "\(two(day.date.day))/\(two(day.date.month))/\(day.date.year)"
    }
    let plain = try fit(facts.daily).channel()
    #expect(try fit(first).channel() == plain)
    #expect(try fit(first, HistorySource("dates: day-first")).channel() == plain)
    #expect(refusal(first, try HistorySource("dates: month-first"))?.message == "not a date")
  }

  // Numbers.

  /// Rows of thousands as `1,390`, with its mark.
  private func grouped(_ mark: String, _ separator: String = ",", quote: String = "") -> String {
    let rows = facts.rows(1440).map { row in
      let count = String(row.contacts + 1_000_000)
      let text = "1\(mark)\(count.dropFirst().prefix(3))\(mark)\(count.suffix(3))"
      return "\(row.day.iso)\(separator)\(quote)\(text)\(quote)\n"
    }
    return "date\(separator)contacts\n" + rows.joined()
  }

  /// As above, but below a million: each can be read in two ways.
  private func short(_ mark: String, _ separator: String, more: String = "") -> String {
    let rows = facts.rows(1440).map { row in
      let count = String(row.contacts + 10_000)
      return "\(row.day.iso)\(separator)\(count.prefix(2))\(mark)\(count.suffix(3))\n"
    }
    return "date\(separator)contacts\n" + rows.joined() + more
  }

  @Test func F7_thousandsAreRead() throws {
    let plain = try fit(grouped("")).channel()
    for mark in [" ", "\u{A0}", "\u{202F}", "'", "’", "."] {
      #expect(try fit(grouped(mark)).channel() == plain, "\(mark)")
      #expect(try fit(grouped(mark, ";")).channel() == plain, "\(mark)")
    }
    #expect(try fit(grouped(",", quote: "\"")).channel() == plain)
    #expect(try fit(grouped(",", ";")).channel() == plain)
    let wide = grouped("").map { character -> Character in
      guard let digit = character.wholeNumberValue, character.isASCII else { return character }
      return Unicode.Scalar(0xFF10 + UInt32(digit)).map(Character.init) ?? character
    }
    #expect(try fit(String(wide)).channel() == plain)
  }

  @Test(arguments: [(".", ";"), (".", ","), (".", "\t"), (",", ";"), (",", "\t")])
  func F7_aNumberThatCanBeReadInTwoWaysIsAQuestion(mark: String, separator: String) throws {
    let plain = try fit(short("", separator)).channel()
    let problem = refusal(short(mark, separator))
    #expect(problem?.message == "a number that can be read in two ways")
    #expect(problem?.place?.line == 2 && problem?.next?.contains("decimal") == true)
    let count = 10_000 + facts.rows(1440)[0].contacts
    #expect(problem?.expected?.hasPrefix("\(count) or \(count / 1000)") == true)
    let (right, wrong) = mark == "." ? ("comma", "point") : ("point", "comma")
    #expect(try fit(short(mark, separator), HistorySource("decimal: \(right)")).channel() == plain)
    let other = refusal(short(mark, separator), try HistorySource("decimal: \(wrong)"))
    #expect(other?.message == "not a number of contacts")
    // One row that can be read in one way decides for the others.
    let last = facts.day(70).iso
    let decided = short(mark, separator, more: "\(last)\(separator)1\(mark)234\(mark)567\n")
    let by = short("", separator, more: "\(last)\(separator)1234567\n")
    #expect(try fit(decided).channel() == fit(by).channel())
  }

  @Test func F7_aHandleTimeDecidesToo() throws {
    let rows = facts.rows(1440).map { "\($0.day.iso);1.\(100 + $0.contacts % 900);240,5\n" }
    let found = try fit("date;contacts;aht\n" + rows.joined())
    #expect(found.contacts.value > 7000 && abs((found.handleTime?.value ?? 0) - 240.5) < 1e-9)
  }

  /// Quotation marks say nothing of what a comma is.
  @Test func F7_aQuotedCommaIsAQuestionToo() throws {
    let quoted = short(",", ",").split(separator: "\n").map { line -> String in
      line.hasPrefix("date") ? String(line) : "\(line.prefix(10)),\"\(line.dropFirst(11))\""
    }.joined(separator: "\n")
    #expect(refusal(quoted)?.message == "a number that can be read in two ways")
    let found = try fit(quoted, HistorySource("decimal: point"))
    #expect(found.channel() == (try fit(short("", ",")).channel()))
  }

  /// Decimals would be at small numbers too: where only those from 1,000 on have a mark, it parts
  /// thousands.
  @Test(arguments: [(",", ";"), (",", "\t"), (".", ";"), (".", ","), (",", ",")])
  func F7_numbersBelowAThousandDecide(mark: String, separator: String) throws {
    func text(_ write: (Int) -> String) -> String {
      "date\(separator)contacts\n"
        + facts.rows(1440).map { "\($0.day.iso)\(separator)\(write($0.contacts))\n" }.joined()
    }
    let found = try fit(
      text { count in
        count < 1000
          ? String(count) : "\"\(count / 1000)\(mark)\(String(1000 + count % 1000).dropFirst())\""
      })
    #expect(facts.rows(1440).contains { $0.contacts < 1000 })
    #expect(try found.channel() == fit(text { String($0) }).channel())
  }
}
