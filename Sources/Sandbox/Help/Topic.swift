import Answers
import Report
import Schema
import Simulation
import Text
import Workforce

/// Something besides a command that help can be asked about: a part of the scenario, a measure, or
/// both where they share a name.
struct Topic {
  private let path: [String]
  private let present: String?
  private let name: String

  init(_ word: String, _ session: Session) {
    name = word
    path =
      session.world.flatMap { try? Scenario.schema.shape.steps(word, in: $0.root) }
      ?? Node.steps(word)
    present = session.world?.inEffect.value(at: path)?.text
  }

  /// What is known of it; nil where there is no such thing.
  var document: Document? {
    if name == "measures" {
      return Document { Block.listing(["What table and plot show:"] + Self.lines(Self.measures)) }
    }
    let all = [part, measure, attrition].compactMap(\.self)
    return all.isEmpty ? nil : Document { for lines in all { Block.listing(lines) } }
  }

  /// The part of the scenario at the path.
  private var part: [Phrase]? {
    let shape = Scenario.schema.shape
    guard !path.isEmpty, let help = shape.help(at: path) else { return nil }
    var lines = help.lines
    lines += (shape.at(path)?.uncertainForms ?? []).verbatim
    if let present { lines.insert(Phrase("now: \(present)", "现值：\(present)").indented, at: 1) }
    return lines
  }

  /// The measure of the name.
  private var measure: [Phrase]? {
    let all = Measure.allCases.map(\.description)
    guard let measure = all.first(where: { $0.name == name.lowercased() }) else { return nil }
    let kept = Dimension.allCases.filter { measure.cuts.contains([$0]) }.map(\.name)
    return [
      "\(measure.name), a measure (\(measure.unit.rawValue)): \(measure.help)",
      "  kept in all" + (kept.isEmpty ? "" : " and by \(kept.joined(separator: ", "))")
        + (kept.count > 1 && measure.cuts.contains([.site])
          ? "; at a site by each of the others" : ""),
      "  shown by table \(measure.name) and plot \(measure.name)",
    ]
  }

  /// How many leave, where that is asked for.
  private var attrition: [Phrase]? {
    guard name.lowercased() == Typing.attrition else { return nil }
    let head: Phrase = "\(Typing.attrition): \(Typing.attritionMeaning)"
    let tail: Phrase =
      "  shown by table attrition and plot attrition; by site, family, stage, tier, cause"
    return [head] + AttritionForm.allCases.map { "  \($0.meaning)" } + [tail]
  }

  // MARK: - Searching

  /// The measures with their meanings.
  static let measures =
    Measure.allCases.map(\.description).map { Completion($0.name, $0.help) }
    + [Completion(Typing.attrition, Typing.attritionMeaning)]

  /// The names of the scenario's parts.
  static var parts: [String] {
    Scenario.schema.shape.completions(ofPath: "", in: Node(.table([]))).map(\.word)
  }

  /// What speaks of all the words: first what is called so, then what says so of itself.
  static func search(_ words: [String]) -> [Completion] {
    let words = words.map { $0.lowercased() }
    guard words.allSatisfy({ $0.count > 2 }) else { return [] }
    let commands = Command.all.map {
      ($0.name, Completion("help \($0.name)", $0.summary), [$0.summary, $0.details])
    }
    let others = (measures + Scenario.schema.shape.allFields).map {
      ($0.word, Completion("help \($0.word)", $0.meaning), [$0.meaning])
    }
    let all = (commands + others).map { name, topic, texts in
      (name: name, topic: topic, texts: texts)
    }
    let found = all.filter { entry in
      words.allSatisfy { word in
        entry.name.begins(aWordWith: word) || entry.texts.contains { $0.speaks(of: word) }
      }
    }
    let called = found.filter { entry in words.allSatisfy { entry.name.contains($0) } }
    let rest = found.filter { entry in !called.contains { $0.topic == entry.topic } }
    var seen: Set<String> = []
    return (called + rest).map(\.topic).filter { seen.insert($0.word).inserted }
  }

  /// Topics with their meanings, in columns.
  static func lines(_ topics: [Completion], most: Int = .max) -> [Phrase] {
    let more = topics.count - most
    return Array(topics.prefix(most)).listed
      + (more > 0 ? [Phrase("and \(more) more", "另有 \(more) 项").indented] : [])
  }
}

extension Phrase {
  /// Whether a word begins with these letters, or in Chinese holds these characters.
  fileprivate func speaks(of word: String) -> Bool {
    english.begins(aWordWith: word) || chinese.lowercased().contains(word)
  }
}

extension Shape {
  /// How a number that is not known well is written; nothing where none can be.
  fileprivate var uncertainForms: [String] {
    guard case .quantity(_, let examples, _) = self,
      examples.contains(where: { $0.contains(" to ") })
    else { return [] }
    return [
      "  not known well: A to B (a 90 % interval), uniform(A, B), loguniform(A, B) (each factor",
      "    as likely), triangular(A, B, C), normal(mean, sd)"
        + (examples[0].contains("%") ? ", beta(a, b)" : ""),
    ]
  }
}

extension String {
  /// Whether one of its words begins with some letters.
  fileprivate func begins(aWordWith letters: String) -> Bool {
    let text = lowercased()
    return text.ranges(of: letters).contains { range in
      range.lowerBound == text.startIndex || !text[text.index(before: range.lowerBound)].isLetter
    }
  }
}
