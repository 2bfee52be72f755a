import Report
import Schema
import Text

extension Command {
  static let diff = Command(
    "diff", .world, need: .world,
    summary: Phrase("Show what was changed since the scenario was loaded", "查看载入情景以来改了什么"),
    examples: ["set stages.novice.leaving -20%", "diff"]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let differences = world.root.told(from: world.loaded)
    guard !differences.isEmpty else {
      return Reply {
        Phrase("Nothing was changed since \(world.path) was loaded.", "\(world.path) 载入以来没有改动。")
      }
    }
    func cell(_ value: Phrase?) -> Cell { value.map(Cell.text) ?? .missing }
    var table = Table(columns: [
      Column(Phrase("path", "路径")), Column(Phrase("in the file", "文件中")),
      Column(Phrase("now", "现值")),
    ])
    for difference in differences {
      table.append([
        .text(Phrase(written: difference.path)), cell(difference.before), cell(difference.after),
      ])
    }
    return Reply { table }
  }
}
