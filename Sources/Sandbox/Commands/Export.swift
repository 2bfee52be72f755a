import Answers
import Questions
import Report
import Schema
import Text

extension Command {
  static let export = Command(
    "export", .forecast,
    usage: Phrase(
      "FORMAT FILE [career | answer] [for excel] [over]",
      "格式 文件 [career | answer] [for excel] [over]"),
    arguments: 2...6, need: .world,
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
  ) {
    switch $0.earlier.count {
    case 0: Format.allCases.map { Completion($0.rawValue, $0.meaning) }
    case 1: $0.files()
    case _ where $0.earlier.last == "for": [Completion("excel")]
    case 2: Exported.allCases.map { Completion($0.rawValue, $0.meaning) } + [.excel, .over]
    default: [.excel, .over]
    }
  } action: { session, call throws(Refusal) in
    guard let format = Format(rawValue: call.text(0)) else {
      let names = Format.allCases.map(\.rawValue)
      throw call.refusal(
        Phrase("unknown format", "没有这种格式"), at: call.words[0], expected: .oneOf(names),
        near: Spelling.nearest(to: call.text(0), among: names))
    }
    let word = call.words[1]
    var rest = call.words.indices.dropFirst(2)
    var what: Exported?
    if let index = rest.first, let exported = Exported(rawValue: call.text(index)) {
      what = exported
      rest.removeFirst()
    }
    var environment = call.environment
    if let index = rest.first, call.text(index) == "for", call.text(index + 1) == "excel" {
      environment.isForExcel = true
      rest.removeFirst(2)
    }
    let over: Bool
    if let index = rest.first {
      let words = Exported.allCases.map(\.rawValue) + ["for excel", "over"]
      guard call.text(index) == "over", rest.count == 1 else {
        throw call.notUnderstood(call.words[index], near: words)
      }
      over = true
    } else {
      over = false
    }
    let asked = try session.asked(for: what, by: call)
    let isReplaced: Bool
    do throws(Problem) {
      isReplaced = try session.write(
        asked, as: format, to: word.text, over: over, in: environment)
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

extension Completion {
  fileprivate static let excel = Completion(
    "for", Phrase("excel: so that it reads Chinese", "excel：让 Excel 正确显示中文"))
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
      guard let played else { throw Refusal(.noForecast) }
      return Asked(played)
    case .career: return Asked(try life(for: call))
    case .answer:
      guard let answered else {
        throw Refusal(
          Problem(
            Phrase("nothing was answered yet", "还没有任何回答"),
            next: Phrase("Ask something first: run", "请先提问：run")))
      }
      return answered
    }
  }

  /// A remark where what is written is of another world than the present one.
  fileprivate func staleness(of asked: Asked) -> [Block] {
    asked.world?.root == world?.root ? [] : staleness
  }
}
