import Report

extension Command {
  static let quit = Command(
    "quit", .session, summary: "Leave; nothing is saved by itself",
    details: "Ctrl-D does the same, and so does exit.", examples: ["quit"]
  ) { session, call throws(Refusal) in
    session.isOver = true
    guard let unsaved = session.unsaved else { return Reply() }
    return Reply { Block.note("\(unsaved).") }
  }
}
