import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

/// What an answer rests on, and so what must be said for it to be given again.
enum Ground: Sendable {
  /// No numbers are answered.
  case nothing
  /// A forecast that was played before.
  case forecast
  /// Futures that the command plays itself.
  case futures
  /// The life of one person.
  case life
  /// Files that the command reads.
  case files
  /// The program alone.
  case program
}

/// An answer with all that it was the answer to. Identities are made here and nowhere else.
struct Asked: Sendable {
  /// What was shown, without its identity.
  var document: Document
  /// The scenario that was asked about.
  var world: World?
  /// What else was read.
  var files: [SourceFile] = []
  /// The lines that asked.
  var question: [String]
  /// Whose luck it was.
  var seed: UInt64?
  /// How many futures were played.
  var futures: Int?
  /// The forecast, where it is itself the answer.
  var forecast: Forecast?

  /// What the answer is the answer to.
  var identity: Identity {
    let changes = world?.changes ?? []
    var hash = ""
    if let world {
      hash = world.hash(changes: changes, with: files)
    } else if !files.isEmpty {
      hash = files.hash
    }
    return Identity(
      scenario: world?.path ?? "", hash: hash, changes: changes, question: question, seed: seed,
      futures: futures, model: Model.version)
  }
}

extension Asked {
  /// A forecast, asked for by itself.
  init(_ played: Session.Played) {
    let forecast = played.forecast
    self.init(
      document: forecast.document, world: played.world,
      question: [Session.line(running: forecast.futures, seed: forecast.seed)],
      seed: forecast.seed, futures: forecast.futures, forecast: forecast)
  }

  /// The growth file of a career.
  init(_ lived: Session.Lived) {
    self.init(
      document: lived.career.growthFile, world: lived.world,
      question: lived.question + [Command.careerFile], seed: lived.seed, futures: 1)
  }
}

extension Session {
  /// What a reply is the answer to.
  func asked(_ reply: Reply, by call: Call, in before: Session) -> Asked {
    let line = call.line.trimmed
    var asked = Asked(
      document: reply.document, world: before.world, files: reply.files, question: [line])
    switch call.command.ground {
    case .nothing, .files: break
    case .program: asked.world = nil
    case .forecast:
      guard let played else { break }
      asked = Asked(played)
      asked.document = reply.document
      if call.command.name == Command.run.name, call.says("until") {
        asked.question = [line + (call.says("seed") ? "" : " seed \(played.forecast.seed)")]
      }
      guard ![Command.run.name, Command.more.name].contains(call.command.name) else { break }
      asked.question.append(line)
      asked.forecast = nil
    case .futures:
      (asked.seed, asked.futures) = (before.seed, reply.futures)
      let run = reply.futures.map { Session.line(running: $0, seed: before.seed) }
      asked.question = [run ?? "seed \(before.seed)"] + before.lines(keeping: call, &asked.files)
      asked.question.append(line)
    case .life:
      guard let lived else { break }
      (asked.world, asked.seed, asked.futures) = (lived.world, lived.seed, reply.futures ?? 1)
      let isLived = lived.lines.last == line && before.lived?.lines != lived.lines
      asked.question = lived.question + (isLived ? [] : [line])
    }
    return asked
  }

  /// The line that plays futures.
  static func line(running futures: Int, seed: UInt64) -> String {
    "run \(futures) seed \(seed)"
  }

  /// Lines that keep the scenarios which a line compares, and lead back to the present one: stopped
  /// on a day, where it is.
  private func lines(keeping call: Call, _ files: inout [SourceFile]) -> [String] {
    let stop = paused.map { ["\(Command.pause.name) at \($0.iso) future 1"] } ?? []
    guard [Command.compare.name, Command.why.name].contains(call.command.name), let world else {
      return stop
    }
    var lines: [String] = []
    for entry in kept where call.words.contains(where: { $0.text == entry.key }) {
      let other = entry.value.world
      if other.path != world.path || other.loaded != world.loaded {
        files += other.sources
        lines += ["load \(Word.quoted(other.path))"] + other.changes
        lines += ["keep as \(entry.key)", "load \(Word.quoted(world.path))"] + world.changes
      } else {
        let changes = world.lines(to: other.root, from: world.root)
        lines += changes + ["keep as \(entry.key)"] + changes.map { _ in "undo" }
      }
    }
    lines += stop
    // Why the last try differs is asked of the try.
    let asksOfTry = call.command.name == Command.why.name && call.says(Command.changed)
    if asksOfTry, tried != nil, let triedBy { lines.append(triedBy) }
    return lines
  }
}

extension Session.Lived {
  /// The lines that lead to the present moment of the life.
  fileprivate var question: [String] { ["seed \(seed)"] + lines }
}

extension [SourceFile] {
  fileprivate var hash: String {
    var digest = Digest()
    for source in self { digest.add(text: source.text) }
    return digest.digits
  }
}
