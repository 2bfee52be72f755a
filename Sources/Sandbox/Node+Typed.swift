import Schema

extension Node {
  /// The value as it can be typed behind `set path`: text without quotation marks, unless it
  /// would be taken for something else.
  var typed: String {
    guard let text, let first = text.first, !"{[+-".contains(first), !first.isQuotationMark,
      text == text.trimmed
    else { return flow }
    return text
  }
}
