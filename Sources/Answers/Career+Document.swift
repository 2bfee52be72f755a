public import Questions
public import Report
import Schema
public import Simulation
import Statistics
import Workforce

extension Career {
  /// How the person is today, in a few sentences, and what can be done next.
  public var present: Document {
    Document {
      Block.heading("No. \(whole(number)) on \(today.words)", level: 3)
      for sentence in presentSentences { sentence }
      Block.note("next: " + (isOver ? "career file, back or new" : nextWords))
    }
  }

  /// What happened in a step, and how the person is now.
  public func document(of events: ArraySlice<Life.Event>) -> Document {
    Document {
      if !events.isEmpty { Block.listing(events.map { "  \(day($0.day).words)  \(words($0))" }) }
      present.blocks
    }
  }

  /// What can be chosen now, each with what it means.
  public var choiceList: Document {
    guard !choices.isEmpty else {
      return Document {
        "There is nothing to choose now: no review that is held in time leads on from here."
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
    case .attempt(let review): "try for \(tierTitle(scenario.reviews[review].value.to)) again"
    case .skip(let review): "no longer try for \(tierTitle(scenario.reviews[review].value.to))"
    case .only(let review): "try for \(tierTitle(scenario.reviews[review].value.to)) alone"
    }
  }

  // MARK: - The present

  /// What can be done next.
  private var nextWords: String {
    let parts = isAtTheEnd ? [] : ["step", "odds"] + (choices.isEmpty ? [] : ["choose"])
    return "career " + (parts + ["file"]).joined(separator: ", ") + " or back"
  }

  private var presentSentences: [String] {
    guard let now = life.now else {
      guard let last = life.events.last else { return [] }
      return ["\(day(last.day).words): \(words(last))."]
    }
    let start = day(now.startDay)
    let first =
      start > today
      ? "Starts on \(start.words)" : "Here since \(start.words)"
    return [
      "\(first): \(title(.family, now.family)) at \(title(.site, now.site)), "
        + "\(title(.tier, now.tier))"
        + (now.tierDay > now.startDay ? " since \(day(now.tierDay).words)" : "") + ". "
        + stageSentence(now),
      leavingSentence(now),
    ] + now.prospects.map { prospectSentence($0) }
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
    guard !now.influences.isEmpty else { return sentence + "." }
    let acting = now.influences.map {
      "× \(NumberFormat.decimals(2).text($0.multiplier) ?? "") \($0.kind.words)"
    }
    return sentence + ": the stage's rate, " + acting.joined(separator: ", ") + "."
  }

  private func prospectSentence(_ prospect: Life.Prospect) -> String {
    let name = reviewTitle(prospect.review)
    let to = tierTitle(scenario.reviews[prospect.review].value.to)
    if prospect.isDeclined { return "Does not try for \(to) (\(name))." }
    guard let from = prospect.from else { return "Cannot try for \(to): contacts never come." }
    let may = day(from) > today ? "may try from \(day(from).words)" : nil
    guard let session = prospect.session else {
      return "No more review for \(to) (\(name)) before the forecast ends"
        + (may.map { ": \($0)." } ?? ".")
    }
    return "Next review for \(to) (\(name)): \(day(session).words)"
      + (may.map { ", \($0)." } ?? ".")
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
      (hasTest(before: stage) ? "passes the test of \(title(.stage, stage - 1)); " : "")
        + "\(title(.stage, stage)) begins"
    case .tried(let review, let result): words(result, of: scenario.reviews[review].key, review)
    case .lostMentor: "the time with a mentor ends"
    case .forgotPromise: "the promise of more pay is forgotten"
    case .stagnated: "has been in the tier too long: stagnation begins"
    case .bonus(let amount, let winners):
      "a peak bonus of \(money(amount)) is paid"
        + (winners < 1 ? " to \(NumberFormat.share.text(winners) ?? "") of those here" : "")
    case .left(let cause): "leaves (\(title(.cause, cause)))"
    }
  }

  private func words(_ result: Trying, of key: String, _ review: Int) -> String {
    switch result {
    case .promoted: "is promoted to \(tierTitle(scenario.reviews[review].value.to)) (\(key))"
    case .failed: "tries at \(key) and does not pass"
    case .noSlot: "passes \(key), but there is no slot"
    case .outscored(let place, let count, let slots):
      "passes \(key), but is number \(whole(place)) of \(whole(count)) for "
        + (slots == 1 ? "1 slot" : "\(whole(slots)) slots")
    }
  }

  func hasTest(before stage: Int) -> Bool {
    let passed = scenario.stages[stage - 1].value
    let own = stage == 1 ? scenario.families[life.family].value.pass : nil
    return !(own ?? passed.pass).isKnown(as: 100)
  }

  func title(_ dimension: Dimension, _ index: Int) -> String {
    scenario.titles(of: dimension)[index]
  }

  func tierTitle(_ key: String) -> String {
    scenario.tiers.first { $0.key == key }.map { $0.value.title ?? $0.key } ?? key
  }

  func reviewTitle(_ review: Int) -> String {
    scenario.reviews[review].value.title ?? scenario.reviews[review].key
  }

  func whole(_ number: Int) -> String { NumberFormat.whole.text(Double(number)) ?? "\(number)" }

  func money(_ minor: Int64) -> String {
    NumberFormat.whole.unit(scenario.anyCurrency ?? "").text(Double(minor) / 100) ?? ""
  }
}

extension Influence.Kind {
  /// What acts, in words that follow a multiplier.
  fileprivate var words: String {
    switch self {
    case .tier: "by the tier"
    case .pay: "by the pay rise"
    case .amenities: "by amenities"
    case .recognition: "by recognition"
    case .nightWork: "by night work"
    case .bonus: "by the peak bonus"
    case .workload: "by the work of the season"
    case .mentor: "by the mentor"
    case .promise: "by the broken promise"
    case .stagnation: "by stagnation"
    case .poaching: "by poaching"
    }
  }
}
