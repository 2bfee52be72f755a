import Text

extension Phrase {
  /// The phrase with everything that could steer a terminal shown as an escape.
  fileprivate func printable() -> Phrase { map { $0.printable() } }
}

extension Document {
  /// The document with everything that could steer a terminal shown as an escape.
  var printable: Document {
    var document = self
    document.blocks = blocks.map(\.printable)
    return document
  }
}

extension Block {
  fileprivate var printable: Block {
    switch self {
    case .heading(let text, let level): .heading(text.printable(), level: level)
    case .prose(let text): .prose(text.printable())
    case .table(let table): .table(table.printable)
    case .chart(let chart): .chart(chart.printable)
    case .listing(let lines): .listing(lines.map { $0.printable() })
    case .note(let text): .note(text.printable())
    case .identity(let identity): .identity(identity.printable)
    case .problem(let lines): .problem(lines.map { $0.printable() })
    }
  }
}

extension Identity {
  fileprivate var printable: Identity {
    var identity = self
    identity.scenario = scenario.printable()
    identity.changes = changes.map { $0.printable() }
    identity.question = question.map { $0.printable() }
    return identity
  }
}

extension Table {
  fileprivate var printable: Table {
    let columns = columns.map {
      Column(
        $0.title.printable(), unit: $0.unit.printable(), saysUnit: $0.saysUnit,
        group: $0.group.printable(), alignment: $0.alignment)
    }
    return Table(title.printable(), columns: columns, rows: rows.map { $0.map(\.printable) })
  }
}

extension Cell {
  fileprivate var printable: Cell {
    switch self {
    case .text(let text): .text(text.printable())
    case .named(let text, let value): .named(text.printable(), value)
    case .date(let text, let inWords): .date(text.printable(), inWords: inWords)
    case .number(let value, let format): .number(value, format.printable)
    case .interval(let value, let low, let high, let format):
      .interval(value, low: low, high: high, format.printable)
    case .missing: .missing
    }
  }
}

extension NumberFormat {
  fileprivate var printable: NumberFormat { self.unit(unit.printable()) }
}

extension Scatter.Scale {
  fileprivate var printable: Scatter.Scale {
    Scatter.Scale(title.printable(), format: format.printable, line: line)
  }
}

extension Chart {
  fileprivate var printable: Chart {
    switch self {
    case .fan(var fan):
      fan.title = fan.title.printable()
      fan.unit = fan.unit.printable()
      fan.along = fan.along.printable()
      fan.format = fan.format.printable
      fan.settings = fan.settings.map { $0.printable() }
      for index in fan.points.indices {
        fan.points[index].date = fan.points[index].date.printable()
      }
      fan.references = fan.references.map { Fan.Reference($0.name.printable(), $0.values) }
      fan.markers = fan.markers.map { Fan.Marker($0.name.printable(), at: $0.index) }
      return .fan(fan)
    case .bars(var bars):
      bars.title = bars.title.printable()
      bars.unit = bars.unit.printable()
      bars.format = bars.format.printable
      bars.bars = bars.bars.map {
        Bars.Bar($0.label.printable(), $0.value, interval: $0.interval)
      }
      return .bars(bars)
    case .histogram(var histogram):
      histogram.title = histogram.title.printable()
      histogram.unit = histogram.unit.printable()
      histogram.format = histogram.format.printable
      histogram.markers = histogram.markers.map {
        Histogram.Marker($0.name.printable(), at: $0.value)
      }
      return .histogram(histogram)
    case .scatter(var scatter):
      scatter.title = scatter.title.printable()
      scatter.x = scatter.x.printable
      scatter.y = scatter.y.printable
      scatter.points = scatter.points.map {
        Scatter.Point($0.label.printable(), x: $0.x, y: $0.y)
      }
      return .scatter(scatter)
    }
  }
}
