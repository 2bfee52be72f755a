import Report
import Schema
import Text

extension Command {
  static let undo = Command(
    "undo", .world, summary: "Take back the last change of the world",
    details: "load, reload, set and unset can be taken back, one after the other.",
    examples: ["set stages.novice.leaving -20%", "undo"]
  ) { session, call throws(Refusal) in
    guard let step = session.done.popLast() else {
      throw Refusal(Problem("there is nothing to undo"))
    }
    session.undone.append(Session.Step(line: step.line, world: session.world))
    session.world = step.world
    return Reply {
      "taken back: \(step.line)"
      session.staleness
    }
  }

  static let redo = Command(
    "redo", .world, summary: "Do again what undo took back",
    examples: ["set stages.novice.leaving -20%", "undo", "redo"]
  ) { session, call throws(Refusal) in
    guard let step = session.undone.popLast() else {
      throw Refusal(Problem("there is nothing to redo"))
    }
    session.done.append(Session.Step(line: step.line, world: session.world))
    session.world = step.world
    return Reply {
      "done again: \(step.line)"
      session.staleness
    }
  }
}
