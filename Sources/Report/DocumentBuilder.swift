public import Text

/// Collects the blocks of a document in the order they are written.
@resultBuilder
public enum DocumentBuilder {
  /// A block.
  public static func buildExpression(_ block: Block) -> [Block] { [block] }
  /// Several blocks.
  public static func buildExpression(_ blocks: [Block]) -> [Block] { blocks }
  /// A table.
  public static func buildExpression(_ table: Table) -> [Block] { [.table(table)] }
  /// A chart.
  public static func buildExpression(_ chart: Chart) -> [Block] { [.chart(chart)] }
  /// A fan chart.
  public static func buildExpression(_ fan: Fan) -> [Block] { [.chart(.fan(fan))] }
  /// Bars.
  public static func buildExpression(_ bars: Bars) -> [Block] { [.chart(.bars(bars))] }
  /// A histogram.
  public static func buildExpression(_ histogram: Histogram) -> [Block] {
    [.chart(.histogram(histogram))]
  }
  /// Things in a plane.
  public static func buildExpression(_ scatter: Scatter) -> [Block] {
    [.chart(.scatter(scatter))]
  }
  /// A paragraph.
  public static func buildExpression(_ prose: Phrase) -> [Block] { [.prose(prose)] }
  /// Everything in order.
  public static func buildBlock(_ parts: [Block]...) -> [Block] { parts.flatMap(\.self) }
  /// The body of an `if`.
  public static func buildOptional(_ blocks: [Block]?) -> [Block] { blocks ?? [] }
  /// The first branch.
  public static func buildEither(first blocks: [Block]) -> [Block] { blocks }
  /// The other branch.
  public static func buildEither(second blocks: [Block]) -> [Block] { blocks }
  /// The rounds of a loop.
  public static func buildArray(_ rounds: [[Block]]) -> [Block] { rounds.flatMap(\.self) }
}
