import Schema
import Text
import Workforce

extension Call {
  /// The refusal of a path that does not exist, with names near the step that is wrong.
  func noPath(_ word: Word, in world: World) -> Refusal {
    let shape = Scenario.schema.shape
    var parent = ""
    // Up to the step that is wrong, titles are taken for the names they stand for.
    for step in (try? shape.steps(word.text, in: world.inEffect)) ?? Node.steps(word.text) {
      let names = shape.completions(ofPath: parent, in: world.root).map {
        String($0.word.dropFirst(parent.count))
      }
      guard names.contains(step) else {
        var near = Spelling.nearest(to: step, among: names).map { parent + $0 }
        // People know what a number is called before they know in which part it stands.
        if parent.isEmpty, near.count < 4 {
          near += shape.paths(to: word.text, in: world.root, limit: 4 - near.count)
        }
        let place = String(parent.dropLast())
        return refusal(
          LineFault.noStep(step, in: place, hasNames: !names.isEmpty),
          at: word, expected: near.isEmpty ? .oneOf(names, most: .max) : nil, near: near)
      }
      parent += step + "."
    }
    return refusal(LineFault.noPath, at: word)
  }
}
