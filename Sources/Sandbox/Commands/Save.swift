import Report
import Schema

extension Command {
  static let save = Command(
    "save", .world, usage: "FILE", arguments: 1...1, need: .world,
    summary: "Write the scenario with its changes to a new file",
    details: """
      Comments are not kept, so the files that the scenario was read from are never written over, \
      nor any other file but one that was saved in this session. What they extend is written out. \
      Line ends and a byte order mark are those of the file that was loaded.
      """,
    examples: ["save larger-team.yaml"]
  ) {
    $0.scenarios
  } action: { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let word = call.words[0]
    let path = call.environment.path(word.text)
    try session.refuseSource(word, of: call)
    if Folder.isFile(path), !session.saved.contains(where: { Folder.isSame($0, path) }) {
      throw call.refusal("this file exists already", at: word, next: "Choose another name.")
    }
    try call.write(world.text, to: word)
    session.saved.insert(path)
    session.savedRoots.append(world.root)
    return Reply { "Saved as \(word.text), without comments." }
  }
}

extension Session {
  /// Refuses to write over a file that a scenario of this session was read from.
  func refuseSource(_ word: Word, of call: Call) throws(Refusal) {
    let worlds = [world] + (done + undone).map(\.world)
    guard worlds.contains(where: { $0?.wasRead(from: word.text, in: call.environment) == true })
    else { return }
    throw call.refusal(
      "the scenario was read from this file", at: word,
      next: "What is written there would be lost: choose another name.")
  }
}
