import Report
import Schema
import Text
import Workforce

extension Command {
  static let set = Command(
    "set", .world, [.takes(.path), .takes(.value), .datesForSome], need: .world,
    summary: Phrase(
      "Change a value of the scenario, or shift it by a share", "修改情景中的一个数值，或按比例增减"),
    details: Phrase(
      """
      The value is written as in the file: with its unit, as a range such as 5% to 9% where it is \
      not known well, {…} for a table, [ … ] for a list. +10% and -20% multiply the number that is \
      there; where it may be below 0 (help PATH says so) they set it. by -20% always multiplies, \
      by -5 points always adds, and by 20 seconds too, in the unit of the value. The file stays as \
      it is: save writes a new one. undo takes the change back. from DATE lets the change hold from the first \
      Monday that is not before it, until DATE ends it: up to then it is the same world to the last \
      bit. at SITE, tier NAME and stage NAME after the date let it hold for those there only, of \
      levers that are paid to people or spent on them. Such changes are kept under later (help later).
      """,
      """
      值的写法同文件：带单位；没有把握的写成区间，如 5% to 9%；{…} 是表，[ … ] 是列表。+10%、-20% 在现值上按比例增减；\
      如果该数可以小于 0（help 加路径会说明），则直接设为这个值。by -20% 总是按比例，by -5 points 总是加减，\
      by 20 seconds 也是，单位同原值。文件不变，save 写成新文件。undo 撤回改动。\
      加 from 日期，从该日（不是星期一的，从下一个星期一）起才改；加 until 日期，到那天为止。在此之前与不改时完全一样。\
      日期后加 at 职场、tier 职级、stage 阶段，只对其中的人生效，限于 levers 中发给员工或花在员工身上的钱。这类改动记在 later 下（help later）。
      """),
    examples: [
      "set stages.novice.leaving 6% to 9%/month", "set stages.novice.leaving -20%",
      "set stages.novice.leaving by -2 points", "set stages.novice.leaving -20% from 2027-03-01",
      #"set title "A larger team""#,
    ]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    if let dates = try call.dates(pausedOn: session.paused, forSomeOf: world.scenario) {
      let (root, steps) = try call.changed(world, during: dates)
      return try session.change(root, at: steps, by: call, saying: call.sentence(of: dates))
    }
    let (root, steps, isRounded) = try call.changed(world)
    return try session.change(root, at: steps, by: call, isRounded: isRounded)
  }
}

extension Session {
  /// Changes the contents of the world and tells what became of a path.
  mutating func change(
    _ root: Node, at steps: [String], by call: Call, isRounded: Bool = false,
    saying sentence: Phrase? = nil
  ) throws(Refusal) -> Reply {
    guard let old = world else { return Reply() }
    let new = try old.changed(to: root, at: steps, by: call)
    let wasStale = isStale
    change(to: new, by: call.line.trimmed)
    let path = steps.joined(separator: ".")
    let (before, after) = (old.said(at: steps), new.said(at: steps))
    return Reply {
      sentence
        ?? (isRounded
          ? Phrase(
            "\(path): \(before) → \(after), rounded", "\(path)：\(before) → \(after)，已取整")
          : .change(of: path, before, after))
      new.warningBlocks(beyond: old)
      if !wasStale { staleness }
    }
  }

  /// A remark where the forecast is of another world than the present one.
  var staleness: [Block] {
    guard isStale else { return [] }
    return [
      .note(
        Phrase(
          "The forecast is of the world before this: run makes a new one.",
          "预测还是改动之前的，输入 run 重新预测。"))
    ]
  }
}

extension Phrase {
  /// `stages.novice.leaving: 8%/month → 6.4%/month`
  static func change(of name: String, _ before: Phrase, _ after: Phrase) -> Phrase {
    Phrase("\(name): \(before) → \(after)", "\(name)：\(before) → \(after)")
  }
}
