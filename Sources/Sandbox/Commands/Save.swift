import Report
import Schema
import Text

extension Command {
  static let save = Command(
    "save", .world, [.takes(.scenarioFile), .optional(.keyword(.over))], need: .world,
    summary: Phrase(
      "Write the scenario with its changes to a new file", "把情景连同改动写成新文件"),
    details: Phrase(
      """
      Comments are not kept, so the files that the scenario was read from are never written over, \
      nor any other file but one that was saved before and not edited since; over replaces that \
      too. What they extend is written out. Line ends and a byte order mark are those of the file \
      that was loaded.
      """,
      """
      注释不保留，所以情景读取过的文件绝不覆盖；其他文件也只覆盖以前 save 写出、之后没改过的，加 over 则都可以覆盖。\
      extends 引用的内容会一并写出。换行符和字节顺序标记与载入的文件相同。
      """),
    examples: ["save larger-team.yaml"]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let word = call.words[0]
    let stamp = Stamp(
      program: call.environment.program, date: call.environment.today, format: "scenario")
    let text = Stamp.sealing(
      world.inItsForm(
        world.root.yaml + "# \(stamp.text(in: session.spoken(in: call.environment)))\n"))
    do throws(Problem) {
      _ = try session.write(
        text, to: word.text, over: call.says(Keyword.over.word), in: call.environment)
    } catch {
      throw call.refusal(error, at: word)
    }
    session.savedRoots.append(world.root)
    return Reply {
      Phrase("Saved as \(word.text), without comments.", "已保存为 \(word.text)，注释未保留。")
    }
  }
}

extension Keyword {
  /// The word that lets a file be replaced.
  static let over = Keyword(
    "over", Phrase("replace a file that headcount did not write", "覆盖不是 headcount 写出的文件"))
}
