import Questions
import Report
import Simulation
import Statistics
import Text
import Workforce

extension Comparison {
  /// What the change costs, in sentences: by itself, for each leaver avoided against what replacing
  /// one person costs, and in all. Empty where nothing is priced.
  var verdict: [Phrase] {
    guard isPriced, let lever = cost(of: .lever), let leavers else { return [] }
    return byItself(lever, leavers) + [inAll(leavers)].compactMap(\.self)
  }

  private func byItself(_ lever: Estimate, _ leavers: Difference) -> [Phrase] {
    guard !lever.isNothing else { return withoutSpending(leavers) }
    guard lever.isTold else {
      let change = change(lever)
      return [
        Phrase(
          "What is spent by the change itself cannot be told from nothing: \(change).",
          "改动本身的花费看不出差异（可能为零）：\(change)。")
      ]
    }
    let amount = amount(lever)
    if lever.value < 0 {
      return [Phrase("By the change itself \(amount) less is paid.", "改动本身少付 \(amount)。")]
    }
    guard let each = costPerLeaverAvoided else {
      return [Phrase("The change itself costs \(amount).", "改动本身花费 \(amount)。")]
    }
    let one = self.amount(each)
    return [
      Phrase(
        "The change itself costs \(amount): \(one) for each leaver avoided.",
        "改动本身花费 \(amount)，每少流失一人 \(one)。"),
      breakEven(each),
    ]
  }

  private func withoutSpending(_ leavers: Difference) -> [Phrase] {
    var sentences = [Phrase("Nothing is spent by this change itself.", "这项改动本身不花钱。")]
    if let starters = close(.starters)?.estimate, starters.low > 0 {
      let people = NumberFormat.plain.counting("人").size(starters)
      sentences.append(
        Phrase("But \(people) more people start, and are paid.", "但多入职 \(people)，要付薪酬。"))
    }
    if leavers.estimate.high < 0, let replacement {
      let price = words(replacement)
      sentences.append(
        Phrase("Replacing one person costs \(price) here.", "在此替补一人的成本为 \(price)。"))
    }
    return sentences
  }

  /// `It pays if replacing one person costs more than 390,000 CNY; here it costs 2,300 CNY (…).`
  private func breakEven(_ each: Estimate) -> Phrase {
    let most = NumberFormat.compact.unit(currency).middle(
      each.value, low: each.low, high: each.high)
    guard let replacement else {
      return Phrase(
        """
        It pays if replacing one person costs more than \(most); here nothing of that is priced.
        """,
        "替补一人的成本高于 \(most) 才划算；此处没有这些价格。")
    }
    let price = words(replacement)
    if replacement.all > each.high {
      return Phrase(
        """
        It pays if replacing one person costs more than \(most); here it costs \(price), so it pays.
        """,
        "替补一人的成本高于 \(most) 才划算；此处为 \(price)，划算。")
    }
    guard replacement.all < each.low else {
      return Phrase(
        """
        It pays if replacing one person costs more than \(most); here it costs \(price), so that \
        these futures cannot tell whether it pays.
        """,
        "替补一人的成本高于 \(most) 才划算；此处为 \(price)，凭这些推演还看不出是否划算。")
    }
    return Phrase(
      """
      It pays if replacing one person costs more than \(most); here it costs \(price), so by that \
      alone it does not pay.
      """,
      "替补一人的成本高于 \(most) 才划算；此处为 \(price)，单看这一项不划算。")
  }

  private var replacement: Replacement? { Replacement(in: first) }

  /// `2,300 CNY (hiring 667, training 476, slower start 1,157)`
  private func words(_ replacement: Replacement) -> Phrase {
    let whole = NumberFormat.whole
    let all = whole.unit(currency).words(replacement.all)
    let (hiring, training) = (whole.words(replacement.hiring), whole.words(replacement.training))
    let slower = whole.words(replacement.slowerStart)
    return Phrase(
      "\(all) (hiring \(hiring), training \(training), slower start \(slower))",
      "\(all)（招聘 \(hiring)、培训 \(training)、上手较慢 \(slower)）")
  }

  /// Less pay because people are gone is never called a gain.
  private func inAll(_ leavers: Difference) -> Phrase? {
    guard let all = cost?.estimate, !all.isNothing else { return nil }
    guard all.isTold else {
      let change = change(all)
      return Phrase(
        "What it costs in all cannot be told from nothing: \(change).",
        "总花费看不出差异（可能为零）：\(change)。")
    }
    let amount = amount(all)
    if all.value > 0 {
      return Phrase("In all \(amount) more is paid.", "合计多付 \(amount)。")
    }
    // Where most of it is pay of those who are gone.
    guard leavers.isTold, leavers.estimate.value > 0, let staying = cost(of: .staying),
      staying.high < 0, staying.value < all.value / 2
    else { return Phrase("In all \(amount) less is paid.", "合计少付 \(amount)。") }
    return Phrase(
      "In all \(amount) less is paid, for fewer people are there to be paid.",
      "合计少付 \(amount)，因为领薪的人少了。")
  }

  /// What the change costs in parts that add up; nil where nothing is priced, or nothing differs.
  var costs: Table? {
    guard isPriced, let all = cost?.estimate else { return nil }
    let parts = Outlay.Part.allCases.compactMap { part in
      cost(of: part).map { (part.words, $0) }
    }
    guard !all.isNothing || parts.contains(where: { !$0.1.isNothing }) else { return nil }
    var table = Table(Phrase("what it costs (\(currency))", "花费（\(currency)）")) {
      Phrase.empty
      Phrase("more with the change (95 % interval)", "改动后多花（95% 区间）")
    }
    for (name, estimate) in parts + [(Phrase("in all", "合计"), all)] {
      table.append(
        .text(name),
        estimate.isNothing
          ? .named(Phrase("nothing", "无"), 0)
          : .interval(
            estimate.value, low: estimate.low, high: estimate.high, .compact.signed))
    }
    return table
  }

  /// `3 replacing people, 4 the rest: cannot be told from nothing.`
  var untoldCosts: Phrase? {
    let untold = Outlay.Part.allCases.filter { part in
      cost(of: part).map { !$0.isTold && !$0.isNothing } ?? false
    }
    guard !untold.isEmpty else { return nil }
    let parts = untold.map(\.words).series
    return Phrase("\(parts): cannot be told from nothing.", "\(parts)：看不出差异（可能为零）。")
  }

  /// What the parts are.
  static let partsNote = Phrase(
    """
    what it costs: 1 what is paid under the change, and for a change of rates the new rate less the \
    old one for the weeks that are paid after it; 2 weeks paid at the rates before, on-costs, desks; \
    3 hiring, training, trainers, departures, the pay of trainees; 4 all else. The four add up.
    """,
    """
    花费说明：1 因改动而付的钱；若改的是薪酬标准，则为改动后各付薪周按新旧标准之差；\
    2 各付薪周按原标准的薪酬、用工成本、席位；3 招聘、培训、培训师、离职、受训人员薪酬；4 其余。\
    四项相加即合计。
    """)

  /// An amount of the currency with its interval, without a sign.
  private func amount(_ estimate: Estimate) -> Phrase {
    NumberFormat.compact.unit(currency).size(estimate)
  }

  /// An amount of the currency with its interval and sign.
  private func change(_ estimate: Estimate) -> Phrase { signed(estimate, .compact.unit(currency)) }
}

extension Outlay.Part {
  /// Its line in a table.
  fileprivate var words: Phrase {
    switch self {
    case .lever: Phrase("1 the change itself", "1 改动本身")
    case .staying: Phrase("2 people who stay", "2 留任人员")
    case .replacing: Phrase("3 replacing people", "3 替补人员")
    case .rest: Phrase("4 the rest", "4 其余")
    }
  }
}
