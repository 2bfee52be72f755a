public import Questions
public import Report
import Simulation
import Text
import Workforce

extension Forecast {
  /// Every number of the forecast in one long table, a row for each week of each series, as
  /// statistics programs and spreadsheets want it. Columns by which a series is not cut are
  /// empty. A stock has a last row on the Monday after the last week. The
  /// last column, the number of futures played, tells a run that was stopped.
  public var tidy: Document {
    let dimensions = Dimension.allCases.filter { !scenario.keys(of: $0).isEmpty }
    let keys = dimensions.map { scenario.keys(of: $0) }
    var rows: [[Cell]] = []
    for (index, series) in compiled.layout.series.enumerated() {
      let isStock = series.measure.description.kind.isStock
      var cut = Array(repeating: Cell.missing, count: dimensions.count)
      for (dimension, value) in zip(series.cut, series.at) {
        guard let position = dimensions.firstIndex(of: dimension) else { continue }
        cut[position] = .text(Phrase(written: keys[position][value]))
      }
      let name = Cell.text(Phrase(written: series.measure.description.name))
      for week in 0..<(compiled.weeks + (isStock ? 1 : 0)) {
        guard let summary = summary(index, week: week) else { continue }
        rows.append(
          [.date(compiled.monday(of: week).iso), name] + cut + [
            .number(summary.mean), .number(summary.standardError), .number(summary.p10),
            .number(summary.p50), .number(summary.p90), .number(Double(futures)),
          ])
      }
    }
    let columns =
      ["week", "measure"] + dimensions.map(\.name)
      + ["mean", "standardError", "p10", "p50", "p90", "futures"]
    return Document { Table(columns: columns.written.map { Column($0) }, rows: rows) }
  }
}
