import Randomness

/// Where a person of a career comes from.
public enum Origin: Hashable, Sendable {
  /// A class of newcomers, by its position among all classes in the order of days.
  case intake(Int)
  /// A group of those in post when the forecast starts, by its position in the scenario.
  case group(Int)
}

/// Who starts with classes that a funnel fills: nobody knows before it is played.
struct Roll: Sendable {
  /// Somebody who starts.
  struct Starter: Sendable {
    var day: Int32
    var cell: Int
    var identity: UInt64
  }

  private var starters: [Starter] = []

  init() {}

  /// Plays a future up to the week of an origin, if there is a class by then that a funnel fills.
  init(_ compiled: CompiledScenario, seed: UInt64, future number: UInt64, through origin: Origin) {
    guard case .intake(let position) = origin, compiled.funnel.isOn,
      (0...position).contains(where: { compiled.comesThroughFunnel($0) })
    else { return }
    var future = Future(compiled: compiled, seed: seed)
    future.clear(number)
    future.witness.callsRoll = true
    future.begin(number)
    for week in 0...compiled.week(of: origin) { future.turn(week) }
    starters = future.witness.roll
  }

  fileprivate func identities(on day: Int, in cell: Int) -> [UInt64] {
    starters.filter { $0.day == Int32(day) && $0.cell == cell }.map(\.identity)
  }
}

extension CompiledScenario {
  /// Whether a class is filled by the funnel.
  fileprivate func comesThroughFunnel(_ position: Int) -> Bool {
    funnel.post(ofClassIn: firstCell(of: classes[position])) != nil
  }

  fileprivate func firstCell(of group: IntakeClass) -> Int {
    cells.cell(
      site: group.site, family: group.family, stage: 0, tier: group.tier, contract: group.contract)
  }
}

extension Future {
  /// Who comes from somewhere in a future whose numbers are drawn, in order: of a class, those who
  /// start.
  func identities(of origin: Origin, _ roll: Roll = Roll()) -> [UInt64] {
    switch origin {
    case .intake(let position):
      let group = compiled.classes[position]
      if compiled.comesThroughFunnel(position) {
        let cell = compiled.firstCell(of: group)
        // Of several classes of a day the first has all of them.
        let isLater = (0..<position).contains {
          compiled.classes[$0].day == group.day
            && compiled.firstCell(of: compiled.classes[$0]) == cell
        }
        return isLater ? [] : roll.identities(on: group.day, in: cell)
      }
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
  func countBefore(_ origin: Origin, _ roll: Roll = Roll()) -> Int {
    func groups(_ positions: Range<Int>) -> Int {
      positions.reduce(0) { $0 + Int(figures.values[compiled.groups[$1].count].rounded()) }
    }
    switch origin {
    case .group(let position): return groups(0..<position)
    case .intake(let position):
      return (0..<position).reduce(groups(0..<compiled.groups.count)) {
        $0 + identities(of: .intake($1), roll).count
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
    return world.identities(
      of: origin, Roll(self, seed: seed, future: future, through: origin)
    ).count
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
