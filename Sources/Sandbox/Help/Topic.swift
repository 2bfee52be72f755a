import Answers
import Questions
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
      let heading = Phrase("What table and plot show:", "table 和 plot 能看的指标：")
      return Document { Block.listing([heading] + Self.lines(Self.measures)) }
    }
    let all = [part, measure, attrition].compactMap(\.self)
    return all.isEmpty ? nil : Document { for lines in all { Block.listing(lines) } }
  }

  /// The part of the scenario at the path.
  private var part: [Phrase]? {
    let shape = Scenario.schema.shape
    guard !path.isEmpty, let help = shape.help(at: path) else { return nil }
    var lines = help.lines
    lines += shape.at(path)?.uncertainForms ?? []
    if let present { lines.insert(Phrase("now: \(present)", "现值：\(present)").indented, at: 1) }
    return lines
  }

  /// The measure of the name.
  private var measure: [Phrase]? {
    let all = Measure.allCases.map(\.description)
    guard let measure = all.first(where: { $0.name == self.name.lowercased() }) else { return nil }
    let (name, help, unit) = (measure.name, measure.help, measure.unit.name(in: nil))
    let kept = Dimension.allCases.filter { measure.cuts.contains([$0]) }.map(\.name)
    let cuts = kept.written.series
    var places = [
      kept.isEmpty
        ? Phrase("kept in all", "只有总数")
        : Phrase("kept in all and by \(cuts)", "有总数，也可按 \(cuts) 分列")
    ]
    if kept.count > 1, measure.cuts.contains([.site]) {
      places.append(Phrase("at a site by each of the others", "单个职场可再按其余各项分列"))
    }
    return [
      Phrase("\(name), a measure (\(unit)): \(help)", "\(name)，指标（\(unit)）：\(help)"),
      places.clauses.indented,
      Phrase("shown by table \(name) and plot \(name)", "查看：table \(name) 或 plot \(name)").indented,
    ]
  }

  /// How many leave, where that is asked for.
  private var attrition: [Phrase]? {
    guard name.lowercased() == Typing.attrition else { return nil }
    let (word, meaning) = (Typing.attrition, Typing.attritionMeaning)
    let forms = AttritionForm.allCases.map(\.meaning.indented)
    let tail = Phrase(
      "shown by table attrition and plot attrition; by site, family, stage, tier, cause",
      "查看：table attrition 或 plot attrition；可按 site、family、stage、tier、cause 分列")
    return [Phrase("\(word): \(meaning)", "\(word)：\(meaning)")] + forms + [tail.indented]
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
    let words = words.map(Wanted.init)
    guard words.allSatisfy({ $0.isChinese || $0.letters.count > 2 }) else { return [] }
    let commands = Command.all.map {
      ($0.name, Completion("help \($0.name)", $0.summary), [$0.summary, $0.details])
    }
    let titles = Dictionary(
      uniqueKeysWithValues: Measure.allCases.map { ($0.description.name, $0.title) })
    let others = (measures + Scenario.schema.shape.allFields).map {
      (
        $0.word, Completion("help \($0.word)", $0.meaning),
        [$0.meaning, titles[$0.word] ?? .empty]
      )
    }
    let all = (commands + others).map { name, topic, texts in
      (name: name, topic: topic, texts: texts)
    }
    let found = all.filter { entry in
      words.allSatisfy { word in
        word.begins(aWordOf: entry.name) || entry.texts.contains(where: word.isSpokenOf(in:))
      }
    }
    let called = found.filter { entry in
      words.allSatisfy { word in
        entry.name.contains(word.letters)
          || word.isChinese && word.isSpokenOf(in: entry.topic.meaning)
      }
    }
    let rest = found.filter { entry in !called.contains { $0.topic == entry.topic } }
    let meant = words.flatMap { word in
      Self.meant.filter { word.synonyms.contains($0.thing) }.flatMap(\.topics)
    }.compactMap { name in all.first { $0.name == name } }
    var seen: Set<String> = []
    return (meant + called + rest).map(\.topic).filter { seen.insert($0.word).inserted }
  }

  /// Things that no help is called by, or that much of it speaks of, and what of the scenario
  /// answers who asks for them by any of their names.
  private static let meant: [(thing: String, topics: [String])] = [
    ("加薪", ["levers.pay-rise", "tiers.*.pay", "tiers.*.market"]),
    ("加班", ["people.*.hours", "intake.*.hours", "peaks.*.helpers"]),
    ("外包", ["peaks.*.helpers"]),
    ("福利设施", ["levers.amenities"]),
    ("高峰", ["peaks", "demand.*.peaks"]),
  ]

  /// Topics with their meanings, in columns.
  static func lines(_ topics: [Completion], most: Int = .max) -> [Phrase] {
    let more = topics.count - most
    return Array(topics.prefix(most)).listed
      + (more > 0
        ? [
          Phrase(
            "and \(more) more: a second word finds fewer", "另有 \(more) 项：再加一个词可缩小范围"
          ).indented
        ] : [])
  }
}

/// A word that is looked for, with those that mean the same.
private struct Wanted {
  let letters: String
  let synonyms: [String]
  /// Whether it is written in Chinese characters, of which one says much.
  let isChinese: Bool

  init(_ word: String) {
    letters = word.lowercased()
    synonyms = letters.synonyms
    isChinese = letters.unicodeScalars.contains(where: \.isHan)
  }

  /// Whether a word of a phrase begins with it, or in Chinese holds it or what means the same.
  func isSpokenOf(in phrase: Phrase) -> Bool {
    if begins(aWordOf: phrase.english) { return true }
    let chinese = Array(phrase.chinese.lowercased().utf8)
    return synonyms.contains { !chinese.places(of: Array($0.utf8)).isEmpty }
  }

  /// Whether one of the words of a text begins with it.
  func begins(aWordOf text: String) -> Bool {
    let bytes = Array(text.lowercased().utf8)
    return bytes.places(of: Array(letters.utf8)).contains { place in
      guard place > 0 else { return true }
      let before = String(decoding: bytes[..<place], as: UTF8.self).last
      return before?.isLetter == false
    }
  }
}

extension [UInt8] {
  /// Where some bytes begin in it. Texts are looked through byte by byte: character by character
  /// took a third of the time in which help answers.
  fileprivate func places(of sought: [UInt8]) -> [Int] {
    guard let first = sought.first, sought.count <= count else { return [] }
    return (0...count - sought.count).filter { place in
      self[place] == first && self[place..<place + sought.count].elementsEqual(sought)
    }
  }
}

extension Shape {
  /// How a number that is not known well is written; nothing where none can be.
  fileprivate var uncertainForms: [Phrase] {
    guard case .quantity(_, let examples, _) = self,
      examples.contains(where: { $0.contains(" to ") })
    else { return [] }
    var forms = ["triangular(A, B, C)", "normal(mean, sd)"]
    if examples[0].contains("%") { forms.append("beta(a, b)") }
    let more = forms.written.series
    return [
      Phrase(
        "not known well: A to B (a 90 % interval), uniform(A, B), loguniform(A, B) (each factor",
        "没有把握时：A to B（90% 区间）、uniform(A, B)、loguniform(A, B)（各倍数机会均等）、"
      ).indented,
      Phrase("as likely), \(more)", "\(more)").indented.indented,
    ]
  }
}
