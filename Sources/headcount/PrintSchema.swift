import ArgumentParser
import Sandbox

/// `headcount schema`: for editors that check and complete YAML.
struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of scenarios, for editors.")

  @OptionGroup var spoken: SpokenLanguage

  func run() throws { try Console.shared.write(World.jsonSchema(in: Console.shared.language)) }
}
