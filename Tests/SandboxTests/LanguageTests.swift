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
