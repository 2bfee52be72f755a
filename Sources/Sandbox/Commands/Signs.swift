import Report
import Schema
import Text

extension Command {
  static let signs = Command(
    "signs", .session,
    .optional(
      .choice(
        SignWidth.allCases.map { .keyword(Keyword($0.name, $0.meaning)) }
          + [.word(ask, Phrase("ask the terminal", "询问终端"))])),
    summary: Phrase(
      "Say how wide the terminal draws signs such as · and ─", "说明终端把“·”“─”等符号画成几列"),
    details: Phrase(
      """
      Many Chinese terminals draw signs such as · ─ │ → two columns wide, and tables do not line up \
      unless that is known. After signs wide lines are drawn with - | and #, and tables are laid out \
      for the wide signs in names. signs ask asks the terminal, as is done at the start where \
      Chinese is written; the variable HEADCOUNT_SIGNS (wide or narrow) says it for every session. \
      Files are the same in any case.
      """,
      """
      不少中文终端把“·”“─”“│”“→”等符号画成两列宽，程序不知道时表格就对不齐。signs wide 之后，\
      线条改用 -、|、# 来画，名称里的这类符号按两列计算。signs ask 询问终端（中文环境启动时会自动询问）；\
      环境变量 HEADCOUNT_SIGNS（wide 或 narrow）对每次会话都有效。写出的文件不受影响。
      """),
    examples: ["signs", "signs wide", "signs narrow"]
  ) { session, call throws(Refusal) in
    if call.says(ask) {
      guard let answer = call.environment.askSigns() else {
        return Reply {
          Phrase(
            "The terminal does not say it: look whether the two lines below are as long.",
            "终端没有回答。请看下面两行是否一样长：")
          Block.listing(["····|", "aaaa|"].written)
          Phrase(
            "If so, type signs narrow; if the first is longer, signs wide.",
            "一样长，输入 signs narrow；上面一行更长，输入 signs wide。")
        }
      }
      session.signs = answer
      return Reply { answer.sentence }
    }
    guard let signs = SignWidth.allCases.first(where: { call.says($0.name) }) else {
      return Reply { (session.signs ?? call.environment.signs).sentence }
    }
    session.signs = signs
    return Reply { signs.sentence }
  }

  private static let ask = "ask"
}

extension SignWidth {
  fileprivate var meaning: Phrase {
    switch self {
    case .narrow: Phrase("as wide as a letter", "与字母同宽（一列）")
    case .wide: Phrase("as wide as a Chinese character", "与汉字同宽（两列）")
    }
  }

  fileprivate var sentence: Phrase {
    Phrase(
      "Signs such as · and ─ are taken to be \(meaning).", "“·”“─”等符号按\(meaning)处理。")
  }
}
