import Randomness

/// Where a person of a career comes from.
public enum Origin: Hashable, Sendable {
  /// A class of newcomers, by its position among all classes in the order of days.
  case intake(Int)
  /// A group of those in post when the forecast starts, by its position in the scenario.
  case group(Int)
}

extension Future {
  /// Who comes from somewhere in a future whose numbers are drawn, in order: of a class, those who
  /// start.
  func identities(of origin: Origin) -> [UInt64] {
    switch origin {
    case .intake(let position):
      let group = compiled.classes[position]
      let showUp = showUp(group.showUp)
      return (0..<invited(to: group)).map {
        Entity.identity(group.key, day: group.day, $0)
      }.filter {
        Bernoulli.holds(luck.block(.joining, entity: $0).word1, probability: showUp)
      }
    case .group(let position):
      let group = compiled.groups[position]
      return (0..<Int(figures.values[group.count].rounded())).map {
        Entity.identity(group.key, day: 0, $0)
      }
    }
  }

  /// How many come before those of an origin: who is in post, then class after class.
  func countBefore(_ origin: Origin) -> Int {
    func groups(_ positions: Range<Int>) -> Int {
      positions.reduce(0) { $0 + Int(figures.values[compiled.groups[$1].count].rounded()) }
    }
    switch origin {
    case .group(let position): return groups(0..<position)
    case .intake(let position):
      return (0..<position).reduce(groups(0..<compiled.groups.count)) {
        $0 + identities(of: .intake($1)).count
      }
    }
  }
}

extension CompiledScenario {
  /// The first class that starts; of a job family, if one is named; nil where there is none.
  public func firstClass(ofFamily family: Int? = nil) -> Origin? {
    classes.firstIndex { family == nil || $0.family == family }.map { .intake($0) }
  }

  /// The first class of an entry of the scenario's intake; nil where it has none in time.
  public func firstClass(ofIntake key: String) -> Origin? {
    let key = Entity.stableHash("intake." + key)
    return classes.firstIndex { $0.key == key }.map { .intake($0) }
  }

  /// How many come from somewhere in a future.
  public func count(of origin: Origin, seed: UInt64, future: UInt64 = 0) -> Int {
    var world = Future(compiled: self, seed: seed)
    world.clear(future)
    return world.identities(of: origin).count
  }

  /// The week in which people of an origin start, 0 for those in post.
  public func week(of origin: Origin) -> Int {
    switch origin {
    case .intake(let position): classes[position].day / 7
    case .group: 0
    }
  }
}

extension CompiledScenario {
  /// The tier that a review leads to.
  public func tier(after review: Int) -> Int { reviews[review].to }
}
