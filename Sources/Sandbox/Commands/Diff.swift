import Report
import Schema
import Text

extension Command {
  static let diff = Command(
    "diff", .world, need: .world, summary: "Show what was changed since the scenario was loaded",
    examples: ["set stages.novice.leaving -20%", "diff"]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let differences = world.root.differences(from: world.loaded)
    guard !differences.isEmpty else {
      return Reply { "Nothing was changed since \(world.path) was loaded." }
    }
    func cell(_ node: Node?) -> Cell { node.map { .text($0.typed) } ?? .missing }
    var table = Table(columns: [Column("path"), Column("in the file"), Column("now")])
    for difference in differences {
      table.append([.text(difference.path), cell(difference.before), cell(difference.after)])
    }
    return Reply { table }
  }
}
