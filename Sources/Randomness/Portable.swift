/// Elementary functions that give the same bits on every machine.
///
/// The C library's differ: it picks a version by processor, and those differ in the last bit for
/// some inputs. These use only +, −, ×, ÷, √ and integer operations on the bits, all of which
/// IEEE 754 defines exactly, and no fused multiply-add.
public enum Portable {}

extension Portable {
  /// ln 2 to 32 bits: its product with any exponent is exact.
  @inlinable static var ln2High: Double { 0x1.62e42feep-1 }
  /// What `ln2High` lacks.
  @inlinable static var ln2Low: Double { 0x1.a39ef35793c76p-33 }
}
