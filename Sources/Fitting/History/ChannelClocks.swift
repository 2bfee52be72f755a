import Schema
import Text
import Workforce

/// What the stamps of each channel mean, where a file has several that are added up: one may have
/// rows of half-hours and another rows of hours.
struct ChannelClocks {
  /// How long a row is; of channels that differ, the longest.
  let width: RowWidth
  /// What was found out that is not plain, in sentences.
  private(set) var notes: [Phrase]
  private let common: RowClock
  private var own: [String: RowClock] = [:]

  /// So many rows that lie on hours throughout do so by no coincidence.
  private static let fewestRows = 20

  init(_ rows: [HistoryTable.Row], hasMonths: Bool) throws(Problem) {
    let endsAtMidnight = rows.contains { $0.second == 86_400 }
    func clock(_ rows: [HistoryTable.Row], isPart: Bool) throws(Problem) -> RowClock {
      try RowClock(rows, hasMonths: hasMonths, endsAtMidnight: endsAtMidnight, isPart: isPart)
    }
    let channels = Dictionary(grouping: rows) { $0.channel ?? "" }.sorted { $0.key < $1.key }
    var found: [(channel: String, clock: RowClock, line: Int)] = []
    if channels.count > 1 {
      for (channel, rows) in channels where rows.count >= 4 {
        do throws(Problem) {
          let clock = try clock(rows, isPart: true)
          // Few rows tell only that they are far apart.
          guard rows.count >= Self.fewestRows || clock.width == .week || clock.width == .month
          else { continue }
          found.append((channel, clock, rows[0].line))
        } catch  where rows.count < Self.fewestRows {
          continue
        } catch {
          var problem = error
          problem.found = .told(
            error.found.map { Phrase("\($0) in \(channel)", "“\(channel)”中的\($0)") }
              ?? Phrase("in \(channel)", "在“\(channel)”中"))
          throw problem
        }
      }
    }
    let widths = Set(found.map(\.clock.width))
    guard let first = found.first, widths.count > 1 else {
      // Rows of days, weeks and months have to begin on the same days.
      if let only = found.first, case .minutes = only.clock.width {
        common = only.clock
        for (channel, clock, _) in found { own[channel] = clock }
      } else {
        common = try clock(rows, isPart: false)
      }
      (width, notes) = (common.width, common.notes)
      return
    }
    let lengths = found.map(\.clock.width.minutes)
    guard let longest = lengths.compactMap(\.self).max(), !lengths.contains(nil) else {
      let other = found.first { $0.clock.width != first.clock.width } ?? first
      let written = "history: {file: …, channel: \(first.channel)}"
      let (one, another) = (first.clock.width.words, other.clock.width.words)
      throw HistoryFault.stepsOfQueues(
        channel: first.channel, other: other.channel, one: one, another: another, written: written
      ).problem().placed(line: other.line)
    }
    for (channel, clock, _) in found { own[channel] = clock }
    common =
      found.min { ($0.clock.width.minutes ?? 0) < ($1.clock.width.minutes ?? 0) }?.clock
      ?? first.clock
    width = .minutes(longest)
    notes = []
    for note in found.flatMap(\.clock.notes) where !notes.contains(note) { notes.append(note) }
    let each = found.prefix(6).map {
      Phrase(
        "those of \($0.channel) are \($0.clock.width.words)",
        "“\($0.channel)”每行\($0.clock.width.words)")
    }
    let all = (each + (found.count > 6 ? [Phrase(verbatim: "…")] : [])).remarks
    notes.append(
      Phrase(
        "Rows differ in length: \(all). Each counts for its own.", "各队列每行时长不同：\(all)。各按自己的时长计。"))
  }

  /// What the stamps of a channel mean.
  func clock(of channel: String) -> RowClock { own[channel] ?? common }
}

extension RowWidth {
  /// nil from a day on.
  fileprivate var minutes: Int? { if case .minutes(let minutes) = self { minutes } else { nil } }
}
