import Answers
import Questions
import Report
import Schema
import Text

extension Command {
  static let export = Command(
    "export", .forecast,
    [
      .takes(.format), .takes(.file(Phrase("the file to be written", "要写出的文件"))),
      .options([
        .choice(
          Exported.allCases.map { .keyword(Keyword($0.rawValue, $0.meaning)) }),
        [
          .word("for", Phrase("excel: so that it reads Chinese", "excel：让 Excel 正确显示中文")),
          .word("excel"),
        ],
        .keyword(.over),
      ]),
    ], need: .world,
    summary: Phrase(
      "Write the forecast, a career or the last answer to a file", "把预测、职业路径或上一个回答写入文件"),
    details: Phrase(
      """
      Formats: \(Format.list). The last answer is what was last shown, of whichever command: a \
      plan, a comparison, a survey. Every file says what it is the answer to, a table in a second \
      file beside it: replay asks it again. A file is replaced only if it is as headcount wrote \
      it; over replaces any but those that were read. for excel begins a table so that Excel reads \
      Chinese in it, as is done by itself where the language of the system is Chinese.
      """,
      """
      格式：\(Format.list)。上一个回答就是刚才显示的内容，不论出自哪个命令：招聘计划、对比、满意度矩阵。\
      每个文件都记着它回答的是什么问题，表格则记在旁边的第二个文件里，用 replay 可以重算核对。只有 headcount \
      写出后没改过的文件才会覆盖；加 over 可以覆盖其他文件，但读取过的除外。for excel 让 Excel 正确显示\
      表格里的中文；系统语言是中文时自动如此。
      """),
    examples: [
      "run 50", "export csv forecast.csv", "export html forecast.html", "plot people",
      "export html people.html answer",
    ]
  ) { session, call throws(Refusal) in
    guard let format = try call[.format], let word = call.word(Argument<String>.file(.empty))
    else { return Reply() }
    let what = Exported.allCases.first { call.says($0.rawValue) }
    var environment = call.environment
    if call.says("excel") { environment.isForExcel = true }
    let asked = try session.asked(for: what, by: call)
    let isReplaced: Bool
    do throws(Problem) {
      isReplaced = try session.write(
        asked, as: format, to: word.text, over: call.says(Keyword.over.word), in: environment)
    } catch {
      throw call.refusal(error, at: word)
    }
    return Reply {
      isReplaced
        ? Phrase(
          "Written to \(word.text); the file of that name was replaced.",
          "已写入 \(word.text)，覆盖了同名文件。")
        : Phrase("Written to \(word.text).", "已写入 \(word.text)。")
      if what != .career { session.staleness(of: asked) }
    }
  }
}

extension Format {
  /// Every format with what it is for.
  fileprivate static var list: Phrase {
    allCases.map { Phrase("\($0.rawValue) (\($0.meaning))", "\($0.rawValue)（\($0.meaning)）") }
      .series
  }
}

extension Argument where Value == Format {
  /// The form of a file.
  fileprivate static let format = Argument(
    Phrase("FORMAT", "格式"), Format.allCases.map(\.rawValue).written.any, key: "format",
    offers: { _ in Format.allCases.map { Completion($0.rawValue, $0.meaning) } }
  ) { typed throws(Problem) in
    guard let format = Format(rawValue: typed.text) else {
      let names = Format.allCases.map(\.rawValue)
      throw LineFault.noFormat.problem(
        found: typed.text, expected: .oneOf(names),
        near: Spelling.nearest(to: typed.text, among: names))
    }
    return format
  }
}

/// What can be exported besides the forecast.
private enum Exported: String, CaseIterable {
  case career, answer

  var meaning: Phrase {
    switch self {
    case .career: Phrase("the growth file, not the forecast", "成长档案，而不是预测")
    case .answer: Phrase("what was last shown", "刚才显示的内容")
    }
  }
}

extension Session {
  /// The forecast, or what was named instead.
  fileprivate func asked(for what: Exported?, by call: Call) throws(Refusal) -> Asked {
    switch what {
    case nil:
      guard let played else { throw Refusal(StateFault.noForecast.problem()) }
      return Asked(played)
    case .career: return Asked(try life(for: call))
    case .answer:
      guard let answered else {
        throw Refusal(StateFault.noAnswer.problem())
      }
      return answered
    }
  }

  /// A remark where what is written is of another world than the present one.
  fileprivate func staleness(of asked: Asked) -> [Block] {
    asked.world?.root == world?.root ? [] : staleness
  }
}
