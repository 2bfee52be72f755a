/// A short sum of bytes, by which an accident is noticed: a file edited or cut, a scenario changed.
///
/// FNV-1a (Fowler, Noll, Vo), 64 bits. It guards against mistakes, not against those who mean it.
public struct Digest: Sendable {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The sum of nothing.
  public init() {}

  /// Adds bytes.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Adds a text of its own: two texts one after the other do not sum up as the two joined.
  public mutating func add(text: String) {
    add("\(text.utf8.count):".utf8)
    add(text.utf8)
  }

  /// The sum in 16 hexadecimal digits.
  public var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: Self.length - digits.count) + digits
  }

  /// How many digits a sum has.
  public static let length = 16
}
