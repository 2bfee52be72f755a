import ArgumentParser
import Text

/// `--language zh`, beside every command.
struct SpokenLanguage: ParsableArguments {
  static let option = "language"

  @Option(
    name: .customLong(option),
    help: .said("The language of answers: en or zh.", "输出语言：en 或 zh。"))
  var language: String?

  func validate() throws {
    guard let language, Language(named: language) == nil else { return }
    throw ValidationError(
      Phrase(
        "--language takes en or zh, not \(language).", "--language 只能是 en 或 zh，不能是 \(language)。"
      ).spoken)
  }
}

extension Phrase {
  /// The words in the language of the user.
  var spoken: String { said(in: Console.shared.language) }
}

extension ArgumentHelp {
  /// What an argument is, in the language of the user.
  static func said(_ english: English, _ chinese: Chinese) -> ArgumentHelp {
    ArgumentHelp(Phrase(english, chinese).spoken)
  }
}
