/// What leaving is multiplied by at a place of some kind, cause by cause; 1 where nothing acts.
struct Multipliers: ~Copyable {
  private let causes: Int
  private var values: Column<Double>

  init(places: Int, causes: Int) {
    self.causes = causes
    values = Column(repeating: 1, count: places * causes)
  }

  mutating func removeAll() { values.fill(0..<values.count, with: 1) }

  @inline(__always)
  subscript(place: Int, cause: Int) -> Double {
    get { values[place * causes + cause] }
    set { values[place * causes + cause] = newValue }
  }

  /// Multiplies one cause, or all where there is none, at a place.
  mutating func multiply(_ place: Int, _ cause: Int?, by factor: Double) {
    guard let cause else {
      for cause in 0..<causes { self[place, cause] *= factor }
      return
    }
    self[place, cause] *= factor
  }
}
