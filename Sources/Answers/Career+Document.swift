public import Questions
public import Report
import Schema
public import Simulation
import Statistics
import Text
import Workforce

extension Career {
  /// How the person is today, in a few sentences, and what can be done next.
  public var present: Document {
    Document {
      // Who has left has no later day.
      let last = life.now == nil ? life.events.last.map { day($0.day) } : nil
      Block.heading("No. \(whole(number)) on \((last ?? today).words)", level: 3)
      for sentence in presentSentences { sentence }
      Block.note("next: " + (isOver ? "career file, back or new" : nextWords))
    }
  }

  /// What happened in a step, and how the person is now.
  public func document(of events: ArraySlice<Life.Event>) -> Document {
    Document {
      Block.listing(
        events.isEmpty
          ? ["  nothing of note happens"] : events.map { "  \(day($0.day).words)  \(words($0))" })
      present.blocks
    }
  }

  /// What can be chosen now, each with what it means.
  public var choiceList: Document {
    guard !choices.isEmpty else {
      return Document {
        "There is nothing to choose now: no review, course, side role or move is open from here "
          + "in time."
      }
    }
    let width = choices.map(\.words.count).max() ?? 0
    return Document {
      Block.listing(
        choices.map { choice in
          let space = String(repeating: " ", count: width - choice.words.count)
          return "  career choose \(choice.words)\(space)  \(meaning(of: choice))"
        })
    }
  }

  /// What a choice means, in a line.
  public func meaning(of choice: Choice) -> String {
    switch choice.kind {
    case .take(let fork): meaning(of: fork, goes: true)
    case .leave(let fork): meaning(of: fork, goes: false)
    case .attempt(let review): "try for \(tierTitle(scenario.reviews[review].value.to)) again"
    case .skip(let review): "no longer try for \(tierTitle(scenario.reviews[review].value.to))"
    case .only(let review): "try for \(tierTitle(scenario.reviews[review].value.to)) alone"
    }
  }

  private func meaning(of fork: Life.Fork, goes: Bool) -> String {
    switch fork {
    case .course(let course):
      "\(goes ? "sit every exam" : "sit no exam") of \(courseTitle(course))"
        + (goes ? " until it is passed" : "")
    case .role(let role):
      goes
        ? "be ready to become \(roleTitle(role)) again"
        : "do not become \(roleTitle(role)); who is one gives it back when posts are filled"
    case .move(let move):
      goes
        ? "go to \(familyTitle(move)) at the next date, if there is a post"
        : "never go to \(familyTitle(move))"
    case .review(let review): reviewTitle(review).english
    }
  }

  private func familyTitle(_ move: Int) -> Phrase {
    let key = scenario.moves[move].value.to
    return scenario.families.first { $0.key == key }?.title ?? Phrase(verbatim: key)
  }

  // MARK: - The present

  /// What can be done next.
  private var nextWords: String {
    let parts = isAtTheEnd ? [] : ["step", "odds"] + (choices.isEmpty ? [] : ["choose"])
    return "career " + (parts + ["file"]).joined(separator: ", ") + " or back"
  }

  private var presentSentences: [String] {
    guard let now = life.now else {
      guard let last = life.events.last else {
        return ["Has not started: the class waits for trainers until the forecast ends."]
      }
      return ["\(day(last.day).words): \(words(last))."]
    }
    let start = day(now.startDay)
    let first =
      start > today
      ? "Starts on \(start.words)" : "Here since \(start.words)"
    return [
      "\(first): \(title(.family, now.family)) at \(title(.site, now.site)), "
        + "\(title(.tier, now.tier))"
        + (now.tierDay > now.startDay && now.waitsUntil == nil
          ? " since \(day(now.tierDay).words)" : "") + ". "
        + stageSentence(now),
      leavingSentence(now),
    ] + waitingSentence(now) + awaySentence(now) + growthSentence(now)
      + now.prospects.map { prospectSentence($0, now.growth?.credits) }
  }

  private func waitingSentence(_ now: Life.Moment) -> [String] {
    now.waitsUntil.map {
      [
        "Trained, and waits for \(title(.site, now.site)) to open on \(day($0).words): paid, without "
          + "contacts; stage and tier count from then on."
      ]
    } ?? []
  }

  private func awaySentence(_ now: Life.Moment) -> [String] {
    now.awayUntil.map { ["In training, and takes no contacts, until \(day($0).words)."] } ?? []
  }

  /// `Has 20 credits: conversation, products. Part-time trainer.`
  private func growthSentence(_ now: Life.Moment) -> [String] {
    guard let growth = now.growth else { return [] }
    let passed = growth.passed.map { courseTitle($0) }.series.english
    return [
      (growth.passed.isEmpty ? "Has no credits yet." : "Has \(credits(growth.credits)): \(passed).")
        + (growth.role.map { " Side role: \(roleTitle($0))." } ?? "")
    ]
  }

  private func stageSentence(_ now: Life.Moment) -> String {
    let stage = title(.stage, now.stage)
    let until = now.stageEndDay.map { " until \(day($0).words)" } ?? ""
    return "\(stage)\(until)\(now.hasMentor ? ", with a mentor" : "")"
      + "\(now.isStagnant ? ", too long in the tier" : "")."
  }

  /// `Of people like this 7.9% leave in a month: the stage's 8.3%, × 0.95 by the tier.`
  private func leavingSentence(_ now: Life.Moment) -> String {
    func month(_ hazard: Double) -> String {
      NumberFormat.share.text(leavingInAMonth(hazard)) ?? ""
    }
    let sentence = "Of people like this \(month(now.leavingPerWeek)) leave in a month"
    let acting = now.influences.filter { abs($0.multiplier - 1) >= 0.005 }.map {
      "× \(NumberFormat.decimals(2).text($0.multiplier) ?? "") \($0.kind.words)"
    }
    guard !acting.isEmpty else { return sentence + "." }
    return sentence + ": the stage's rate, " + acting.joined(separator: ", ") + "."
  }

  private func prospectSentence(_ prospect: Life.Prospect, _ credits: Int?) -> String {
    let name = reviewTitle(prospect.review)
    let review = scenario.reviews[prospect.review].value
    let to = tierTitle(review.to)
    if prospect.goesDown {
      return prospect.session.map {
        "May be taken down to \(to) on \(day($0).words) (\(name))."
      } ?? "Nobody is taken down to \(to) (\(name)) before the forecast ends."
    }
    if let attempts = prospect.usedUp {
      return "Has used \(attempts == 1 ? "the one attempt" : "all \(whole(attempts)) attempts") "
        + "of this tier: cannot try for \(to) (\(name))."
    }
    if prospect.isDeclined { return "Does not try for \(to) (\(name))." }
    guard let from = prospect.from else { return "Cannot try for \(to): contacts never come." }
    let may = day(from) > today ? "may try from \(day(from).words)" : nil
    guard let session = prospect.session else {
      return "No more review for \(to) (\(name)) before the forecast ends"
        + (may.map { ": \($0)." } ?? ".")
    }
    let asked =
      (prospect.credits.map { $0 > credits ?? 0 ? ", with \(self.credits($0))" : "" } ?? "")
      + (prospect.energy.map { ", with \(points($0)) of energy" } ?? "")
    let first =
      review.calendar == .vacancies
      ? "Competes for \(to) (\(name)) where a post is vacant, from \(day(session).words)"
      : "Next review for \(to) (\(name)): \(day(session).words)"
    return first + asked + (may.map { ", \($0)." } ?? ".")
  }

  // MARK: - Words

  /// What happened, in words.
  public func words(_ event: Life.Event) -> String {
    switch event.kind {
    case .started(let hasMentor):
      "starts as \(title(.family, life.family)) at \(title(.site, life.site))"
        + (scenario.levers.mentors.number > 0
          ? hasMentor ? ", with a mentor" : ", without a mentor" : "")
    case .began(let stage):
      (hasTest(before: stage, on: event.day)
        ? "passes the test of \(title(.stage, stage - 1)); " : "")
        + "\(title(.stage, stage)) begins"
    case .tried(let review, let result): words(result, of: scenario.reviews[review].key, review)
    case .demoted(let review):
      "is taken down to \(tierTitle(scenario.reviews[review].value.to)) "
        + "(\(scenario.reviews[review].key))"
    case .forgotRefusal: "has got over the refusal"
    case .moved(let family): "moves to \(title(.family, family))"
    case .redeployed(let family): "begins anew in \(title(.family, family))"
    case .endedCrossTraining: "cross-training ends: takes contacts again"
    case .sat(let course, let passes): words(course, passes: passes)
    case .tookRole(let role): "becomes \(roleTitle(role)) as a side role"
    case .gaveBackRole(let role): "is no longer \(roleTitle(role))"
    case .prize(let amount): "wins a prize of \(money(amount)) for credits"
    case .assessed(let points): "energy is assessed: \(self.points(points))"
    case .rewarded(let amount):
      "energy overflows" + (amount > 0 ? ": a reward of \(money(amount))" : "")
    case .sentToRetraining(let end):
      "energy is low: off the job for training until \(day(end).words)"
    case .endedRetraining(let passes):
      passes ? "passes the test after training: back on the job" : "fails the test after training"
    case .lostMentor: "the time with a mentor ends"
    case .mentorGone: "the mentor has gone, and no other is free"
    case .foundMentor: "a mentor is free: has one from now on"
    case .forgotPromise: "the promise of more pay is forgotten"
    case .stagnated: "has been in the tier too long: stagnation begins"
    case .bonus(let amount, let winners):
      "a peak bonus of \(money(amount)) is paid"
        + (winners < 1 ? " to \(NumberFormat.share.text(winners) ?? "") of those here" : "")
    case .left(let cause): "leaves (\(title(.cause, cause)))"
    }
  }

  private func words(_ course: Int, passes: Bool) -> String {
    passes
      ? "passes \(courseTitle(course)): \(credits(scenario.courses[course].value.credits))"
      : "sits the exam of \(courseTitle(course)) and does not pass"
  }

  private func credits(_ count: Int) -> String {
    count == 1 ? "1 credit" : "\(whole(count)) credits"
  }

  private func words(_ result: ReviewResult, of key: String, _ review: Int) -> String {
    let isCompetition = scenario.reviews[review].value.calendar == .vacancies
    let to = tierTitle(scenario.reviews[review].value.to)
    return switch result {
    case .promoted where isCompetition: "wins the competition for a post as \(to) (\(key))"
    case .outscored(let place, let count, _) where isCompetition:
      "competes for a post as \(to) (\(key)), and is number \(whole(place)) of \(whole(count))"
    case .promoted: "is promoted to \(to) (\(key))"
    case .failed: "tries at \(key) and does not pass"
    case .noSlot: "passes \(key), but there is no slot"
    case .outscored(let place, let count, let slots):
      "passes \(key), but is number \(whole(place)) of \(whole(count)) for "
        + (slots == 1 ? "1 slot" : "\(whole(slots)) slots")
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
    scenario.tiers.first { $0.key == key }?.title ?? Phrase(verbatim: key)
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

  func points(_ points: Double) -> String {
    "\(NumberFormat.decimals(1).text(points) ?? "") points"
  }

  func whole(_ number: Int) -> String { NumberFormat.whole.text(Double(number)) ?? "\(number)" }

  func money(_ minor: Int64) -> String {
    NumberFormat.whole.unit(scenario.anyCurrency ?? "").text(Double(minor) / 100) ?? ""
  }
}

extension Influence.Kind {
  /// What acts, in words that follow a multiplier.
  fileprivate var words: Phrase {
    switch self {
    case .tier: "by the tier"
    case .driver(let driver): driver.words.acting
    }
  }
}
