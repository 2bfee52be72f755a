public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension GapExplanation {
  /// The explanation in plain sentences.
  public var document: Document {
    Document {
      Block.heading(Phrase("\(name) on \(day)", "\(name)，\(day)"))
      for sentence in sentences { sentence }
      Block.fullTime(in: scenario)
      Block.explained(futures, isPartial: isPartial)
    }
  }

  private var name: Phrase { scenario.name(site, along: .site) }
  private var day: Day { scenario.countedDays().day(of: week) }

  private var sentences: [Phrase] {
    [gap] + [desks, demand, people, flows].compactMap(\.self) + effects.map(sentence)
      + untold.map {
        Phrase(
          "\($0.condition) the scenario could not be played, so that what it does is not told.",
          "\($0.condition)情景无法推演，因此说不出影响多大。")
      }
      + [closing, remedy].compactMap(\.self)
  }

  // MARK: - What is

  /// `On 6 Sep 2027 phase-3 is short of 197 people (154 to 244): 1,140 are needed and …`
  private var gap: Phrase {
    let people = NumberFormat.whole.counting("人")
    let (short, needed, ready) = (short.words(people), needed.words(people), ready.words(people))
    guard share.value > 0 else {
      let all =
        isElsewhere
        ? Phrase(
          """
          On \(day) \(name) is short in none of the futures: \(needed) are needed and \(ready) \
          take contacts, but not in each job family as many as it needs.
          """,
          "\(day) \(name)在所有推演中都不缺人：需要 \(needed)，实际接线 \(ready)，但有的岗位类别人数不够。")
        : Phrase(
          """
          On \(day) \(name) is short in none of the futures: \(needed) are needed and \(ready) \
          take contacts.
          """, "\(day) \(name)在所有推演中都不缺人：需要 \(needed)，实际接线 \(ready)。")
      return [all, unseated].compactMap(\.self).sentences
    }
    let chance = NumberFormat.share.words(share)
    // In most futures nobody is missing: nothing is short of 0.
    guard self.short.p50 >= 0.5 else {
      let most = NumberFormat.whole.counting("人").words(self.short.p90)
      let rare =
        self.short.p90 >= 0.5
        ? Phrase(
          """
          On \(day) somebody is missing at \(name) in \(chance) of futures, \(most) people or more \
          in one of ten: \(needed) are needed and \(ready) take contacts.
          """,
          """
          \(day) \(name)缺人的概率为 \(chance)，一成推演缺 \(most)及以上：\
          需要 \(needed)，实际接线 \(ready)。
          """)
        : Phrase(
          """
          On \(day) somebody is missing at \(name) in \(chance) of futures: \(needed) are needed \
          and \(ready) take contacts.
          """, "\(day) \(name)缺人的概率为 \(chance)：需要 \(needed)，实际接线 \(ready)。")
      return [rare, unseated].compactMap(\.self).sentences
    }
    let all =
      isElsewhere
      ? Phrase(
        """
        On \(day) \(name) is short of \(short) people: \(needed) are needed and \(ready) take \
        contacts, but not in each job family as many as it needs.
        """,
        "\(day) \(name)缺 \(short)：需要 \(needed)，实际接线 \(ready)，但有的岗位类别人数不够。")
      : Phrase(
        """
        On \(day) \(name) is short of \(short) people: \(needed) are needed and \(ready) take \
        contacts.
        """, "\(day) \(name)缺 \(short)：需要 \(needed)，实际接线 \(ready)。")
    let somebody = Phrase(
      "Somebody is missing in \(chance) of futures.", "缺人的概率为 \(chance)。")
    return [all, unseated, somebody].compactMap(\.self).sentences
  }

  /// Whether those of one job family are missing, who do not take the contacts of another.
  private var isElsewhere: Bool {
    contacts != nil && unseated == nil && needed.p90 > 0
      && (ready.p10 >= needed.p90 || share.value > 0.5 && ready.p50 >= needed.p50)
  }

  /// Those who are ready in vain.
  private var unseated: Phrase? {
    guard busiest != nil, let seated, ready.mean - seated.mean >= 1 else { return nil }
    let people = seated.words(.whole.counting("人"))
    return Phrase("There are desks for the hours of \(people) of them.", "席位只排得下其中 \(people)的工时。")
  }

  /// When most desks are needed, and whether there are as many.
  private var desks: Phrase? {
    guard let busiest else { return nil }
    let number = NumberFormat.whole.counting("个")
    let (desks, seats) = (busiest.desks.words(number), busiest.seats.words(number))
    let people = busiest.people.words(.whole.counting("人"))
    let need = Phrase(
      """
      Its busiest half-hour is \(busiest.halfHour.words): that needs \(people) people on the floor \
      and \(desks) desks, and \(seats) are open.
      """,
      "最忙的半小时是\(busiest.halfHour.words)：需要在岗 \(people)、席位 \(desks)，开放席位 \(seats)。")
    guard busiest.missing.mean > 0 else { return need }
    let missing = busiest.missing.words(number)
    let lack = Phrase(
      "\(missing) desks are missing, which more people do not help.", "席位缺 \(missing)，加人也没有用。")
    return [need, lack].sentences
  }

  private var demand: Phrase? {
    guard let contacts else { return nil }
    let come = Phrase(
      "\(contacts.words()) contacts come to it in that week.", "当周咨询量 \(contacts.words())。")
    let parts = families.prefix(2).map { family in
      let short = family.short.words(.whole.counting("人"))
      return Phrase("\(short) in \(family.title)", "\(family.title) \(short)")
    }
    guard !parts.isEmpty else { return come }
    return [come, Phrase("Missing are \(parts.series).", "缺的是：\(parts.series)。")].sentences
  }

  private var people: Phrase? {
    guard let inTraining else { return nil }
    let training = inTraining.words(.whole.counting("人"))
    guard inTraining.mean > 0 else {
      return Phrase("0 people there are in training.", "没有人正在培训。")
    }
    guard let trainingDays else {
      return Phrase("\(training) more are in training.", "另有 \(training)正在培训。")
    }
    let days = trainingDays.words(.whole.counting("天"))
    return Phrase(
      "\(training) more are in training; the way to a first contact takes up to \(days) days.",
      "另有 \(training)正在培训；从入职到第一次接线最长 \(days)。")
  }

  private var flows: Phrase? {
    guard let started, let left, started.mean > 0 || left.mean > 0 else { return nil }
    let people = NumberFormat.whole.counting("人")
    let counts = Phrase(
      """
      Before that \(started.words(people)) people had started there, and \(left.words(people)) had \
      left.
      """, "此前累计入职 \(started.words(people))，离职 \(left.words(people))。")
    let reasons = causes.prefix(2).map {
      Phrase("\($0.title) \($0.share.words(.share))", "\($0.title) \($0.share.words(.share))")
    }
    guard !reasons.isEmpty else { return counts }
    return [
      counts,
      Phrase(
        "Of all who left anywhere, the most frequent causes: \(reasons.series).",
        "全部离职者中，最常见的原因：\(reasons.series)。"),
    ].sentences
  }

  // MARK: - What would be

  private func sentence(_ effect: Effect) -> Phrase {
    let size = NumberFormat.plain.counting("人").size(effect.change)
    let condition = effect.cause.condition
    return switch (effect.cause.isOfPeople, effect.change.value < 0) {
    case (true, true):
      Phrase("\(condition) \(size) fewer would be ready.", "\(condition)就绪人数会少 \(size)。")
    case (true, false):
      Phrase("\(condition) \(size) more would be ready.", "\(condition)就绪人数会多 \(size)。")
    case (false, true):
      Phrase("\(condition) \(size) fewer would be needed.", "\(condition)需要人数会少 \(size)。")
    case (false, false):
      Phrase("\(condition) \(size) more would be needed.", "\(condition)需要人数会多 \(size)。")
    }
  }

  private var closing: Phrase? {
    guard share.value > 0 else { return nil }
    guard let half = closed.half else {
      return Phrase(
        "In half of the futures the gap is not closed before the end.", "半数推演到期末还没有补上缺口。")
    }
    if half == day {
      return closed.nine.map {
        Phrase("In nine futures of ten nobody is missing on \($0).", "九成推演在 \($0) 不再缺人。")
      }
        ?? Phrase(
          "There is no later Monday on which nobody is missing in nine futures of ten.",
          "此后没有哪个周一能做到九成推演不缺人。")
    }
    let later = (half - day) / 7
    if closed.nine == half {
      return Phrase(
        "The gap is closed by \(half) in nine futures of ten, \(later, "week", "weeks") later.",
        "九成推演在 \(half)（\(later) 周后）前补上缺口。")
    }
    return closed.nine.map {
      Phrase(
        """
        The gap is closed by \(half) in half of the futures, \(later, "week", "weeks") later, and \
        by \($0) in nine of ten.
        """, "半数推演在 \(half)（\(later) 周后）补上缺口，九成推演在 \($0.after(half)) 补上。")
    }
      ?? Phrase(
        """
        The gap is closed by \(half) in half of the futures, \(later, "week", "weeks") later, and \
        not before the end in nine of ten.
        """, "半数推演在 \(half)（\(later) 周后）补上缺口；要九成推演都补上，期末前做不到。")
  }

  private var remedy: Phrase? {
    // More people do not help where it is desks that are missing.
    guard short.p90 >= 1, (busiest?.missing.mean ?? 0) == 0 else { return nil }
    let most = NumberFormat.whole.words(short.p90.rounded(.up))
    let people = Phrase(
      "\(most) more ready people would close it in nine futures of ten.",
      "再多 \(most) 名就绪人员，九成推演就不缺人。")
    guard let lastClass, lastClass.readyOfHundred > 0 else {
      return [
        people,
        Phrase(
          "Nobody invited from \(scenario.start) on would be trained in time.",
          "但从 \(scenario.start) 起招的人，都来不及培训完。"),
      ].sentences
    }
    let ready = NumberFormat.whole.words(lastClass.readyOfHundred)
    let invited = NumberFormat.whole.words(
      (100 * short.p90 / lastClass.readyOfHundred).rounded(.up))
    return [
      people,
      Phrase(
        """
        Of 100 people invited to a class on \(lastClass.day), the last that still helps, \(ready) \
        are ready in the mean: that takes \(invited) invitations.
        """,
        "最后一个赶得上的班 \(lastClass.day) 开班，每邀请 100 人平均就绪 \(ready) 人，因此要邀请 \(invited) 人。"),
    ].sentences
  }
}

extension HalfHourOfWeek {
  /// `Monday 10:00 to 10:30`
  var words: Phrase {
    func time(_ interval: Int) -> String {
      let hour = interval / 2
      return (hour < 10 ? "0" : "") + "\(hour):" + (interval % 2 == 0 ? "00" : "30")
    }
    let (from, to) = (time(interval), time(interval + 1))
    return Phrase(
      "\(OpeningDays.names[weekday]) \(from) to \(to)",
      "\(OpeningDays.names[weekday]) \(from) 至 \(to)")
  }
}

extension Counterfactual {
  /// The beginning of a sentence about the world without it.
  fileprivate var condition: Phrase {
    switch self {
    case .leaving: Phrase("Had nobody left since the start,", "若开始以来无人离职，")
    case .noShows: Phrase("Had everybody invited started,", "若邀请的人全部报到，")
    case .failedTests: Phrase("Had everybody passed the tests of the stages,", "若各阶段考核人人通过，")
    case .lateClasses:
      Phrase(
        "With its classes \(Self.earlierDays / 7) weeks earlier,",
        "若各班提前 \(Self.earlierDays / 7) 周开班，")
    case .smallClasses: Phrase("With its classes a tenth larger,", "若每班多招一成，")
    case .growth: Phrase("Without the growth of contacts,", "若咨询量不增长，")
    case .season: Phrase("Without the season,", "若没有季节波动，")
    case .peaks: Phrase("Without peak days,", "若没有高峰日，")
    case .repeats: Phrase("If every contact were settled at once,", "若每次咨询都一次解决，")
    case .inexperience:
      Phrase("If everybody were as fast as the experienced,", "若人人都像老员工一样快，")
    case .robots: Phrase("Without robots,", "若没有机器人分流，")
    case .lostTime: Phrase("If no paid time were lost,", "若付薪工时毫无损耗，")
    }
  }
}
