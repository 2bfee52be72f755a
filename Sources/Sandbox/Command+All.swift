extension Command {
  /// Every command, in the order of help.
  public static let all: [Command] = [
    .load, .reload, .check, .show, .set, .unset, .undo, .redo, .diff, .save,
    .run, .more, .seed, .table, .staffing, .cost, .funnel, .desk, .plot, .explain, .plan, .export,
    .replay,
    .try, .keep, .compare, .pause, .branch, .back,
    .sweep, .rank, .why, .sensitivity, .goal, .survey, .career,
    .fit, .verify,
    .help, .language, .signs, .history, .source, .quit,
  ]

  /// The command of a name, in small letters or capital ones; `exit` is what shells call quit.
  static func named(_ name: String) -> Command? {
    let name = name.lowercased()
    return name == "exit" ? .quit : all.first { $0.name == name }
  }
}
