/// How much there is to play, estimated before a run starts.
public struct Work: Sendable, Hashable {
  /// People at the start and everybody invited: no future can have more.
  public let people: Int
  /// Weeks lived by people in one future, at most.
  public let personWeeks: Int
  /// Bytes that one thread needs for its people and its records.
  public let bytesPerThread: Int
  /// Money that one future can come to at most, in minor units.
  public let money: Double
  /// The path of the price that most of the money may go to; empty where nothing costs anything.
  public let dearest: String

  /// More people than this in one future are refused.
  public static let mostPeople = 2_000_000
  /// More bytes than this are refused.
  public static let mostBytes = 4_000_000_000
  /// More minor units than this in one future are refused. 64 bits hold nine times as many, which
  /// is kept for a week's pay before it is divided by its days, and for those hired by policy in
  /// the place of newcomers who leave before they are counted.
  public static let mostMoney = 1e18

  /// How many of some threads have room in the memory that may be used: all, a half, a quarter …
  /// down to one. No result depends on the number of threads.
  public func threads(of wanted: Int) -> Int {
    var threads = max(1, wanted)
    while threads > 1, Double(bytesPerThread) * Double(threads) > Double(Self.mostBytes) {
      threads /= 2
    }
    return threads
  }
}

extension CompiledScenario {
  /// The work of one future, from the largest values that uncertain numbers can take.
  public var work: Work {
    var people = 0.0
    var personWeeks = 0.0
    for group in groups {
      people += largest[group.count]
      personWeeks += largest[group.count] * Double(weeks)
    }
    for group in classes {
      people += largest[group.size]
      personWeeks += largest[group.size] * Double(weeks - group.day / 7)
    }
    var comers = people
    let reviews = hiring.reviews.reduce(into: [:]) { $0[$1.entry, default: 0.0] += 1 }
    for (position, entry) in hiring.entries.enumerated() {
      // Who is hired by policy has a place; those who leave give theirs to others.
      let site = sites[entry.site]
      let reserve = entry.reserve.map { largest[$0] } ?? 0
      let here: Double = largest[site.seats] * largest[site.relief] * (1 + reserve)
      people += here
      personWeeks += here * Double(weeks)
      comers += here * (reviews[position] ?? 0)
    }
    // A person takes about 60 bytes, and more with a career; a number kept takes the futures'
    // spread, some 200 counts.
    let perPerson = careers.areKept ? 80.0 : 60
    let bytes =
      people * perPerson + Double(layout.series.count * (weeks + 1)) * (8 * 200 + 120)
    let spent = spending.most(personWeeks: personWeeks, comers: comers)
    return Work(
      people: Int(min(people, 1e15)), personWeeks: Int(min(personWeeks, 1e15)),
      bytesPerThread: Int(min(bytes, 1e15)), money: spent.money, dearest: spent.dearest)
  }
}
