public import Text

/// A measure over time: the median future, and the band in which 8 of 10 futures lie.
public struct Fan: Hashable, Sendable {
  /// A measure at one time. A value that is not finite leaves a gap.
  public struct Point: Hashable, Sendable {
    /// An ISO 8601 date such as `2027-03-08`; any other text is printed as it is.
    public var date: String
    /// One future in ten lies below.
    public var p10: Double
    /// Half of the futures lie below.
    public var p50: Double
    /// Nine futures in ten lie below.
    public var p90: Double

    /// A measure at one time.
    public init(date: String, p10: Double, p50: Double, p90: Double) {
      (self.date, self.p10, self.p50, self.p90) = (date, p10, p50, p90)
    }
  }

  /// A line to compare with, such as the people needed. Values belong to the points by position;
  /// each holds until the next, so that the line goes in steps.
  public struct Reference: Hashable, Sendable {
    /// What it is called.
    public var name: Phrase
    /// Its value at every point; a value that is not finite leaves a gap.
    public var values: [Double]

    /// A line to compare with.
    public init(_ name: Phrase, _ values: [Double]) { (self.name, self.values) = (name, values) }
  }

  /// A point in time worth pointing out, such as an opening.
  public struct Marker: Hashable, Sendable {
    /// What happens.
    public var name: Phrase
    /// The position among the points; one outside of them is not drawn.
    public var index: Int

    /// A point in time worth pointing out.
    public init(_ name: Phrase, at index: Int) { (self.name, self.index) = (name, index) }
  }

  /// What the line and the band around it are.
  public enum Spread: Hashable, Sendable {
    /// The median future, and where 8 of 10 futures lie.
    case futures
    /// A mean at each setting, and its 95 % interval.
    case means
  }

  /// What is measured.
  public var title: Phrase
  /// The unit, empty for none.
  public var unit: Phrase
  /// Whether the title names the unit already.
  public var saysUnit = false
  /// What is set at each point, where the points are no days.
  public internal(set) var settings: [Phrase] = []
  /// How its numbers are shown.
  public var format: NumberFormat
  /// The measure at evenly spaced times.
  public var points: [Point]
  /// Lines to compare with.
  public var references: [Reference]
  /// Times worth pointing out.
  public var markers: [Marker]
  /// Whether it is one of several below each other: drawn low and without a legend.
  public var isSmall: Bool
  /// What the line and the band are.
  public var spread: Spread
  /// What the points stand for; empty for dates.
  public var along: Phrase

  /// A fan of percentiles at evenly spaced dates; the four lists are equally long.
  public init(
    _ title: Phrase, unit: Phrase = .empty, format: NumberFormat = .plain, dates: [String],
    p10: [Double], p50: [Double], p90: [Double], references: [Reference] = [],
    markers: [Marker] = [], isSmall: Bool = false
  ) {
    precondition(
      [p10.count, p50.count, p90.count].allSatisfy { $0 == dates.count },
      "every date has all three percentiles")
    self.title = title
    self.unit = unit
    self.format = format
    points = dates.indices.map {
      Point(date: dates[$0], p10: p10[$0], p50: p50[$0], p90: p90[$0])
    }
    self.references = references
    self.markers = markers
    self.isSmall = isSmall
    (spread, along) = (.futures, .empty)
  }

  /// Means with their 95 % intervals, at settings that are evenly spaced; the three lists are
  /// equally long.
  ///
  /// - Parameter along: what is set, such as a path.
  public init(
    _ title: Phrase, unit: Phrase = .empty, format: NumberFormat = .plain, along: Phrase,
    settings: [Phrase], low: [Double], mean: [Double], high: [Double], markers: [Marker] = []
  ) {
    self.init(
      title, unit: unit, format: format, dates: settings.map(\.english), p10: low, p50: mean,
      p90: high, markers: markers)
    (spread, self.along, self.settings) = (.means, along, settings)
  }
}

extension Fan {
  /// What stands below the points: settings in words, days as they are written.
  func labels(_ language: Language) -> [String] {
    settings.isEmpty ? points.map(\.date) : settings.map { $0.said(in: language) }
  }

  /// What the line is called.
  var line: Phrase { spread == .futures ? .median : Phrase("mean", "均值") }
  /// What the band is called.
  var band: Phrase { spread == .futures ? .band : Phrase("95 % interval", "95% 区间") }
  /// The names of the three numbers of a point.
  var fields: (low: String, middle: String, high: String) {
    spread == .futures ? ("p10", "p50", "p90") : ("low", "mean", "high")
  }
}
