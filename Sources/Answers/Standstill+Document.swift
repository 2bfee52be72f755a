public import Questions
public import Report
import Schema
import Simulation
import Text
import Workforce

extension Standstill {
  /// How one future stands on a Monday, and what can be done with it.
  public var document: Document {
    Document {
      Block.heading(heading)
      if let leavers { chosen(leavers) }
      everything
      for table in [sites, people(by: .stage), people(by: .tier)].compactMap(\.self) { table }
      if let comes { comes }
      Phrase(
        """
        From here on set and try hold from this Monday; run plays to the end. pause off goes back \
        to changes that hold all the time.
        """,
        "此后用 set、try 作的改动都从这个星期一起生效，run 推演到期末。输入 pause off，改动恢复为从期初生效。")
    }
  }

  private var scenario: Scenario { playable.scenario }

  private var heading: Phrase {
    let day = monday
    return switch choice {
    case .number: Phrase("Monday, \(day), in future \(future)", "\(day)（星期一），第 \(future) 次推演")
    case .quantile(0.5):
      Phrase(
        "Monday, \(day), in the middle future: no. \(future)",
        "\(day)（星期一），居中的一次推演：第 \(future) 次")
    case .quantile(let share):
      Phrase(
        "Monday, \(day), in the future at p\(Int((100 * share).rounded())): no. \(future)",
        "\(day)（星期一），p\(Int((100 * share).rounded())) 的一次推演：第 \(future) 次")
    }
  }

  private func chosen(_ leavers: Summary) -> Phrase {
    let (low, high) = (Int(leavers.p10.rounded()), Int(leavers.p90.rounded()))
    let here = Int((soFar(.leavers) ?? 0).rounded())
    return Phrase(
      """
      Chosen by who has left by then: \(here, "person", "people") here, \(low) to \(high) in 8 of \
      10 of \(futures) futures.
      """,
      "按截至当日的离职人数选出：这次推演离职 \(here) 人（\(futures) 次推演中八成为 \(low) 至 \(high) 人）。")
  }

  private var everything: Table {
    var table = Table(
      columns: [Column(.empty), Column(Phrase("so far", "至今"))])
    for measure in [Measure.starters, .leavers, .promotions, .demotions, .moves, .cost] {
      guard let value = soFar(measure), value != 0 else { continue }
      let unit = measure.description.unit.isMoney ? scenario.moneyUnit : nil
      let title = unit.map { Phrase("\(measure.title) (\($0))", "\(measure.title)（\($0)）") }
      table.append([.text(title ?? measure.title), .number(value, .whole)])
    }
    return table
  }

  private var sites: Table? {
    var table = Table(
      columns: [Column(Phrase("site", "职场"))]
        + [Measure.people, .ready, .needed, .short].map { Column($0.title) })
    for (index, title) in scenario.titles(of: .site).enumerated() {
      table.append(
        [.text(title)]
          + [Measure.people, .ready, .needed, .short].map { measure in
            stock(measure, [.site], [index]).map { .number($0, .whole) } ?? .missing
          })
    }
    return table
  }

  private func people(by dimension: Dimension) -> Table? {
    let titles = scenario.titles(of: dimension)
    guard titles.count > 1 else { return nil }
    var table = Table(columns: [Column(dimension.title), Column(Measure.people.title)])
    for (index, title) in titles.enumerated() {
      table.append(
        [
          .text(title),
          stock(.people, [dimension], [index]).map { .number($0, .whole) } ?? .missing,
        ])
    }
    return table
  }

  /// What is dated in the next quarter of a year: openings, reviews, and changes that are written.
  private var comes: Phrase? {
    let days = monday..<monday + 91
    var found: [(day: Day, what: Phrase)] = []
    for (site, title) in zip(scenario.sites, scenario.titles(of: .site)) {
      guard let opening = site.value.opening, days.contains(opening) else { continue }
      found.append((opening, Phrase("\(title) opens", "\(title)启用")))
    }
    for review in scenario.reviews {
      guard let day = review.value.dates(from: days.lowerBound, before: days.upperBound).first
      else { continue }
      let name = review.value.title ?? Phrase(written: review.key)
      found.append((day, Phrase("review: \(name)", "评审：\(name)")))
    }
    for entry in scenario.later where days.contains(entry.value.from.mondayOnOrAfter) {
      let name = entry.value.title ?? Phrase(written: entry.key)
      found.append((entry.value.from.mondayOnOrAfter, Phrase("change: \(name)", "改动：\(name)")))
    }
    guard !found.isEmpty else { return nil }
    let all = Set(found.map(\.day)).sorted().map { day in
      let what = found.filter { $0.day == day }.map(\.what).series
      return Phrase("\(day) \(what)", "\(day)\(what)")
    }
    return Phrase("In the next quarter: \(all.clauses).", "接下来一个季度：\(all.clauses)。")
  }
}
