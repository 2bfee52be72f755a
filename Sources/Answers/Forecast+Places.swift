import Questions
import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension Forecast {
  /// Where the scenario's own classes need more than there is for them.
  var timetableSentences: [Phrase] {
    scenario.timetableExcesses.map { excess in
      let (site, field) = (scenario.sites[excess.site].key, excess.limit.field)
      let first = Phrase(
        """
        The timetable of \(site) is beyond its limits: in the week of \(excess.monday) it needs \
        \(excess.needed) \(excess.limit.words), and recruiting.\(field) is \(excess.allowed)
        """,
        """
        \(site) 的开班计划超出上限：\(excess.monday) 当周需要\(excess.limit.words) \(excess.needed)，\
        而 recruiting.\(field) 为 \(excess.allowed)
        """)
      let more = excess.weeks - 1
      let others =
        more > 0
        ? [Phrase("so it is in \(more, "more week", "more weeks")", "另有 \(more) 周也是如此")] : []
      let facts = ([first] + others).clauses
      return Phrase(
        "\(facts). It was played as if there were enough.", "\(facts)。推演时按够用处理。")
    }
  }

  /// The share of the places by which people must be too many to be spoken of.
  private static let excess = 0.1

  /// What is to be said of the people of a site: those without a desk, desks that are missing, and
  /// classes that wait for trainers.
  var placeSentences: [(site: Int, text: Phrase)] {
    scenario.sites.indices.flatMap { site in
      [missingDesks(at: site), idlePeople(at: site), untaught(at: site)].compactMap { $0 }
        .map { (site, $0) }
    }
  }

  /// Classes for which there are too few trainers on the floor.
  private func untaught(at site: Int) -> Phrase? {
    guard let waits = closing(.awaitingTrainers, at: site), waits.mean >= 0.5,
      let weeks = NumberFormat.whole.counting("人周").phrase(
        waits.p50, low: waits.p10, high: waits.p90)
    else { return nil }
    let key = scenario.sites[site].name
    let stage =
      scenario.stages.last.map(\.name)
      ?? Phrase("the last stage", "最后一个成长阶段")
    return Phrase(
      """
      Classes at \(key) wait for trainers, \(weeks) weeks of their people in all: trainers \
      come from the floor, and at the open sites of the family there are too few in \(stage). \
      table awaiting-trainers by family shows when.
      """,
      """
      \(key) 的培训班在等培训师，学员合计等待 \(weeks)：培训师来自一线，\
      而该岗位类别已开业的职场里，\(stage) 的人太少。何时在等，用 table awaiting-trainers by family 查看。
      """)
  }

  private func closing(_ measure: Measure, at site: Int) -> Summary? {
    compiled.layout.index(of: measure, cut: [.site], at: [site]).flatMap {
      summary($0, week: compiled.weeks)
    }
  }

  /// The week in which most desks are missing, if any are.
  private func missingDesks(at site: Int) -> Phrase? {
    let weeks = (0..<compiled.weeks).compactMap { week in
      mean(.desksShort, site, week).map { (week: week, missing: $0) }
    }
    guard let worst = weeks.max(by: { $0.missing < $1.missing }), worst.missing > 0,
      let place = compiled.busiestHalfHour(at: site, week: worst.week, seed: seed),
      let people = summary(.busiest, site, worst.week),
      let desks = summary(.desksNeeded, site, worst.week),
      let seats = summary(.seats, site, worst.week)
    else { return nil }
    let (key, day) = (scenario.sites[site].name, compiled.monday(of: worst.week))
    let (needed, open) = (desks.words(), seats.words())
    return Phrase(
      """
      \(key) has too few desks: in the week of \(day), \(place.words) needs \(people.words()) \
      people on the floor and \(needed) desks, and \(open) are open. More people do not help.
      """,
      """
      \(key) 席位不足：\(day) 当周，\(place.words)需要 \(people.words()) 人在岗、席位 \(needed)，\
      而开放的席位为 \(open)。再招人也没有用。
      """)
  }

  private func summary(_ measure: Measure, _ site: Int, _ week: Int) -> Summary? {
    compiled.layout.index(of: measure, cut: [.site], at: [site]).flatMap {
      summary($0, week: week)
    }
  }

  private func idlePeople(at site: Int) -> Phrase? {
    let weeks = (0..<compiled.weeks).compactMap {
      week -> (week: Int, over: Double, of: Double)? in
      guard let ready = mean(.ready, site, week), let seated = mean(.seated, site, week),
        seated > 0
      else { return nil }
      return (week, ready - seated, seated)
    }
    guard let worst = weeks.max(by: { $0.over < $1.over }), worst.over > Self.excess * worst.of
    else { return nil }
    let over = NumberFormat.whole.words(worst.over.rounded())
    let places = NumberFormat.whole.words(worst.of.rounded())
    let (key, day) = (scenario.sites[site].name, compiled.monday(of: worst.week))
    let remedy = Phrase(
      "Fewer classes, or more seats, would mend that.", "少开几个班，或增加席位，即可解决。")
    guard scenario.contactsCome(to: scenario.sites[site].key) else {
      return Phrase(
        """
        \(key) has \(places) places and more people than that: in the week of \(day), \(over) who \
        are ready have no place and take no contacts. \(remedy)
        """,
        """
        \(key) 只容得下 \(places) 人，人数却超过：\(day) 当周有 \(over) 名就绪人员没有席位，无法接线。\
        \(remedy)
        """)
    }
    return Phrase(
      """
      \(key) has desks for the hours of \(places) people and more are ready: in the week of \
      \(day), \(over) find none in the half-hours that need them. \(remedy)
      """,
      """
      \(key) 的席位只够 \(places) 人的工时，就绪人数更多：\(day) 当周有 \(over) 人在需要接线的半小时里没有席位。\
      \(remedy)
      """)
  }

  private func mean(_ measure: Measure, _ site: Int, _ week: Int) -> Double? {
    compiled.layout.index(of: measure, cut: [.site], at: [site]).flatMap {
      outcome.distribution($0, week: week).mean
    }
  }
}
