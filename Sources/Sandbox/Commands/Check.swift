import Report
import Text

extension Command {
  static let check = Command(
    "check", .world, usage: "[FILE …]", arguments: 0...100,
    summary: "Look for problems in a scenario's file without loading it",
    details: """
      Without a file, the one that is loaded is read again. What no run would play is told, too: \
      more people, memory or money than can be counted in 1,000 futures, and leaving that effects \
      drive above 50% in a week by the middle of what is believed. set and load ask the same. \
      Where only the tails of beliefs go so far, in some futures, 50% is the most that leave, and \
      the run says so. What can be played and is hardly meant, such as a class of nobody, is \
      remarked on, and so are dates that a weekend moves, and fields that mean something else than \
      in model 1.
      """,
    examples: ["check", "check Scenarios/small-team.yaml"]
  ) {
    $0.scenarios
  } action: { session, call throws(Refusal) in
    var paths = call.words.map(\.text)
    if paths.isEmpty { paths = session.world.map { [$0.path] } ?? [] }
    guard !paths.isEmpty else { throw call.refusal("there is no file to check") }
    var document = Document()
    for path in paths {
      let world: World
      do throws(Refusal) {
        world = try World(loading: path, in: call.environment)
      } catch {
        guard let word = call.words.first(where: { $0.text == path }) else { throw error }
        throw error.placed(at: word, of: call)
      }
      document.blocks.append(.prose("\(path): no problems. \(world.summary)"))
      document.blocks += world.notes.map { .prose($0) }
      document.blocks += world.remarks.map { .listing($0) }
      document.blocks += world.warningBlocks()
    }
    return Reply(document)
  }
}
