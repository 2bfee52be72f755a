import Randomness
import Staffing
import Synchronization
import Workforce

/// How much there is to play, estimated before a run starts.
public struct Work: Sendable, Hashable {
  /// People at the start and everybody invited: no future can have more.
  public let people: Int
  /// Weeks lived by people in one future, at most.
  public let personWeeks: Int
  /// Bytes that one future takes while it is played: its people, and what is counted of them.
  let bytesPerFuture: Double
  /// Numbers that are kept of a future: every series in every week and at the close.
  let numbers: Double
  /// Counts that the distributions of these numbers hold over a thousand futures: of money and
  /// contacts, which few futures fill, and of the rest.
  let fullCounts: Double
  let spreadCounts: Double
  /// Bytes that are kept of what the others of a future leave to one person, and how many outcomes
  /// copies of a person are counted by.
  let bytesOfOthers: Double
  let outcomes: Int
  /// Bytes that are kept of a future for comparisons, and numbers that they look at.
  public let bytesOfExtract: Double
  let compared: Double
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
}

extension Work {
  /// The memory that playing takes, whoever plays.
  public struct Memory: Sendable, Hashable {
    /// Bytes that each thread takes.
    public let perThread: Int
    /// Bytes that are taken once.
    public let shared: Int

    /// Bytes of each thread, and of all together.
    public init(perThread: Int, shared: Int) {
      (self.perThread, self.shared) = (perThread, shared)
    }

    /// Bytes that some threads take together.
    public func bytes(threads: Int) -> Double {
      Double(shared) + Double(perThread) * Double(threads)
    }

    /// How many of some threads have room in so many bytes: all, a half, a quarter … down to one;
    /// nil where there is no room even for one. No result depends on the number of threads.
    public func threads(of wanted: Int, within bytes: Int) -> Int? {
      var threads = max(1, wanted)
      while self.bytes(threads: threads) > Double(bytes) {
        guard threads > 1 else { return nil }
        threads /= 2
      }
      return threads
    }
  }

  /// As much as either takes.
  func most(with other: Work) -> Work {
    let dearer = other.money > money ? other : self
    return Work(
      people: max(people, other.people), personWeeks: max(personWeeks, other.personWeeks),
      bytesPerFuture: max(bytesPerFuture, other.bytesPerFuture),
      numbers: max(numbers, other.numbers), fullCounts: max(fullCounts, other.fullCounts),
      spreadCounts: max(spreadCounts, other.spreadCounts),
      bytesOfOthers: max(bytesOfOthers, other.bytesOfOthers),
      outcomes: max(outcomes, other.outcomes),
      bytesOfExtract: max(bytesOfExtract, other.bytesOfExtract),
      compared: max(compared, other.compared), money: dearer.money, dearest: dearer.dearest)
  }

  /// What whole outcomes of so many futures take.
  public func ofOutcomes(_ futures: Int) -> Memory {
    memory(
      perThread: bytesPerFuture + batch,
      shared: outcome(futures) + Double(extracts(of: futures)) * bytesOfExtract)
  }

  /// What some numbers of each future take.
  public func ofRows(numbers: Int, futures: Int) -> Memory {
    // The row, its number and what an array takes for itself; once more while they are sorted.
    memory(
      perThread: bytesPerFuture, shared: 2 * Double(futures) * Double(8 * numbers + 64))
  }

  /// What copies of a person take: of each future what the others leave, and the counts of the
  /// copies at some marks; once more while they are sorted.
  public func ofFates(marks: Int, futures: Int) -> Memory {
    let counts = Double(marks * (8 * outcomes + 32) + 64)
    return memory(
      perThread: bytesPerFuture, shared: 2 * Double(futures) * (bytesOfOthers + counts))
  }

  /// What a grid of so many distributions takes, of which each thread keeps one of its own.
  public func ofReplay(numbers: Int, futures: Int) -> Memory {
    // As many counts as a distribution has at most, and what they share.
    let each = 176.0 + Double(min(futures, 2048)) * 3
    return memory(
      perThread: bytesPerFuture + Double(numbers) * each, shared: Double(numbers) * each)
  }

  /// What this scenario and another take that are played in pairs: the moments of each and of their
  /// differences, and what is kept of the first.
  public func inPairs(with other: Work, futures: Int) -> Memory {
    let moments = 3 * 64 * max(compared, other.compared)
    return memory(
      perThread: bytesPerFuture + other.bytesPerFuture + moments,
      shared: moments + Double(extracts(of: futures)) * bytesOfExtract)
  }

  /// Of how many of so many futures extracts are kept.
  public func extracts(of futures: Int) -> Int {
    min(futures, Int(Double(Self.mostBytesOfExtracts) / max(1, bytesOfExtract)))
  }

  /// Bytes that the extracts of one scenario may take: 1,000 futures of most worlds.
  static let mostBytesOfExtracts = 64_000_000

  /// The program with its tables, before anything is played, and what a thread takes for itself.
  private static let (program, thread) = (30e6, 4e6)

  private func memory(perThread: Double, shared: Double) -> Memory {
    Memory(
      perThread: (Self.thread + perThread).whole, shared: (Self.program + shared).whole)
  }

  /// Futures on their way into an outcome.
  private var batch: Double { numbers * Double(8 * LedgerBatch.capacity(width: Int(numbers))) }

  /// A distribution takes 112 bytes, and with its counts what an array takes for itself. A count
  /// takes one byte, and of those that many futures share four more.
  ///
  /// The range of n normal values grows with √(2 ln n). Whatever they are spread over, one future
  /// is one count.
  private func outcome(_ futures: Int) -> Double {
    let range = (Portable.log(Double(max(1, futures))) / Portable.log(1000)).squareRoot()
    let shared: Double = futures > 500 ? 5 : 1
    let counts = futures > 1 ? fullCounts + shared * range * spreadCounts : numbers
    return numbers * (112 + 64) + counts
  }
}

extension Double {
  /// As a whole number that none is too large for.
  fileprivate var whole: Int { Int(Swift.min(self, 1e15)) }
}

extension Measure.Unit {
  /// Whether futures differ by more than a distribution has counts for, as soon as there are two.
  fileprivate var isFine: Bool { isMoney || self == .contacts }

  /// Whether it is a mean or a share.
  fileprivate var isQuotient: Bool {
    [.percent, .seconds, .points, .days, .deviations].contains(self)
  }
}

extension CompiledScenario {
  /// The work of one future, from the largest values that uncertain numbers can take.
  public var work: Work {
    estimate.withLock { known in
      if let known { return known }
      let work = successors.reduce(estimatedWork) { $0.most(with: $1.work) }
      known = work
      return work
    }
  }

  private var estimatedWork: Work {
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
      let here = largest[site.seats] * mostPerSeat(at: entry.site) * (1 + reserve)
      people += here
      personWeeks += here * Double(weeks)
      comers += here * (reviews[position] ?? 0)
    }
    let spent = spending.most(personWeeks: personWeeks, comers: comers)
    let kept = Double(counts)
    let units = layout.series.map(\.measure.description.unit)
    let summed = sums.series.map { units[$0] }
    let stretches = Double(sums.stretches.count)
    // A count of people is spread over futures like √people, a mean or a share like neither people
    // nor futures. The factor, the 200 counts of a quotient and the 1,300 of a number that fills
    // its distribution are means over the shipped scenarios.
    func spread(_ units: [Measure.Unit]) -> Double {
      units.filter { !$0.isFine }.reduce(0) {
        $0 + ($1.isQuotient ? 200 : min(1200, 0.8 * people.squareRoot() * Double($1.ticks)))
      }
    }
    func fine(_ units: [Measure.Unit]) -> Double { Double(units.count(where: \.isFine)) }
    return Work(
      people: people.whole, personWeeks: personWeeks.whole,
      bytesPerFuture: bytes(people: people) + bytesOfLedger,
      numbers: kept * Double(units.count) + stretches * Double(summed.count),
      fullCounts: 1300 * (kept * fine(units) + stretches * fine(summed)),
      spreadCounts: kept * spread(units) + stretches * spread(summed),
      bytesOfOthers: bytesOfOthers, outcomes: tiers.count + departures.count,
      bytesOfExtract: Double(ExtractPlaces.bytes(self)),
      compared: Double(ExtractPlaces.numbers(self)),
      money: spent.money, dearest: spent.dearest)
  }

  /// Scores to beat, days of courses, and by family the mentors' chances, which change once a week
  /// or so; each list takes 32 bytes for itself.
  private var bytesOfOthers: Double {
    let chances = factors.mentor == nil ? 0 : families.count * (12 * weeks + 32)
    return Double(8 * (events + training.courses.count) + chances + 96)
  }

  /// Most people that are hired for a seat.
  private func mostPerSeat(at site: Int) -> Double {
    guard demand.come(to: site) else { return largest[sites[site].relief] }
    let hall = demand.halls[site]
    // Enough to hold it all the time that the lines are open, lost time included.
    return hall.services.reduce(0) { most, number in
      let service = demand.services[number]
      let lost = service.shrinkage.reduce(0) { sum, kind in
        sum + (kind.months.map { largest[$0] }.max() ?? 0)
      }
      let left = 1 - min(lost, Workforce.Service.mostLost)
      return max(most, hall.openHours / service.floor.terms.hoursOnFloor / left)
    }
  }

  /// The people of a future in their columns, which double when they are full, and lists of rows
  /// as long as twice all.
  private func bytes(people: Double) -> Double {
    var rows = 1024.0
    while rows < min(people, 1e15) { rows *= 2 }
    let perRow =
      66.0 + (careers.remembersRefusals ? 8 : 0) + (careers.moves.isEmpty ? 0 : 9)
      + (careers.countsPosts ? 2 : 0) + (reviews.isEmpty ? 0 : 4)
      + (training.isOn ? 20 : 0) + (energy != nil ? 16 : 0)
      + (factors.mentor != nil ? 4 : 0)
    let noises = energy != nil ? 16.0 : 0
    return rows * perRow + people * (8 + noises)
  }

  /// What is counted of one future: by cell, and by series in every week.
  private var bytesOfLedger: Double {
    let cells = Double(Measure.allCases.count * cells.count)
    let ofAttrition = 7 * attrition.count * (self.cells.count + departures.count * sites.count)
    return 8 * Double(recorded.last?.upperBound ?? 0) + 2.2 * 8 * cells + 8 * Double(ofAttrition)
  }
}
