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
      Block.heading("\(key) on \(day.words)")
      for sentence in sentences { sentence }
      Block.fullTime(in: scenario)
      Block.explained(futures, isPartial: isPartial)
    }
  }

  private var key: String { scenario.sites[site].key }
  private var day: Day { scenario.countedDays().day(of: week) }

  private var sentences: [String] {
    [gap] + [desks, demand, people, flows].compactMap(\.self) + effects.map(sentence)
      + untold.map {
        "\($0.condition) the scenario could not be played, so that what it does is not told."
      }
      + [closing, remedy].compactMap(\.self)
  }

  // MARK: - What is

  /// `On 6 Sep 2027 phase-3 is short of 197 people (154 to 244): 1,140 are needed and …`
  private var gap: String {
    // Those of one job family do not take the contacts of another.
    let isElsewhere =
      contacts != nil && unseated.isEmpty && needed.p90 > 0
      && (ready.p10 >= needed.p90 || share.value > 0.5 && ready.p50 >= needed.p50)
    let both =
      "\(needed.words()) are needed and \(ready.words()) take contacts"
      + (isElsewhere ? ", but not in each job family as many as it needs." : ".") + unseated
    guard share.value > 0 else {
      return "On \(day.words) \(key) is short in none of the futures: \(both)"
    }
    let chance = NumberFormat.share.text(share.value, low: share.low, high: share.high) ?? ""
    return
      "On \(day.words) \(key) is short of \(short.words()) people: \(both) Somebody is missing "
      + "in \(chance) of futures."
  }

  /// Those who are ready in vain.
  private var unseated: String {
    guard busiest != nil, let seated, ready.mean - seated.mean >= 1 else { return "" }
    return " There are desks for the hours of \(seated.words()) of them."
  }

  /// When most desks are needed, and whether there are as many.
  private var desks: String? {
    guard let busiest else { return nil }
    let need =
      "Its busiest half-hour is \(busiest.halfHour.words): that needs \(busiest.people.words()) people "
      + "on the floor and \(busiest.desks.words()) desks, and \(busiest.seats.words()) are open."
    guard busiest.missing.mean > 0 else { return need }
    return need + " \(busiest.missing.words()) desks are missing, which more people do not help."
  }

  private var demand: String? {
    guard let contacts else { return nil }
    let parts = families.prefix(2).map { "\($0.short.words()) in \($0.title)" }
    return "\(contacts.words()) contacts come to it in that week."
      + (parts.isEmpty ? "" : " Missing are \(parts.joined(separator: ", ")).")
  }

  private var people: String? {
    guard let inTraining else { return nil }
    guard inTraining.mean > 0 else { return "0 people there are in training." }
    let days = trainingDays.map { "; the way to a first contact takes up to \($0.words()) days" }
    return "\(inTraining.words()) more are in training\(days ?? "")."
  }

  private var flows: String? {
    guard let started, let left, started.mean > 0 || left.mean > 0 else { return nil }
    let reasons = causes.prefix(2).map { "\($0.title) \($0.share.words(.share))" }
    return "Before that \(started.words()) people had started there, and \(left.words()) had left."
      + (reasons.isEmpty
        ? ""
        : " Of all who left anywhere, the most frequent causes: "
          + reasons.joined(separator: ", ") + ".")
  }

  // MARK: - What would be

  private func sentence(_ effect: Effect) -> String {
    let direction = effect.change.value < 0 ? "fewer" : "more"
    return "\(effect.cause.condition) \(effect.change.size) \(direction) would be "
      + (effect.cause.isOfPeople ? "ready." : "needed.")
  }

  private var closing: String? {
    guard share.value > 0 else { return nil }
    let end = "not before the end"
    guard let half = closed.half else {
      return "In half of the futures the gap is not closed before the end."
    }
    if half == day {
      return closed.nine.map { "In nine futures of ten nobody is missing on \($0.words)." }
        ?? "There is no later Monday on which nobody is missing in nine futures of ten."
    }
    return "The gap is closed by \(half.words) in half of the futures, "
      + "\((half - day) / 7) week\(half - day == 7 ? "" : "s") later, and "
      + (closed.nine.map { "by \($0.words)" } ?? end) + " in nine of ten."
  }

  private var remedy: String? {
    // More people do not help where it is desks that are missing.
    guard short.p90 >= 1, (busiest?.missing.mean ?? 0) == 0 else { return nil }
    let most = NumberFormat.whole.text(short.p90.rounded(.up)) ?? ""
    let people = "\(most) more ready people would close it in nine futures of ten."
    guard let lastClass, lastClass.readyOfHundred > 0 else {
      return people + " Nobody invited from \(scenario.start.words) on would be trained in time."
    }
    let ready = NumberFormat.whole.text(lastClass.readyOfHundred) ?? ""
    let invited = NumberFormat.whole.text((100 * short.p90 / lastClass.readyOfHundred).rounded(.up))
    return people + " Of 100 people invited to a class on \(lastClass.day.words), the last that "
      + "still helps, \(ready) are ready in the mean: that takes \(invited ?? "") invitations."
  }
}

extension HalfHourOfWeek {
  /// `Monday 10:00 to 10:30`
  var words: String {
    func time(_ interval: Int) -> String {
      let hour = interval / 2
      return (hour < 10 ? "0" : "") + "\(hour):" + (interval % 2 == 0 ? "00" : "30")
    }
    return "\(OpeningDays.names[weekday]) \(time(interval)) to \(time(interval + 1))"
  }
}

extension Counterfactual {
  /// The beginning of a sentence about the world without it.
  fileprivate var condition: String {
    switch self {
    case .leaving: "Had nobody left since the start,"
    case .noShows: "Had everybody invited started,"
    case .failedTests: "Had everybody passed the tests of the stages,"
    case .lateClasses: "With its classes \(Self.earlierDays / 7) weeks earlier,"
    case .smallClasses: "With its classes a tenth larger,"
    case .growth: "Without the growth of contacts,"
    case .season: "Without the season,"
    case .peaks: "Without peak days,"
    case .repeats: "If every contact were settled at once,"
    case .inexperience: "If everybody were as fast as the experienced,"
    case .robots: "Without robots,"
    case .lostTime: "If no paid time were lost,"
    }
  }
}
