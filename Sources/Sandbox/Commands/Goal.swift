import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let goal = Command(
    "goal", .whatIf, usage: "measure value by path [from value to value]", arguments: 4...40,
    need: .world, ground: .futures,
    summary: "Find the setting of a number that brings a measure to a value",
    details: """
      measure is one of table's, with at SITE and at opening, at end or at a date behind \
      it; without a day the stock at the end or the flow of all weeks. ready … at opening 95% \
      asks for readiness in 95% of futures. Every setting is played in the same futures, as many \
      as in the last run, at first 400; the answer is checked in 1,000 fresh ones. Without from \
      and to, settings up to four times the present one are looked at; ends may be changes of it, \
      as set takes them. Ctrl-C stops with the \
      nearest so far.
      """,
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
    default: [Completion("at", "a site, or a day"), Completion("by", "the path to be turned")]
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
      throw refusal("by is missing, and the path to be turned behind it")
    }
    guard by >= 2 else { throw refusal("a measure and a value are missing before by") }
    guard by + 1 < words.count else { throw refusal("the path to be turned is missing") }
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
    else { throw refusal("not a number", at: word, expected: "a number, such as 2,500 or 95%") }
    guard isPercent, response.unit != "%" else { return number }
    guard response.kind == .measure(.ready), response.site != nil else {
      throw refusal(
        "this is not counted in per cent", at: word, expected: "a number of \(response.unit)",
        next: "For readiness in a share of futures write: ready at SITE at opening 95%.")
    }
    guard number > 0, number < 100 else {
      throw refusal(
        "not a share of futures that can be aimed at", at: word, expected: "above 0% to 99.9%")
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
      throw refusal("not understood", at: first, expected: "from A to B")
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
      + [Completion("opening", "of the site"), Completion("end", "of the forecast")]
  }
}
