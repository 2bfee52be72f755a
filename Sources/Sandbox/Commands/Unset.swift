import Schema
import Text
import Workforce

extension Command {
  static let unset = Command(
    "unset", .world, usage: "path", arguments: 1...1, need: .world,
    summary: "Remove what is given at a path; a default takes its place",
    details: "Whole entries can be removed too, such as a class of newcomers or a review.",
    examples: ["unset about"]
  ) {
    $0.paths
  } action: { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let word = call.words[0]
    let steps = try call.steps(of: word, in: world.root)
    if Scenario.schema.shape.help(at: steps)?.isRequired == true,
      world.root.value(at: steps) != nil
    {
      throw call.refusal(
        "\(word.text) must be given", at: word, next: "Change it with: set \(word.text) …")
    }
    let root: Node
    do throws(Problem) {
      root = try world.root.removing(steps)
    } catch {
      guard Scenario.schema.shape.at(steps) != nil else { throw call.noPath(word, in: world) }
      throw call.refusal(error, at: word)
    }
    return try session.change(root, at: steps, by: call)
  }
}
