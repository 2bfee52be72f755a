import Schema
import Text

/// Lines of a report that are no rows: what stands above its header, sums, rulings, headers of
/// further pages, and words below.
struct LinesLeftOut {
  private let header: DelimitedText.Line
  private let above: Int
  private let columns: HistoryColumns
  private let titles: [Title]
  private var sums: [Int] = []
  private var headers: [Int] = []
  private var words: [Int] = []

  init(_ header: DelimitedText.Line, above: Int, _ columns: HistoryColumns) {
    (self.header, self.above, self.columns) = (header, above, columns)
    titles = header.fields.map { Title($0) }
  }

  /// Whether a line that cannot be read as a row is none; one that is left out is counted.
  ///
  /// - Parameter isLast: Whether no row follows.
  mutating func takes(_ line: DelimitedText.Line, isLast: Bool) -> Bool {
    let date = line.fields.indices.contains(columns.date) ? line.fields[columns.date] : ""
    if isTotal(date) || !date.holdsDigit && line.fields.contains(where: { isTotal($0) }) {
      sums.append(line.number)
      return true
    }
    if line.fields == header.fields {
      headers.append(line.number)
      return true
    }
    let filled = line.fields.filter { !$0.isEmpty }
    // What databases draw below a header.
    let isRuling = filled.allSatisfy {
      $0.utf8.count > 1 && $0.allSatisfy { "-=_*+ ".contains($0) }
    }
    let isSentence =
      filled.count == 1 && header.fields.count > 1 && line.fields.first?.isEmpty == false
      && !line.fields[0].prefix(1).holdsDigit
    guard isRuling || isSentence || isLast && !date.isEmpty && !date.holdsDigit else {
      return false
    }
    guard !isSecondHeader(line) else { return false }
    words.append(line.number)
    return true
  }

  /// Whether a line names columns of its own.
  func isSecondHeader(_ line: DelimitedText.Line) -> Bool {
    let found = line.fields.map { Title($0) }
    func names(_ column: HistoryColumn) -> Bool {
      found.contains { ColumnTitles.rank($0, as: column) != nil }
    }
    return names(.contacts) && (names(.date) || names(.time))
  }

  var sentences: [Phrase] {
    let number = String(header.number)
    let top = Phrase(
      """
      The header is line \(number): \(above, "line", "lines") above it \(only: above == 1 ? "is" : "are") \
      left out.
      """,
      "表头在第 \(number) 行，其上 \(above) 行不计入。")
    return [
      above == 0 ? nil : top,
      leftOut(sums) {
        Phrase("Line \($0) is a sum of other rows and left out.", "第 \($0) 行是合计，不计入。")
      } more: {
        Phrase(
          "Line \($0) and \($1) more are sums of other rows and left out.",
          "第 \($0) 行及另外 \($1) 行是合计，不计入。")
      },
      leftOut(headers) {
        Phrase("Line \($0) is the header again and left out.", "第 \($0) 行是重复的表头，不计入。")
      } more: {
        Phrase(
          "Line \($0) and \($1) more are the header again and left out.",
          "第 \($0) 行及另外 \($1) 行是重复的表头，不计入。")
      },
      leftOut(words) {
        Phrase("Line \($0) is no row and left out.", "第 \($0) 行不是数据行，不计入。")
      } more: {
        Phrase(
          "Line \($0) and \($1) more are no rows and left out.", "第 \($0) 行及另外 \($1) 行不是数据行，不计入。")
      },
    ].compactMap(\.self)
  }

  /// What is said of lines left out, by the number of the first and how many there are more.
  private func leftOut(
    _ lines: [Int], _ one: (String) -> Phrase, more: (String, Int) -> Phrase
  ) -> Phrase? {
    guard let first = lines.first.map(String.init) else { return nil }
    return lines.count == 1 ? one(first) : more(first, lines.count - 1)
  }
}

/// Whether a name is that of a sum or a mean of other rows or channels: alone, or beside what it is
/// of, as spreadsheets write it.
func isTotal(_ name: some StringProtocol) -> Bool {
  guard !name.isEmpty, name.utf8.count <= 60 else { return false }
  let text = name.lowercased().filter { !" :：-_.".contains($0) }
  let word = text.prefix { !$0.isNumber && $0 != "(" && $0 != "（" }
  if totals.contains(String(word)) { return true }
  // 2026-01-05 汇总
  guard text.first?.isNumber == true else { return false }
  return ["合计", "总计", "小计", "汇总", "total", "subtotal", "sum"].contains { text.hasSuffix($0) }
}

private let totals: Set<String> = [
  "total", "totals", "grandtotal", "subtotal", "sum", "all", "overall", "average", "avg", "mean",
  "maximum", "minimum", "max", "min", "合计", "总计", "小计", "汇总", "全部", "总和", "共计", "累计", "平均", "平均值",
  "均值",
  "日均", "最大值", "最小值", "月合计", "周合计", "日合计", "总合计",
]

extension Substring {
  var holdsDigit: Bool { utf8.contains { (48...57).contains($0) } }
}
