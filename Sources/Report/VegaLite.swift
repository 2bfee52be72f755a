public import Text

extension Chart {
  /// The chart as a Vega-Lite 5 specification with its data inside, every text made printable.
  public var vegaLite: JSON {
    let document = PrintableDocument(Document(blocks: [.chart(self)])).document
    guard case .chart(let chart)? = document.blocks.first else { return .null }
    let body =
      switch chart {
      case .fan(let fan): fan.vegaLite
      case .bars(let bars): bars.vegaLite
      case .histogram(let histogram): histogram.vegaLite
      case .scatter(let scatter): scatter.vegaLite
      }
    return .object(
      [
        JSON.Member("$schema", "https://vega.github.io/schema/vega-lite/v5.json"),
        JSON.Member("title", .said(chart.title)),
        JSON.Member("description", .said(.each(chart.description))),
        JSON.Member("width", 640),
      ] + body)
  }
}

/// A quantitative axis. `zero` is whether it must begin at zero.
private func quantity(_ field: String, _ title: Phrase, _ format: NumberFormat, zero: Bool) -> JSON
{
  var axis = [JSON.Member("title", .said(title))]
  if format.isShare { axis.append(JSON.Member("format", "%")) }
  return [
    "field": .string(field), "type": "quantitative", "axis": .object(axis),
    "scale": ["zero": .bool(zero)],
  ]
}

extension Fan {
  private func place(_ index: Int) -> JSON {
    settings.isEmpty ? .string(points[index].date) : .said(settings[index])
  }

  fileprivate var vegaLite: [JSON.Member] {
    let rows: [JSON] = points.enumerated().map { index, point in
      var members = [
        JSON.Member("date", place(index)), JSON.Member(fields.low, .number(point.p10)),
        JSON.Member(fields.middle, .number(point.p50)),
        JSON.Member(fields.high, .number(point.p90)),
      ]
      // Names of fields hold no names of users: in Vega-Lite dots and brackets have a meaning.
      for (number, reference) in references.enumerated() {
        let value = reference.values.indices.contains(index) ? reference.values[index] : .nan
        members.append(JSON.Member("reference\(number + 1)", .number(value)))
      }
      return .object(members)
    }
    let isTime = points.allSatisfy { CalendarDate($0.date) != nil }
    let x: JSON = [
      "field": "date", "type": isTime ? "temporal" : "ordinal", "axis": ["title": .null],
    ]
    let y = quantity(fields.low, heading, format, zero: false)
    var layers: [JSON] = [
      [
        "mark": ["type": "area", "opacity": .number(0.3)],
        "encoding": ["x": x, "y": y, "y2": ["field": .string(fields.high)]],
      ],
      [
        "mark": ["type": "line", "strokeWidth": 2],
        "encoding": ["x": x, "y": quantity(fields.middle, heading, format, zero: false)],
      ],
    ]
    for number in references.indices {
      let field = "reference\(number + 1)"
      layers.append([
        "mark": [
          "type": "line", "interpolate": "step-after", "strokeDash": [6, 4], "color": "#b45309",
        ],
        "encoding": ["x": x, "y": quantity(field, heading, format, zero: false)],
      ])
    }
    for marker in markers where points.indices.contains(marker.index) {
      layers.append([
        "data": [
          "values": [
            [
              "date": place(marker.index),
              "name": .said(marker.name),
            ]
          ]
        ],
        "mark": ["type": "rule", "strokeDash": [2, 3]],
        "encoding": ["x": x, "tooltip": ["field": "name"]],
      ])
    }
    return [
      JSON.Member("data", ["values": .array(rows)]), JSON.Member("layer", .array(layers)),
    ]
  }
}

extension Bars {
  fileprivate var vegaLite: [JSON.Member] {
    let rows: [JSON] = bars.map { bar in
      [
        "label": .said(bar.label), "value": .number(bar.value),
        "low": bar.interval.map { .number($0.lowerBound) } ?? .null,
        "high": bar.interval.map { .number($0.upperBound) } ?? .null,
      ]
    }
    let y: JSON = ["field": "label", "type": "nominal", "sort": .null, "axis": ["title": .null]]
    var layers: [JSON] = [
      ["mark": "bar", "encoding": ["y": y, "x": quantity("value", heading, format, zero: true)]]
    ]
    if bars.contains(where: { $0.interval != nil }) {
      layers.append([
        "mark": "rule",
        "encoding": [
          "y": y, "x": quantity("low", heading, format, zero: true), "x2": ["field": "high"],
        ],
      ])
    }
    return [
      JSON.Member("data", ["values": .array(rows)]), JSON.Member("layer", .array(layers)),
    ]
  }
}

extension Scatter {
  fileprivate var vegaLite: [JSON.Member] {
    let rows: [JSON] = placed.map { point in
      [
        "label": .said(point.label), "x": .number(point.x),
        "y": .number(point.y),
      ]
    }
    let x = quantity("x", self.x.title, self.x.format, zero: false)
    let y = quantity("y", self.y.title, self.y.format, zero: false)
    var layers: [JSON] = [
      ["mark": ["type": "point", "filled": true], "encoding": ["x": x, "y": y]],
      [
        "mark": ["type": "text", "align": "left", "dx": 7],
        "encoding": ["x": x, "y": y, "text": ["field": "label", "type": "nominal"]],
      ],
    ]
    for (field, line) in [("x", self.x.line), ("y", self.y.line)] where line.isFinite {
      layers.append([
        "mark": ["type": "rule", "strokeDash": [6, 4]],
        "encoding": .object([JSON.Member(field, ["datum": .number(line)])]),
      ])
    }
    return [
      JSON.Member("data", ["values": .array(rows)]), JSON.Member("layer", .array(layers)),
    ]
  }
}

extension Histogram {
  fileprivate var vegaLite: [JSON.Member] {
    let rows: [JSON] = counts.enumerated().map { index, count in
      let low = start + Double(index) * width
      return ["from": .number(low), "to": .number(low + width), "count": .integer(count)]
    }
    var layers: [JSON] = [
      [
        "mark": "bar",
        "encoding": [
          "x": [
            "field": "from", "type": "quantitative", "bin": ["binned": true],
            "axis": ["title": .said(heading)],
          ],
          "x2": ["field": "to"],
          "y": ["field": "count", "type": "quantitative", "axis": ["title": .null]],
        ],
      ]
    ]
    for marker in markers {
      layers.append([
        "mark": [
          "type": "rule", "strokeDash": [6, 4], "tooltip": .said(marker.name),
        ],
        "encoding": ["x": ["datum": .number(marker.value)]],
      ])
    }
    return [
      JSON.Member("data", ["values": .array(rows)]), JSON.Member("layer", .array(layers)),
    ]
  }
}
