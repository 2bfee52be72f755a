public import Questions
public import Report
import Schema
import Simulation
import Text
import Workforce

extension Forecast {
  /// Whether the scenario says what contacts come, without which there is nothing to staff for.
  public var hasDemand: Bool { compiled.layout.index(of: .contacts) != nil }

  /// What contacts require, who is there and what they achieve, week by week.
  ///
  /// - Parameters:
  ///   - site: where a site stands among the scenario's; nil for all together.
  ///   - step: weeks from row to row; without it about a row a month.
  public func staffing(site: Int? = nil, step: Int? = nil) -> Document {
    let step = max(1, step ?? (compiled.weeks <= 26 ? 1 : 4))
    let name = site.map { " at " + scenario.keys(of: .site)[$0] } ?? ""
    var columns = [Column("week of"), Column("contacts"), Column("required"), Column("ready")]
    columns += Column.group("short", ["p50", "p90"])
    columns += Column.group("service level (%)", ["p10", "p50", "p90"])
    columns += [Column("gave up (%)"), Column("wait (s)"), Column("occupancy (%)")]
    var table = Table("staffing\(name)", columns: columns)
    for week in stride(from: 0, to: compiled.weeks, by: step) {
      table.append([.text(compiled.monday(of: week).iso)] + row(week, site, stocks: true))
    }
    table.append([.text("all weeks")] + row(compiled.weeks, site, stocks: false))
    return Document {
      table
      if let worst = worstWeek(at: site) { worst }
      for sentence in waitingSentences where site == nil || site == sentence.site {
        sentence.text + " Occupancy is of those alone who have a place."
      }
      for sentence in placeSentences where site == nil || site == sentence.site { sentence.text }
      if let capped = cappedWaits(at: site) { capped }
      for line in definitions(at: site) { Block.note(line) }
      Block.fullTime(in: scenario)
      if step > 1 {
        Block.note("A row every \(step) weeks; table MEASURE at SITE every 1 weeks shows all.")
      }
      Block.note(
        "The middle of \(futures) futures. Required is planned for contacts without their noise.")
    }
  }

  /// Where waits are cut off at a half-hour, which no figure of a wait tells by itself: the week in
  /// which most are; nil where none is.
  func cappedWaits(at site: Int?) -> String? {
    let weeks = (0..<compiled.weeks).compactMap { week in
      summary(.waitsCapped, site, week).map { (week: week, share: $0) }
    }
    guard let worst = weeks.max(by: { $0.share.mean < $1.share.mean }), worst.share.mean > 0
    else { return nil }
    let share = NumberFormat.share.text(
      worst.share.p50 / 100, low: worst.share.p10 / 100, high: worst.share.p90 / 100)
    return "Waits of 1,800 s are a cap, not a wait: where more comes than is answered and nobody "
      + "gives up, the line grows without end and a contact counts as waiting the half-hour it comes in. "
      + "In the week of \(compiled.monday(of: worst.week).words) that is \(share ?? "") of contacts."
  }

  /// The week with the worst service, which may stand between two rows.
  private func worstWeek(at site: Int?) -> String? {
    let levels = (0..<compiled.weeks).compactMap { week -> (week: Int, level: Summary)? in
      guard let contacts = summary(.contacts, site, week), contacts.mean > 0 else { return nil }
      return summary(.serviceLevel, site, week).map { (week, $0) }
    }
    guard let worst = levels.min(by: { $0.level.mean < $1.level.mean }) else { return nil }
    let (level, short) = (worst.level, summary(.short, site, worst.week))
    let share = NumberFormat.share.text(
      level.p50 / 100, low: level.p10 / 100, high: level.p90 / 100)
    let people = short.flatMap {
      $0.p90 > 0 ? NumberFormat.whole.text($0.p50, low: $0.p10, high: $0.p90) : nil
    }
    return "Service is worst in the week of \(compiled.monday(of: worst.week).words): "
      + "\(share ?? "") in 8 of 10 futures"
      + (people.map { ", with \($0) people short." } ?? ".")
  }

  private func summary(_ measure: Measure, _ site: Int?, _ week: Int) -> Summary? {
    compiled.layout.index(of: measure, cut: site == nil ? [] : [.site], at: site.map { [$0] } ?? [])
      .flatMap { summary($0, week: week) }
  }

  private func row(_ week: Int, _ site: Int?, stocks: Bool) -> [Cell] {
    func summary(_ measure: Measure) -> Summary? { self.summary(measure, site, week) }
    let contacts = summary(.contacts)
    // A week without contacts has no share of them.
    let come = (contacts?.mean ?? 0) > 0
    let level = come ? summary(.serviceLevel) : nil
    let short = stocks ? summary(.short) : nil
    return [
      .whole(contacts?.p50), .whole(stocks ? summary(.required)?.p50 : nil),
      .whole(stocks ? summary(.ready)?.p50 : nil), .whole(short?.p50), .whole(short?.p90),
      .tenths(level?.p10), .tenths(level?.p50), .tenths(level?.p90),
      .tenths(come ? summary(.abandonment)?.p50 : nil), .whole(come ? summary(.wait)?.p50 : nil),
      .tenths(come ? summary(.occupancy)?.p50 : nil),
    ]
  }

  /// What the service level of each family is, in words: without it the figure says nothing.
  private func definitions(at site: Int?) -> [String] {
    scenario.service.compactMap { entry in
      let comes = scenario.demand.contains { channel in
        guard channel.value.family == entry.key else { return false }
        guard let site else { return true }
        return channel.value.sites.contains { $0.key == scenario.keys(of: .site)[site] }
      }
      guard comes else { return nil }
      return "service level of \(entry.key): \(entry.value.definition), "
        + "target \(entry.value.target.share.text)"
    }
  }
}

extension Cell {
  /// A number with one decimal, or nothing.
  fileprivate static func tenths(_ value: Double?) -> Cell {
    value.map { .number($0, .decimals(1)) } ?? .missing
  }
}
