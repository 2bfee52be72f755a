public import Questions
public import Report
import Text

extension Verification {
  /// A table for each source, and the verdict in a sentence.
  public var document: Document {
    let failed = checks.filter { !$0.holds }
    return Document {
      Block.heading(Phrase("Verification", "验算"))
      for table in tables { table }
      failed.isEmpty
        ? Phrase(
          "All \(checks.count) numbers agree with their sources.",
          "\(checks.count) 个数全部与出处一致。")
        : Phrase(
          """
          \(failed.count) of \(checks.count) numbers differ from their sources. Please report it.
          """,
          "\(checks.count) 个数中有 \(failed.count) 个与出处不符，请反馈。")
    }
  }

  private var tables: [Table] {
    var sources: [Phrase] = []
    for check in checks where !sources.contains(check.source) { sources.append(check.source) }
    return sources.map { source in
      var table = Table(source) {
        Phrase.empty
        Column(Phrase("expected", "应为"), alignment: .trailing)
        Column(Phrase("found", "算得"), alignment: .trailing)
      }
      for check in checks where check.source == source {
        table.append([
          .text(check.subject), .text(Phrase(written: check.expected)),
          .text(
            check.holds
              ? check.found
              : Phrase("\(check.found)  differs", "\(check.found) 不符")),
        ])
      }
      return table
    }
  }
}
