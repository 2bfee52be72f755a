import Schema
import Text

/// Why a file is not written, or what was written before cannot be asked again.
enum FileFault: Fault {
  case noTable
  case noFileName
  case wasRead(isScenario: Bool)
  case notOurs(hint: Phrase)
  case changedWhileRunning
  case notebook(Phrase)
  // Answers that are asked again
  case unreadable
  case severalAnswers
  case noWrittenAnswer(beside: String)
  case edited
  case changedSince(isScenario: Bool)
  case otherModel
  case scenarioGone

  var wording: Wording<SandboxCode> {
    switch self {
    case .noTable:
      Wording(
        .notWritten, Phrase("not written: this answer has no table", "未写入：这个回答里没有表格"),
        next: Phrase(
          "Choose another format: text, markdown, json or html.",
          "请换一种格式：text、markdown、json 或 html。"))
    case .noFileName:
      Wording(
        .notWritten, Phrase("not the name of a file", "不是文件名"),
        next: Phrase(
          "Name a file, such as forecast.html; standard output is written to without a name.",
          "请给出文件名，例如 forecast.html；不给文件名时写到标准输出。"))
    case .wasRead(let isScenario):
      Wording(
        .notWritten,
        isScenario
          ? Phrase("not written: the scenario was read from this file", "未写入：情景就是从这个文件读取的")
          : Phrase("not written: this file was read in this session", "未写入：本次会话读取过这个文件"),
        next: Phrase(
          "What is written there would be lost: choose another name.", "原有内容会丢失，请换一个文件名。"))
    case .notOurs(let hint):
      Wording(
        .notWritten,
        Phrase(
          "not written: there is a file of that name, which is not as headcount wrote it",
          "未写入：已有同名文件，且不是 headcount 写出的原样"),
        next: Phrase(
          "Choose another name; if it may be lost: \(hint).",
          "请换一个文件名；如果原文件可以不要：\(hint)。"))
    case .changedWhileRunning:
      Wording(
        .notWritten,
        Phrase("not written: the notebook was changed while it ran", "未写入：运行期间笔记本改过"),
        next: Phrase("Nothing is lost: update it again.", "没有丢失任何内容，请重新更新。"))
    case .notebook(let what): Wording(.notebook, what)
    case .severalAnswers:
      Wording(
        .answer, Phrase("not one answer but several", "其中不止一个回答"),
        next: Phrase(
          "Write one of them with export; a notebook is played by headcount notebook check.",
          "请用 export 写出其中一个；笔记本用 headcount notebook check 重放。"))
    case .noWrittenAnswer(let beside):
      Wording(
        .answer,
        Phrase(
          "not an answer that headcount wrote, or its end is lost",
          "不是 headcount 写出的回答，或末尾已丢失"),
        next: Phrase(
          """
          Answers are written by export, and by headcount run --output. A table needs \(beside) \
          beside it.
          """,
          "回答由 export 或 headcount run --output 写出；表格须与 \(beside) 放在一起。"))
    case .edited:
      Wording(
        .answer,
        Phrase(
          "this file is not as headcount wrote it: it was edited or cut since",
          "这个文件已不是 headcount 写出的原样：之后改过或缺了一段"),
        next: Phrase(
          "Bring it back as it was, or export the answer anew.", "请恢复原样，或重新导出回答。"))
    case .changedSince(let isScenario):
      Wording(
        .answer,
        isScenario
          ? Phrase(
            "the scenario, or a file that it reads, was edited since this was answered",
            "得出这个回答之后，情景或其读取的文件改过")
          : Phrase(
            "a file that was read for this answer was edited since", "这个回答读取过的文件后来改过"),
        next: Phrase("Bring it back as it was, or ask anew.", "请恢复原样，或重新提问。"))
    case .otherModel:
      Wording(
        .answer, Phrase("answered by another model", "这是另一个模型的回答"),
        next: Phrase(
          "Ask anew, or use a version of headcount with that model.",
          "请重新提问，或使用带有该模型的 headcount 版本。"))
    case .scenarioGone:
      Wording(
        .answer, Phrase("the scenario of this answer is not here", "找不到这个回答所用的情景"),
        next: Phrase(
          "Put it back, or ask from the folder that its path starts from.",
          "请把它放回原处，或在其路径的起始文件夹里提问。"))
    case .unreadable:
      Wording(.answer, Phrase("this file cannot be read", "无法读取这个文件"))
    }
  }
}
