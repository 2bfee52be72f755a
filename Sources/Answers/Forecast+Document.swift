public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension Forecast {
  /// The forecast in a page: where it starts, where it is when each building opens, where it
  /// ends, and whether the buildings will be ready.
  public var document: Document {
    Document {
      Block.heading(scenario.title)
      overview
      if let attritionSentence { attritionSentence }
      for site in readiness { sentence(site) }
      for sentence in waitingSentences { sentence.text }
      for sentence in placeSentences { sentence.text }
      for sentence in timetableSentences { sentence }
      for sentence in postSentences { sentence }
      for sentence in smallShareSentences { sentence }
      Block.fullTime(in: scenario)
      if isPartial { Block.note(partialLine) }
    }
  }

  private var partialLine: String {
    func words(_ count: Int) -> String { NumberFormat.whole.text(Double(count)) ?? "\(count)" }
    return "stopped: \(words(futures)) of \(words(asked)) futures; more plays the rest"
  }

  // MARK: - The table

  private struct Moment {
    let heading: String
    let week: Int
  }

  /// The days the table speaks of: each opening within the forecast once, and the close.
  private var moments: [Moment] {
    var moments: [Moment] = []
    for site in readiness where !moments.contains(where: { $0.week == site.week }) {
      moments.append(Moment(heading: "at opening (\(site.opening.words))", week: site.week))
    }
    let close = Moment(
      heading: "at the end (\(compiled.monday(of: compiled.weeks).words))", week: compiled.weeks)
    return moments.filter { $0.week != compiled.weeks } + [close]
  }

  private var overview: Table {
    let moments = moments
    var columns = [Column(""), Column("now")]
    for moment in moments { columns += Column.group(moment.heading, ["p10", "p50", "p90"]) }
    var table = Table(columns: columns)
    func append(_ name: String, _ measure: Measure, _ cut: [Dimension], _ at: [Int]) {
      guard let series = compiled.layout.index(of: measure, cut: cut, at: at) else { return }
      var row: [Cell] = [.text(name), .whole(summary(series, week: 0)?.p50)]
      for moment in moments {
        let summary = summary(series, week: moment.week)
        row += [.whole(summary?.p10), .whole(summary?.p50), .whole(summary?.p90)]
      }
      table.append(row)
    }
    append("people", .people, [], [])
    for (index, site) in scenario.sites.enumerated() {
      let unit = scenario.hoursDiffer ? " (FTE)" : ""
      append("ready at \(site.key)\(unit)", .ready, [.site], [index])
      append("needed at \(site.key)\(unit)", .needed, [.site], [index])
    }
    return table
  }

  // MARK: - The sentences

  private func sentence(_ site: Readiness) -> String {
    let name = scenario.sites[site.site].key
    let chance = NumberFormat.share.text(site.onTime.value) ?? ""
    let low = NumberFormat.share.text(site.onTime.low) ?? ""
    let high = NumberFormat.share.text(site.onTime.high) ?? ""
    return "\(name) is ready on \(site.opening.words) in \(chance) of futures "
      + "(\(low) to \(high))." + (later(site).map { " " + $0 } ?? "")
  }

  /// By when it is ready; nil where that is the opening in nearly all futures.
  private func later(_ site: Readiness) -> String? {
    switch (site.readyBy.p10, site.readyBy.p50, site.readyBy.p90) {
    case (let p10?, let p50?, let p90?):
      p10 == p90
        ? (site.onTime.value >= 0.9 ? nil : "It is ready by \(p50.words) in most of them.")
        : "It is ready by \(p50.words) in half of them (\(p10.words) to \(p90.words) in 8 of 10)."
    case (_, let p50?, nil):
      "It is ready by \(p50.words) in half of them; in \(NumberFormat.share.text(site.never.value) ?? "") "
        + "it is not ready by the end."
    case (let p10?, nil, nil):
      "In one future of ten it is ready by \(p10.words); in "
        + "\(NumberFormat.share.text(site.never.value) ?? "") it is not ready by the end."
    default: "In nine futures of ten it is not ready by the end."
    }
  }
}

extension Block {
  /// What people are counted in, where their paid hours differ.
  static func fullTime(in scenario: Scenario) -> [Block] {
    guard scenario.hoursDiffer else { return [] }
    return [
      .note(
        "Ready, needed, required and short are full-time people of 40 hours (FTE), whole ones; "
          + "people, starters and leavers are heads.")
    ]
  }
}

extension Cell {
  /// A whole number, or nothing.
  static func whole(_ value: Double?) -> Cell { value.map { .number($0, .whole) } ?? .missing }
}
