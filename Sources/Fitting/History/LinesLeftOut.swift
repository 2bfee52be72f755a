import Schema

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

  var sentences: [String] {
    func lines(_ numbers: [Int], _ one: String, _ more: String) -> String? {
      guard let first = numbers.first else { return nil }
      return numbers.count == 1
        ? "Line \(first) is \(one) and left out."
        : "Line \(first) and \(numbers.count - 1) more are \(more) and left out."
    }
    let top =
      above == 0
      ? nil
      : "The header is line \(header.number): "
        + (above == 1 ? "1 line above it is left out." : "\(above) lines above it are left out.")
    return [
      top, lines(sums, "a sum of other rows", "sums of other rows"),
      lines(headers, "the header again", "the header again"), lines(words, "no row", "no rows"),
    ].compactMap(\.self)
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
