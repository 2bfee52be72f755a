import ArgumentParser
import Text

/// `--language zh`, beside every command.
struct SpokenLanguage: ParsableArguments {
  static let option = "language"

  @Option(
    name: .customLong(option),
    help: ArgumentHelp(
      Phrase("The language of answers: en or zh.", "回答所用的语言：en 或 zh。")
        .said(in: Console.shared.language)))
  var language: String?

  func validate() throws {
    guard let language, Language(named: language) == nil else { return }
    throw ValidationError(
      Phrase(
        "--language takes en or zh, not \(language).", "--language 只接受 en 或 zh，而不是 \(language)。"
      )
      .said(in: Console.shared.language))
  }
}
