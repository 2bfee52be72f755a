import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  /// The word that asks about a difference.
  static let changed = "changed"

  static let why = Command(
    "why", .whatIf,
    [
      .response,
      .options([
        .option(Keyword("by", Phrase("counted up to a day", "累计到某一天")), .lastDay),
        [
          .word(changed, Phrase("what your changes do to it", "改动带来的变化")),
          .optional([.word("to", Phrase("what was kept", "保留过的情景")), .takes(.kept)]),
        ],
        .futuresPlayed,
      ]),
    ], need: .world, ground: .futures,
    summary: Phrase(
      "Say why a figure is so, or why it changes, in lines that add up",
      "归因：一个指标为什么是这个数、为什么变了，逐项相加正好等于总数"),
    details: Phrase(
      """
      The figure is set against the scenario without all that can be taken out of it: no-shows, \
      failed tests, leaving in each stage, what asks for more people, each influence on leaving. Each \
      is also taken out alone, in the same futures; what they do together beyond that has a line of \
      its own, so that the lines add up exactly. changed is about a difference instead: from the \
      scenario to what was last tried, or else from the file to the scenario as you have changed it; \
      changed to NAME goes to what was kept. Then each change is told by itself. by counts up to \
      the week of a date. Each line can be tried in full. As many futures as the last run, at most \
      \(Attribution.usualFutures); futures asks for others.
      """,
      """
      把指标与去掉下列因素后的情景作比较：未报到、考核未通过、各成长阶段的流失、让需要人数变多的因素、影响流失的每一项。\
      每个因素也单独去掉一次，都用同一组推演；各项之外共同起的作用单列一行，所以逐项相加正好等于总数。changed 问的是差别：\
      从当前情景到上次试算的；没有试算，就从文件到改动后的当前情景；changed to 名称 则到保留过的情景。这时逐项列出每处改动。\
      by 累计到某日所在的一周。每一行都可以用 try 看完整结果。推演次数同上次 run，最多 \(Attribution.usualFutures) 次，\
      要更多可写 futures。
      """),
    examples: [
      "why leavers futures 20", "why ready at south at opening futures 20",
      "why leavers by 2027-06-28 futures 20", "try levers.pay-rise 5%",
      "why leavers changed futures 20",
    ]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let response = try call.response(in: world.scenario)
    let futures = try call.futures(session, most: Attribution.usualFutures)
    let player = call.environment.player(seed: session.seed)
    do throws(Untried) {
      guard call.says(changed) else {
        let found = try world.attribution(of: response, futures: futures, by: player)
        return Reply(found, more: session.canExplainChange ? call.alsoChanged : nil)
      }
    } catch {
      throw world.refusal(error)
    }
    let (other, isBackwards) = try session.changedTo(call)
    let (parts, unmade) = world.parts(to: other.root)
    do throws(Untried) {
      let found = try Attribution(
        response, in: world.scenario, parts, isBackwards: isBackwards, futures: futures,
        by: player
      ) { _ in other.scenario }
      let paths = unmade.written.series
      return Reply(
        found,
        more: unmade.isEmpty
          ? nil
          : Phrase(
            "makes no scenario alone, and is told with the interplay: \(paths)",
            "单独改动不成立，算在共同作用里：\(paths)"))
    } catch {
      throw world.refusal(error)
    }
  }
}

extension Reply {
  fileprivate init(_ found: Attribution?, more: Phrase?) {
    guard let found else {
      self = .stopped
      return
    }
    self.init(found.document(more: more))
    futures = found.futures
  }
}

extension World {
  /// Why a figure of this world is what it is.
  fileprivate func attribution(
    of response: Response, futures: Int, by player: Player
  ) throws(Untried) -> Attribution? {
    let place = response.site.map { " at \(Word.quoted(scenario.sites[$0].key))" } ?? ""
    return try Attribution(response, in: scenario, futures: futures, by: player) { driver in
      let name = "try without \(Word.quoted(driver.key(in: scenario)))"
      return driver.isOfPlaces ? name + place : name
    }
  }
}

extension Driver {
  /// Whether it is taken out at a site alone.
  fileprivate var isOfPlaces: Bool {
    if case .circumstance = self { true } else { false }
  }
}

extension Call {
  /// The line that asks what changes do to the same figure.
  fileprivate var alsoChanged: Phrase {
    let line = line.trimmed + " \(Command.changed)"
    return Phrase("what your changes do to it: \(line)", "看改动对它的影响：\(line)")
  }
}

extension Session {
  /// Whether there is a difference to be explained.
  fileprivate var canExplainChange: Bool {
    tried != nil || world.map { $0.root != $0.loaded } ?? false
  }

  /// The world that the present one is set against, and whether that was before it.
  fileprivate func changedTo(_ call: Call) throws(Refusal) -> (World, isBackwards: Bool) {
    guard let world else { throw Refusal(StateFault.noScenario.problem()) }
    if let name = try call[Argument<String>.kept] { return (try kept(name, by: call), false) }
    if let tried { return (tried, false) }
    guard world.root != world.loaded else {
      throw call.refusal(StateFault.nothingChanged, at: call.word(saying: Command.changed))
    }
    do throws(Problems) {
      return (try world.changed(to: world.loaded), true)
    } catch {
      throw Refusal(error)
    }
  }
}
