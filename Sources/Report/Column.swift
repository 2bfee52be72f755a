public import Text

/// One column of a table.
public struct Column: Hashable, Sendable {
  /// To which side the cells of a column are pushed.
  public enum Alignment: Hashable, Sendable {
    /// Words to the left, numbers to the right.
    case automatic
    /// To the left.
    case leading
    /// To the right.
    case trailing
  }

  /// What the column shows.
  public var title: Phrase
  /// The unit of all its numbers, printed in the heading; empty for none.
  public var unit: Phrase
  /// A heading that neighbouring columns share; empty for none.
  public var group: Phrase
  /// To which side its cells are pushed.
  public var alignment: Alignment
  /// Whether the title names the unit already: `people by stage` are people.
  public var saysUnit: Bool

  /// A column.
  public init(
    _ title: Phrase, unit: Phrase = .empty, saysUnit: Bool = false, group: Phrase = .empty,
    alignment: Alignment = .automatic
  ) {
    self.title = title
    self.unit = unit
    self.saysUnit = saysUnit
    self.group = group
    self.alignment = alignment
  }

  /// Neighbouring columns under one heading.
  public static func group(_ name: Phrase, _ titles: [Phrase], unit: Phrase = .empty) -> [Column] {
    titles.map { Column($0, unit: unit, group: name) }
  }
}

extension Column {
  /// The heading above its cells: `cost (CNY)`.
  public var heading: Phrase {
    guard !unit.isEmpty, !title.isEmpty else { return title.isEmpty ? unit : title }
    return saysUnit ? title : Phrase("\(title) (\(unit))", "\(title)（\(unit)）")
  }

  /// The heading where groups cannot be drawn: `at opening p10`.
  var fullName: Phrase {
    group.isEmpty
      ? heading : heading.isEmpty ? group : Phrase("\(group) \(heading)", "\(group) \(heading)")
  }

  /// The heading where every field needs one; a column without is taken to name its rows.
  ///
  /// Programs look for it: it is the same whatever language an answer is in.
  var fieldName: String { fullName.isEmpty ? "name" : fullName.english }
}

/// Collects the columns of a table from left to right; a string is a column with a title alone.
@resultBuilder
public enum ColumnsBuilder {
  /// A column with a title alone.
  public static func buildExpression(_ title: Phrase) -> [Column] { [Column(title)] }
  /// A column.
  public static func buildExpression(_ column: Column) -> [Column] { [column] }
  /// Several columns.
  public static func buildExpression(_ columns: [Column]) -> [Column] { columns }
  /// Everything in order.
  public static func buildBlock(_ parts: [Column]...) -> [Column] { parts.flatMap(\.self) }
  /// The body of an `if`.
  public static func buildOptional(_ columns: [Column]?) -> [Column] { columns ?? [] }
  /// The first branch.
  public static func buildEither(first columns: [Column]) -> [Column] { columns }
  /// The other branch.
  public static func buildEither(second columns: [Column]) -> [Column] { columns }
  /// The rounds of a loop.
  public static func buildArray(_ rounds: [[Column]]) -> [Column] { rounds.flatMap(\.self) }
}
