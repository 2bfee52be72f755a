import Report

extension Cell {
  /// A number with one decimal, or nothing.
  static func tenths(_ value: Double?) -> Cell {
    value.map { .number($0, .decimals(1)) } ?? .missing
  }
}
