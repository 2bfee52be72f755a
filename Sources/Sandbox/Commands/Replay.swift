import Report
import Schema
import Text

extension Command {
  static let replay = Command(
    "replay", .evidence, .takes(.file(Phrase("an answer that was written", "写出的回答"))),
    summary: Phrase(
      "Ask again what a written answer was the answer to, and compare", "把写出的回答重算一遍，核对是否相同"),
    details: Phrase(
      """
      The file is one that export or run --output has written, in any format; of a table, the \
      second file must lie beside it. Its scenario is read, its changes are made, its question is \
      asked with the same luck. Whether the same comes out is said with the first line that \
      differs. Nothing is asked of a file that was edited since, nor of a scenario that was: both \
      are told. The session stays as it is.
      """,
      """
      文件须由 export 或 run --output 写出，格式不限；表格须与第二个文件放在一起。按其中的情景和改动，用同样的\
      运气重算一遍，说明是否相同；不同时列出第一处不同的行。文件或情景后来改过的，不重算，只说明。当前会话不受影响。
      """),
    examples: ["run 50", "export text forecast.txt", "replay forecast.txt"]
  ) { session, call throws(Refusal) in
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
