/// Yes with a given probability.
@frozen
public struct Bernoulli: Sampler {
  /// The probability of yes.
  public let probability: Double
  /// How many of the 2⁶³ values of a word's upper bits mean yes.
  @usableFromInline let threshold: UInt64

  /// Yes with `probability` in 0…1, kept to 2⁻⁶³: 0 is never and 1 is always.
  public init(_ probability: Double) throws(ParameterError) {
    try ParameterError.check("probability", probability, "from 0 to 1", (0...1) ~= probability)
    self.probability = probability
    threshold = UInt64(probability * 0x1p63)
  }

  /// The probability of yes.
  public var mean: Double { probability }

  /// Whether the random word says yes; a word that does, does so for every higher probability.
  @inlinable
  public func holds(_ word: UInt64) -> Bool { word >> 1 < threshold }

  /// Whether the stream's first word says yes.
  @inlinable
  public func sample(_ stream: Stream) -> Bool { holds(stream.word()) }

  /// Whether the random word says yes for a probability that is known to lie in 0…1, such as a
  /// share that a schema has read.
  @inlinable
  public static func holds(_ word: UInt64, probability: Double) -> Bool {
    word >> 1 < UInt64(probability * 0x1p63)
  }
}
