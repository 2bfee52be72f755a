import Text

extension Command {
  static let quit = Command(
    "quit", .session, summary: "Leave; nothing is saved by itself",
    details: """
      Ctrl-D does the same, and so does exit. Where changes of the scenario, or scenarios that were \
      kept, would be lost, the first quit says so and a second leaves; a script is left at once, \
      and it is said. What was replaced by load or reload was told then, and is not asked about \
      again.
      """, examples: ["quit"]
  ) { session, call throws(Refusal) in
    let lost = session.lost
    if call.environment.asks, let unsaved = session.unsaved, lost != session.asked {
      session.asked = lost
      return Reply(
        refusal: call.refusal(
          unsaved, next: "quit again leaves without saving; save FILE writes a new file."))
    }
    session.isOver = true
    return Reply()
  }
}
