/// An entry of a table: a value and the name it goes by, in the order of the file.
public struct Named<Value> {
  /// The name.
  public var key: String
  /// The value.
  public var value: Value

  /// A value with its name.
  public init(_ key: String, _ value: Value) { (self.key, self.value) = (key, value) }
}

extension Named: Sendable where Value: Sendable {}
extension Named: Equatable where Value: Equatable {}
extension Named: Hashable where Value: Hashable {}

extension Array {
  /// The value of a name, nil where there is none.
  public subscript<Value>(named key: String) -> Value? where Element == Named<Value> {
    first { $0.key == key }?.value
  }
}
