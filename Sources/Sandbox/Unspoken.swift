import Schema
import Text

// What is not yet said in both languages.

extension Command {
  /// A command explained in one language.
  @_disfavoredOverload
  init(
    _ name: String, _ group: Group, usage: String = "", arguments: ClosedRange<Int> = 0...0,
    rest: Int? = nil, need: Need = .nothing, ground: Ground = .nothing, summary: String,
    details: String = "",
    examples: [String], complete: @escaping @Sendable (Typing) -> [Completion] = { _ in [] },
    action: @escaping Action
  ) {
    self.init(
      name, group, usage: Phrase(verbatim: usage), arguments: arguments, rest: rest, need: need,
      ground: ground,
      summary: Phrase(verbatim: summary), details: Phrase(verbatim: details), examples: examples,
      complete: complete, action: action)
  }
}
