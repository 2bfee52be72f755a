import Text

extension Chart {
  /// The numbers of the chart as rows, for formats without pictures.
  public var table: Table {
    switch self {
    case .fan(let fan): fan.table
    case .bars(let bars): bars.table
    case .histogram(let histogram): histogram.table
    case .scatter(let scatter): scatter.table
    }
  }
}

extension Fan {
  fileprivate var table: Table {
    let columns =
      [Column(along.isEmpty ? Phrase("date", "日期") : along)]
      + [fields.low, fields.middle, fields.high].written.map { Column($0, unit: unit) }
      + references.map { Column($0.name, unit: unit) }
    let rows = points.indices.map { index in
      let point = points[index]
      let values =
        [point.p10, point.p50, point.p90]
        + references.map { $0.values.indices.contains(index) ? $0.values[index] : .nan }
      return [settings.isEmpty ? .date(point.date) : .text(settings[index])]
        + values.map { Cell.number($0, format) }
    }
    return Table(title, columns: columns, rows: rows)
  }
}

extension Bars {
  fileprivate static var label: Column { Column(Phrase("label", "名称")) }

  fileprivate var table: Table {
    let rows = bars.map { bar -> [Cell] in
      guard let interval = bar.interval else {
        return [.text(bar.label), .number(bar.value, format)]
      }
      let (low, high) = (interval.lowerBound, interval.upperBound)
      return [.text(bar.label), .interval(bar.value, low: low, high: high, format)]
    }
    return Table(
      title, columns: [Self.label, Column(Phrase("value", "数值"), unit: unit)], rows: rows)
  }
}

extension Scatter {
  fileprivate var table: Table {
    let rows = points.map { point -> [Cell] in
      [.text(point.label), .number(point.x, x.format), .number(point.y, y.format)]
    }
    return Table(title, columns: [Bars.label, Column(x.title), Column(y.title)], rows: rows)
  }
}

extension Histogram {
  fileprivate var table: Table {
    let rows = counts.indices.map { index -> [Cell] in
      let low = start + Double(index) * width
      return [.number(low, format), .number(low + width, format), .count(counts[index])]
    }
    return Table(
      title,
      columns: [
        Column(Phrase("from", "自"), unit: unit), Column(Phrase("to", "至"), unit: unit),
        Column(Phrase("count", "次数")),
      ],
      rows: rows)
  }
}
