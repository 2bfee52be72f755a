extension Command {
  static let quit = Command(
    "quit", .session, summary: "Leave; nothing is saved by itself",
    details: "Ctrl-D does the same.", examples: ["quit"]
  ) { session, call throws(Refusal) in
    session.isOver = true
    return Reply()
  }
}
