import Report
import Text

extension Command {
  static let reload = Command(
    "reload", .world, need: .world,
    summary: Phrase("Read the scenario's file again", "重新读取情景文件"),
    details: Phrase(
      "Changes made by set are gone afterwards; undo brings them back.", "set 所作的改动会丢掉，undo 可以找回。"),
    examples: ["reload"]
  ) { session, call throws(Refusal) in
    let path = session.world?.path ?? ""
    let world = try World(loading: path, in: call.environment)
    return session.replace(by: world, call)
  }
}
