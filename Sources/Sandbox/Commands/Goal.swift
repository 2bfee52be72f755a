import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let goal = Command(
    "goal", .whatIf,
    usage: Phrase(
      "measure value by path [from value to value]", "指标 目标值 by 路径 [from 值 to 值]"),
    arguments: 4...40,
    need: .world, ground: .futures,
    summary: Phrase(
      "Find the setting of a number that brings a measure to a value", "目标求解：一个参数取多少，指标才能达到目标值"),
    details: Phrase(
      """
      measure is one of table's, with at SITE and at opening, at end or at a date behind \
      it; without a day the stock at the end or the flow of all weeks. ready … at opening 95% \
      asks for readiness in 95% of futures. Every setting is played in the same futures, as many \
      as in the last run, at first 400; the answer is checked in 1,000 fresh ones. Without from \
      and to, settings up to four times the present one are looked at; ends may be changes of it, \
      as set takes them. Ctrl-C stops with the \
      nearest so far.
      """,
      """
      指标与 table 相同，后面可接 at 职场，以及 at opening、at end 或 at 日期；不写日期时，存量看期末，流量看全部各周合计。\
      ready … at opening 95% 表示 95% 的推演就绪。每个取值都在同一组推演里试，次数同上次 run，首次 400 次；答案再用 \
      1,000 次全新推演检验。不写 from 和 to 时，最多找到现值的四倍；两端也可以写成改动，写法同 set。Ctrl-C 停止，\
      保留目前最接近的结果。
      """),
    examples: [
      "run 50", "goal leavers 9 by stages.novice.leaving",
      "goal ready at south at opening 60% by intake.first.size from 4 to 20",
    ]
  ) { typing in
    switch typing.earlier.last {
    case nil: typing.responses
    case "by": typing.paths
    case "at", "in": typing.moments
    case _ where typing.earlier.contains("by"): [Completion("from"), Completion("to")]
    default:
      [
        Completion("at", Phrase("a site, or a day", "职场或日期")),
        Completion("by", Phrase("the path to be turned", "要调的路径")),
      ]
    }
  } action: { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let futures = session.forecast?.asked ?? 400
    let request = try call.goal(in: world)
    let goal = try world.goal(request, futures: futures, seed: session.seed, by: call)
    guard let goal else { return .stopped }
    var reply = Reply(goal.document)
    reply.futures = futures
    reply.isInterrupted = goal.isPartial
    return reply
  }
}

extension World {
  /// Seeks a goal, watched and stoppable.
  fileprivate func goal(
    _ request: GoalRequest, futures: Int, seed: UInt64, by call: Call
  ) throws(Refusal) -> GoalSeek? {
    do throws(GoalSeek.Failure) {
      return try GoalSeek(request, futures: futures, by: call.environment.player(seed: seed))
    } catch {
      if case .unplayable(let unplayable, at: nil) = error { throw refusal(unplayable) }
      // The file is as it was: what is wrong is what a setting would make of it.
      let word = call.words.first { $0.text == request.dial.path } ?? call.words[0]
      let place = Call.place(of: word, in: call.line)
      throw Refusal(
        Problems(
          error.problems(turning: request.dial).map { problem in
            var problem = problem
            problem.place = place
            return problem
          }))
    }
  }

  /// The number at a path, to be turned.
  func dial(_ word: Word, like example: Node?, by call: Call) throws(Refusal) -> ScenarioDial {
    let steps = try call.steps(of: word, in: root)
    guard Scenario.schema.shape.at(steps) != nil, !steps.isEmpty else {
      throw call.noPath(word, in: self)
    }
    do throws(Problem) {
      return try ScenarioDial(
        steps.joined(separator: "."), in: root, sources: sources, like: example)
    } catch {
      throw call.refusal(error, at: word)
    }
  }
}

extension Call {
  /// `MEASURE value by PATH [from A to B]`
  fileprivate func goal(in world: World) throws(Refusal) -> GoalRequest {
    guard let by = words.firstIndex(where: { $0.text == "by" }) else {
      throw refusal(
        Phrase("by is missing, and the path to be turned behind it", "缺少 by 以及后面要调的路径"))
    }
    guard by >= 2 else {
      throw refusal(
        Phrase("a measure and a value are missing before by", "by 前面缺少指标和目标值"))
    }
    guard by + 1 < words.count else {
      throw refusal(Phrase("the path to be turned is missing", "缺少要调的路径"))
    }
    var response = try response(Array(words[..<(by - 1)]), in: world.scenario)
    let target = try target(words[by - 1], &response)
    let ends = try ends(Array(words[(by + 2)...]))
    let dial = try world.dial(words[by + 1], like: ends?.to, by: self)
    do throws(Problem) {
      return try GoalRequest(response, target: target, by: dial, between: ends)
    } catch {
      throw refusal(error, at: words[min(by + 3, words.count - 1)])
    }
  }

  /// The response that words name.
  func response(_ words: [Word], in scenario: Scenario) throws(Refusal) -> Response {
    do throws(Problem) {
      return try Response(words: words.map(\.text), in: scenario)
    } catch {
      throw refusal(error, at: words.first { $0.text == error.found?.english } ?? words[0])
    }
  }

  /// A target; one in per cent asks of people ready in which share of futures they are enough.
  private func target(_ word: Word, _ response: inout Response) throws(Refusal) -> Double {
    let isPercent = word.text.hasSuffix("%")
    guard let number = NumberText.decimal(isPercent ? String(word.text.dropLast()) : word.text)
    else {
      throw refusal(
        Phrase("not a number", "不是数字"), at: word,
        expected: Phrase("a number, such as 2,500 or 95%", "数字，例如 2,500 或 95%"))
    }
    let isMeasuredInPercent =
      switch response.kind {
      case .measure(let measure): measure.description.unit == .percent
      case .readiness: false
      }
    guard isPercent, !isMeasuredInPercent else { return number }
    guard response.kind == .measure(.ready), response.site != nil else {
      throw refusal(
        Phrase("this is not counted in per cent", "这个指标不按百分比计"), at: word,
        expected: Phrase("a number of \(response.unit)", "数量，单位为\(response.unit)"),
        next: Phrase(
          "For readiness in a share of futures write: ready at SITE at opening 95%.",
          "要问有多少推演就绪，请写：ready at 职场 at opening 95%。"))
    }
    guard number > 0, number < 100 else {
      throw refusal(
        Phrase("not a share of futures that can be aimed at", "不能作为就绪概率的目标"), at: word,
        expected: Phrase("above 0% to 99.9%", "大于 0%，不超过 99.9%"))
    }
    response = response.readiness
    return number / 100
  }

  /// `from A to B`, where values may hold spaces.
  private func ends(_ words: [Word]) throws(Refusal) -> (from: Node, to: Node)? {
    guard let first = words.first else { return nil }
    guard first.text == "from", let to = words.firstIndex(where: { $0.text == "to" }),
      to > 1, to + 1 < words.count
    else {
      throw notUnderstood(first, expected: Phrase("from A to B", "from 值 to 值"))
    }
    func node(_ words: ArraySlice<Word>) -> Node {
      Node(words.map(\.text).joined(separator: " "))
    }
    return (node(words[1..<to]), node(words[(to + 1)...]))
  }
}

extension Typing {
  /// What a question can be about.
  var responses: [Completion] {
    session.world?.scenario.measures ?? []
  }

  /// Sites and days.
  var moments: [Completion] {
    guard let scenario = session.world?.scenario else { return [] }
    return scenario.completions(of: .site)
      + [
        Completion("opening", Phrase("of the site", "职场开业当日")),
        Completion("end", Phrase("of the forecast", "预测期末")),
      ]
  }
}
