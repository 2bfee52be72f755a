import Report
import Text

extension Command {
  static let reload = Command(
    "reload", .world, need: .world, summary: "Read the scenario's file again",
    details: "Changes made by set are gone afterwards; undo brings them back.",
    examples: ["reload"]
  ) { session, call throws(Refusal) in
    let path = session.world?.path ?? ""
    let world = try World(loading: path, in: call.environment)
    return session.replace(by: world, call)
  }
}
