import ArgumentParser
import Sandbox
import Text

/// `headcount schema`: for editors that check and complete YAML.
struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Phrase(
      "Print the JSON Schema of scenarios, for editors.", "输出情景文件的 JSON Schema，供编辑器使用。"
    ).spoken)

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    try Console.shared.write(World.jsonSchema.text(in: Console.shared.language) + "\n")
  }
}
