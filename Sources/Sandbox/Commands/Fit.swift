import Answers
import Fitting
import Report
import Schema
import Text
import Workforce

extension Command {
  static let fit = Command(
    "fit", .evidence, usage: "demand FILE [by channel] [OPTION VALUE …]", arguments: 2...40,
    ground: .files,
    summary: "Tell the numbers of contacts from a file of past ones",
    details: """
      The file is CSV with a header, which may stand below the title of a report: date and \
      contacts (Calls Offered, 来电量, 话务量), a row a month, a week, a day, or an even part of one \
      from 5 minutes on; time of day where it stands apart (time, 时段), handle-time (seconds, \
      4:10 or 4分10秒; 平均处理时长) and channel (or queue; 队列, 技能组) where they are known. Titles that \
      exports usually have are known; others are named by date-column, time-column, \
      contacts-column, handle-time-column and channel-column. How long a row is, is found from the file \
      and said, and so are lines that are left out, such as sums. UTF-8, UTF-16 and GBK are told \
      apart. Channels are added up, or fitted one by one by channel, or one of them by channel \
      support. What is left open is not guessed but asked, and told by an option that a \
      scenario's history has too: from and until, closed 2026-10-01 (again for each day), \
      decimal comma, dates day-first, zone +08:00, handle-times minutes. A day without contacts \
      on a weekday that has some, and one that lacks rows, is left out: the base is that of a \
      full week. Peaks are those of the scenario's channel of that name, or of all its channels. \
      The fit is tested on the last weeks, against what anybody would have guessed. A scenario \
      reads a file itself: demand: {voice: {history: {file: contacts.csv}}}.
      """,
    examples: [
      "fit demand contacts.csv", "fit demand contacts.csv by channel",
      "fit demand contacts.csv channel voice closed 2026-10-01",
      "fit demand contacts.csv contacts-column contacts channel voice",
    ]
  ) { typing in
    switch typing.earlier {
    case []: [Completion("demand", "from past contacts")]
    case ["demand"]: typing.files([".csv"])
    case let words where words.last == "by": [Completion("channel")]
    case let words where words.count.isMultiple(of: 2):
      [Completion("by", "channel")] + HistorySource.options.map { Completion($0) }
    default: HistorySource.values(of: typing.earlier[typing.earlier.count - 1])
    }
  } action: { session, call throws(Refusal) in
    guard call.text(0) == "demand" else {
      throw call.refusal("not understood", at: call.words[0], near: ["demand"])
    }
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

  /// The words that an option takes, where it takes some.
  fileprivate static func values(of option: String) -> [Completion] {
    guard case .choice(let words) = schema.shape.at([option]) else { return [] }
    return words.map { Completion($0.name, $0.meaning) }
  }
}

extension Call {
  /// The file that is fitted.
  fileprivate func contacts() throws(Refusal) -> SourceFile {
    do throws(Problem) {
      return try SourceFile(readingTable: environment.path(text(1)))
    } catch {
      var problem = error
      problem.next = problem.next ?? "Name a CSV file with columns date and contacts."
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
    var byChannel = false
    var wanted = HistorySource()
    var closed: [Node] = []
    var given: [Node.Entry] = [Node.Entry("file", Node(text(1)))]
    for index in stride(from: 2, to: words.count, by: 2) {
      let (name, value) = (text(index), text(index + 1))
      if name == "by", value == "channel" {
        byChannel = true
        continue
      }
      guard name != "by" else {
        let odd = index + 1 < words.count ? words[index + 1] : words[index]
        throw refusal("not understood", at: odd, expected: "by channel")
      }
      guard HistorySource.options.contains(name) else {
        throw refusal(
          "not understood", at: words[index],
          expected: "by channel, or one of " + HistorySource.options.joined(separator: ", "),
          near: Spelling.nearest(to: name, among: HistorySource.options))
      }
      guard index + 1 < words.count else {
        throw refusal("an option without a value", at: words[index])
      }
      guard name == "closed" || !given.contains(where: { $0.key == name }) else {
        throw refusal("an option given twice", at: words[index])
      }
      let entry =
        name == "closed"
        ? Node.Entry(name, Node(.list([Node(value)]))) : Node.Entry(name, Node(value))
      do throws(Problems) {
        // Each by itself, so that a problem stands at its word.
        _ = try HistorySource.schema.kind.read(Node(.table([given[0], entry])))
      } catch {
        throw refusal(error.all[0], at: words[index + 1])
      }
      if name == "closed" { closed.append(Node(value)) } else { given.append(entry) }
    }
    if !closed.isEmpty { given.append(Node.Entry("closed", Node(.list(closed)))) }
    do throws(Problems) {
      wanted = try HistorySource.schema.kind.read(Node(.table(given)))
    } catch {
      throw Refusal(error)
    }
    guard !byChannel || wanted.channel == nil else {
      throw refusal("by channel and one channel at once", at: words[2], next: "Leave out one.")
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
    return fit.document(
      channel: history.key.isEmpty ? "CHANNEL" : history.key, family: channel?.family ?? "FAMILY",
      repeats: channel?.typicalRepeats ?? 1, test: BackTest(history.value, peaks: peaks))
  }
}
