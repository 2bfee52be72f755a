public import Fitting
public import Report
import Schema
import Text
import Workforce

extension DemandFit {
  /// What was fitted, the lines of a scenario that say so, and how well the past would have been
  /// foretold.
  ///
  /// - Parameters:
  ///   - channel: The channel's key; what the lines call it.
  ///   - family: Who answers it.
  ///   - repeats: Contacts that come for each new one.
  ///   - test: The test on the last weeks; nil where the history is too short for one.
  public func document(
    channel: String, family: String, repeats: Double = 1, test: BackTest?
  ) -> Document {
    Document {
      numbers(titled: "\(channel): fitted to \(span)")
      for note in history.reading + missing.verbatim { Block.prose(note) }
      Block.prose("As a scenario writes it:")
      Block.listing(lines(channel, family, repeats))
      if let test {
        test.table
        test.sentence
      } else {
        "Too short a history to hold \(history.unit) back: nobody knows how well it foretells."
      }
    }
  }

  private var span: String {
    let (first, last) = (history.weeks[0].start, history.weeks[history.weeks.count - 1].end + -1)
    return "\(history.weeks.count) \(history.unit) from \(first.words) to \(last.words)"
  }

  private func numbers(titled title: String) -> Table {
    var table = Table(title) {
      ""
      "fitted (90 % interval)"
    }
    func add(_ name: String, _ number: Fitted, _ format: NumberFormat) {
      table.append(
        .text(name), .interval(number.value, low: number.low, high: number.high, format))
    }
    add("contacts a week from \(origin.words)", contacts, .whole)
    if let growthPerWeek {
      add("growth (% a month)", Self.growthPerMonth(growthPerWeek), .decimals(2))
    }
    for (month, factor) in zip(Self.months, season) { add("in \(month)", factor, .decimals(3)) }
    for peak in peaks { add("at \(peak.key)", peak.value, .decimals(3)) }
    for (day, share) in zip(Self.days, weekdays) {
      add("on \(day)", share, NumberFormat.share.decimals(1))
    }
    add("noise of a week", noise, NumberFormat.share.decimals(1))
    if let handleTime { add("handle time (seconds)", handleTime, .decimals(1)) }
    return table
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let days = [
    "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays",
  ]

  private var missing: [String] {
    var missing: [String] = []
    if growthPerWeek == nil { missing.append("Growth is not told from less than 26 weeks.") }
    if season.isEmpty {
      missing.append("A season is not told from less than 78 weeks with every month in them.")
    }
    if !unseen.isEmpty {
      missing.append("The history has no day of \(unseen.joined(separator: ", ")).")
    }
    return missing
  }

  private func lines(_ channel: String, _ family: String, _ repeats: Double) -> [String] {
    func lines(_ node: Node, _ indent: String) -> [String] {
      (node.entries ?? []).flatMap { entry in
        switch entry.value.content {
        case .scalar(let text): ["\(indent)\(entry.key): \(text)"]
        case .list: ["\(indent)\(entry.key): \(entry.value.flow)"]
        case .table: ["\(indent)\(entry.key):"] + lines(entry.value, indent + "  ")
        }
      }
    }
    let service = service.map { ["service:", "  \(family):"] + lines($0, "    ") } ?? []
    return ["demand:", "  \(channel):"] + lines(self.channel(repeats: repeats), "    ") + service
  }
}

extension BackTest {
  /// The errors of both forecasts.
  fileprivate var table: Table {
    var table = Table(
      "the last \(weeks) \(unit), from \(span.lowerBound.words), foretold by those before them"
    ) {
      ""
      Column("WAPE (%)")
      Column("MAPE (%)")
      Column("bias (%)")
      Column("in the 80 % interval (%)")
    }
    func add(_ name: String, _ score: Score, _ coverage: Cell) {
      table.append(
        .text(name), .number(100 * score.weightedError, .decimals(1)),
        .number(100 * score.meanError, .decimals(1)),
        .number(100 * score.bias, .decimals(1).signed), coverage)
    }
    add("fit", fitScore, .number(100 * coverage, .whole))
    add(naiveName, naiveScore, .missing)
    return table
  }

  private var naiveName: String {
    let unit = unit.english.dropLast()
    return naive == .lastYear ? "naive: same \(unit) last year" : "naive: the last \(unit) known"
  }

  /// Which forecast to trust.
  fileprivate var sentence: String {
    func percent(_ score: Score) -> String {
      NumberFormat.share.decimals(1).text(score.weightedError) ?? ""
    }
    let (fit, other) = (percent(fitScore), percent(naiveScore))
    guard fit != other else {
      return "The fit and the naive forecast are off by the same \(fit) of contacts."
    }
    guard naiveWins else {
      let width =
        coverage < 0.55
        ? " But its intervals held too few of the weeks: expect to be further off than they say."
        : ""
      return "The fit is off by \(fit) of contacts, the naive forecast by \(other): the fit wins."
        + width
    }
    return "The naive forecast wins: it is off by \(other) of contacts, the fit by \(fit). "
      + "Do not trust the fit before you know why: name peaks, or start after the last break."
  }
}
