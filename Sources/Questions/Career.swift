public import Schema
public import Simulation
public import Text
public import Workforce

/// What becomes of this person: one life, lived month by month in one future of a scenario.
///
/// A value: the same steps and choices come to the same life, and what was can be had again.
public struct Career: Sendable {
  /// What is lived in.
  public let playable: Playable
  /// Whose luck; the life is lived in the seed's first future.
  public let seed: UInt64
  /// Where the person comes from.
  public let origin: Origin
  /// What happened so far.
  public private(set) var life: Life
  /// What was decided, in order.
  public private(set) var decisions: [Life.Decision] = []
  /// What has to be beaten at reviews, as far as it was noted.
  var bars: ScoresToBeat
  private let ordinal: Int
  private var earlier: [Mark] = []

  /// A state to go back to.
  private struct Mark {
    var week: Int
    var decisions: Int
    /// What was chosen; nil for a step.
    var choice: Choice?
  }

  /// Begins a career.
  ///
  /// - Parameters:
  ///   - name: A job family, an entry of the intake or a group of people; nil for the first class
  ///     of all.
  ///   - number: Which of those who come, from 1.
  ///   - player: with its luck the life is lived.
  public init(
    _ scenario: Scenario, of name: String? = nil, number: Int = 1, by player: Player
  ) throws(Fault) {
    let (playable, seed) = (Playable(scenario), player.seed)
    let compiled = playable.compiled
    do throws(Unplayable) {
      try player.refuse(playable, futures: 1)
    } catch {
      throw .unplayable(error)
    }
    let origin = try scenario.origin(name, compiled)
    let week = compiled.week(of: origin)
    guard
      let life = Life(compiled, seed: seed, from: origin, ordinal: number - 1, to: week)
    else {
      throw .nobody(number: number, of: compiled.count(of: origin, seed: seed))
    }
    (self.playable, self.seed, self.origin) = (playable, seed, origin)
    (self.life, ordinal, bars) = (life, number - 1, ScoresToBeat(for: life))
  }

  /// Why a career does not begin, or does not go on.
  public enum Fault: Error, Sendable {
    /// The scenario is not played.
    case unplayable(Unplayable)
    /// Nobody has that number; so many come.
    case nobody(number: Int, of: Int)
    /// Nobody starts in the scenario; the first group of those in post, if there is one.
    case nobodyStarts(inPost: String?)
    /// Nobody of the name starts within the forecast.
    case nobodyStartsOf(String)
    /// Those of the name are hired by a policy, which finds its classes as the forecast goes;
    /// the first who can be followed instead, if there are any.
    case hiredByPolicy(String, instead: String?)
    /// Nothing has the name, or several things have the title.
    case noOrigin(String, among: [String])
    case ambiguous(Problem)
    /// The person has left.
    case left(number: Int, on: Day)
    /// The last week was lived.
    case atTheEnd(Day)
    /// There is nothing to go back to.
    case atTheBeginning
    /// A choice that is not on offer now.
    case notOnOffer(String, among: [String])
  }

  /// The scenario that is lived in.
  public var scenario: Scenario { playable.scenario }

  /// The scenario made dense.
  public var compiled: CompiledScenario { playable.compiled }

  /// Whether the person has left.
  public var isOver: Bool { life.now == nil }

  /// Whether the forecast's last week was lived.
  public var isAtTheEnd: Bool { life.week == compiled.weeks }

  /// The day it stands at.
  public var today: Day { compiled.monday(of: life.week) }

  /// The day that an event's number stands for.
  public func day(_ number: Int) -> Day { compiled.start + number }

  /// What the person is called: `No. 2,041`.
  public var number: Int { life.number }

  // MARK: - Going on and back

  /// Lives on for a time, to the next Monday after it.
  ///
  /// Months and years are those of the calendar: a month leads to the first Monday that is not
  /// before the first day of the next.
  ///
  /// - Returns: What happened.
  /// - Throws: where nobody lives on.
  public mutating func step(_ span: Span) throws(Fault) -> ArraySlice<Life.Event> {
    if let left = life.events.last, isOver {
      throw .left(number: number, on: day(left.day))
    }
    if isAtTheEnd { throw .atTheEnd(today) }
    let known = life.events.count
    earlier.append(Mark(week: life.week, decisions: decisions.count))
    live(to: min(compiled.weeks, max(life.week + 1, week(after: span))))
    return life.events.dropFirst(known)
  }

  /// Goes back by one step or choice.
  ///
  /// - Returns: The choice that was taken back; nil for a step.
  /// - Throws: where there was none.
  @discardableResult public mutating func back() throws(Fault) -> Choice? {
    guard let mark = earlier.popLast() else { throw .atTheBeginning }
    decisions.removeSubrange(mark.decisions...)
    live(to: mark.week)
    return mark.choice
  }

  private mutating func live(to week: Int) {
    life =
      Life(compiled, seed: seed, from: origin, ordinal: ordinal, decisions: decisions, to: week)
      ?? life
  }

  private func week(after span: Span) -> Int {
    let months = span.magnitude / Period.month
    guard span.isInMonths, abs(months - months.rounded()) < 0.01
    else { return life.week + Int((span.magnitude / Period.week).rounded(.up)) }
    let month = today.date.month - 1 + Int(months.rounded())
    let first = Day(year: today.date.year + month / 12, month: month % 12 + 1, day: 1)
    return first.map { ($0.mondayOnOrAfter - compiled.start) / 7 } ?? compiled.weeks
  }

  // MARK: - Choosing

  /// Something that can be chosen now.
  public struct Choice: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
      /// To try at a review that was not tried for.
      case attempt(review: Int)
      /// Not to try at a review.
      case skip(review: Int)
      /// Of several reviews to try at one alone.
      case only(review: Int)
      /// To go for a course, a side role or another family, or to let it be.
      case take(Life.Fork)
      case leave(Life.Fork)
    }

    /// What it is.
    public let kind: Kind
    /// How it is typed: `skip to-senior`.
    public let words: String
  }

  /// What can be chosen now, as far as it is open in time: at the reviews that lead on from the
  /// person's tier, at exams of courses, at side roles and at ways to another family.
  public var choices: [Choice] {
    reviewChoices + (life.now?.openings ?? []).flatMap { choices(at: $0) }
  }

  private func choices(at opening: Life.Opening) -> [Choice] {
    var (take, leave, key) = ("take", "leave", "")
    switch opening.fork {
    case .course(let course): key = scenario.courses[course].key
    case .role(let role): (take, leave, key) = ("accept", "refuse", scenario.sideRoles[role].key)
    case .move(let move): (take, leave, key) = ("move", "stay", scenario.moves[move].key)
    // Those are `prospects`.
    case .review: return []
    }
    // Nobody is asked for a side role who has not said no.
    let isOnOffer = opening.decision == false || !opening.fork.isRole && opening.decision == nil
    return
      (isOnOffer ? [Choice(kind: .take(opening.fork), words: "\(take) \(key)")] : [])
      + (opening.decision == false
        ? [] : [Choice(kind: .leave(opening.fork), words: "\(leave) \(key)")])
  }

  private var reviewChoices: [Choice] {
    let prospects = upwardProspects.filter { $0.session != nil }
    let tried = prospects.filter { !$0.isDeclined }
    return prospects.flatMap { prospect -> [Choice] in
      let (review, key) = (prospect.review, scenario.reviews[prospect.review].key)
      let isAlone = tried.map(\.review) == [review]
      return [
        prospect.isDeclined
          ? Choice(kind: .attempt(review: review), words: "try \(key)")
          : Choice(kind: .skip(review: review), words: "skip \(key)")
      ]
        + (prospects.count > 1 && !isAlone
          ? [Choice(kind: .only(review: review), words: "only \(key)")] : [])
    }
  }

  /// Decides, from now on.
  ///
  /// - Parameter words: as a choice is typed, or its place in ``choices``, from 1.
  /// - Throws: where the words are not on offer.
  public mutating func choose(_ words: String) throws(Fault) -> Choice {
    let numbered = Int(words).flatMap { choices.indices.contains($0 - 1) ? choices[$0 - 1] : nil }
    guard let choice = numbered ?? choices.first(where: { $0.words == words }) else {
      throw .notOnOffer(words, among: choices.map(\.words))
    }
    earlier.append(Mark(week: life.week, decisions: decisions.count, choice: choice))
    decisions += changes(by: choice).map {
      Life.Decision(week: life.week, on: $0.fork, goes: $0.goes)
    }
    live(to: life.week)
    return choice
  }

  private func changes(by choice: Choice) -> [(fork: Life.Fork, goes: Bool)] {
    switch choice.kind {
    case .attempt(let review): [(.review(review), true)]
    case .skip(let review): [(.review(review), false)]
    case .only(let review):
      upwardProspects.map { (.review($0.review), $0.review == review) }
    case .take(let fork): [(fork, true)]
    case .leave(let fork): [(fork, false)]
    }
  }

  /// The reviews at which there is something to decide: nobody is asked who goes down.
  private var upwardProspects: [Life.Prospect] {
    (life.now?.prospects ?? []).filter { !$0.goesDown }
  }
}

extension Scenario {
  /// What a career can begin with, each once: job families, entries of the intake, groups of
  /// people.
  public var namesOfOrigins: [(key: String, meaning: Phrase)] {
    let newcomers = Phrase("newcomers", "新员工")
    let inPost = Phrase("in post at the start", "期初在岗")
    var origins = families.map {
      (key: $0.key, meaning: $0.value.title ?? Phrase("a job family", "岗位类别"))
    }
    origins += intake.map { ($0.key, newcomers) }
    origins += people.map { ($0.key, inPost) }
    var seen: Set<String> = []
    return origins.filter { seen.insert($0.key).inserted }
  }

  /// Entries of the intake and groups of people of whom somebody can be followed.
  private var namesOfTimetables: [String] {
    intake.filter { !$0.value.keepsUp }.map(\.key) + people.map(\.key)
  }

  /// Where somebody of a name comes from.
  fileprivate func origin(
    _ typed: String?, _ compiled: CompiledScenario
  ) throws(Career.Fault) -> Origin {
    guard let typed else {
      if let first = compiled.firstClass() { return first }
      throw .nobodyStarts(inPost: people.first?.key)
    }
    let origins = namesOfOrigins
    let index: Int?
    do throws(Problem) {
      index = try Naming.index(
        of: typed, among: origins.map { (key: $0.key, title: families[named: $0.key]?.title) })
    } catch {
      throw .ambiguous(error)
    }
    let name = index.map { origins[$0].key } ?? typed
    let family = families.firstIndex { $0.key == name }
    if let family, let first = compiled.firstClass(ofFamily: family) { return first }
    if let first = compiled.firstClass(ofIntake: name) { return first }
    if let group = people.firstIndex(where: { $0.key == name }) { return .group(group) }
    if let entry = intake.first(where: { $0.key == name || $0.value.family == name }),
      entry.value.keepsUp
    {
      throw .hiredByPolicy(name, instead: namesOfTimetables.first)
    }
    if family != nil || intake.contains(where: { $0.key == name }) { throw .nobodyStartsOf(name) }
    throw .noOrigin(name, among: origins.map(\.key))
  }
}
