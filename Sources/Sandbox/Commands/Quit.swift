import Text

extension Command {
  static let quit = Command(
    "quit", .session, summary: Phrase("Leave; nothing is saved by itself", "退出；不会自动保存"),
    details: Phrase(
      """
      Ctrl-D does the same, and so does exit. Where changes of the scenario, or scenarios that \
      were kept, would be lost, the first quit says so and a second leaves; a script is left at \
      once, and it is said. What was replaced by load or reload was told then, and is not asked \
      about again.
      """,
      """
      Ctrl-D 和 exit 也一样。情景的改动或保留的情景会丢失时，第一次 quit 先提醒，第二次才退出；脚本则直接退出并说明。\
      load 或 reload 换掉的内容当时已经提醒，不再问。
      """), examples: ["quit"]
  ) { session, call throws(Refusal) in
    let lost = session.lost
    if call.environment.asks, let unsaved = session.unsaved, lost != session.asked {
      session.asked = lost
      return Reply(
        refusal: call.refusal(StateFault.unsaved(unsaved)))
    }
    session.isOver = true
    return Reply()
  }
}
