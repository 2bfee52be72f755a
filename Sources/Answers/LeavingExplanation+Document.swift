public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension LeavingExplanation {
  /// The explanation in plain sentences.
  public var document: Document {
    Document {
      Block.heading("why people leave\(place)")
      for sentence in sentences { sentence }
      Block.explained(futures, isPartial: isPartial)
    }
  }

  /// ` phase-3`, where it is about one site or job family.
  private var place: String { part.map { " \(scenario.keys(of: $0.dimension)[$0.index])" } ?? "" }

  /// What is not counted for it alone.
  private var together: String? {
    part.map {
      $0.dimension == .family
        ? "Causes and stages are counted for all job families together: explain leaving."
        : "Causes are counted for all sites together: explain leaving."
    }
  }

  private var sentences: [String] {
    guard leavers.mean > 0 else {
      return ["0 people leave\(place) in \(scenario.weeks) weeks."]
    }
    return [count] + [reasons, whereFrom, when].compactMap(\.self) + influences
      + [together].compactMap(\.self)
  }

  private var count: String {
    let rate = perYear.map { ": \($0.words(.share)) of those employed in a year" }
    return "In \(scenario.weeks) weeks \(leavers.words()) people leave\(place)\(rate ?? "")."
  }

  private var reasons: String? {
    guard let first = causes.first else { return nil }
    let others = causes.dropFirst().prefix(3).map { "\($0.title) \($0.share.words(.share))" }
    return "The most frequent cause is \(first.title), with \(first.share.words(.share)) of them"
      + (others.isEmpty ? "." : "; then \(others.joined(separator: ", ")).")
  }

  private var whereFrom: String? {
    guard let first = stages.first,
      let fastest = stages.max(by: { $0.perYear.p50 < $1.perYear.p50 })
    else { return nil }
    let most = "\(first.share.words(.share)) of them leave in \(first.title)"
    return fastest.title == first.title
      ? most + ", where people also leave fastest: \(fastest.perYear.words(.plain)) times a "
        + "year for each person there."
      : most + "; they leave fastest in \(fastest.title), "
        + "\(fastest.perYear.words(.plain)) times a year for each person there."
  }

  private var when: String? {
    worst.flatMap {
      $0.leavers.p50 < 1
        ? nil : "Most leave in the week of \($0.monday.words): \($0.leavers.words())."
    }
  }

  private var influences: [String] {
    let untold = untold.map {
      "\($0.words.absence) the scenario cannot be played, so that what it does is not told."
    }
    guard !effects.isEmpty else {
      // What was not taken out may well act.
      guard !isPartial, untold.isEmpty else { return untold }
      return ["0 influences beside stages and tiers can be told to act on it."]
    }
    return effects.map { effect in
      let direction = effect.change.value < 0 ? "fewer" : "more"
      return "\(effect.driver.words.absence) \(effect.change.size) \(direction) would leave."
    } + untold
  }
}
