import Answers
import Fitting
import Report
import Schema
import Text
import Workforce

extension Command {
  static let fit = Command(
    "fit", .evidence,
    [
      .word("demand", Phrase("from past contacts", "由历史记录推算")), .takes(.contacts),
      .named(
        Phrase("[by channel] [OPTION VALUE …]", "[by channel] [选项 值 …]"),
        .options(
          [[.word("by", Phrase("channel", "渠道")), .word("channel")]]
            + HistorySource.options.map { name in
              let option: Syntax = [.word(name), .takes(.setting(of: name))]
              return name == HistorySource.repeatedOption ? .repeated(option) : option
            })),
    ],
    ground: .files,
    summary: Phrase(
      "Tell the numbers of contacts from a file of past ones", "由历史文件推算话务量、咨询量"),
    details: Phrase(
      """
      The file is CSV with a header, which may stand below the title of a report: date and \
      contacts (Calls Offered, 来电量, 话务量), a row a month, a week, a day, or an even part of one \
      from 5 minutes on; time of day where it stands apart (time, 时段), handle-time (seconds, \
      4:10 or 4分10秒; 平均处理时长) and channel (or queue; 队列, 技能组) where they are known. Titles that \
      exports usually have are known; others are named by date-column, time-column, \
      contacts-column, handle-time-column and channel-column. How long a row is, is found from \
      the file and said, and so are lines that are left out, such as sums. UTF-8, UTF-16 and GBK \
      are told apart. Channels are added up, or fitted one by one by channel, or one of them by \
      channel support. What is left open is not guessed but asked, and told by an option that a \
      scenario's history has too: from and until, closed 2026-10-01 (again for each day), \
      decimal comma, dates day-first, zone +08:00, handle-times minutes. A day without contacts \
      on a weekday that has some, and one that lacks rows, is left out: the base is that of a \
      full week. Peaks are those of the scenario's channel of that name, or of all its channels. \
      The fit is tested on the last weeks, against what anybody would have guessed. A scenario \
      reads a file itself: demand: {voice: {history: {file: contacts.csv}}}.
      """,
      """
      文件是带表头的 CSV，表头可以在报表标题下面：日期和话务量（Calls Offered、来电量、话务量），每月、每周、每天一行，\
      或一天等分到最短 5 分钟一行；时段可以另成一列（time、时段），有平均处理时长（秒、4:10 或 4分10秒；handle-time、\
      平均处理时长）和渠道（channel、queue、队列、技能组）的也可以带上。常见的导出列名都认得；其他列名用 date-column、\
      time-column、contacts-column、handle-time-column、channel-column 指明。一行是多长时间由文件判断，并会说明，\
      合计行之类没有采用的行也会说明。UTF-8、UTF-16、GBK 自动识别。各渠道合计；by channel 逐个渠道拟合，\
      channel support 只拟合其中一个。说不准的不猜，会问，用选项回答，情景里 history 的选项也是这些：from 和 until，\
      closed 2026-10-01（每天写一次），decimal comma，dates day-first，zone +08:00，handle-times minutes。\
      平时有量、当天却没有的日子，以及缺行的日子，都不计入：基数按完整一周算。高峰取情景里同名渠道的，\
      没有同名的就取全部渠道的。拟合结果用最后几周检验，与最简单的估法对比。情景也可以自己读取文件：\
      demand: {voice: {history: {file: contacts.csv}}}。
      """),
    examples: [
      "fit demand contacts.csv", "fit demand contacts.csv by channel",
      "fit demand contacts.csv channel voice closed 2026-10-01",
      "fit demand contacts.csv contacts-column contacts channel voice",
    ]
  ) { session, call throws(Refusal) in
    let source = try call.contacts()
    var reply = Reply()
    reply.files = [source]
    for history in try call.histories(in: source) {
      do throws(Problem) {
        reply.document.blocks += try session.fitted(history).blocks
      } catch {
        throw call.refusal(error, at: call.words[1])
      }
    }
    return reply
  }
}

extension HistorySource {
  /// The fields that are options of the command: all but the file.
  fileprivate static var options: [String] {
    schema.fields.map(\.member.name).filter { $0 != "file" }
  }

  /// The option that is given again for each of its values.
  fileprivate static let repeatedOption = "closed"

  /// The words that an option takes, where it takes some.
  fileprivate static func values(of option: String) -> [Completion] {
    guard case .choice(let words) = schema.shape.at([option]) else { return [] }
    return words.map { Completion($0.name, $0.meaning) }
  }
}

extension Argument where Value == String {
  /// A file of past contacts.
  fileprivate static let contacts = file(
    Phrase("past contacts as CSV", "历史记录，CSV 格式"), [".csv"])

  /// What an option is set to.
  fileprivate static func setting(of option: String) -> Argument {
    text(
      Phrase("VALUE", "值"),
      Phrase("of an option, as in a scenario's history", "选项的值，写法同情景里的 history"), .anyWord,
      key: option
    ) { _ in HistorySource.values(of: option) }
  }
}

extension Call {
  /// The file that is fitted.
  fileprivate func contacts() throws(Refusal) -> SourceFile {
    do throws(Problem) {
      return try SourceFile(readingTable: environment.path(text(1)))
    } catch {
      var problem = error
      problem.next =
        problem.next
        ?? Phrase(
          "Name a CSV file with columns date and contacts.", "请给出含 date 和 contacts 两列的 CSV 文件。")
      throw refusal(problem, at: words[1])
    }
  }

  fileprivate func histories(
    in source: SourceFile
  ) throws(Refusal) -> [Named<ContactHistory>] {
    let (byChannel, wanted) = try options()
    do throws(Problems) {
      return try ContactHistory.read(source, byChannel: byChannel, wanted)
    } catch {
      throw Refusal(error)
    }
  }

  /// What stands behind the file: `by channel`, and fields of a scenario's history with their
  /// values.
  private func options() throws(Refusal) -> (byChannel: Bool, HistorySource) {
    let byChannel = says("by")
    var wanted = HistorySource()
    var closed: [Node] = []
    var given: [Node.Entry] = [Node.Entry("file", Node(text(1)))]
    for name in HistorySource.options {
      let values = try all(.setting(of: name))
      for (value, word) in zip(values, self.words(of: .setting(of: name))) {
        let isList = name == HistorySource.repeatedOption
        let entry = Node.Entry(name, isList ? Node(.list([Node(value)])) : Node(value))
        do throws(Problems) {
          // Each by itself, so that a problem stands at its word.
          _ = try HistorySource.schema.kind.read(Node(.table([given[0], entry])))
        } catch {
          throw refusal(error.all[0], at: word)
        }
        if isList { closed.append(Node(value)) } else { given.append(entry) }
      }
    }
    if !closed.isEmpty { given.append(Node.Entry("closed", Node(.list(closed)))) }
    do throws(Problems) {
      wanted = try HistorySource.schema.kind.read(Node(.table(given)))
    } catch {
      throw Refusal(error)
    }
    guard !byChannel || wanted.channel == nil else {
      throw refusal(
        LineFault.bothChannels, at: word(saying: "by"))
    }
    return (byChannel, wanted)
  }
}

extension Session {
  /// The fit of a history for the forecast of the present scenario, where it follows the history.
  fileprivate func fitted(_ history: Named<ContactHistory>) throws(Problem) -> Document {
    let scenario = world?.scenario
    let channel = scenario?.demand[named: history.key]
    let peaks =
      channel?.peaks
      ?? scenario?.demand.flatMap(\.value.peaks).reduce(into: []) { peaks, peak in
        if peaks[named: peak.key] == nil { peaks.append(peak) }
      } ?? []
    // A forecast of another time has no say in where the base is told.
    let origin = (scenario?.start).flatMap { start in
      (0...728).contains(start - history.value.end) ? start : nil
    }
    let fit = try DemandFit(history.value, origin: origin, peaks: peaks)
    let titles = peaks.compactMap { peak in
      peak.value.title.map { (peak.key, Phrase(english: peak.key, chinese: $0.chinese)) }
    }
    return fit.document(
      channel: history.key.isEmpty ? Phrase("CHANNEL", "渠道") : Phrase(written: history.key),
      family: channel.map { Phrase(written: $0.family) } ?? Phrase("FAMILY", "岗位类别"),
      repeats: channel?.typicalRepeats ?? 1,
      peaks: Dictionary(titles, uniquingKeysWith: { first, _ in first }),
      test: BackTest(history.value, peaks: peaks))
  }
}
