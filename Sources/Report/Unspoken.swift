import Text

// What is not yet said in both languages.

extension DocumentBuilder {
  /// A paragraph of one language.
  @_disfavoredOverload
  public static func buildExpression(_ prose: String) -> [Block] {
    [.prose(Phrase(verbatim: prose))]
  }
}

extension Block {
  /// A heading of one language.
  @_disfavoredOverload
  public static func heading(_ text: String, level: Int = 1) -> Block {
    .heading(Phrase(verbatim: text), level: level)
  }
  /// A paragraph of one language.
  @_disfavoredOverload
  public static func prose(_ text: String) -> Block { .prose(Phrase(verbatim: text)) }
  /// A remark of one language.
  @_disfavoredOverload
  public static func note(_ text: String) -> Block { .note(Phrase(verbatim: text)) }
  /// Lines of one language.
  @_disfavoredOverload
  public static func listing(_ lines: [String]) -> Block { .listing(lines.verbatim) }
}

extension Cell {
  /// Words of one language.
  @_disfavoredOverload
  public static func text(_ text: String) -> Cell { .text(Phrase(verbatim: text)) }
  /// Words of one language.
  @_disfavoredOverload
  public static func named(_ text: String, _ value: Double) -> Cell {
    .named(Phrase(verbatim: text), value)
  }
}

extension Column {
  /// A column of one language.
  @_disfavoredOverload
  public init(
    _ title: String, unit: String = "", group: String = "", alignment: Alignment = .automatic
  ) {
    self.init(
      Phrase(verbatim: title), unit: Phrase(verbatim: unit), group: Phrase(verbatim: group),
      alignment: alignment)
  }
  /// Columns of one language.
  @_disfavoredOverload
  public static func group(_ name: String, _ titles: [String], unit: String = "") -> [Column] {
    group(Phrase(verbatim: name), titles.verbatim, unit: Phrase(verbatim: unit))
  }
}

extension Table {
  /// A table of one language.
  @_disfavoredOverload
  public init(_ title: String, columns: [Column], rows: [[Cell]] = []) {
    self.init(Phrase(verbatim: title), columns: columns, rows: rows)
  }
  /// A table of one language.
  @_disfavoredOverload
  public init(_ title: String, @ColumnsBuilder columns: () -> [Column]) {
    self.init(Phrase(verbatim: title), columns: columns())
  }
}

extension NumberFormat {
  /// The same with a unit of one language.
  @_disfavoredOverload
  public func unit(_ unit: String) -> Self { self.unit(Phrase(verbatim: unit)) }
}

extension Bars.Bar {
  /// A bar of one language.
  @_disfavoredOverload
  public init(_ label: String, _ value: Double, interval: ClosedRange<Double>? = nil) {
    self.init(Phrase(verbatim: label), value, interval: interval)
  }
}

extension Scatter.Point {
  /// A thing of one language.
  @_disfavoredOverload
  public init(_ label: String, x: Double, y: Double) {
    self.init(Phrase(verbatim: label), x: x, y: y)
  }
}

extension Fan.Reference {
  /// A line of one language.
  @_disfavoredOverload
  public init(_ name: String, _ values: [Double]) { self.init(Phrase(verbatim: name), values) }
}

extension Fan.Marker {
  /// A point in time of one language.
  @_disfavoredOverload
  public init(_ name: String, at index: Int) { self.init(Phrase(verbatim: name), at: index) }
}

extension Histogram.Marker {
  /// A value of one language.
  @_disfavoredOverload
  public init(_ name: String, at value: Double) { self.init(Phrase(verbatim: name), at: value) }
}
