import Answers
import Questions
import Report
import Schema
import Text
import Workforce

extension Command {
  static let `try` = Command(
    "try", .whatIf,
    .choice([
      [
        .word("without", Phrase("something taken out", "去掉某个因素")), .takes(.takenOut),
        .options([.atSite, .untilKnown]),
      ],
      [.takes(.path), .takes(.value), .options([.fromForSome, .untilKnown])],
    ]), need: .world, ground: .futures,
    summary: Phrase(
      "Show what a change would do, to whom and at what cost", "试算一项改动：影响谁、影响多少、花多少钱"),
    details: Phrase(
      """
      The scenario is played as it is and with the change: the same people with the same luck, so \
      that what differs is the change. As many futures as the last run, at first 200. Figures are \
      means over the futures; an interval is where such a mean lies with 95 %, and one future may \
      be further off; what cannot be told from nothing is shown apart, and "the same" is only what \
      is so in every future. What it costs is told in four parts that add up: the change itself \
      (what is paid under it; for pay the new rate less the old one for the weeks that are paid), \
      people who stay, replacing people, and the rest. The cost of each leaver avoided is that of \
      the change itself, and stands beside what replacing one person costs: cost per hire ÷ \
      show-up + training ÷ pass + the pay of each stage × (1 − 1 ÷ slowness). Less pay because \
      people are gone is no gain. A change is written as for set: -20% multiplies, or sets a \
      number that may be below 0; by -20% multiplies, by -5 points adds. from DATE tries the change \
      from a day on: the weeks before are the same to the last bit; at SITE, tier \
      NAME and stage NAME after the date let it hold for some only, such as newcomers. try without takes out what why \
      tells of, such as no-shows, at a site or everywhere, or what is given at a path. Nothing is \
      changed: set makes the change, keep as NAME keeps it to be compared. help levers lists what HR \
      can change; help effects says what is believed of it. until 2% plays as many futures as it \
      takes to know the differences of people at the end, leavers and cost within 2 % of what they \
      are as it is, and of the chance of each site to be ready within 3 points, which is looked at \
      after 100, 200, 400 … futures; until DATE, behind from DATE, ends the change.
      """,
      """
      情景按现状和按改动各推演一遍：同一批人、同样的运气，差别就是改动带来的。推演次数与上次 run 相同，首次 200 次。\
      数字是各次推演的均值，区间是该均值有 95% 把握的范围，单独一次可能偏得更远；看不出差异的另列，只有每次推演都一样的\
      才叫“无差异”。花费分四部分，加起来就是总额：改动本身（为它付出的钱；改薪酬时是付薪各周新旧标准之差）、留任人员、\
      替补人员、其余。每少流失一人的花费按改动本身计算，并与替补一人的成本对照：单人招聘成本 ÷ 报到率 + 培训 ÷ 通过率 + \
      各成长阶段薪酬 ×（1 − 1 ÷ 处理时长倍数）。人走了少付的薪酬不算收益。改动的写法同 set：-20% 按比例减，可以小于 0 的数\
      则直接设为该值；by -20% 按比例，by -5 points 加减。try without 去掉 why 列出的某个因素（如 no-shows，\
      可限定职场），或某个路径上的值。试算不改变情景：set 才真正改动，keep as 名称 留着对比。help levers \
      列出 HR 能调的激励杠杆，help effects 说明对其作用的估计。加 from 日期，表示从那天起才改，此前各周与现状完全一样；\
      日期后加 at 职场、tier 职级、stage 阶段，只对其中的人生效，例如只给新人。until 2%：推演到期末人数、离职人数和总费用的\
      差异，误差都不超过现状的 2%，各职场按时就绪概率的差异误差不超过 3 个百分点为止，分别在 100、200、400……次时检查；\
      from 日期 之后的 until 日期 则是改动到哪天为止。
      """),
    examples: [
      "try stages.novice.leaving -20%", "try levers.pay-rise 5%",
      "try stages.novice.leaving by -2 points", "try levers.pay-rise 5% from 2027-03-01",
      "try levers.pay-rise 5% from 2027-03-01 at north stage novice",
      "try levers.pay-rise 5% until 10%",
    ]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let (other, change) =
      try call.says("without") ? call.without(world) : call.tried(world, session)
    let reply = try session.compare(world, other, by: call) { change }
    (session.tried, session.triedBy) = (other, call.line.trimmed)
    return reply
  }

  static let keep = Command(
    "keep", .whatIf,
    [.optional(.word("as", Phrase("followed by a name", "后接名称"))), .takes(.newName)],
    need: .world,
    summary: Phrase(
      "Keep what was last tried, or else the scenario, under a name", "给上次试算的方案起名保留；没有试算就保留当前情景"),
    details: Phrase(
      """
      A name that is kept already is replaced. compare uses the names; back NAME makes what was \
      kept the present scenario.
      """,
      "同名的会覆盖。compare 用这些名称对比，back 名称 换成保留的方案。"),
    examples: ["try levers.pay-rise 5%", "keep as five-percent"]
  ) { session, call throws(Refusal) in
    guard let world = session.world, let name = try call[.newName] else { return Reply() }
    let kept = session.tried ?? world
    session.keep(kept, as: name)
    let change =
      kept.root.change(from: world.root) ?? Phrase("the scenario as it is", "当前情景")
    return Reply { Phrase("kept as \(name): \(change)", "已保留为 \(name)：\(change)") }
  }

  static let compare = Command(
    "compare", .whatIf, [.takes(.kept), .takes(.otherKept)], need: .world, ground: .futures,
    summary: Phrase("Compare two kept scenarios; base is the present one", "对比两个保留的情景；base 是当前情景"),
    details: Phrase(
      "Both are played on the same people with the same luck, as try does.",
      "同一批人、同样的运气，与 try 相同。"),
    examples: [
      "try levers.pay-rise 5%", "keep as five-percent", "compare base five-percent",
    ]
  ) { session, call throws(Refusal) in
    let names = (try call[.kept] ?? Session.base, try call[.otherKept] ?? Session.base)
    let first = try session.kept(names.0, by: call)
    let second = try session.kept(names.1, by: call)
    return try session.compare(first, second, by: call) {
      let change =
        second.root.change(from: first.root) ?? Phrase("nothing differs", "没有差别")
      let names = "\(names.0) → \(names.1)"
      return Phrase("\(names): \(change)", "\(names)：\(change)")
    }
  }
}

extension Call {
  /// The world with a value put at a path, and the change in words.
  fileprivate func tried(
    _ world: World, _ session: Session
  ) throws(Refusal) -> (World, Phrase) {
    if let dates = try dates(pausedOn: session.paused, forSomeOf: world.scenario) {
      let (root, steps) = try changed(world, during: dates)
      return (try world.changed(to: root, at: steps, by: self), sentence(of: dates))
    }
    let (root, steps, _) = try changed(world)
    return changed(world, try world.changed(to: root, at: steps, by: self), steps)
  }

  /// The world without something that `why` tells of, or without what is given at a path; and the
  /// change in words.
  fileprivate func without(_ world: World) throws(Refusal) -> (World, Phrase) {
    let (scenario, word) = (world.scenario, words[1])
    let site = try self[.site]
    if let driver = Driver.all(in: scenario).first(where: { $0.key(in: scenario) == word.text }) {
      guard let without = driver.taken(from: scenario, at: site) else {
        throw refusal(LineFault.nothingToTakeOut, at: word)
      }
      let title = driver.title(in: scenario)
      let place = site.map { scenario.sites[$0].name }
      let change = place.map { Phrase("without \(title) at \($0)", "\($0)去掉\(title)") }
      return (
        try taken(world.contents(of: without), from: world, at: word),
        change ?? Phrase("without \(title)", "去掉\(title)")
      )
    }
    if let place = self.word(Argument.site) {
      throw refusal(LineFault.nothingToTakeOut, at: place)
    }
    let steps: [String]
    do throws(Problem) {
      steps = try Scenario.schema.shape.steps(word.text, in: world.root)
    } catch {
      throw refusal(error, at: word)
    }
    let root: Node
    do throws(Problem) {
      root = try world.root.removing(steps)
    } catch {
      guard Scenario.schema.shape.at(steps) != nil else {
        let keys = Driver.all(in: scenario).map { $0.key(in: scenario) }
        let near = Spelling.nearest(to: word.text, among: keys)
        guard near.isEmpty, word.text.contains(".") else {
          throw refusal(
            LineFault.nothingToTakeOut, at: word, expected: near.isEmpty ? .oneOf(keys) : nil,
            near: near)
        }
        throw noPath(word, in: world)
      }
      throw refusal(error, at: word)
    }
    return changed(world, try taken(root, from: world, at: word), steps)
  }

  private func changed(_ world: World, _ other: World, _ steps: [String]) -> (World, Phrase) {
    (
      other,
      .change(of: steps.joined(separator: "."), world.said(at: steps), other.said(at: steps))
    )
  }

  private func taken(_ root: Node, from world: World, at word: Word) throws(Refusal) -> World {
    do throws(Problems) {
      return try world.changed(to: root)
    } catch {
      let place = Call.place(of: word, in: line)
      throw Refusal(
        Problems(
          error.all.map { problem in
            var problem = problem
            problem.place = place
            return problem
          }))
    }
  }
}

extension Argument where Value == String {
  /// What may be taken out.
  fileprivate static let takenOut = text(
    Phrase("name | path", "名称 | 路径"),
    Phrase("what why tells of, or a part of the scenario", "why 列出的因素，或情景的一部分"),
    key: "taken out"
  ) { typing in
    guard let scenario = typing.scenario else { return [] }
    return Driver.all(in: scenario).map {
      Completion($0.key(in: scenario), $0.title(in: scenario))
    } + typing.paths
  }

  /// A name to keep something under.
  static let newName = Argument(
    Phrase("name", "名称"),
    Phrase("one word, and not \(Session.base)", "一个词，且不是 \(Session.base)"), key: "new name"
  ) { typed throws(Problem) in
    let name = typed.text
    guard name != Session.base, !name.isEmpty, !name.contains(where: \.isWhitespace) else {
      throw LineFault.noName(besides: Session.base).problem(found: name)
    }
    return name
  }

  /// What was kept under a name.
  static let kept = text(
    Phrase("name", "名称"),
    Phrase(
      "what was kept; \(Session.base) is the present one", "保留过的名称；\(Session.base) 是当前情景"),
    key: "kept"
  ) { $0.session.names.map { Completion($0) } }

  fileprivate static let otherKept = kept.keyed("other")
}

extension Syntax {
  /// `until share`
  fileprivate static let untilKnown: Syntax = .option(
    Keyword("until", Phrase("how well differences are to be known", "差异要准到多少")),
    .precisionOfDifferences)
}

extension Session {
  /// The name of the present scenario in a comparison.
  static let base = "base"

  /// Futures of a comparison where nothing was run before: paired ones tell much.
  private static let futures = 200

  /// The names that can be compared.
  var names: [String] { [Self.base] + kept.map(\.key) }

  /// The world that a word names.
  func kept(_ name: String, by call: Call) throws(Refusal) -> World {
    if name == Self.base, let world { return world }
    if let world = state(name)?.world { return world }
    throw call.refusal(
      LineFault.notKept(name: name),
      at: call.words.first { $0.text == name },
      expected: .oneOf(names, most: .max), near: Spelling.nearest(to: name, among: names))
  }

  /// Plays two worlds with the same luck and shows what differs.
  fileprivate func compare(
    _ first: World, _ second: World, by call: Call, change: () -> Phrase
  ) throws(Refusal) -> Reply {
    let precision = try call[.precisionOfDifferences]
    let comparison = try first.comparison(
      with: second, futures: forecast?.asked ?? Self.futures, until: precision, seed: seed,
      in: call.environment)
    guard let comparison else {
      throw Refusal(StateFault.unlike.problem())
    }
    guard comparison.futures > 0 else { return .stopped }
    var reply = Reply(comparison.document(of: change()))
    reply.futures = comparison.futures
    reply.isInterrupted = comparison.isPartial
    if let precision, !comparison.isPartial {
      reply.document.blocks.append(.prose(precision.sentence(of: comparison)))
    }
    return reply
  }
}
