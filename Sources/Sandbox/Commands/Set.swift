import Report
import Schema
import Text
import Workforce

extension Command {
  static let set = Command(
    "set", .world, usage: "path [by] value", arguments: 2...2, rest: 1, need: .world,
    summary: "Change a value of the scenario, or shift it by a share",
    details: """
      The value is written as in the file: with its unit, as a range such as 5% to 9% where it is \
      not known well, {…} for a table, [ … ] for a list. +10% and -20% multiply the number that is \
      there; where it may be below 0 (help PATH says so) they set it. by -20% always multiplies, \
      by -5 points always adds, and by 20 seconds too, in the unit of the value. The file stays as it is: save writes a new one. undo takes the change back.
      """,
    examples: [
      "set stages.novice.leaving 6% to 9%/month", "set stages.novice.leaving -20%",
      "set stages.novice.leaving by -2 points", #"set title "A larger team""#,
    ]
  ) {
    $0.earlier.isEmpty ? $0.paths : $0.values(at: $0.earlier[0])
  } action: { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let (root, steps, isRounded) = try call.changed(world)
    return try session.change(root, at: steps, by: call, remark: isRounded ? ", rounded" : "")
  }
}

extension Session {
  /// Changes the contents of the world and tells what became of a path.
  mutating func change(
    _ root: Node, at steps: [String], by call: Call, remark: String = ""
  ) throws(Refusal) -> Reply {
    guard let old = world else { return Reply() }
    let new = try old.changed(to: root, at: steps, by: call)
    let wasStale = isStale
    change(to: new, by: call.line.trimmed)
    let path = steps.joined(separator: ".")
    return Reply {
      "\(path): \(old.typed(at: steps)) → \(new.typed(at: steps))\(remark)"
      new.warningBlocks(beyond: old)
      if !wasStale { staleness }
    }
  }

  /// A remark where the forecast is of another world than the present one.
  var staleness: [Block] {
    isStale ? [.note("The forecast is of the world before this: run makes a new one.")] : []
  }
}
