import Report
import Schema
public import Text

extension Command {
  static let language = Command(
    "language", .session, .optional(.takes(.language)),
    summary: Phrase("Show the language of answers, or choose it", "查看或选择回答所用的语言"),
    details: Phrase(
      """
      Answers, help and problems are in this language from then on; what is typed stays the same. \
      The language at the start is that of the system (LC_ALL, LC_MESSAGES, LANG), or of \
      --language. Tables for programs (csv, json) keep their names.
      """,
      """
      此后的回答、帮助和问题提示都用这种语言，输入的命令不变。启动时的语言取自系统（LC_ALL、LC_MESSAGES、LANG）\
      或 --language。供程序读取的表格（csv、json）保持原有的名称。
      """),
    examples: ["language zh", "language en", "language"]
  ) { session, call throws(Refusal) in
    guard let language = try call[.language] else {
      let name = session.spoken(in: call.environment).name
      return Reply { Phrase("Answers are in \(name).", "回答使用\(name)。") }
    }
    session.language = language
    return Reply { Phrase("Answers are in \(language.name).", "回答使用\(language.name)。") }
  }
}

extension Argument where Value == Language {
  /// A language of answers.
  fileprivate static let language = Argument(
    Phrase(written: Language.allCases.map(\.rawValue).joined(separator: " | ")),
    Phrase("the language of answers", "回答所用的语言"), key: "language",
    offers: { _ in
      Language.allCases.map { Completion($0.rawValue, Phrase(written: $0.name)) }
    }
  ) { typed throws(Problem) in
    guard let language = Language(named: typed.text) else {
      let names = Language.allCases.map(\.rawValue)
      throw LineFault.noLanguage.problem(
        found: typed.text,
        expected: .oneOf(names), near: Spelling.nearest(to: typed.text, among: names))
    }
    return language
  }
}

extension Session {
  /// The language of answers.
  public func spoken(in environment: Environment) -> Language {
    language ?? environment.language
  }
}
