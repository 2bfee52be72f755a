import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let plan = Command(
    "plan", .forecast,
    [
      .optional(.takes(.newSite)),
      .options([
        .option(
          Keyword("ready", Phrase("the share of the places to be filled", "应到位的比例")), .filled),
        .option(
          Keyword("confidence", Phrase("in which share of futures", "把握：多少推演达到")), .confidence),
        .word("set", Phrase("put the plan into the scenario", "把计划写进情景")),
      ]),
    ], need: .world, ground: .futures,
    summary: Phrase(
      "Find whom to hire, from when, for a new site to be ready", "求解招聘计划：新职场按时就绪，招多少人、从何时开始"),
    details: Phrase(
      """
      Without a site it is the one that opens. ready is the share of the site's places to be \
      filled on its opening, by itself the site's target; confidence the share of futures in which \
      that must hold, by itself 90%. Where seats open week by week, those of the opening are \
      planned for. The file's own classes that start before one that is ordered now could are on \
      their way and counted; later ones up to the opening are replaced, but for families to which \
      no contacts come. Limits and costs are those of recruiting. The plan is solved \
      in 400 futures and checked in 1,000 fresh ones. Ctrl-C stops with the best so far. set puts \
      the plan into the scenario's intake; undo takes it back. Where applicants fill the site's \
      classes, the plan says how many positions to open and when, who applies through which channel, \
      by when offers are made, and what a late week costs: solved in 100 futures, checked in 400.
      """,
      """
      不写职场时，取将要开业的那个。ready 是开业时应到位的人数占该职场名额的比例，默认用职场自己的目标；\
      confidence 是把握，即多少推演达到这个比例，默认 90%。席位逐周开放的，按开业时的席位求解。文件里原有的\
      入职批次：比现在招聘最早能开的班还早的，算已在路上，计入；之后到开业为止的，由计划取代，不接线的岗位类别\
      除外。限制和成本以 recruiting 为准。计划用 400 次推演求解，再用 1,000 次全新推演检验。Ctrl-C 停止，\
      保留目前最好的计划。set 把计划写进情景的 intake，undo 可以撤回。由应聘者填满批次的职场，计划给出开放多少名额、\
      何时开放，各招聘渠道有多少人应聘，录用通知何时发出，晚一周差多少：用 100 次推演求解，400 次检验。
      """),
    examples: ["plan south confidence 80%", "plan south ready 70% confidence 90% set"]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let named = try call[.newSite]
    let site = if let named { named } else { try call.onlyOpening(in: world.scenario) }
    var request = HiringRequest(site, ready: try call[.filled])
    if let confidence = try call[.confidence] { request.confidence = confidence }
    let plan = try world.plan(request, seed: session.seed, by: call)
    var reply = Reply(plan.document)
    reply.futures = plan.futures
    reply.isInterrupted = plan.isPartial
    if call.says("set"), !plan.isPartial { try session.follow(plan, in: world, by: call, &reply) }
    return reply
  }
}

extension World {
  /// Solves a plan, watched and stoppable.
  fileprivate func plan(
    _ request: HiringRequest, seed: UInt64, by call: Call
  ) throws(Refusal) -> HiringPlan {
    do throws(HiringPlan.Failure) {
      return try HiringPlan(request, in: scenario, by: call.environment.player(seed: seed))
    } catch {
      switch error {
      case .unplayable(let unplayable): throw refusal(unplayable)
      case .request(let fault):
        let problem = fault.problem
        guard
          let word = call.words.first(where: { $0.text == problem.found?.written })
            ?? call.words.first
        else { throw Refusal(problem) }
        throw call.refusal(problem, at: word)
      }
    }
  }
}

extension Session {
  /// Changes the scenario so that it follows a plan.
  fileprivate mutating func follow(
    _ plan: HiringPlan, in world: World, by call: Call, _ reply: inout Reply
  ) throws(Refusal) {
    var root = world.root
    do throws(Problem) {
      for change in plan.changes {
        root = try root.setting(change.path, to: change.value, shape: Scenario.schema.shape)
      }
    } catch {
      throw Refusal(error)
    }
    do throws(Problems) {
      change(to: try world.changed(to: root), by: call.line.trimmed)
    } catch {
      throw Refusal(error)
    }
    reply.document.blocks.append(
      .note(
        Phrase(
          "The scenario's intake is the plan's now: run shows it, undo takes it back.",
          "计划已写进情景的 intake：run 查看效果，undo 撤回。")))
  }
}

extension Argument where Value == String {
  /// A site that opens, by its name or a word of its title.
  fileprivate static let newSite = Argument(
    Argument<Int>.site.slot.name, Phrase("the one that opens", "将要开业的职场"), key: "new site",
    offers: { typing in
      typing.scenario?.sites.filter { $0.value.opening != nil }.map {
        Completion($0.key, $0.value.title ?? .empty, title: $0.value.title)
      } ?? []
    }
  ) { typed throws(Problem) in
    let site = try Argument<Int>.site.read(typed)
    return typed.scenario?.sites[site].key ?? typed.text
  }
}

extension Argument where Value == Double {
  /// The share of a site's places that shall be filled.
  fileprivate static let filled = share(
    "filled", Phrase("a share, such as 90%", "比例，例如 90%"), offers: ["95%", "100%"])
  /// The share of futures in which that shall hold.
  fileprivate static let confidence = share(
    "confidence", filled.slot.meaning, offers: ["80%", "90%", "95%"])
}

extension Call {
  /// The site to be planned where none was named: the only one that opens.
  fileprivate func onlyOpening(in scenario: Scenario) throws(Refusal) -> String {
    let opening = scenario.sites.filter { $0.value.opening != nil }.map(\.key)
    guard opening.count == 1 else {
      throw refusal(
        StateFault.noOpeningSite(isSeveral: !opening.isEmpty),
        expected: .oneOf(opening, most: .max))
    }
    return opening[0]
  }
}
