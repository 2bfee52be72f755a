import Report
import Schema
import Text

extension Command {
  static let save = Command(
    "save", .world, usage: "FILE [over]", arguments: 1...2, need: .world,
    summary: "Write the scenario with its changes to a new file",
    details: """
      Comments are not kept, so the files that the scenario was read from are never written over, \
      nor any other file but one that was saved before and not edited since; over replaces that \
      too. What they extend is written out. Line ends and a byte order mark are those of the file \
      that was loaded.
      """,
    examples: ["save larger-team.yaml"]
  ) {
    $0.earlier.isEmpty ? $0.scenarios : [.over]
  } action: { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let word = call.words[0]
    let stamp = Stamp(
      program: call.environment.program, date: call.environment.today, format: "scenario")
    let text = Stamp.sealing(world.inItsForm(world.root.yaml + "# \(stamp.text)\n"))
    let over = try call.over(from: 1)
    do throws(Problem) {
      _ = try session.write(text, to: word.text, over: over, in: call.environment)
    } catch {
      throw call.refusal(error, at: word)
    }
    session.savedRoots.append(world.root)
    return Reply { "Saved as \(word.text), without comments." }
  }
}

extension Completion {
  /// The word that lets a file be replaced.
  static let over = Completion("over", "replace a file that headcount did not write")
}

extension Call {
  /// Whether the words from a place on say that a file may be replaced.
  func over(from index: Int) throws(Refusal) -> Bool {
    guard words.count > index else { return false }
    guard words.count == index + 1, words[index].text == "over" else {
      throw refusal("not understood", at: words[index], near: ["over"])
    }
    return true
  }
}
