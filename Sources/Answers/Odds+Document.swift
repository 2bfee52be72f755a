public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension Career {
  /// The odds from here, in a page.
  public func document(of odds: Odds) -> Document {
    Document {
      Block.heading("No. \(whole(number)): the odds from \(today.words)", level: 3)
      table(of: odds)
      Block.note(basis(odds))
      if odds.isPartial { partial(odds) }
    }
  }

  /// What a choice does to the odds.
  public func document(of choice: Choice, before: Odds, after: Odds) -> Document {
    Document {
      Block.heading("\(choice.words): \(meaning(of: choice))", level: 3)
      comparison(before, after)
      Block.note(basis(after) + ", paired: the same luck before and after")
      if after.isPartial { partial(after) }
    }
  }

  // MARK: - Tables

  /// What a row is called, and the outcomes it stands for.
  private func rows(_ odds: [Odds]) -> [(name: String, outcomes: [Odds.Outcome])] {
    var seen: Set<Odds.Outcome> = []
    for odds in odds { seen.formUnion(odds.outcomes) }
    let tiers = scenario.tiers.indices.map { Odds.Outcome.tier($0) }.filter(seen.contains)
    let causes = scenario.titles(of: .cause).indices.map { Odds.Outcome.left(cause: $0) }
      .filter(seen.contains)
    func name(_ outcome: Odds.Outcome) -> String {
      switch outcome {
      case .tier(let tier): "  \(title(.tier, tier))"
      case .left(let cause): "  \(title(.cause, cause))"
      }
    }
    return [("still here", tiers)] + tiers.map { (name($0), [$0]) }
      + [("gone", causes)] + causes.map { (name($0), [$0]) }
  }

  private func heading(_ week: Int) -> String {
    switch week - life.week {
    case 52: "in 1 year"
    case 104: "in 2 years"
    default: "by \(compiled.monday(of: week).words)"
    }
  }

  private func table(of odds: Odds) -> Table {
    var table = Table(columns: [Column("")] + odds.weeks.map { Column(heading($0)) })
    for (name, outcomes) in rows([odds]) {
      table.append(
        [.text(name)]
          + odds.weeks.indices.map { position in
            odds.share(of: outcomes, at: position)
              .map { .share($0.value, low: $0.low, high: $0.high) } ?? .missing
          })
    }
    return table
  }

  private func comparison(_ before: Odds, _ after: Odds) -> [Block] {
    after.weeks.indices.map { position in
      var table = Table(heading(after.weeks[position])) {
        ""
        "before"
        "after"
        "difference (95 % interval)"
      }
      for (name, outcomes) in rows([before, after]) {
        guard let old = before.share(of: outcomes, at: position),
          let new = after.share(of: outcomes, at: position),
          let change = after.change(from: before, of: outcomes, at: position)
        else { continue }
        let isSame = change.value == 0 && change.low == 0 && change.high == 0
        table.append(
          .text(name), .share(old.value), .share(new.value),
          isSame
            ? .named("the same", 0)
            : .interval(
              change.value, low: change.low, high: change.high, NumberFormat.share.signed))
      }
      return .table(table)
    }
  }

  // MARK: - Notes

  private func basis(_ odds: Odds) -> String {
    "\(whole(odds.fates.copies * odds.fates.futures)) copies with fresh luck, in the numbers of "
      + "\(odds.fates.futures) futures"
      + (scenario.coupling?.pressesOnLeaving == true ? ", on a floor without pressure" : "")
  }

  private func partial(_ odds: Odds) -> Block {
    .note("stopped: \(odds.fates.futures) of \(Odds.futures) futures")
  }
}
