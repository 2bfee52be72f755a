import Fitting
import PhraseTesting
import Schema
import Text
import Workforce

/// Ten weeks of whole contacts in parts of five minutes, that can be written by rows of any length.
struct Facts {
  var days = 70
  var first = "2025-01-06"
  /// The five-minute parts of a day in which contacts come.
  var open: (_ weekday: Int) -> Range<Int> = { _ in 0..<288 }

  func day(_ index: Int) -> Day { (Day(first) ?? Day.first) + index }

  /// Contacts of a part of a day.
  func contacts(_ day: Int, _ part: Int) -> Int {
    open(day % 7).contains(part) ? 1 + (part * 7 + day * 3) % 5 + (6 - day % 7) : 0
  }

  /// The rows of so many minutes each, without those outside opening hours: day, minute, contacts.
  func rows(_ minutes: Int) -> [(day: Day, minute: Int, contacts: Int)] {
    (0..<days).flatMap { day in
      stride(from: 0, to: 1440, by: minutes).compactMap { minute in
        let parts = minute / 5..<(minute + minutes) / 5
        guard parts.overlaps(open(day % 7)) else { return nil }
        return (self.day(day), minute, parts.reduce(0) { $0 + contacts(day, $1) })
      }
    }
  }

  /// As a file with one column of stamps.
  func text(
    _ minutes: Int, _ stamp: (_ day: Day, _ minute: Int) -> String = { "\($0.iso) \(clock($1))" }
  ) -> String {
    "date,contacts\n"
      + rows(minutes).map { "\(stamp($0.day, $0.minute)),\($0.contacts)\n" }.joined()
  }

  /// As a file with a row a day.
  var daily: String { text(1440) { day, _ in day.iso } }
}

/// `08:05`
func clock(_ minute: Int) -> String { "\(two(minute / 60)):\(two(minute % 60))" }

/// `08`
func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

/// The fit of a text.
func fit(_ text: String, _ wanted: HistorySource = HistorySource()) throws -> DemandFit {
  let source = SourceFile(name: "past.csv", text: text)
  return try DemandFit(try ContactHistory.read(source, wanted)[0].value)
}

/// The first problem of a text that is refused.
func refusal(_ text: String, _ wanted: HistorySource = HistorySource()) -> Problem? {
  do throws(Problems) {
    _ = try ContactHistory.read(SourceFile(name: "past.csv", text: text), wanted)
    return nil
  } catch {
    return error.all.first
  }
}

extension HistorySource {
  /// As a scenario writes it.
  init(_ flow: String) throws {
    self = try Self.schema.kind.read(Node(flow: "{file: past.csv, \(flow)}", file: "scenario"))
  }
}

extension DemandFit {
  /// The shape of a day in the profile that it writes.
  var shape: [Double] { shape(at: ["profile", "day"]) }

  func shape(at path: [String]) -> [Double] {
    (service?.value(at: path)?.elements ?? []).compactMap { $0.text.flatMap(Double.init) }
  }
}
