import Answers
import Questions
import Report
import Schema
import Simulation
import Text

/// A written answer that was read back.
struct Written: Sendable {
  /// The file as the user named it.
  let path: String
  /// The files that it is made of.
  let files: [String]
  private let text: [UInt8]
  private let format: Format
  private let identity: Identity

  /// Reads an answer and what it is the answer to.
  init(reading typed: String, in environment: Environment) throws(Problem) {
    // Who names the description of a table means the table.
    path = CSVMetadata.table(of: typed) ?? typed
    let file = environment.path(path)
    let beside = CSVMetadata.path(of: file)
    guard let bytes = AtomicFile.contents(of: file) else {
      // Says what is in the way.
      _ = try SourceFile(reading: file)
      throw FileFault.unreadable.problem(found: path)
    }
    text = bytes
    let description = AtomicFile.contents(of: beside)
    files = description == nil ? [file] : [file, beside]
    if let description, Stamp.seals(description, with: bytes) {
      (format, identity) = (.csv, try Identity(described: description, at: path))
      return
    }
    let isSealed = Stamp.seals(bytes)
    let lines = bytes.lines
    guard isSealed || lines.count(where: Identity.begins) < 2 else {
      throw FileFault.severalAnswers.problem(found: path)
    }
    guard let found = Identity(written: lines, as: Format(lookOf: lines)) else {
      let beside = CSVMetadata.path(of: path)
      throw description == nil
        ? FileFault.noWrittenAnswer(beside: beside).problem(found: path)
        : .edited(path)
    }
    guard isSealed || found.stamp == nil else { throw .edited(path) }
    let kind = found.stamp.map(\.format) ?? Format(lookOf: lines).rawValue
    guard let format = Format(rawValue: kind), format != .csv, found.onlyAsks else {
      throw .edited(path)
    }
    (self.format, identity) = (format, found)
  }

  /// Asks again and compares.
  func replayed(in environment: Environment) throws(Refusal) -> Reply {
    guard identity.model == Model.version else {
      throw Refusal(
        FileFault.otherModel.problem(
          found: .model(identity.model), expected: .model(Model.version)))
    }
    let (asked, reply) = try ask(in: environment)
    guard let asked else { return reply }
    guard asked.identity.hash == identity.hash else { throw Refusal(.changed(identity)) }
    // It may have been written in another language than is spoken now.
    let languages = [environment.language] + Language.allCases.filter { $0 != environment.language }
    let old = text.comparable
    let versions = languages.map { language in
      Array(
        format.text(
          of: asked, stamp: identity.stamp, isForExcel: text.starts(with: "\u{FEFF}".utf8),
          in: language
        ).utf8
      ).comparable
    }
    func difference(_ new: [Line]) -> Int? {
      (0..<max(old.count, new.count)).first { index in
        index >= old.count || index >= new.count || old[index].text != new[index].text
      }
    }
    let new = versions.max { (difference($0) ?? .max) < (difference($1) ?? .max) } ?? []
    let different = difference(new)
    guard let different else {
      return Reply {
        Phrase("\(path): the same comes out again, number for number.", "\(path)：结果完全一致，逐个数字相同。")
      }
    }
    return differing(
      old.indices.contains(different) ? old[different] : nil,
      new.indices.contains(different) ? new[different] : nil)
  }

  private func differing(_ old: Line?, _ new: Line?) -> Reply {
    let place = "\(path):\(old?.number ?? text.lines.count)"
    var lines = [Phrase("\(place): this is not what comes out now", "\(place)：与现在的结果不同")]
    let common = zip(old?.text ?? "", new?.text ?? "").prefix { $0 == $1 }.count
    for (mark, line) in [("-", old), ("+", new)] {
      guard let line else { continue }
      // Of a long line, where it begins to differ.
      let start = max(0, common - 30)
      let part =
        (start > 0 ? "…" : "") + line.text.dropFirst(start).prefix(90)
        + (line.text.count > start + 90 ? "…" : "")
      lines.append(Phrase(written: "  \(mark) \(part)"))
    }
    if let stamp = identity.stamp {
      lines.append(Phrase("It was \(stamp.words).", "写出记录：\(stamp.words)。"))
    }
    var reply = Reply { Block.problem(lines) }
    reply.isDifferent = true
    return reply
  }

  /// Asks in a session of its own; nil where nothing was answered.
  private func ask(in environment: Environment) throws(Refusal) -> (Asked?, Reply) {
    var session = Session()
    let command = identity.question.last.flatMap { Command.named($0.firstWord) }
    if !identity.scenario.isEmpty {
      guard Folder.exists(environment.path(identity.scenario)) else {
        throw Refusal(FileFault.scenarioGone.problem(found: identity.scenario))
      }
      let world = try World(loading: identity.scenario, in: environment)
      // Before much is played for nothing; what else a line reads is known only afterwards.
      let isAlone = command?.ground != .files && command?.name != Command.compare.name
      if isAlone, world.hash(changes: identity.changes) != identity.hash {
        throw Refusal(.changed(identity))
      }
      session.world = world
    }
    var reply = Reply()
    for (index, line) in (identity.changes + identity.question).enumerated() {
      let isLast = index == identity.changes.count + identity.question.count - 1
      // What a command plays itself needs no forecast, only its size and seed.
      if !isLast, command?.ground == .futures, try session.adopt(line, in: environment) { continue }
      reply = session.perform(line, in: environment)
      if let refusal = reply.refusal { throw refusal }
      if reply.isInterrupted { return (nil, reply) }
    }
    if command?.name == Command.career.name, let lived = session.lived,
      identity.question.last == Command.careerFile
    {
      return (Asked(lived), reply)
    }
    return (session.answered, reply)
  }
}

extension Session {
  /// Takes the number of futures and the seed of a line of `run`, if it is one, without playing.
  fileprivate mutating func adopt(_ line: String, in environment: Environment) throws(Refusal)
    -> Bool
  {
    guard let call = try Call(line, in: self, environment), call.command.name == Command.run.name,
      let world, let futures = try call[.futures], let seed = try call[.seed]
    else { return false }
    self.seed = seed
    played = Played(forecast: Forecast(world.scenario, seed: seed, asked: futures), world: world)
    return true
  }
}

// MARK: - Finding the identity

extension Identity {
  /// The identity in the lines of a file.
  fileprivate init?(written lines: [String], as format: Format) {
    switch format {
    case .json: self.init(inObject: lines)
    case .html:
      // What follows the identity only closes the page.
      let end = lines.lastIndex { $0.contains("</pre>") } ?? lines.endIndex - 1
      self.init(in: lines.prefix(end + 1).map(\.withoutMarkup))
    case .markdown: self.init(in: lines.filter { !$0.hasPrefix("```") })
    case .text, .csv: self.init(in: lines)
    }
  }

  /// The identity at the end of an object.
  private init?(inObject lines: [String]) {
    guard let start = lines.lastIndex(of: "  \"identity\": {") else { return nil }
    let text = (["{"] + lines[start...]).joined(separator: "\n")
    guard let node = (try? Node(yaml: text, file: ""))?.value(at: ["identity"]) else { return nil }
    self.init(node)
  }

  /// The identity in the description of a table.
  fileprivate init(described bytes: [UInt8], at path: String) throws(Problem) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let node = (try? Node(yaml: text, file: path))?.value(at: ["notes", "1", "identity"]),
      let identity = Identity(node), identity.onlyAsks
    else { throw .edited(path) }
    self = identity
  }

  private init?(_ node: Node) {
    func lines(_ name: String) -> [String] {
      node.value(at: [name])?.elements?.compactMap(\.text) ?? []
    }
    guard let model = node.value(at: ["model"])?.text.flatMap({ Int($0) }) else { return nil }
    self.init(
      scenario: node.value(at: ["scenario"])?.text ?? "",
      hash: node.value(at: ["hash"])?.text ?? "", changes: lines("changes"),
      question: lines("question"),
      seed: node.value(at: ["seed"])?.text.flatMap { UInt64($0) },
      futures: node.value(at: ["futures"])?.text.flatMap { Int($0) }, model: model,
      stamp: node.value(at: ["stamp"])?.text.flatMap { Stamp($0) })
  }
}

extension Identity {
  /// Whether its lines ask and change, and do nothing outside the session: a file from anywhere
  /// must not be able to write others.
  fileprivate var onlyAsks: Bool {
    (changes + question).allSatisfy { line in
      let word = line.firstWord
      if CareerPart(short: word) != nil { return true }
      guard let command = Command.named(word) else { return false }
      return !command.speaksOfAnswers
        && ![Command.save.name, Command.quit.name].contains(command.name)
    }
  }
}

extension Format {
  /// The format that a text looks like; tables look like nothing.
  fileprivate init(lookOf lines: [String]) {
    switch lines.first {
    case "{": self = .json
    case let line? where line.hasPrefix("<!DOCTYPE html"): self = .html
    default: self = lines.last { !$0.isEmpty } == "```" ? .markdown : .text
    }
  }
}

extension Problem {
  fileprivate static func edited(_ path: String) -> Problem {
    FileFault.edited.problem(found: path)
  }

  fileprivate static func changed(_ identity: Identity) -> Problem {
    let isScenario = !identity.scenario.isEmpty
    return FileFault.changedSince(isScenario: isScenario).problem(
      found: isScenario ? identity.scenario : identity.question.last)
  }
}

extension Phrase {
  fileprivate static func model(_ version: Int) -> Phrase {
    Phrase("model \(String(version))", "模型 \(String(version))")
  }
}

// MARK: - Lines

/// A line with its number from 1.
private struct Line {
  var number: Int
  var text: String
}

extension [UInt8] {
  fileprivate var lines: [String] {
    split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self)
    }
  }

  /// What a line begins with that says how far a run got, in whichever language it was written.
  private static let stopped = Language.allCases.map { Phrase.stopMark.said(in: $0) }

  /// The lines that say what came out, not how far a run got before it was stopped.
  fileprivate var comparable: [Line] {
    lines.enumerated().compactMap { index, text in
      Self.stopped.contains(where: text.contains) || text.hasPrefix("  \"partial\": ")
        ? nil : Line(number: index + 1, text: text)
    }
  }
}

extension String {
  fileprivate var firstWord: String { Word.split(self).first?.text ?? "" }

  /// A line of a page as it is read.
  fileprivate var withoutMarkup: String {
    var text = self
    if let start = text.firstRange(of: "<pre class=\"identity\">") {
      text = String(text[start.upperBound...])
    }
    text = text.replacing("</pre>", with: "")
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacing(reference, with: character)
    }
    return text
  }
}
