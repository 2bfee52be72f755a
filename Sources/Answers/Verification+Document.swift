public import Questions
public import Report
import Text

extension Verification {
  /// A table for each source, and the verdict in a sentence.
  public var document: Document {
    let failed = checks.filter { !$0.holds }
    return Document {
      Block.heading("Verification")
      for table in tables { table }
      failed.isEmpty
        ? "All \(checks.count) numbers agree with their sources."
        : "\(failed.count) of \(checks.count) numbers differ from their sources. Please report it."
    }
  }

  private var tables: [Table] {
    var sources: [Phrase] = []
    for check in checks where !sources.contains(check.source) { sources.append(check.source) }
    return sources.map { source in
      var table = Table(source) {
        ""
        Column("expected", alignment: .trailing)
        Column("found", alignment: .trailing)
      }
      for check in checks where check.source == source {
        table.append([
          .text(check.subject), .text(check.expected),
          .text(check.holds ? check.found : "\(check.found)  differs"),
        ])
      }
      return table
    }
  }
}
