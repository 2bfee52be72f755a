import Report
import Schema
import Text

extension Command {
  static let undo = Command(
    "undo", .world,
    summary: Phrase("Take back the last change of the world", "撤回对情景的上一次改动"),
    details: Phrase(
      "load, reload, set, unset and back to a state can be taken back, one after the other.",
      "load、reload、set、unset 和回到某个方案的 back 都可以逐一撤回。"),
    examples: ["set stages.novice.leaving -20%", "undo"]
  ) { session, call throws(Refusal) in
    guard let step = session.done.popLast() else {
      throw Refusal(StateFault.nothingToUndo.problem())
    }
    session.undone.append(session.turn(to: step))
    return Reply {
      Phrase("taken back: \(step.line)", "已撤回：\(step.line)")
      session.staleness
    }
  }

  static let redo = Command(
    "redo", .world, summary: Phrase("Do again what undo took back", "重做 undo 撤回的改动"),
    examples: ["set stages.novice.leaving -20%", "undo", "redo"]
  ) { session, call throws(Refusal) in
    guard let step = session.undone.popLast() else {
      throw Refusal(StateFault.nothingToRedo.problem())
    }
    session.done.append(session.turn(to: step))
    return Reply {
      Phrase("done again: \(step.line)", "已重做：\(step.line)")
      session.staleness
    }
  }
}
