import Answers
import Fitting
import Report
import Schema
import Workforce

extension Command {
  static let fit = Command(
    "fit", .evidence, usage: "demand FILE [by channel]", arguments: 2...4, ground: .files,
    summary: "Tell the numbers of contacts from a file of past ones",
    details: """
      The file is CSV with a header: date and contacts, a row a day, a week or an hour; \
      handle-time (seconds) and channel where they are known. Its channels are added up, or fitted \
      one by one by channel. Peaks are those of the scenario's channel of that name, or of all its \
      channels. The fit is tested on the last weeks, against what anybody would have guessed. A \
      scenario reads a file itself: demand: {voice: {history: {file: contacts.csv}}}.
      """,
    examples: ["fit demand contacts.csv", "fit demand contacts.csv by channel"]
  ) { typing in
    switch typing.earlier {
    case []: [Completion("demand", "from past contacts")]
    case ["demand"]: typing.files([".csv"])
    case let words where words.count == 2: [Completion("by", "channel")]
    case let words where words.last == "by": [Completion("channel")]
    default: []
    }
  } action: { session, call throws(Refusal) in
    guard call.text(0) == "demand" else {
      throw call.refusal("not understood", at: call.words[0], near: ["demand"])
    }
    let tail = call.words.dropFirst(2)
    guard tail.isEmpty || tail.map(\.text) == ["by", "channel"] else {
      throw call.refusal("not understood", at: tail.last, expected: "by channel")
    }
    let source = try call.contacts()
    var reply = Reply()
    reply.files = [source]
    for history in try call.histories(in: source, byChannel: !tail.isEmpty) {
      do throws(Problem) {
        reply.document.blocks += try session.fitted(history).blocks
      } catch {
        throw call.refusal(error, at: call.words[1])
      }
    }
    return reply
  }
}

extension Call {
  /// The file that is fitted.
  fileprivate func contacts() throws(Refusal) -> SourceFile {
    do throws(Problem) {
      return try SourceFile(reading: environment.path(text(1)))
    } catch {
      var problem = error
      problem.next = problem.next ?? "Name a CSV file with columns date and contacts."
      throw refusal(problem, at: words[1])
    }
  }

  fileprivate func histories(
    in source: SourceFile, byChannel: Bool
  ) throws(Refusal) -> [Named<ContactHistory>] {
    do throws(Problems) {
      return try ContactHistory.read(source, byChannel: byChannel)
    } catch {
      throw Refusal(error)
    }
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
