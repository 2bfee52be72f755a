import Report

extension Command {
  static let load = Command(
    "load", .world, usage: "FILE", arguments: 1...1, summary: "Read a scenario from a file",
    details: "A file with problems is not loaded: the scenario before stays. undo goes back to it.",
    examples: ["load Scenarios/small-team.yaml"]
  ) {
    $0.scenarios
  } action: { session, call throws(Refusal) in
    let world = try World(loading: call.text(0), in: call.environment)
    session.change(to: world, by: call.line.trimmed)
    return Reply { world.summary }
  }
}
