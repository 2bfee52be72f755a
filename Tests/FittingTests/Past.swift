import Fitting
import PhraseTesting
import Randomness
import Schema
import Text
import Workforce

/// A past made from known numbers, as a CSV file.
struct Past {
  var weeks = 130
  /// A Monday.
  var start = "2024-06-03"
  /// Contacts a week on the Monday after the last week.
  var base = 400_000.0
  var growthPerMonth = 0.01
  var season = [1.1, 0.9, 1, 1, 1, 1.1, 0.95, 0.95, 1, 1, 1.05, 0.95]
  var weekdays = Array(repeating: 1.0 / 7, count: 7)
  var midyear = 1.5
  var noise = 0.0
  var seed: UInt64 = 1

  var first: Day { Day(start) ?? Day.first }
  var end: Day { first + 7 * weeks }

  /// Contacts of each day, whole or not.
  func contacts(of day: Day) -> Double {
    let week = Double(day.monday - end) / 7
    let luck = Luck(seed: seed, future: 0)
    let variance = Portable.log1p(noise * noise)
    let index = UInt64((day - first) / 7)
    let score = luck.normal(Purpose(901), entity: 1, index: index)
    let isPeak = day.date.month == 6 && (18...20).contains(day.date.day)
    return base * Portable.exp(Portable.log1p(growthPerMonth) * 7 / 30.4375 * week)
      * season[day.date.month - 1] * weekdays[day.weekday] * (isPeak ? midyear : 1)
      * Portable.exp(variance.squareRoot() * score - variance / 2)
  }

  /// A row a day.
  var daily: String {
    "date,contacts\n"
      + (0..<7 * weeks).map { day in
        "\((first + day).iso),\(Int(contacts(of: first + day).rounded()))\n"
      }.joined()
  }

  /// A row a week.
  var weekly: String {
    "week,contacts\n"
      + (0..<weeks).map { week in
        let sum = (0..<7).reduce(0.0) { $0 + contacts(of: first + (7 * week + $1)) }
        return "\((first + 7 * week).iso),\(Int(sum.rounded()))\n"
      }.joined()
  }
}

/// The history in a text.
func history(_ text: String) throws(Problems) -> ContactHistory {
  try ContactHistory.read(SourceFile(name: "past.csv", text: text))[0].value
}

/// The peaks of `Past`.
func peaks() throws -> [Named<DemandPeak>] {
  let midyear = try DemandPeak.schema.kind.read(
    Node(flow: "{on: [06-18], length: 3 days, factor: 1}", file: "peak"))
  return [Named("midyear", midyear)]
}

extension Fitted {
  /// Whether the interval holds a value.
  func covers(_ truth: Double) -> Bool { low <= truth && truth <= high }
}

/// The rows of a file, of which line 1 is the header, with the contacts of some changed.
func changing(
  _ text: String, in lines: Range<Int>, _ change: (_ line: Int, _ contacts: Int) -> Int
) -> String {
  var rows = text.split(separator: "\n").map(String.init)
  for line in lines {
    let parts = rows[line - 1].split(separator: ",")
    rows[line - 1] = "\(parts[0]),\(change(line, Int(parts[1]) ?? 0))"
  }
  return rows.joined(separator: "\n")
}
