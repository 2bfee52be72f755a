public import Text

/// A picture of numbers.
public enum Chart: Hashable, Sendable {
  /// How a measure goes over time, and how sure that is.
  case fan(Fan)
  /// Values side by side.
  case bars(Bars)
  /// How often each size occurs.
  case histogram(Histogram)
  /// How two measures go together.
  case scatter(Scatter)

  /// What the chart shows.
  public var title: Phrase {
    switch self {
    case .fan(let fan): fan.title
    case .bars(let bars): bars.title
    case .histogram(let histogram): histogram.title
    case .scatter(let scatter): scatter.title
    }
  }

  /// The title with the unit, where the title does not name it.
  var heading: Phrase {
    switch self {
    case .fan(let fan): fan.heading
    case .bars(let bars): bars.heading
    case .histogram(let histogram): histogram.heading
    case .scatter(let scatter): scatter.title
    }
  }
}

extension Fan {
  var heading: Phrase { Column(title, unit: unit, saysUnit: saysUnit).heading }
}

extension Bars {
  var heading: Phrase { Column(title, unit: unit).heading }
}

extension Histogram {
  var heading: Phrase { Column(title, unit: unit).heading }
}
