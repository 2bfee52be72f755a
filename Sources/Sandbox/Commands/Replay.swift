import Report
import Schema
import Text

extension Command {
  static let replay = Command(
    "replay", .evidence, usage: "FILE", arguments: 1...1,
    summary: "Ask again what a written answer was the answer to, and compare",
    details: """
      The file is one that export or run --output has written, in any format; of a table, the \
      second file must lie beside it. Its scenario is read, its changes are made, its question is \
      asked with the same luck. Whether the same comes out is said with the first line that \
      differs. Nothing is asked of a file that was edited since, nor of a scenario that was: both \
      are told. The session stays as it is.
      """,
    examples: ["run 50", "export text forecast.txt", "replay forecast.txt"]
  ) {
    $0.files()
  } action: { session, call throws(Refusal) in
    let word = call.words[0]
    let written: Written
    do throws(Problem) {
      written = try Written(reading: word.text, in: call.environment)
    } catch {
      throw call.refusal(error, at: word)
    }
    session.read.formUnion(written.files)
    return try written.replayed(in: call.environment)
  }
}

extension Session {
  /// Asks again what a written answer was the answer to, and compares.
  public static func replay(_ path: String, in environment: Environment) throws(Refusal) -> Reply {
    let written: Written
    do throws(Problem) {
      written = try Written(reading: path, in: environment)
    } catch {
      throw Refusal(error)
    }
    return try written.replayed(in: environment)
  }
}
