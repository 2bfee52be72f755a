import Questions
import Schema
import Workforce

// How one world differs from another, part by part.

extension World {
  /// The contents with what a scenario made of this one says otherwise.
  func contents(of scenario: Scenario) -> Node {
    let (schema, shape) = (Scenario.schema, Scenario.schema.shape)
    let (before, after) = (schema.write(self.scenario), schema.write(scenario))
    return after.differences(from: before).reduce(root) { root, difference in
      let steps = after.stepsToLists(Node.steps(difference.path))
      let changed = after.value(at: steps).map { try? root.setting(steps, to: $0, shape: shape) }
      return (changed ?? (try? root.removing(steps))) ?? root
    }
  }

  /// What leads from this world's contents to others, each part alone on this world: the smallest
  /// that make a scenario; and the paths of what makes none alone.
  func parts(to target: Node) -> (parts: [Attribution.Part], unmade: [String]) {
    var parts: [(steps: [String], part: Attribution.Part)] = []
    var unmade: [String] = []
    // What is given and what is there by default are told apart value by value.
    let shape = Scenario.schema.shape
    let target = shape.filling(target)
    for difference in target.differences(from: shape.filling(root)) {
      let steps = Node.steps(difference.path)
      guard !parts.contains(where: { steps.starts(with: $0.steps) }) else { continue }
      // Parts that hold only together are taken with the table around them.
      let found = (1...max(1, steps.count)).reversed().lazy.compactMap { count in
        part(at: Array(steps.prefix(count)), to: target)
      }.first
      guard let found else {
        unmade.append(difference.path)
        continue
      }
      parts.removeAll { $0.steps.starts(with: found.steps) }
      parts.append(found)
    }
    return (parts.map(\.part), unmade)
  }

  private func part(
    at steps: [String], to target: Node
  ) -> (steps: [String], part: Attribution.Part)? {
    guard let (line, root) = Self.line(at: steps, to: target, from: root),
      let world = try? changed(to: root)
    else { return nil }
    let command =
      line.hasPrefix("unset ")
      ? "try without " + line.dropFirst("unset ".count) : "try " + line.dropFirst("set ".count)
    return (
      steps,
      Attribution.Part(
        .change(path: steps.joined(separator: ".")), command: command, scenario: world.scenario)
    )
  }
}

extension Node {
  /// The steps up to the first list: a list is changed as a whole.
  fileprivate func stepsToLists(_ steps: [String]) -> [String] {
    for count in steps.indices {
      if case .list? = value(at: Array(steps[..<count]))?.content { return Array(steps[..<count]) }
    }
    return steps
  }
}
