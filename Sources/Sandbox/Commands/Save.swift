import Report
import Schema

extension Command {
  static let save = Command(
    "save", .world, usage: "FILE", arguments: 1...1, need: .world,
    summary: "Write the scenario with its changes to a new file",
    details: """
      Comments are not kept, so the files that the scenario was read from are never written over. \
      What they extend is written out.
      """,
    examples: ["save larger-team.yaml"]
  ) {
    $0.scenarios
  } action: { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let word = call.words[0]
    let path = call.environment.path(word.text)
    if world.sources.contains(where: { Folder.isSame($0.name, path) }) {
      throw call.refusal(
        "the scenario was read from this file", at: word,
        next: "Its comments would be lost: choose another name.")
    }
    try call.write(world.root.yaml, to: word)
    return Reply { "Saved as \(word.text), without comments." }
  }
}
