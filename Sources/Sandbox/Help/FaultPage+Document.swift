import Answers
import Fitting
import Questions
import Report
public import Schema
import Text
import Workforce

/// Every number of a fault with its page: what `help E120` shows.
public enum FaultCatalogue {
  /// The numbers with their pages, in order.
  public static let all: [(code: Problem.Code, page: FaultPage)] =
    entries(SchemaCode.self) + entries(WorkforceCode.self) + entries(HistoryCode.self)
    + entries(QuestionCode.self) + entries(AnswerCode.self) + entries(SandboxCode.self)

  private static func entries<Code: FaultCode>(
    _ codes: Code.Type
  ) -> [(code: Problem.Code, page: FaultPage)] {
    codes.allCases.map { ($0.code, $0.page) }
  }

  /// The page of a number, however it is typed: `E120`, `e120`, `[E120]`.
  static func document(of word: String) -> Document? {
    let name = word.uppercased().filter { !"[]".contains($0) }
    guard let entry = all.first(where: { $0.code.description == name }) else { return nil }
    return document(name, entry.page)
  }

  /// The numbers with their titles, once the letter they begin with is typed: there are many.
  static func completions(of typed: String) -> [Completion] {
    guard let first = typed.first, "EW".contains(first) else { return [] }
    return all.map { Completion($0.code.description, $0.page.title) }
  }

  private static func document(_ name: String, _ page: FaultPage) -> Document {
    Document {
      Block.heading(Phrase("\(name): \(page.title)", "\(name)：\(page.title)"), level: 3)
      page.meaning
      Block.listing([Phrase("So it is found:", "有问题：")] + lines(of: page.wrong))
      Block.listing([Phrase("So it is right:", "正确：")] + lines(of: page.right))
    }
  }

  private static func lines(of example: FaultPage.Example) -> [Phrase] {
    switch example {
    case .scenario(let text), .file(let text), .table(let text):
      text.split(separator: "\n").map { Phrase(written: String($0).printable()).indented }
    case .commands(let lines): lines.written.map(\.indented)
    case .told(let phrase): [phrase.indented]
    }
  }
}
