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
      Block.heading(
        Phrase("\(day) \(target) by \(dial.path)", "调 \(dial.path)，使\(day)达到 \(target)"))
      if let dates = dial.dates { Block.note(dates.ofSettings) }
      for sentence in sentences { sentence }
      if trials.count > 1 { table }
      Block.note(basis)
      if let after { Block.note(after) }
    }
  }

  private var basis: Phrase {
    let basis = Phrase(
      "each setting in the same \(futures) futures, seed \(String(seed))",
      "每个取值都用同样的 \(futures) 次推演，随机种子 \(String(seed))")
    guard case .found = answer else { return basis }
    let interval = Phrase(
      "the interval of the answer is where the 95 % band of the mean crosses the target",
      "答案的区间，是均值的 95% 区间与目标相交之处")
    return [basis, interval].clauses
  }

  private var response: Response { request.response }
  private var dial: ScenarioDial { request.dial }
  private var subject: Phrase { response.subject(in: scenario) }
  private var target: Phrase { response.text(request.target, in: scenario) }
  private var day: Phrase { response.words(in: scenario) }

  // MARK: - The sentences

  private var sentences: [Phrase] {
    switch answer {
    case .found(let solution): found(solution)
    case .outOfReach(let best): outOfReach(best)
    case .turns(let low, let high, let trial): turns(low, high, trial)
    case .untold(let change): untold(change)
    case .stopped(let best): stopped(best)
    }
  }

  private func found(_ solution: Solution) -> [Phrase] {
    let (there, now) = (solution.there, setting(dial.present))
    var sentences = [
      Phrase(
        """
        At \(setting(there.amount)) (\(interval(solution))) \(subject) comes to \(text(there)); as it \
        stands, at \(now), to \(text(present)).
        """,
        """
        取 \(setting(there.amount))（\(interval(solution))）时，\(subject)为 \(text(there))；\
        现在是 \(now)，为 \(text(present))。
        """)
    ]
    if let change = solution.change, change.low != 0 || change.high != 0 {
      let change = Phrase("That is a change of \(words(change)).", "前后相差 \(words(change))。")
      sentences.append([change, cost(solution)].compactMap(\.self).sentences)
    }
    sentences.append(checked(solution))
    if let turn = solution.turn {
      sentences.append(
        Phrase(
          "It turns near \(setting(turn)): beyond that, more does the opposite.",
          "在 \(setting(turn)) 附近出现拐点：再加就适得其反。"))
    }
    return sentences
  }

  private func checked(_ solution: Solution) -> Phrase {
    guard let check = solution.check else {
      return isPartial
        ? Phrase("Stopped before it was checked in fresh futures.", "已停止：还没有用全新推演检验。")
        : Phrase("It was not checked in fresh futures.", "没有用全新推演检验。")
    }
    return solution.agrees
      ? Phrase(
        """
        In \(solution.checks) fresh futures it comes to \(text(check)), which agrees with the futures \
        it was solved in.
        """, "用 \(solution.checks) 次全新推演检验，为 \(text(check))，与求解用的推演一致。")
      : Phrase(
        """
        In \(solution.checks) fresh futures it comes to \(text(check)), which is further from the \
        futures it was solved in than their error explains: solve it in more.
        """,
        """
        用 \(solution.checks) 次全新推演检验，为 \(text(check))，与求解用的推演相差太大，\
        超出误差范围：请增加推演次数再求解。
        """)
  }

  /// `640 to 1,010 CNY`, or an end that lies beyond what was looked at.
  private func interval(_ solution: Solution) -> Phrase {
    func end(_ amount: Double) -> Double {
      let width = (solution.high ?? amount) - (solution.low ?? amount)
      return amount.inDigits(of: width > 0 ? width : abs(amount))
    }
    switch (solution.low, solution.high) {
    case (let low?, let high?): return dial.said(from: end(low), to: end(high))
    case (let low?, nil):
      let low = dial.said(end(low))
      return Phrase("\(low) or more", "\(low) 及以上")
    case (nil, let high?):
      let high = dial.said(end(high))
      return Phrase("\(high) or less", "\(high) 及以下")
    case (nil, nil): return Phrase("anything in the range", "范围内都可以")
    }
  }

  private func cost(_ solution: Solution) -> Phrase? {
    guard response.kind != .measure(.cost), let cost = solution.cost,
      cost.low != 0 || cost.high != 0
    else { return nil }
    guard cost.low > 0 || cost.high < 0 else {
      return Phrase("The futures cannot tell what that costs or saves.", "是多花钱还是省钱，看不出差异。")
    }
    let money = NumberFormat.compact.unit(scenario.moneyUnit).size(cost)
    return cost.value < 0
      ? Phrase("It saves \(money) in all.", "合计节省 \(money)。")
      : Phrase("It costs \(money) in all.", "合计多花 \(money)。")
  }

  private func outOfReach(_ best: Trial) -> [Phrase] {
    if obstacles == [.reached] { return reached(best) }
    let advice =
      isHeldElsewhere
      ? turnWhatBinds
      : request.range == nil
        ? Phrase(
          "Look further with goal … by \(dial.path) from … to …, or turn something else.",
          "可用 goal … by \(dial.path) from … to … 放宽范围，或改调别的数值。")
        : Phrase(
          "Choose a wider range if help \(dial.path) allows one, or turn something else.",
          "可放宽范围再试（允许的范围见 help \(dial.path)），或改调别的数值。")
    return [
      Phrase(
        """
        Out of reach: \(range) \(subject) comes no nearer to \(target) than \(text(best)), at \
        \(setting(best.amount)).
        """,
        "达不到：\(range)，\(subject)最接近 \(target) 的，是取 \(setting(best.amount)) 时的 \(text(best))。")
    ] + obstacles.flatMap(sentences) + [advice]
  }

  private var turnWhatBinds: Phrase {
    Phrase("Turn what binds, or something else.", "请调卡住的那一项，或改调别的数值。")
  }

  private func turns(_ low: Double, _ high: Double, _ trial: Trial) -> [Phrase] {
    let turn = setting(trial.amount)
    let (from, to) = (typed(trials.first?.amount), typed(trial.amount))
    return [
      Phrase(
        """
        \(subject) does not only rise or only fall \(range): it turns between \(setting(low)) and \
        \(setting(high)), with \(text(trial)) at \(turn).
        """,
        """
        \(range)，\(subject)不是一路上升或一路下降：拐点在 \(setting(low)) 与 \(setting(high)) 之间，\
        取 \(turn) 时为 \(text(trial))。
        """),
      request.range == nil
        ? Phrase(
          """
          On this side of it \(target) is not reached. Turn something else, or make another change \
          first.
          """, "拐点的这一侧达不到 \(target)。请改调别的数值，或先做别的改动。")
        : Phrase(
          "Look on one side of it: goal … by \(dial.path) from \(from) to \(to).",
          "请只在拐点的一侧找：goal … by \(dial.path) from \(from) to \(to)"),
    ]
  }

  private func untold(_ change: Estimate) -> [Phrase] {
    guard let trial = trials.first else { return [] }
    if obstacles == [.reached] { return reached(trial) }
    let isSame = change.low == 0 && change.high == 0
    let (from, to) = (setting(trials.first?.amount), setting(trials.last?.amount))
    let fact =
      isSame
      ? Phrase(
        """
        From \(from) to \(to) \(subject) stays the same in each of these \(futures) futures, at \
        \(text(trial)).
        """, "从 \(from) 到 \(to)，这 \(futures) 次推演中\(subject)都不变，为 \(text(trial))。")
      : Phrase(
        """
        These \(futures) futures cannot tell that \(dial.path) moves \(subject): \(range) it changes \
        by \(words(change)).
        """, "这 \(futures) 次推演看不出 \(dial.path) 能改变\(subject)：\(range)，变化为 \(words(change))。")
    if isPartial {
      return [fact, Phrase("Stopped before it was seen what binds.", "已停止：还没有查明卡在哪里。")]
    }
    let advice =
      isHeldElsewhere
      ? turnWhatBinds
      : isSame || !obstacles.isEmpty
        ? Phrase("Turn something else.", "请改调别的数值。")
        : Phrase(
          "Play more futures first (run \(10 * futures)), or turn something else.",
          "请先增加推演次数（run \(10 * futures)），或改调别的数值。")
    return [fact] + obstacles.flatMap(sentences) + [advice]
  }

  private func reached(_ trial: Trial) -> [Phrase] {
    [
      response.kind == .readiness
        ? Phrase(
          """
          There is nothing to turn: \(range) \(subject) is \(text(trial)) or more, and \(target) was \
          asked for.
          """, "不用调：\(range)，\(subject)已达 \(text(trial)) 及以上，要求的是 \(target)。")
        : Phrase(
          "There is nothing to turn: \(range) \(subject) is \(text(trial)), and \(target) was asked for.",
          "不用调：\(range)，\(subject)都是 \(text(trial))，要求的是 \(target)。")
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

  private func sentences(_ obstacle: GoalObstacle) -> [Phrase] {
    let site = response.site.map { scenario.name($0, along: .site) } ?? .empty
    let number = NumberFormat.plain
    switch obstacle {
    case .reached: return []
    case .families(let short): return short.map { lacking($0, at: site) }
    case .people(let missing):
      return [
        Phrase(
          """
          At the best of these settings \(number.words(missing)) people are still missing in the mean.
          """, "即使取其中最好的值，平均仍缺 \(number.words(missing)) 人。")
      ]
    case .seats(let seats):
      return [
        Phrase(
          "What binds are the seats: \(number.words(seats)) are open at \(site).",
          "卡在席位：\(site)只开放 \(number.words(seats)) 个。")
      ]
    case .desks(let missing):
      return [
        Phrase(
          """
          What binds are the desks: the busiest half-hour lacks \(number.words(missing)) in the mean \
          at \(site), which more people do not help.
          """, "卡在席位：\(site)最忙的半小时平均缺 \(number.words(missing)) 个席位，加人没有用。")
      ]
    case .training(let people):
      return [
        Phrase(
          """
          What binds is the length of training: it brings \(number.words(people)) people more, who do \
          not take contacts yet (\(day)).
          """, "卡在培训时长：能多来 \(number.words(people)) 人，但到时还没有开始接线（\(day)）。")
      ]
    case .tooLate:
      return [
        Phrase(
          "Nobody whom it brings has started by then (\(day)).", "它带来的人到时都还没有入职（\(day)）。")
      ]
    case .elsewhere(let other):
      let other = scenario.name(other, along: .site)
      return [
        Phrase(
          "\(dial.path) acts at \(other), and the question is about \(site).",
          "\(dial.path) 只影响\(other)，而问的是\(site)。")
      ]
    case .untouched(let moves): return [untouched(moves)]
    }
  }

  private func lacking(_ family: GoalObstacle.Shortage, at site: Phrase) -> Phrase {
    let missing = NumberFormat.plain.words(family.missing)
    let share = NumberFormat.share.words(family.share)
    let title = scenario.titles(of: .family)[family.family]
    let entries = family.intake.map { "intake.\($0)" }.written.series
    let intake =
      family.intake.isEmpty
      ? Phrase("nothing of intake brings people of it there", "没有入职批次为它补人")
      : Phrase("it is filled by \(entries)", "由 \(entries) 补人")
    let lack =
      family.isMoved
      ? Phrase(
        """
        What binds is \(title): at the best of these settings it still lacks \(missing) people in the \
        mean at \(site), and somebody in \(share) of futures
        """, "卡在\(title)：即使取其中最好的值，\(site)平均仍缺 \(missing) 人，缺人的概率为 \(share)")
      : Phrase(
        """
        What binds is \(title): at the best of these settings it still lacks \(missing) people in the \
        mean at \(site), and somebody in \(share) of futures, whatever \(dial.path) is
        """,
        """
        卡在\(title)：即使取其中最好的值，\(site)平均仍缺 \(missing) 人，缺人的概率为 \(share)，\
        怎么调 \(dial.path) 都一样
        """)
    return Phrase("\(lack); \(intake).", "\(lack)；\(intake)。")
  }

  private func untouched(_ moves: [Measure]) -> Phrase {
    let names = moves.prefix(6).map(\.title).series
    if moves.isEmpty {
      return Phrase(
        """
        Nothing that is counted changes with \(dial.path): in this scenario there is nothing for it to \
        act on.
        """, "改 \(dial.path) 不会改变任何指标：这个情景里没有它能起作用的对象。")
    }
    return moves.count > 6
      ? Phrase(
        "\(dial.path) does not act on it here; it moves \(names) and more.",
        "\(dial.path) 在这里对它不起作用；会变的有 \(names) 等。")
      : Phrase(
        "\(dial.path) does not act on it here; it moves \(names).",
        "\(dial.path) 在这里对它不起作用；会变的是 \(names)。")
  }

  private func stopped(_ best: Trial?) -> [Phrase] {
    guard let best else {
      return [Phrase("Stopped before any setting was played.", "已停止：还没有推演任何取值。")]
    }
    return [
      Phrase(
        """
        Stopped. Nearest so far: \(text(best)) at \(setting(best.amount)); neither narrowed nor \
        checked.
        """, "已停止。目前最接近的是取 \(setting(best.amount)) 时的 \(text(best))，还没有细化和检验。")
    ]
  }

  /// `from 0 CNY to 8,000 CNY`
  private var range: Phrase {
    let (from, to) = (setting(trials.first?.amount), setting(trials.last?.amount))
    return Phrase("from \(from) to \(to)", "从 \(from) 到 \(to)")
  }

  /// A setting to be read.
  private func setting(_ amount: Double?) -> Phrase {
    amount.map(dial.said) ?? Phrase("nothing", "未设")
  }

  /// A setting as it would be typed, in full.
  private func typed(_ amount: Double?) -> String { amount.map { dial.text($0) } ?? "…" }

  private func text(_ trial: Trial) -> Phrase { text(trial.response) }

  private func text(_ estimate: Estimate) -> Phrase { response.text(estimate, in: scenario) }

  /// A change, of a share in points of a hundred.
  private func words(_ change: Estimate) -> Phrase {
    guard response.kind == .readiness else {
      return response.text(change, in: scenario, signed: true)
    }
    let points =
      NumberFormat.plain.signed.phrase(
        100 * change.value, low: 100 * change.low, high: 100 * change.high) ?? .empty
    return Phrase("\(points) points", "\(points) 个百分点")
  }

  // MARK: - What was played

  private var table: Table {
    var table = Table {
      Column(Phrase(written: dial.path), alignment: .trailing)
      Column(Phrase("\(day) (95 % interval)", "\(day)（95% 区间）"), alignment: .trailing)
    }
    for trial in trials {
      table.append(.text(setting(trial.amount)), response.cell(trial.response, in: scenario))
    }
    return table
  }

  /// What shows the answer in full.
  private var after: Phrase? {
    guard case .found(let solution) = answer else { return nil }
    let there = typed(solution.there.amount)
    return Phrase("in full: try \(dial.path) \(there)", "完整结果：try \(dial.path) \(there)")
  }
}

extension Double {
  /// A setting with as many digits as an interval of some width calls for.
  fileprivate func inDigits(of width: Double) -> Double {
    var parts = 1.0
    while 1 / parts > width / 10, parts < 1e9 { parts *= 10 }
    return (self * parts).rounded() / parts
  }
}
