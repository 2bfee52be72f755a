import Schema
import Text
import Workforce

extension Command {
  static let unset = Command(
    "unset", .world, .takes(.path), need: .world,
    summary: Phrase(
      "Remove what is given at a path; a default takes its place", "删去某个路径上的值，恢复默认"),
    details: Phrase(
      "Whole entries can be removed too, such as a class of newcomers or a review.",
      "也可以删去整项，例如一个入职批次、一次晋升评审。"),
    examples: ["unset about"]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let word = call.words[0]
    let steps = try call.steps(of: word, in: world.root)
    if Scenario.schema.shape.help(at: steps)?.isRequired == true,
      world.root.value(at: steps) != nil
    {
      throw call.refusal(LineFault.mustBeGiven(word.text), at: word)
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
