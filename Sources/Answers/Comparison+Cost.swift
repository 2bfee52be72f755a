import Questions
import Report
import Simulation
import Statistics
import Text
import Workforce

extension Comparison {
  /// What the change costs, in sentences: by itself, for each leaver avoided against what replacing
  /// one person costs, and in all. Empty where nothing is priced.
  var verdict: [String] {
    guard isPriced, let lever = cost(of: .lever), let leavers else { return [] }
    var sentences: [String] = []
    if lever.isNothing {
      sentences.append("Nothing is spent by this change itself.")
      if let starters = close(.starters)?.estimate, starters.low > 0 {
        sentences.append("But \(starters.size) more people start, and are paid.")
      }
      if leavers.estimate.high < 0, let replacement {
        sentences.append("Replacing one person costs \(words(replacement)) here.")
      }
    } else if !lever.isTold {
      sentences.append(
        "What is spent by the change itself cannot be told from nothing: \(change(lever)).")
    } else if lever.value < 0 {
      sentences.append("By the change itself \(amount(lever)) less is paid.")
    } else if let each = costPerLeaverAvoided {
      sentences.append(
        "The change itself costs \(amount(lever)): \(amount(each)) for each leaver avoided.")
      sentences.append(breakEven(each))
    } else {
      sentences.append("The change itself costs \(amount(lever)).")
    }
    return sentences + [inAll(leavers)].compactMap(\.self)
  }

  /// `It pays if replacing one person costs more than 390,000 CNY; here it costs 2,300 CNY (…).`
  private func breakEven(_ each: Estimate) -> String {
    let most = NumberFormat.compact.unit(currency).text(each.value) ?? ""
    let pays = "It pays if replacing one person costs more than \(most); here "
    guard let replacement else { return pays + "nothing of that is priced." }
    let here = pays + "it costs \(words(replacement))"
    if replacement.all > each.high { return here + ", so it pays." }
    return here
      + (replacement.all < each.low
        ? ", so by that alone it does not pay."
        : ", so that these futures cannot tell whether it pays.")
  }

  private var replacement: Replacement? { Replacement(in: first) }

  /// `2,300 CNY (hiring 667, training 476, slower start 1,157)`
  private func words(_ replacement: Replacement) -> String {
    func whole(_ amount: Double) -> String { NumberFormat.whole.text(amount) ?? "" }
    return "\(whole(replacement.all)) \(currency) (hiring \(whole(replacement.hiring)), training "
      + "\(whole(replacement.training)), slower start \(whole(replacement.slowerStart)))"
  }

  /// Less pay because people are gone is never called a gain.
  private func inAll(_ leavers: Difference) -> String? {
    guard let all = cost?.estimate, !all.isNothing else { return nil }
    guard all.isTold else {
      return "What it costs in all cannot be told from nothing: \(change(all))."
    }
    if all.value > 0 { return "In all \(amount(all)) more is paid." }
    let less = "In all \(amount(all)) less is paid"
    // Where most of it is pay of those who are gone.
    guard leavers.isTold, leavers.estimate.value > 0, let staying = cost(of: .staying),
      staying.high < 0, staying.value < all.value / 2
    else { return less + "." }
    return less + ", for fewer people are there to be paid."
  }

  /// What the change costs in parts that add up; nil where nothing is priced, or nothing differs.
  var costs: Table? {
    guard isPriced, let all = cost?.estimate else { return nil }
    let parts = Outlay.Part.allCases.compactMap { part in
      cost(of: part).map { (part.words, $0) }
    }
    guard !all.isNothing || parts.contains(where: { !$0.1.isNothing }) else { return nil }
    var table = Table("what it costs (\(currency))") {
      ""
      "more with the change (95 % interval)"
    }
    for (name, estimate) in parts + [("in all", all)] {
      table.append(
        .text(name),
        estimate.isNothing
          ? .named("nothing", 0)
          : .interval(
            estimate.value, low: estimate.low, high: estimate.high, .compact.signed))
    }
    return table
  }

  /// `3 replacing people, 4 the rest: cannot be told from nothing.`
  var untoldCosts: String? {
    let untold = Outlay.Part.allCases.filter { part in
      cost(of: part).map { !$0.isTold && !$0.isNothing } ?? false
    }
    return untold.isEmpty
      ? nil
      : untold.map(\.words).joined(separator: ", ") + ": cannot be told from nothing."
  }

  /// What the parts are.
  static let partsNote =
    "what it costs: 1 what is paid under the change, and for a change of rates the new rate less the "
    + "old one for the weeks that are paid after it; 2 weeks paid at the rates before, on-costs, "
    + "desks; 3 hiring, training, trainers, departures, the pay of trainees; 4 all else. The four add up."

  /// An amount of the currency with its interval, without a sign.
  private func amount(_ estimate: Estimate) -> String {
    let ends = [abs(estimate.low), abs(estimate.high)].sorted()
    return NumberFormat.compact.unit(currency)
      .text(abs(estimate.value), low: ends[0], high: ends[1]) ?? ""
  }

  /// An amount of the currency with its interval and sign.
  private func change(_ estimate: Estimate) -> String { signed(estimate, .compact.unit(currency)) }
}

extension Outlay.Part {
  /// Its line in a table.
  fileprivate var words: String {
    switch self {
    case .lever: "1 the change itself"
    case .staying: "2 people who stay"
    case .replacing: "3 replacing people"
    case .rest: "4 the rest"
    }
  }
}
