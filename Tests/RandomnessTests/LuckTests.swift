import Randomness
import Testing

@Suite struct LuckTests {
  private let luck = Luck(seed: 2026, future: 41)
  private let purpose = Purpose(5)

  @Test func addressIsTheCounterAndTheKey() {
    #expect(
      luck.block(purpose, entity: 77, block: 3)
        == Philox4x64.block(counter: (3, 77, 5, 41), key: (2026, 1)))
    let third = luck.block(purpose, entity: 77, block: 3)[2]
    #expect(luck.word(purpose, entity: 77, index: 14) == third)
  }

  @Test func streamsReadTheSameWords() {
    let stream = luck.stream(purpose, entity: 77)
    #expect(stream.word(6) == luck.word(purpose, entity: 77, index: 6))
    #expect(stream.uniform(6) == luck.uniform(purpose, entity: 77, index: 6))
    #expect(stream.part(0) == stream)
    #expect(stream.part(2).block(1) == luck.block(purpose, entity: 77, block: 2 << 32 | 1))
  }

  @Test func everyCoordinateMatters() {
    let words = [
      luck.word(purpose, entity: 77), luck.word(purpose, entity: 78),
      luck.word(Purpose(6), entity: 77), luck.word(purpose, entity: 77, index: 1),
      luck.word(purpose, entity: 77, index: 4),
      Luck(seed: 2026, future: 42).word(purpose, entity: 77),
      Luck(seed: 2027, future: 41).word(purpose, entity: 77),
    ]
    #expect(Set(words).count == words.count)
  }

  @Test func unitVariatesAreQuantilesOfTheUniform() {
    let u = luck.uniform(purpose, entity: 9)
    #expect(luck.exponential(purpose, entity: 9) == Exponential.unit(u))
    #expect(luck.normal(purpose, entity: 9) == Portable.normalQuantile(u))
  }

  @Test func uniformStaysOpenAndSymmetric() {
    #expect(Uniform.unit(0) == 0x1p-53)
    #expect(Uniform.unit(.max) == 1 - 0x1p-53)
    #expect(1 - Uniform.unit(.max) == Uniform.unit(0))
  }

  /// Correlation of neighbours in each coordinate: for independent uniform numbers r √n is
  /// standard normal, and 4.5 is passed once in 150,000 times.
  @Test(arguments: ["entity", "future", "seed", "purpose", "index"])
  func neighboursAreUncorrelated(coordinate: String) {
    func draw(_ i: UInt64) -> Double {
      switch coordinate {
      case "entity": luck.uniform(purpose, entity: i)
      case "future": Luck(seed: 2026, future: i).uniform(purpose, entity: 3)
      case "seed": Luck(seed: i, future: 41).uniform(purpose, entity: 3)
      case "purpose": luck.uniform(Purpose(i), entity: 3)
      default: luck.uniform(purpose, entity: 3, index: i)
      }
    }
    for lag: UInt64 in [1, 2, 4, 1 << 32] {
      let n = Trials.count / 4
      let sum = (0..<UInt64(n)).reduce(0.0) { $0 + (draw($1) - 0.5) * (draw($1 &+ lag) - 0.5) }
      let score = 12 * sum / Double(n).squareRoot()
      #expect(abs(score) < 4.5, "lag \(lag)")
    }
  }

  @Test func boundedIntegersCoverTheirRangeEvenly() {
    var counts = [Double](repeating: 0, count: 7)
    for entity in 0..<UInt64(Trials.count) {
      counts[Int(luck.stream(purpose, entity: entity).integer(below: 7))] += 1
    }
    let even = [Double](repeating: 1 / 7.0, count: 7)
    #expect(chiSquare(counts, even) < chiSquareBound(degrees: 6))
  }

  @Test func boundedIntegersAtTheEdges() {
    for entity in 0..<200 as Range<UInt64> {
      let stream = luck.stream(purpose, entity: entity)
      #expect(stream.integer(below: 1) == 0)
      // Nearly half of all words are rejected here.
      let bound = UInt64(1) << 63 + 1
      #expect(stream.integer(below: bound) < bound)
      #expect(stream.integer(below: .max) < .max)
    }
  }
}
