import ArgumentParser
import Text

/// `--language zh`, anywhere among the arguments.
struct SpokenLanguage: ParsableArguments {
  static let option = "language"

  @Option(
    name: .customLong(option),
    help: .said(
      "The language of answers: en or zh.", "输出语言：en 或 zh。", value: "language", "语言"))
  var language: String?

  /// The language that some arguments ask for, and the others: taken out before commands are read,
  /// so that what is wrong with them, and help, can be told in it. What is no language stays, and
  /// is refused.
  static func taken(from arguments: [String]) -> (language: Language?, rest: [String]) {
    var rest = arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--" + option, index + 1 < arguments.count {
        guard let language = Language(named: arguments[index + 1]) else { break }
        rest.removeSubrange(index...index + 1)
        return (language, rest)
      }
      if argument.hasPrefix("--" + option + "=") {
        guard let language = Language(named: String(argument.dropFirst(option.count + 3))) else {
          break
        }
        rest.remove(at: index)
        return (language, rest)
      }
    }
    return (nil, rest)
  }

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
  /// What an argument is, and what its value is called, in the language of the user.
  static func said(
    _ english: English, _ chinese: Chinese, value name: English? = nil,
    _ chineseName: Chinese? = nil
  ) -> ArgumentHelp {
    var value: String?
    if let name, let chineseName { value = Phrase(name, chineseName).spoken }
    return ArgumentHelp(Phrase(english, chinese).spoken, valueName: value)
  }
}
