public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension GoalSeek {
  /// The answer in a page: the sentence, what was played, and the line that shows it in full.
  public var document: Document {
    Document {
      Block.heading("\(response.words(in: scenario)) \(target) by \(dial.path)")
      for sentence in sentences { sentence }
      if trials.count > 1 { table }
      Block.note(basis)
      if let after { Block.note(after) }
    }
  }

  private var basis: String {
    let basis = "each setting in the same \(whole(futures)) futures, seed \(seed)"
    guard case .found = answer else { return basis }
    return basis
      + "; the interval of the answer is where the 95 % band of the mean crosses the target"
  }

  private var response: Response { request.response }
  private var dial: ScenarioDial { request.dial }
  private var subject: Phrase { response.subject(in: scenario) }
  private var target: Phrase { response.text(request.target, in: scenario) }

  private func whole(_ number: Int) -> String { NumberFormat.whole.text(Double(number)) ?? "" }

  // MARK: - The sentences

  private var sentences: [String] {
    switch answer {
    case .found(let solution): found(solution)
    case .outOfReach(let best): outOfReach(best)
    case .turns(let low, let high, let trial): turns(low, high, trial)
    case .untold(let change): untold(change)
    case .stopped(let best): stopped(best)
    }
  }

  private func found(_ solution: Solution) -> [String] {
    let there = solution.there
    var sentences = [
      "At \(dial.text(there.amount)) (\(interval(solution))) \(subject) comes to "
        + "\(text(there)); as it stands, at \(dial.text(dial.present)), to \(text(present))."
    ]
    if let change = solution.change, change.low != 0 || change.high != 0 {
      let by = response.kind == .readiness ? points(change) : "\(text(change, signed: true))"
      sentences.append("That is a change of \(by)." + cost(solution))
    }
    if let check = solution.check {
      sentences.append(
        "In \(whole(solution.checks)) fresh futures it comes to \(text(check)), which "
          + (solution.agrees ? "agrees with" : "is further from")
          + " the futures it was solved in"
          + (solution.agrees ? "." : " than their error explains: solve it in more."))
    } else {
      sentences.append(
        isPartial
          ? "Stopped before it was checked in fresh futures."
          : "It was not checked in fresh futures.")
    }
    if let turn = solution.turn {
      sentences.append("It turns near \(dial.text(turn)): beyond that, more does the opposite.")
    }
    return sentences
  }

  /// `640 to 1,010 CNY`, or an end that lies beyond what was looked at.
  private func interval(_ solution: Solution) -> String {
    func end(_ amount: Double) -> String {
      let width = (solution.high ?? amount) - (solution.low ?? amount)
      return dial.text(amount, digitsOf: width > 0 ? width : abs(amount))
    }
    return switch (solution.low, solution.high) {
    case (let low?, let high?):
      end(low) + (end(low).contains(" to ") ? " … " : " to ") + end(high)
    case (let low?, nil): "\(end(low)) or more"
    case (nil, let high?): "\(end(high)) or less"
    case (nil, nil): "anything in the range"
    }
  }

  private func cost(_ solution: Solution) -> String {
    guard response.kind != .measure(.cost), let cost = solution.cost,
      cost.low != 0 || cost.high != 0
    else {
      return ""
    }
    guard cost.low > 0 || cost.high < 0 else {
      return " The futures cannot tell what that costs or saves."
    }
    let ends = [abs(cost.low), abs(cost.high)].sorted()
    let text = NumberFormat.compact.unit(scenario.anyCurrency ?? "")
      .text(abs(cost.value), low: ends[0], high: ends[1])
    return " It \(cost.value < 0 ? "saves" : "costs") \(text ?? "") in all."
  }

  private func outOfReach(_ best: Trial) -> [String] {
    if obstacles == [.reached] { return reached(best) }
    let binding = obstacles.flatMap(sentences)
    return [
      "Out of reach: \(range) \(subject) comes no nearer to \(target) than \(text(best)), at "
        + "\(dial.text(best.amount))."
    ] + binding + [
      isHeldElsewhere
        ? "Turn what binds, or something else."
        : request.range == nil
          ? "Look further with goal … by \(dial.path) from … to …, or turn something else."
          : "Choose a wider range if help \(dial.path) allows one, or turn something else."
    ]
  }

  private func turns(_ low: Double, _ high: Double, _ trial: Trial) -> [String] {
    let first = dial.text(trials.first?.amount)
    return [
      "\(subject) does not only rise or only fall \(range): it turns between \(dial.text(low)) and "
        + "\(dial.text(high)), with \(text(trial)) at \(dial.text(trial.amount)).",
      request.range == nil
        ? "On this side of it \(target) is not reached. Turn something else, or make another change "
          + "first."
        : "Look on one side of it: goal … by \(dial.path) from \(first) to "
          + "\(dial.text(trial.amount)).",
    ]
  }

  private func untold(_ change: Estimate) -> [String] {
    guard let trial = trials.first else { return [] }
    if obstacles == [.reached] { return reached(trial) }
    let isSame = change.low == 0 && change.high == 0
    let by = response.kind == .readiness ? points(change) : "\(text(change, signed: true))"
    let fact =
      isSame
      ? "\(range.prefix(1).uppercased() + range.dropFirst()) \(subject) stays the same in each of "
        + "these \(whole(futures)) futures, at \(text(trial))."
      : "These \(whole(futures)) futures cannot tell that \(dial.path) moves \(subject): \(range) "
        + "it changes by \(by)."
    if isPartial { return [fact, "Stopped before it was seen what binds."] }
    let advice =
      isHeldElsewhere
      ? "Turn what binds, or something else."
      : isSame || !obstacles.isEmpty
        ? "Turn something else."
        : "Play more futures first (run \(whole(10 * futures))), or turn something else."
    return [fact] + obstacles.flatMap(sentences) + [advice]
  }

  private func reached(_ trial: Trial) -> [String] {
    [
      "There is nothing to turn: \(range) \(subject) is \(text(trial))"
        + (response.kind == .readiness ? " or more" : "") + ", and \(target) was asked for."
    ]
  }

  /// Whether what binds is something that the number does not change.
  private var isHeldElsewhere: Bool {
    obstacles.contains {
      switch $0 {
      case .families(let short): short.contains { !$0.isMoved }
      case .seats, .desks, .elsewhere: true
      default: false
      }
    }
  }

  private func sentences(_ obstacle: GoalObstacle) -> [String] {
    let day = response.words(in: scenario)
    let site = response.site.map { scenario.sites[$0].key } ?? ""
    func number(_ value: Double) -> String { NumberFormat.plain.text(value) ?? "" }
    switch obstacle {
    case .reached: return []
    case .families(let short):
      let titles = scenario.titles(of: .family)
      return short.map { family in
        let share = NumberFormat.share.text(family.share) ?? ""
        let change = family.isMoved ? "" : ", whatever \(dial.path) is"
        let intake =
          family.intake.isEmpty
          ? "nothing of intake brings people of it there"
          : "it is filled by " + family.intake.map { "intake.\($0)" }.joined(separator: ", ")
        return
          "What binds is \(titles[family.family]): at the best of these settings it still lacks "
          + "\(number(family.missing)) people in the mean at \(site), and somebody in \(share) of "
          + "futures\(change); \(intake)."
      }
    case .people(let missing):
      return [
        "At the best of these settings \(number(missing)) people are still missing in the mean."
      ]
    case .seats(let seats):
      return ["What binds are the seats: \(number(seats)) are open at \(site)."]
    case .desks(let missing):
      return [
        "What binds are the desks: the busiest half-hour lacks \(number(missing)) in the mean at "
          + "\(site), which more people do not help."
      ]
    case .training(let people):
      return [
        "What binds is the length of training: it brings \(number(people)) people more, who do not "
          + "take contacts yet (\(day))."
      ]
    case .tooLate:
      return ["Nobody whom it brings has started by then (\(day))."]
    case .elsewhere(let other):
      return ["\(dial.path) acts at \(other), and the question is about \(site)."]
    case .untouched(let moves):
      let names = moves.prefix(6).map(\.description.name).joined(separator: ", ")
      return [
        moves.isEmpty
          ? "Nothing that is counted changes with \(dial.path): in this scenario there is nothing "
            + "for it to act on."
          : "\(dial.path) does not act on it here; it moves \(names)"
            + (moves.count > 6 ? " and more." : ".")
      ]
    }
  }

  private func stopped(_ best: Trial?) -> [String] {
    guard let best else { return ["Stopped before any setting was played."] }
    return [
      "Stopped. Nearest so far: \(text(best)) at \(dial.text(best.amount)); neither narrowed nor "
        + "checked."
    ]
  }

  /// `from 0 CNY to 8,000 CNY`
  private var range: String {
    "from \(dial.text(trials.first?.amount)) to \(dial.text(trials.last?.amount))"
  }

  private func text(_ trial: Trial) -> Phrase { text(trial.response) }

  private func text(_ estimate: Estimate, signed: Bool = false) -> Phrase {
    response.text(estimate, in: scenario, signed: signed)
  }

  /// A change of a share in points of a hundred.
  private func points(_ change: Estimate) -> String {
    (NumberFormat.plain.signed.text(
      100 * change.value, low: 100 * change.low, high: 100 * change.high) ?? "") + " points"
  }

  // MARK: - What was played

  private var table: Table {
    var table = Table {
      Column(dial.path, alignment: .trailing)
      Column(response.words(in: scenario) + " (95 % interval)", alignment: .trailing)
    }
    for trial in trials {
      table.append(.text(dial.text(trial.amount)), response.cell(trial.response, in: scenario))
    }
    return table
  }

  /// What shows the answer in full.
  private var after: String? {
    guard case .found(let solution) = answer else { return nil }
    return "in full: try \(dial.path) \(dial.text(solution.there.amount))"
  }
}

extension ScenarioDial {
  /// A setting with as many digits as an interval of some width calls for.
  fileprivate func text(_ amount: Double, digitsOf width: Double) -> String {
    var parts = 1.0
    while 1 / parts > width / 10, parts < 1e9 { parts *= 10 }
    return text((amount * parts).rounded() / parts)
  }
}
