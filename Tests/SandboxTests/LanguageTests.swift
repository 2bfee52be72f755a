import Answers
import Foundation
import PhraseTesting
import Report
import Sandbox
import Schema
import Simulation
import Testing
import Text
import Workforce

/// What is said in two languages says the same, and each as it is written.
@Suite struct LanguageTests {
  /// Every phrase that there is without playing anything: commands, fields, measures.
  private static let phrases: [(String, Phrase)] =
    Command.all.flatMap { command in
      [("help \(command.name)", command.summary), ("help \(command.name)", command.details)]
    }
    + Scenario.schema.shape.allFields.map { ("help \($0.word)", $0.meaning) }
    + Measure.allCases.map { ($0.description.name, $0.description.help) }

  @Test func noSideIsLeftOut() {
    for (name, phrase) in Self.phrases where phrase.english.contains(where: { $0.isLetter }) {
      #expect(phrase.english != phrase.chinese, "\(name)")
      #expect(phrase.chinese.unicodeScalars.contains { $0.isHan }, "\(name)")
    }
  }

  /// Letters of the program's own that are the same in every language: what is typed, keys and
  /// paths, units and examples, marks and the program's name. At most 60 of them.
  private static let verbatims: Set<String> = [
    "Headcount", "FTE", "T", "n", "p10 | p50 | p90", "[every n weeks | month | quarter | year]",
    "stages.*.development", #"levers.\(rawValue)"#, #"demand.*.\(rawValue)"#,
    #"\(number)  choose \(words)"#, "goal leavers 140 by levers.pay-rise",
    "  load Scenarios/small-team.yaml", "  run 200", "  plot people by stage",
    "  set stages.novice.leaving -20%", "  run", "fit demand contacts.csv channel nowhere",
    "fit demand contacts.csv channel all",
    "peaks: {festival: {dates: [2030-01-01], factor: 1.5}}",
    #"later: {summer: {from: 2027-07-05, set: [\"reviews.spring.dates [2027-10-01]\"]}}"#, "p10",
    "p50", "p90", "uniform",
    "loguniform", "triangular", "normal", "beta", "file", "back", "new", "aaaa|",
  ]

  /// A phrase with equal sides is made of what was written elsewhere, or stands on the list above;
  /// of two equal literals the initialiser itself complains.
  @Test func lettersOfTheProgramAreOfOneLanguage() throws {
    let folder = Place.package + "Sources/"
    var found: Set<String> = []
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      guard file.hasSuffix(".swift") else { continue }
      let text = try String(contentsOfFile: folder + file, encoding: .utf8)
      let calls =
        text.matches(of: #/(?:verbatim|written):\s*("(?:[^"\\]|\\.)*")/#).map(\.1)
        + text.matches(of: #/\[([^\[\]]*)\]\s*\.written/#).map(\.1)
      for call in calls {
        for literal in call.matches(of: #/"((?:[^"\\]|\\.)*)"/#) {
          let words = literal.1.replacing(#/\\\([^)]*\)/#, with: "")
          if words.contains(where: \.isLetter) { found.insert(String(literal.1)) }
        }
      }
      for twice in text.matches(of: #/Phrase\(\s*"([^"\\]+)",\s*"([^"\\]+)"\)/#) {
        let isOne = twice.1 == twice.2 && twice.1.contains(where: \.isLetter)
        #expect(!isOne, "\(file): \(twice.1)")
      }
    }
    #expect(found == Self.verbatims && found.count <= 60, "\(found)")
  }

  @Test func englishIsEnglish() {
    for (name, phrase) in Self.phrases {
      // Chinese titles of columns are named where they are read.
      guard !name.hasPrefix("help fit"), !name.hasPrefix("help help") else { continue }
      #expect(!phrase.english.unicodeScalars.contains { $0.isHan }, "\(name): \(phrase.english)")
    }
  }

  @Test func chineseHasItsOwnPunctuation() {
    for (name, phrase) in Self.phrases {
      for fault in phrase.chinese.faultsOfPunctuation {
        #expect(Bool(false), "\(name): \(fault) in \(phrase.chinese)")
      }
    }
  }

  @Test func nothingBeginsOrEndsWithASpace() {
    for (name, phrase) in Self.phrases {
      for language in Language.allCases {
        let said = phrase.said(in: language)
        #expect(said.first != " " && said.last != " ", "\(name)")
      }
    }
  }

  @Test func languageIsChosen() throws {
    let place = try Place()
    var session = try place.session()
    #expect(session.spoken(in: place.environment) == .english)
    #expect(session.perform("language", in: place.environment).text == "Answers are in English.\n")
    let reply = session.perform("language zh", in: place.environment)
    #expect(session.spoken(in: place.environment) == .chinese)
    #expect(reply.text(in: .chinese) == "回答使用中文。\n")
    for name in ["中文", "chinese", "zh_CN.UTF-8", "zh-Hans", "ZH", "ｚｈ"] {
      #expect(session.perform("language \(name)", in: place.environment).refusal == nil, "\(name)")
      #expect(session.spoken(in: place.environment) == .chinese)
    }
    for name in ["英文", "en-GB", "English"] {
      #expect(session.perform("language \(name)", in: place.environment).refusal == nil, "\(name)")
      #expect(session.spoken(in: place.environment) == .english)
    }
    _ = session.perform("language zh", in: place.environment)
    let wrong = session.perform("language fr", in: place.environment)
    #expect(wrong.firstProblem == "no language that is spoken here")
    #expect(session.spoken(in: place.environment) == .chinese)
  }

  @Test(arguments: [
    (["LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"], Language.chinese),
    (["LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "C"], .chinese),
    (["LC_MESSAGES": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"], .english),
    (["LANG": "zh_CN.UTF-8"], .chinese), (["LANG": "C.UTF-8"], .english), ([:], .english),
    (["LANG": "fr_FR"], .english),
  ]) func languageOfTheSystem(variables: [String: String], language: Language) {
    #expect(Language { variables[$0] } == language)
  }

  /// What was written in one language is asked again by who speaks another.
  @Test(arguments: [Format.text, .markdown, .html, .json, .csv])
  func writtenInChineseReplayedInEnglish(format: Format) throws {
    let place = try Place()
    var session = try place.session()
    _ = session.perform("language zh", in: place.environment)
    _ = session.perform("run 10", in: place.environment)
    #expect(
      session.perform("export \(format.rawValue) out", in: place.environment).refusal == nil)
    var other = try place.session()
    let reply = other.perform("replay out", in: place.environment)
    #expect(reply.refusal == nil && !reply.isDifferent, "\(reply.text)")
  }

  /// How far a run got is no part of what came out, in whichever language it was written.
  @Test(arguments: Language.allCases)
  func aStoppedAnswerIsReplayed(language: Language) throws {
    let place = try Place()
    var session = try place.session()
    _ = session.perform("language \(language.rawValue)", in: place.environment)
    _ = session.perform("run 10", in: place.environment)
    _ = session.perform("export text out", in: place.environment)
    let whole = try place.read("out")
    let mark = Phrase("stopped: 10 of 20 futures", "已停止：完成 10 / 20 次推演").said(in: language)
    // As it would read had it been stopped after as many, sealed by nobody.
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    let unsealed = lines.filter { line in !["written by ", "由 "].contains { line.hasPrefix($0) } }
    let end = try #require(
      unsealed.firstIndex { line in ["replay: ", "重算："].contains { line.hasPrefix($0) } })
    let text = (unsealed[..<end] + [mark[...]] + unsealed[end...]).joined(separator: "\n")
    try place.write(text, to: "part")
    let reply = session.perform("replay part", in: place.environment)
    #expect(reply.refusal == nil && !reply.isDifferent, "\(reply.text)")
  }

  /// A header that names no language is told so, and where.
  @Test(arguments: [
    "language: xx", "language: ｘｘ", "language：zh", "language:zh", "language:", "ｌanguage: zh",
    "language: en zh", "language: \"\"",
  ]) func aHeaderWithoutALanguageIsRefused(line: String) {
    let text = "---\n\(line)\n---\n\ntext\n"
    let problems = #expect(throws: Problems.self) {
      try Notebook(SourceFile(name: "n.md", text: text))
    }
    let found = problems?.all ?? []
    #expect(found.count == 1 && found[0].place?.line == 2, "\(found)")
    #expect(found.first?.next?.chinese.contains("language: zh") == true)
    #expect(found.first?.found?.isEmpty != true)
  }

  // MARK: - Chinese answers

  /// What is in Latin letters in Chinese answers beside what is typed, read or named.
  private static let tokens: Set<String> = [
    "p", "n", "Tab", "Ctrl", "C", "D", "A", "B", "WAPE", "MAPE", "CSV", "UTF", "GBK", "LC", "ALL",
    "MESSAGES", "LANG", "HR", "ISO", "Excel", "Headcount", "Plischke", "Kelley", "Calls", "Offered",
    "ACD", "FTE", "Markdown", "HTML", "JSON", "YAML", "DST", "exit", "measures", "CHANNEL",
    "headcount", "output", "queue", "support", "singles",
  ]

  /// All words in Latin letters that somebody types, or that stand in a file.
  private static func typed(_ place: Place) throws -> Set<String> {
    let commands = Command.all.flatMap { [$0.name, $0.usage.english] + $0.examples }
    var measures = Measure.allCases.map(\.description.name)
    measures += Dimension.allCases.map(\.name) + Format.allCases.map(\.rawValue)
    let beliefs = "A to B uniform loguniform triangular normal beta mean sd a b end"
    var texts = commands + measures + [beliefs] + [World.jsonSchema.text(in: .chinese)]
    let files = try FileManager.default.subpathsOfDirectory(atPath: place.folder)
    texts += files.compactMap { try? place.read($0) } + files
    return Set(texts.flatMap(\.latinWords))
  }

  /// Each run of Latin letters in a stored Chinese answer is typed, a key, a path or a name.
  @Test func chineseAnswersHoldNoEnglish() throws {
    let folder = Place.tests + "Golden/zh/"
    let typed = try Self.typed(try Place())
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    // What is wrong in a file is shown as it stands there.
    let texts = files.filter { $0.hasSuffix(".txt") && $0 != "scenario-problems.txt" }
    #expect(texts.count > 10 && Self.tokens.count <= 40)
    for file in texts {
      let lines = try String(contentsOfFile: folder + file, encoding: .utf8)
        .split(separator: "\n").map(String.init)
      let own = Set(lines.filter { $0.hasPrefix("> ") }.flatMap(\.latinWords))
      for line in lines where !["> ", "重算：", "set "].contains(where: line.hasPrefix) {
        let strange = line.replacing(/[EW]\d{3}|HEADCOUNT_SIGNS/, with: "").latinWords.filter {
          word in
          !typed.contains(word) && !own.contains(word) && !Self.tokens.contains(word)
            && !(line.contains("…") && typed.contains { $0.hasPrefix(word) })
        }
        #expect(strange.isEmpty, "\(file): \(strange) in \(line)")
      }
    }
  }

  // MARK: - Titles

  @Test func aTitleIsOneTextOrOneForEachLanguage() throws {
    let kind = Kind<Phrase>.title
    let both = try kind.read(Node(flow: "{en: voice, zh: 电话}", file: "typed"))
    #expect(both.english == "voice" && both.chinese == "电话")
    let one = try kind.read(Node(flow: "Suqian", file: "typed"))
    #expect(one.english == "Suqian" && one.chinese == "Suqian")
    for title in [both, one] { #expect(try kind.read(kind.write(title)) == title) }
  }

  @Test(arguments: ["{en: voice}", "{zh: 电话}", "{en: voice, zh: 电话, fr: voix}", "[a, b]"])
  func halfATitleIsRefused(written: String) throws {
    let node = try Node(flow: written, file: "typed")
    let problems = #expect(throws: Problems.self) { try Kind<Phrase>.title.read(node) }
    let problem = try #require(problems?.all.first)
    #expect(problem.place != nil)
    #expect(problem.next != nil || problem.expected != nil, "\(problem)")
  }

  /// Two of one table that a reader or a command cannot tell apart: where both stand, and what to do.
  @Test(
    arguments: [
      ("a: {title: 北楼}", "b: {title: 北楼}", "a has the same title"),
      ("a: {title: North Wing}", "b: {title: Ｎorth　wing}", "a has the same title"),
      ("a: {title: {en: x, zh: 北楼}}", "b: {title: {en: y, zh: 北楼}}", "a has the same title"),
      ("a: {title: {en: 北楼, zh: 甲}}", "b: {title: {en: y, zh: 北楼}}", "a has the same title"),
      ("a: {title: 甲}", "b: {title: A}", "the title is the name of a"),
      ("a: {title: 甲}", "A: {title: 乙}", "the name cannot be told from a"),
      ("a1: {title: 甲}", "ａ１: {title: 乙}", "the name cannot be told from a1"),
      ("三期: {title: x}", "b: {title: 三期}", "the title is the name of 三期"),
    ], ["sites", "families", "stages", "tiers", "causes", "reviews", "peaks", "moves", "courses"])
  func whatCannotBeToldApartIsRefused(written: (String, String, String), table: String) throws {
    let (first, second, message) = written
    let text = "\(table):\n  \(first)\n  \(second)\n"
    let problems = #expect(throws: Problems.self) {
      try Scenario.schema.read(Node(yaml: text, file: "two.yaml"))
    }
    let found = (problems?.all ?? []).filter { $0.code?.description == "E129" }
    #expect(found.count == 1 && found[0].message == message, "\(found)")
    #expect(found.first?.place?.line == 3 && found.first?.next?.contains("two.yaml:2:") == true)
    #expect(found.first?.next?.chinese.contains("请") == true)
  }

  /// What the model counts beside the scenario's own has names, too.
  @Test(arguments: [
    "causes: {Poached: {share: 10%}}", "causes: {x: {share: 10%, title: 同行挖角}}",
    "ladders: {none: {tiers: [agent]}}", "ladders: {x: {tiers: [agent], title: 不在发展通道上}}",
    "phases: {x: {tiers: [agent], title: No phase}}",
  ]) func whatTheModelNamesIsTaken(line: String) throws {
    let place = try Place()
    try place.write(
      String(contentsOfFile: Place.package + "Scenarios/small-team.yaml", encoding: .utf8),
      to: "small-team.yaml")
    try place.write("extends: small-team.yaml\n\(line)\n", to: "taken.yaml")
    let refusal = #expect(throws: Refusal.self) {
      try World(loading: "taken.yaml", in: place.environment)
    }
    let codes = (refusal?.problems.all ?? []).compactMap(\.code?.description)
    #expect(codes.contains("E215") || codes.contains("E222"), "\(codes)")
  }

  @Test func aTitleNamesItsThingInEachLanguage() throws {
    let place = try Place()
    var session = try place.session()
    let set = session.perform(
      "set sites.north.title {en: north wing, zh: 北楼}", in: place.environment)
    #expect(set.refusal == nil, "\(set.text)")
    _ = session.perform("run 5", in: place.environment)
    for name in ["north", "北楼", "\"north wing\"", "wing"] {
      let reply = session.perform("table people at \(name)", in: place.environment)
      #expect(reply.refusal == nil, "\(name): \(reply.text)")
    }
    let reply = session.perform("table people by site", in: place.environment)
    #expect(reply.text(in: .chinese).contains("北楼") && reply.text.contains("north wing"))
  }
}

extension String {
  /// Runs of Latin letters.
  fileprivate var latinWords: [String] {
    split { !($0.isASCII && $0.isLetter) }.map(String.init)
  }

  /// Punctuation of Latin texts that stands among Han, and Han that touch digits or letters.
  fileprivate var faultsOfPunctuation: [String] {
    let scalars = Array(unicodeScalars)
    var faults: [String] = []
    for (before, after) in zip(scalars, scalars.dropFirst()) {
      if before.isHan, ",;:!?()".unicodeScalars.contains(after) {
        faults.append("\(before)\(after)")
      }
      if after.isHan, ",;!?()".unicodeScalars.contains(before) {
        faults.append("\(before)\(after)")
      }
      let isTouching =
        before.isHan && after.isASCII && after.properties.isAlphabetic
        || after.isHan && before.isASCII && before.properties.isAlphabetic
      if isTouching { faults.append("\(before)\(after)") }
    }
    return faults
  }
}
