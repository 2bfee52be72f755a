import Answers
import Questions
import Schema
import Simulation
import Text
import Workforce

/// A value that may stand in a line, and how it is read.
struct Argument<Value>: Sendable {
  /// Where it stands.
  let slot: Slot
  /// What the words that were typed mean.
  let read: @Sendable (Typed) throws(Problem) -> Value

  init(
    _ name: Phrase, _ meaning: Phrase, _ extent: Slot.Extent = .word, key: String,
    offers: @escaping @Sendable (Typing) -> [Completion] = { _ in [] },
    read: @escaping @Sendable (Typed) throws(Problem) -> Value
  ) {
    slot = Slot(key: key, name: name, meaning: meaning, extent: extent, offers: offers)
    self.read = read
  }

  /// The same kind of value in another place.
  func keyed(_ key: String) -> Argument {
    Argument(
      slot.name, slot.meaning, slot.extent, key: key, offers: slot.offers, read: read)
  }
}

/// What a command is about. By reference: a scenario is large, and scripts that run scripts hold a
/// call for each.
final class Subject: Sendable {
  let scenario: Scenario?

  init(_ scenario: Scenario?) { self.scenario = scenario }
}

/// Words that were typed for a value, and what they are about.
struct Typed: Sendable {
  /// The words; never empty.
  let words: [Word]
  let about: Subject

  /// The scenario that the command is about, where there is one.
  var scenario: Scenario? { about.scenario }

  /// The words with a space between them.
  var text: String { words.map(\.text).joined(separator: " ") }
}

extension Argument where Value == String {
  /// A text that is taken as it is.
  static func text(
    _ name: Phrase, _ meaning: Phrase, _ extent: Slot.Extent = .word, key: String,
    offers: @escaping @Sendable (Typing) -> [Completion] = { _ in [] }
  ) -> Argument {
    Argument(name, meaning, extent, key: key, offers: offers) { $0.text }
  }

  /// A file by its path, and of which kinds Tab offers some.
  static func file(_ meaning: Phrase, _ suffixes: [String] = []) -> Argument {
    .text(Phrase("FILE", "文件"), meaning, .anyWord, key: "file") { $0.files(suffixes) }
  }

  /// A scenario's file.
  static let scenarioFile = file(Phrase("a scenario's file", "情景文件"), [".yaml", ".yml"])

  /// A path of the scenario.
  static let path = text(
    Phrase("path", "路径"),
    Phrase(
      "a part of the scenario, such as stages.novice.leaving", "情景的一部分，如 stages.novice.leaving"),
    key: "path"
  ) { $0.paths }

  /// A value as it would be written in the file, to the end of the line.
  static let value = text(
    Phrase("[by] value", "[by] 值"),
    Phrase("as in the file, or a change: -20%, by -5 points", "写法同文件，或增减：-20%、by -5 points"),
    .rest, key: "value"
  ) { typing in typing.values(at: typing.earlier.first ?? "") }
}

extension Argument where Value == Int {
  /// A number of futures.
  static let futures = Argument(
    Phrase("futures", "次数"),
    Phrase(
      "how many, at most \(Player.Limits.mostFutures)", "推演次数，最多 \(Player.Limits.mostFutures)"),
    key: "futures",
    offers: { _ in
      ["100", "1000", "10000"].map { Completion($0, Phrase("futures", "次推演")) }
    }
  ) { typed throws(Problem) in
    guard let futures = NumberText.whole(typed.text),
      (1...Player.Limits.mostFutures).contains(futures)
    else {
      throw LineFault.noFutures.problem(found: typed.text)
    }
    return futures
  }

  /// A whole number, 1 or more.
  static func count(
    _ name: Phrase, _ meaning: Phrase, key: String,
    offers: @escaping @Sendable (Typing) -> [Completion] = { _ in [] }
  ) -> Argument {
    Argument(name, meaning, key: key, offers: offers) { typed throws(Problem) in
      guard let whole = NumberText.whole(typed.text), whole > 0 else {
        throw LineFault.noNumber.problem(found: typed.text)
      }
      return whole
    }
  }
}

extension Argument where Value == UInt64 {
  /// A seed.
  static let seed = Argument(
    Phrase("n", "种子"), Phrase("a whole number, 0 or more", "不小于 0 的整数"), key: "seed"
  ) { typed throws(Problem) in
    let seed = UInt64(typed.text) ?? NumberText.whole(typed.text).flatMap(UInt64.init(exactly:))
    guard let seed else {
      throw LineFault.noSeed.problem(found: typed.text)
    }
    return seed
  }
}

extension Argument where Value == Double {
  /// A share such as 95%, as part of 1.
  static func share(_ key: String, _ meaning: Phrase, offers: [String]) -> Argument {
    Argument(
      Phrase("share", "比例"), meaning, key: key,
      offers: { _ in offers.map { Completion($0) } }
    ) { typed throws(Problem) in
      guard typed.text.hasSuffix("%"),
        let percent = NumberText.decimal(String(typed.text.dropLast()))
      else {
        throw LineFault.noShare.problem(found: typed.text)
      }
      return percent / 100
    }
  }
}
