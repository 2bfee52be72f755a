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
      for sentence in scenario.laterSentences { sentence }
      for sentence in timetableSentences { sentence }
      for sentence in postSentences { sentence }
      for sentence in smallShareSentences { sentence }
      Block.fullTime(in: scenario)
      if isPartial { Block.note(partialLine) }
    }
  }

  private var partialLine: Phrase {
    .stopped(
      Phrase(
        "\(futures) of \(asked) futures; more plays the rest",
        "完成 \(futures) / \(asked) 次推演，输入 more 继续"))
  }

  // MARK: - The table

  private struct Moment {
    let heading: Phrase
    let week: Int
  }

  /// The days the table speaks of: each opening within the forecast once, and the close.
  private var moments: [Moment] {
    var moments: [Moment] = []
    for site in readiness where !moments.contains(where: { $0.week == site.week }) {
      let heading = Phrase("at opening (\(site.opening))", "开业当日（\(site.opening)）")
      moments.append(Moment(heading: heading, week: site.week))
    }
    let end = compiled.monday(of: compiled.weeks)
    let close = Moment(heading: Phrase("at the end (\(end))", "期末（\(end)）"), week: compiled.weeks)
    return moments.filter { $0.week != compiled.weeks } + [close]
  }

  private var overview: Table {
    let moments = moments
    var columns = [Column(.empty), Column(Phrase("now", "现在"))]
    for moment in moments { columns += [Column].percentiles(under: moment.heading) }
    var table = Table(columns: columns)
    func append(_ name: Phrase, _ measure: Measure, _ cut: [Dimension], _ at: [Int]) {
      guard let series = compiled.layout.index(of: measure, cut: cut, at: at) else { return }
      var row: [Cell] = [.text(name), .whole(summary(series, week: 0)?.p50)]
      for moment in moments {
        let summary = summary(series, week: moment.week)
        row += [.whole(summary?.p10), .whole(summary?.p50), .whole(summary?.p90)]
      }
      table.append(row)
    }
    func counted(_ name: Phrase) -> Phrase {
      scenario.hoursDiffer ? Phrase("\(name) (FTE)", "\(name)（FTE）") : name
    }
    append(Phrase("people", "人数"), .people, [], [])
    for (index, site) in scenario.sites.enumerated() {
      append(
        counted(Phrase("ready at \(site.name)", "\(site.name) 就绪")), .ready, [.site], [index])
      append(
        counted(Phrase("needed at \(site.name)", "\(site.name) 需要")), .needed, [.site], [index])
    }
    return table
  }

  // MARK: - The sentences

  private func sentence(_ site: Readiness) -> Phrase {
    let name = scenario.sites[site.site].name
    let share = NumberFormat.share
    let chance = share.words(site.onTime.value)
    let (low, high) = (share.words(site.onTime.low), share.words(site.onTime.high))
    let onTime = Phrase(
      "\(name) is ready on \(site.opening) in \(chance) of futures (\(low) to \(high)).",
      "\(name) 于 \(site.opening) 准时就绪的概率为 \(chance)（\(low) 至 \(high)）。")
    return [onTime, later(site)].compactMap(\.self).sentences
  }

  /// By when it is ready; nil where that is the opening in nearly all futures.
  private func later(_ site: Readiness) -> Phrase? {
    let never = NumberFormat.share.words(site.never.value)
    switch (site.readyBy.p10, site.readyBy.p50, site.readyBy.p90) {
    case (let p10?, let p50?, let p90?):
      guard p10 == p90 else {
        return Phrase(
          "It is ready by \(p50) in half of them (\(p10) to \(p90) in 8 of 10).",
          "半数推演在 \(p50) 前就绪（八成落在 \(p10) 至 \(p90)）。")
      }
      return site.onTime.value >= 0.9
        ? nil : Phrase("It is ready by \(p50) in most of them.", "多数推演在 \(p50) 前就绪。")
    case (_, let p50?, nil):
      return Phrase(
        "It is ready by \(p50) in half of them; in \(never) it is not ready by the end.",
        "半数推演在 \(p50) 前就绪；\(never) 的推演到期末仍未就绪。")
    case (let p10?, nil, nil):
      return Phrase(
        "In one future of ten it is ready by \(p10); in \(never) it is not ready by the end.",
        "一成推演在 \(p10) 前就绪；\(never) 的推演到期末仍未就绪。")
    default:
      return Phrase("In nine futures of ten it is not ready by the end.", "九成推演到期末仍未就绪。")
    }
  }
}

extension Block {
  /// What people are counted in, where their paid hours differ.
  static func fullTime(in scenario: Scenario) -> [Block] {
    guard scenario.hoursDiffer else { return [] }
    return [
      .note(
        Phrase(
          """
          Ready, needed, required and short are full-time people of 40 hours (FTE), whole ones; \
          people, starters and leavers are heads.
          """,
          """
          就绪、需要、编制需求和缺口按每周 40 小时折合全职人数（FTE），取整数；人数、入职、离职按人头计。
          """))
    ]
  }
}

extension Cell {
  /// A whole number, or nothing.
  static func whole(_ value: Double?) -> Cell { value.map { .number($0, .whole) } ?? .missing }
}
