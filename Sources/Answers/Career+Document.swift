public import Questions
public import Report
import Schema
public import Simulation
import Statistics
public import Text
import Workforce

extension Career {
  /// How the person is today, in a few sentences, and what can be done next.
  public var present: Document {
    Document {
      // Who has left has no later day.
      let last = life.now == nil ? life.events.last.map { day($0.day) } : nil
      Block.heading(
        Phrase(
          "No. \(String(number)) on \(last ?? today)",
          "\(String(number)) 号员工（\(last ?? today)）"), level: 3)
      for sentence in presentSentences { sentence }
      Block.note(Phrase("next: career \(nextWords)", "接下来：career \(nextWords)"))
    }
  }

  /// What happened in a step, and how the person is now.
  public func document(of events: ArraySlice<Life.Event>) -> Document {
    Document {
      Block.listing(
        events.isEmpty
          ? [Phrase("nothing of note happens", "这段时间没有特别的事").indented]
          : events.map { Phrase(day($0.day)).beside(words($0)).indented })
      present.blocks
    }
  }

  /// What can be chosen now, each with what it means.
  public var choiceList: Document {
    guard !choices.isEmpty else {
      return Document {
        Phrase(
          """
          There is nothing to choose now: no review, course, side role or move is open from here \
          in time.
          """, "目前没有可选的：预测期内没有评审、课程、兼职岗或转岗向此人开放。")
      }
    }
    let width = choices.map(\.words.count).max() ?? 0
    let digits = String(choices.count).count
    return Document {
      Block.listing(
        choices.enumerated().map { index, choice in
          let number = String(index + 1).paddedLeft(to: digits)
          let words = choice.words.padded(to: width)
          return Phrase(written: "\(number)  choose \(words)")
            .beside(meaning(of: choice)).indented
        })
      Phrase("Type choose with the number, or the whole line.", "输入 choose 加序号，或照样输入整行。")
    }
  }

  /// What a choice means, in a line.
  public func meaning(of choice: Choice) -> Phrase {
    switch choice.kind {
    case .take(let fork): meaning(ofTaking: fork)
    case .leave(let fork): meaning(ofLeaving: fork)
    case .attempt(let review):
      Phrase("try for \(goal(review)) again", "重新参加\(goal(review))")
    case .skip(let review): Phrase("no longer try for \(goal(review))", "不再参加\(goal(review))")
    case .only(let review): Phrase("try for \(goal(review)) alone", "只参加\(goal(review))")
    }
  }

  private func meaning(ofTaking fork: Life.Fork) -> Phrase {
    switch fork {
    case .course(let course):
      Phrase(
        "sit every exam of \(courseTitle(course)) until it is passed",
        "参加“\(courseTitle(course))”的每次考试，直到通过")
    case .role(let role):
      Phrase("be ready to become \(roleTitle(role)) again", "重新愿意担任\(roleTitle(role))")
    case .move(let move):
      Phrase(
        "go to \(familyTitle(move)) at the next date, if there is a post",
        "下个转岗日转到\(familyTitle(move))（有岗位时）")
    case .review(let review): reviewTitle(review)
    }
  }

  private func meaning(ofLeaving fork: Life.Fork) -> Phrase {
    switch fork {
    case .course(let course):
      Phrase("sit no exam of \(courseTitle(course))", "不参加“\(courseTitle(course))”的考试")
    case .role(let role):
      Phrase(
        "do not become \(roleTitle(role)); who is one gives it back when posts are filled",
        "不担任\(roleTitle(role))；已担任的，下次补岗时卸任")
    case .move(let move):
      Phrase("never go to \(familyTitle(move))", "不转到\(familyTitle(move))")
    case .review(let review): reviewTitle(review)
    }
  }

  private func familyTitle(_ move: Int) -> Phrase {
    let key = scenario.moves[move].value.to
    return scenario.families.first { $0.key == key }?.title ?? Phrase(written: key)
  }

  // MARK: - The present

  /// What can be done next.
  private var nextWords: Phrase {
    if isOver { return ["file", "back", "new"].written.any }
    let parts = isAtTheEnd ? [] : ["step", "odds"] + (choices.isEmpty ? [] : ["choose"])
    return (parts + ["file", "back"]).written.any
  }

  private var presentSentences: [Phrase] {
    guard let now = life.now else {
      guard let last = life.events.last else {
        return [
          Phrase(
            "Has not started: the class waits for trainers until the forecast ends.",
            "尚未入职：到预测期末，这个班还没有等到培训师。")
        ]
      }
      return [Phrase("\(day(last.day)): \(words(last)).", "\(day(last.day))：\(words(last))。")]
    }
    return [standing(now), leavingSentence(now)] + waitingSentence(now) + awaySentence(now)
      + growthSentence(now) + now.prospects.map { prospectSentence($0, now.growth?.credits) }
  }

  /// `Here since 14 Dec 2026: voice at phases 1 and 2, entry. growing until 29 Jun 2027.`
  private func standing(_ now: Life.Moment) -> Phrase {
    let (start, tierDay) = (day(now.startDay), day(now.tierDay))
    let (job, stage) = (job(now.family, now.site), stageWords(now))
    let isLater = tierDay > start && now.waitsUntil == nil
    let tier =
      isLater
      ? Phrase(
        "\(title(.tier, now.tier)) since \(tierDay.after(start))",
        "\(tierDay.after(start)) 起为\(title(.tier, now.tier))")
      : title(.tier, now.tier)
    return start > today
      ? Phrase(
        "Starts on \(start): \(job), \(tier). \(stage).", "将于 \(start) 入职：\(job)，\(tier)；\(stage)。")
      : Phrase(
        "Here since \(start): \(job), \(tier). \(stage).", "\(start) 入职：\(job)，\(tier)；\(stage)。")
  }

  /// `voice at phases 1 and 2`
  func job(_ family: Int, _ site: Int) -> Phrase {
    let (family, site) = (title(.family, family), title(.site, site))
    return Phrase("\(family) at \(site)", "\(site)\(family)")
  }

  private func waitingSentence(_ now: Life.Moment) -> [Phrase] {
    now.waitsUntil.map {
      let site = title(.site, now.site)
      return [
        Phrase(
          """
          Trained, and waits for \(site) to open on \(day($0)): paid, without contacts; stage and \
          tier count from then on.
          """,
          "培训已完成，等待\(site)于 \(day($0)) 开业：照常发薪，不接线；成长阶段和职级从开业日算起。")
      ]
    } ?? []
  }

  private func awaySentence(_ now: Life.Moment) -> [Phrase] {
    now.awayUntil.map {
      [
        Phrase(
          "In training, and takes no contacts, until \(day($0)).",
          "正在脱岗培训，\(day($0)) 前不接线。")
      ]
    } ?? []
  }

  /// `Has 20 credits: conversation, products. Part-time trainer.`
  private func growthSentence(_ now: Life.Moment) -> [Phrase] {
    guard let growth = now.growth else { return [] }
    let passed = growth.passed.map { courseTitle($0) }.series
    let has =
      growth.passed.isEmpty
      ? Phrase("Has no credits yet.", "还没有学分。")
      : Phrase(
        "Has \(credits(growth.credits)): \(passed).", "已得 \(credits(growth.credits))：\(passed)。")
    let role = growth.role.map {
      Phrase("Side role: \(roleTitle($0)).", "兼职岗：\(roleTitle($0))。")
    }
    return [[has, role].compactMap(\.self).sentences]
  }

  private func stageWords(_ now: Life.Moment) -> Phrase {
    let stage = title(.stage, now.stage)
    let until = now.stageEndDay.map { end in
      let end = end > now.startDay ? day(end).after(day(now.startDay)) : Phrase(day(end))
      return Phrase("\(stage) until \(end)", "\(stage)至 \(end)")
    }
    return
      ([until ?? stage]
      + (now.hasMentor ? [Phrase("with a mentor", "有带教师傅")] : [])
      + (now.isStagnant ? [Phrase("too long in the tier", "在本职级停留过久")] : [])).remarks
  }

  /// `Of people like this 7.9% leave in a month: the stage's rate, × 0.95 by the tier.`
  private func leavingSentence(_ now: Life.Moment) -> Phrase {
    let share = NumberFormat.share.words(leavingInAMonth(now.leavingPerWeek))
    let acting = now.influences.filter { abs($0.multiplier - 1) >= 0.005 }.map {
      let times = NumberFormat.decimals(2).words($0.multiplier)
      return Phrase("× \(times) \($0.kind.words)", "\($0.kind.words) ×\(times)")
    }
    guard !acting.isEmpty else {
      return Phrase("Of people like this \(share) leave in a month.", "情况相同的员工每月流失 \(share)。")
    }
    let factors = Phrase(english: acting.remarks.english, chinese: acting.series.chinese)
    return Phrase(
      "Of people like this \(share) leave in a month: the stage's rate, \(factors).",
      "情况相同的员工每月流失 \(share)：以成长阶段的流失率为底，\(factors)。")
  }

  private func prospectSentence(_ prospect: Life.Prospect, _ credits: Int?) -> Phrase {
    let name = reviewTitle(prospect.review)
    let to = tierTitle(scenario.reviews[prospect.review].value.to)
    if prospect.goesDown {
      return prospect.session.map {
        Phrase(
          "May be taken down to \(to) on \(day($0)) (\(name)).",
          "\(day($0)) 可能降级为\(to)（\(name)）。")
      }
        ?? Phrase(
          "Nobody is taken down to \(to) (\(name)) before the forecast ends.",
          "预测期内没有人会降级为\(to)（\(name)）。")
    }
    let whole = goalWithName(prospect.review)
    if let attempts = prospect.usedUp {
      return attempts == 1
        ? Phrase(
          "Has used the one attempt of this tier: cannot try for \(whole).",
          "本职级唯一的一次机会已用完，不能再参加\(whole)。")
        : Phrase(
          "Has used all \(attempts) attempts of this tier: cannot try for \(whole).",
          "本职级的 \(attempts) 次机会已用完，不能再参加\(whole)。")
    }
    if prospect.isDeclined {
      return Phrase("Does not try for \(whole).", "自己选择不参加\(whole)。")
    }
    guard let from = prospect.from else {
      let goal = goal(prospect.review)
      return Phrase(
        "Cannot try for \(goal): contacts never come.", "无法参加\(goal)：到预测期末都没有开始接线。")
    }
    guard let session = prospect.session else {
      return day(from) > today
        ? Phrase(
          "No more review for \(whole) before the forecast ends: may try from \(day(from)).",
          "预测期内不再有\(whole)（\(day(from)) 起可参加）。")
        : Phrase(
          "No more review for \(whole) before the forecast ends.", "预测期内不再有\(whole)。")
    }
    let asked =
      prospect.credits.flatMap {
        $0 > credits ?? 0
          ? Phrase("with \(self.credits($0))", "须有 \(self.credits($0))") : nil
      }
    let energy = prospect.energy.map {
      Phrase("with \(points($0)) of energy", "能量值须达 \(points($0))")
    }
    let first = day(from).after(day(session))
    let may = day(from) > today ? Phrase("may try from \(first)", "\(first) 起可参加") : nil
    let next =
      isCompetition(prospect.review)
      ? Phrase(
        "Competes for \(whole) where a post is vacant, from \(day(session))",
        "\(day(session)) 起，有空岗就参加\(whole)")
      : Phrase("Next review for \(whole): \(day(session))", "下次\(whole)：\(day(session))")
    let facts = [next, asked, energy, may].compactMap(\.self).remarks
    return Phrase("\(facts).", "\(facts)。")
  }

  // MARK: - Words

  /// What happened, in words.
  public func words(_ event: Life.Event) -> Phrase {
    switch event.kind {
    case .started(let hasMentor): started(hasMentor: hasMentor)
    case .began(let stage): began(stage, on: event.day)
    case .tried(let review, let result): words(result, of: review)
    case .demoted(let review):
      Phrase("is taken down to \(rung(by: review))", "降级为\(rung(by: review))")
    case .forgotRefusal: Phrase("has got over the refusal", "上次落选的影响已过去")
    case .moved(let family):
      Phrase("moves to \(title(.family, family))", "转岗到\(title(.family, family))")
    case .redeployed(let family):
      Phrase("begins anew in \(title(.family, family))", "调到\(title(.family, family))，重新起步")
    case .endedCrossTraining:
      Phrase("cross-training ends: takes contacts again", "转岗培训结束，恢复接线")
    case .sat(let course, let passes): words(course, passes: passes)
    case .tookRole(let role):
      Phrase("becomes \(roleTitle(role)) as a side role", "担任\(roleTitle(role))（兼职岗）")
    case .gaveBackRole(let role):
      Phrase("is no longer \(roleTitle(role))", "不再担任\(roleTitle(role))")
    case .prize(let amount):
      Phrase("wins a prize of \(money(amount)) for credits", "获得学分奖 \(money(amount))")
    case .assessed(let points):
      Phrase("energy is assessed: \(self.points(points))", "能量值考评：\(self.points(points))")
    case .rewarded(let amount):
      amount > 0
        ? Phrase("energy overflows: a reward of \(money(amount))", "能量值溢出，奖励 \(money(amount))")
        : Phrase("energy overflows", "能量值溢出")
    case .sentToRetraining(let end):
      Phrase(
        "energy is low: off the job for training until \(day(end))",
        "能量值偏低，脱岗培训至 \(day(end).after(day(event.day)))")
    case .endedRetraining(let passes):
      passes
        ? Phrase("passes the test after training: back on the job", "脱岗培训考核合格，回到岗位")
        : Phrase("fails the test after training", "脱岗培训考核不合格")
    case .lostMentor: Phrase("the time with a mentor ends", "带教期结束")
    case .mentorGone: Phrase("the mentor has gone, and no other is free", "带教师傅离开，暂时没有别的师傅有空")
    case .foundMentor: Phrase("a mentor is free: has one from now on", "有带教师傅空出来，从此有人带教")
    case .forgotPromise: Phrase("the promise of more pay is forgotten", "不再介意当初承诺的高薪")
    case .stagnated:
      Phrase("has been in the tier too long: stagnation begins", "在本职级停留过久，开始停滞")
    case .bonus(let amount, let winners):
      words(bonus: amount, winners: winners)
    case .gaveNotice(let cause, let end):
      Phrase(
        "gives notice (\(title(.cause, cause))): the last day is \(day(end))",
        "提出离职（\(title(.cause, cause))），最后工作日 \(day(end).after(day(event.day)))")
    case .confirmed: Phrase("is confirmed at the end of probation", "试用期满，转正")
    case .renewed: Phrase("the term ends, and is renewed for good", "合同期满，续签并长期留用")
    case .left(let cause): Phrase("leaves (\(title(.cause, cause)))", "离职（\(title(.cause, cause))）")
    }
  }

  private func started(hasMentor: Bool) -> Phrase {
    let job = job(life.family, life.site)
    guard scenario.levers.mentors.number > 0 else {
      return Phrase("starts as \(job)", "入职：\(job)")
    }
    return hasMentor
      ? Phrase("starts as \(job), with a mentor", "入职：\(job)，有带教师傅")
      : Phrase("starts as \(job), without a mentor", "入职：\(job)，没有带教师傅")
  }

  private func began(_ stage: Int, on day: Int) -> Phrase {
    let next = title(.stage, stage)
    guard hasTest(before: stage, on: day) else { return Phrase("\(next) begins", "进入\(next)") }
    let passed = title(.stage, stage - 1)
    return Phrase("passes the test of \(passed); \(next) begins", "通过\(passed)考核，进入\(next)")
  }

  private func words(bonus amount: Int64, winners: Double) -> Phrase {
    let money = money(amount)
    guard winners < 1 else { return Phrase("a peak bonus of \(money) is paid", "发放高峰奖金 \(money)") }
    let share = NumberFormat.share.words(winners)
    return Phrase(
      "a peak bonus of \(money) is paid to \(share) of those here",
      "发放高峰奖金 \(money)，在岗员工中 \(share) 得奖")
  }

  private func words(_ course: Int, passes: Bool) -> Phrase {
    let title = courseTitle(course)
    guard passes else {
      return Phrase("sits the exam of \(title) and does not pass", "参加“\(title)”考试，未通过")
    }
    let credits = credits(scenario.courses[course].value.credits)
    return Phrase("passes \(title): \(credits)", "通过“\(title)”考试，得 \(credits)")
  }

  func credits(_ count: Int) -> Phrase { Phrase("\(count, "credit", "credits")", "\(count) 学分") }

  private func words(_ result: ReviewResult, of review: Int) -> Phrase {
    let (rung, name) = (
      rung(by: review),
      Phrase(english: scenario.reviews[review].key, chinese: reviewName(review).chinese)
    )
    return switch result {
    case .promoted where isCompetition(review):
      Phrase("wins the competition for a post as \(rung)", "竞聘成功，任\(rung)")
    case .outscored(let place, let count, _) where isCompetition(review):
      Phrase(
        "competes for a post as \(rung), and is number \(place) of \(count)",
        "竞聘\(rung)，\(count) 人中排第 \(place)，未入选")
    case .promoted: Phrase("is promoted to \(rung)", "晋升为\(rung)")
    case .failed: Phrase("tries at \(name) and does not pass", "参加\(name)，未通过")
    case .noSlot: Phrase("passes \(name), but there is no slot", "\(name)合格，但没有名额，未能晋升")
    case .outscored(let place, let count, let slots):
      Phrase(
        "passes \(name), but is number \(place) of \(count) for \(slots, "slot", "slots")",
        "\(name)合格；名额 \(slots) 个，\(count) 人中排第 \(place)，未能晋升")
    }
  }

  func hasTest(before stage: Int, on day: Int) -> Bool {
    let passed = scenario.stages[stage - 1].value
    let own = stage == 1 ? scenario.families[life.family(on: day)].value.pass : nil
    return !(own ?? passed.pass).isKnown(as: 100)
  }

  func title(_ dimension: Dimension, _ index: Int) -> Phrase {
    scenario.titles(of: dimension)[index]
  }

  func tierTitle(_ key: String) -> Phrase {
    scenario.tiers.first { $0.key == key }?.title ?? Phrase(written: key)
  }

  func reviewTitle(_ review: Int) -> Phrase {
    scenario.reviews[review].title
  }

  func courseTitle(_ course: Int) -> Phrase {
    scenario.courses[course].title
  }

  func roleTitle(_ role: Int) -> Phrase {
    scenario.sideRoles[role].title
  }

  func points(_ points: Double) -> Phrase {
    NumberFormat.decimals(1).unit(Phrase("points", "分")).words(points)
  }

  func money(_ minor: Int64) -> Phrase {
    NumberFormat.whole.unit(scenario.moneyUnit).words(Double(minor) / 100)
  }

  // MARK: - Reviews by name

  private func isCompetition(_ review: Int) -> Bool {
    scenario.reviews[review].value.calendar == .vacancies
  }

  /// What a review leads to, in Chinese with what it is: `star 1`, `一星评审`.
  private func goal(_ review: Int) -> Phrase {
    let to = tierTitle(scenario.reviews[review].value.to)
    return isCompetition(review) ? Phrase("\(to)", "\(to)竞聘") : Phrase("\(to)", "\(to)评审")
  }

  /// What a review is called: its title, without one its key, in Chinese then by what it leads to.
  func reviewName(_ review: Int) -> Phrase {
    let title = reviewTitle(review)
    return hasTitle(review) ? title : Phrase(english: title.english, chinese: goal(review).chinese)
  }

  /// `star 1 (to-star-1)`, `一星评审`
  private func goalWithName(_ review: Int) -> Phrase {
    let (goal, title) = (goal(review), reviewTitle(review))
    return Phrase(
      english: "\(goal.english) (\(title.english))",
      chinese: goal.chinese + (hasTitle(review) ? "（\(title.chinese)）" : ""))
  }

  /// The tier that a review led to: `star 1 (to-star-1)`, `一星`.
  private func rung(by review: Int) -> Phrase {
    let (key, to) = (scenario.reviews[review].key, tierTitle(scenario.reviews[review].value.to))
    return Phrase(
      english: "\(to.english) (\(key))",
      chinese: to.chinese + (hasTitle(review) ? "（\(reviewTitle(review).chinese)）" : ""))
  }

  private func hasTitle(_ review: Int) -> Bool { scenario.reviews[review].value.title != nil }
}

extension Phrase {
  /// Two columns of a line.
  fileprivate func beside(_ other: Phrase) -> Phrase {
    .each { said(in: $0) + "  " + other.said(in: $0) }
  }
}

extension Influence.Kind {
  /// What acts, in words that follow a multiplier.
  fileprivate var words: Phrase {
    switch self {
    case .tier: Phrase("by the tier", "职级")
    case .driver(let driver): driver.words.acting
    }
  }
}
