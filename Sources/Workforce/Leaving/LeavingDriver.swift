import Schema
public import Text

/// Something that weighs on leaving (离职驱动因素): one row.
///
/// From the rows of ``all`` follow what acts in the engine and in which place, what explains a
/// career, what the survey matrix tries, what `explain leaving` takes out, which money must be in
/// the scenario's currency, and what a programme switches off.
public struct LeavingDriver: Sendable {
  /// What it is called, to a person.
  public struct Words: Sendable {
    /// In a table.
    public var title: Phrase
    /// Beside a multiplier of leaving: `by the pay rise`, `加薪`.
    public var acting: Phrase
    /// The beginning of a sentence about the world without it: in Chinese with its comma.
    public var absence: Phrase
    /// One standard step for the better; empty where there is none.
    public var step = Phrase.empty
    /// The same as a table has room for.
    public var dose = Phrase.empty
  }

  /// How it acts on leaving.
  public enum Action: Sendable {
    /// In all weeks, at every place of a kind.
    case always(Standing)
    /// On the days of peaks: a bonus awaited and paid, and their work.
    case bonus, workload
    /// For a person, as long as something is so of them.
    case mentor, promise, stagnation, refusal, reward
    /// By last week's short-staffed floor.
    case pressure
    /// Beside all the rest, with a hazard of its own.
    case poaching
    /// For whoever waited for HR beyond its promise.
    case goodwill
    /// For a newcomer who was welcomed.
    case onboarding
    /// For whoever came through a channel of recruiting, for a time.
    case channel
  }

  /// The name by which code and tests know it.
  public let key: String
  /// What it is called.
  public let words: Words
  /// How it acts in a scenario; nil where it does not.
  public let action: @Sendable (Scenario) -> Action?
  /// The money that it spends on people, if it does.
  let spending: (@Sendable (Scenario) -> Spending?)?
  /// The share of those asked who are content with it; nil where nobody is asked.
  let content: (@Sendable (Survey) -> Share?)?
  /// Takes it out of a scenario; says whether there was anything to take out.
  let clear: @Sendable (inout Scenario) -> Bool
  /// Takes one standard step for the better, the dose in which the effect of each is believed;
  /// false where there is no such step.
  let improve: @Sendable (inout Scenario) -> Bool

  init(
    _ key: String, _ words: Words, action: @escaping @Sendable (Scenario) -> Action?,
    spending: (@Sendable (Scenario) -> Spending?)? = nil,
    content: (@Sendable (Survey) -> Share?)? = nil,
    clear: @escaping @Sendable (inout Scenario) -> Bool,
    improve: @escaping @Sendable (inout Scenario) -> Bool = { _ in false }
  ) {
    (self.key, self.words, self.action, self.spending) = (key, words, action, spending)
    (self.content, self.clear, self.improve) = (content, clear, improve)
  }

  /// The scenario as if it did not weigh at all; nil where it does not.
  public func removed(from scenario: Scenario) -> Scenario? {
    scenario.changedThroughout(clear)
  }

  /// The scenario with one standard step for the better; nil where there is no such step.
  public func improved(_ scenario: Scenario) -> Scenario? {
    scenario.changedThroughout(improve)
  }

  /// The share of those asked who are content with it, 0...1; nil where nobody was asked.
  public func satisfaction(in survey: Survey) -> Double? { content?(survey)?.magnitude }
}

extension LeavingDriver: Hashable {
  /// A key names one row.
  public static func == (first: LeavingDriver, second: LeavingDriver) -> Bool {
    first.key == second.key
  }

  /// A key names one row.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension LeavingDriver {
  /// An influence that holds in all weeks: leaving × (1 + size) to the power of the dose.
  public struct Standing: Sendable {
    /// What differs in size or dose; cells are sites by stages by tiers, sites first.
    public enum Places: Sendable { case everywhere, sites, tiers, stages, cells }

    /// What differs.
    public let places: Places
    /// By place, in the order of the scenario; nil where it does not act.
    public let pulls: [Pull?]
    /// The cause of leaving that it acts on; nil for all.
    public let cause: String?

    init(_ places: Places, _ pulls: [Pull?], cause: String? = nil) {
      (self.places, self.pulls, self.cause) = (places, pulls, cause)
    }
  }

  /// An effect and its dose.
  public struct Pull: Sendable {
    /// What is believed of one dose.
    public let size: Believed
    /// How many doses there are.
    public let dose: Dose

    init(_ size: Uncertain<some Quantity>, _ dose: Dose = .times(1)) {
      (self.size, self.dose) = (Believed(size), dose)
    }
  }

  /// How many doses of an effect there are.
  public enum Dose: Sendable {
    /// A known number.
    case times(Double)
    /// A number that may itself be uncertain.
    case number(Believed)
    /// One for each per cent of pay that is spent: minor units a week.
    case percentOfPay(Double)
    /// The logarithm of what others pay over what is paid, before any rise.
    case market(Believed, over: Believed)

    /// The path of the number that it is; nil for a lever's.
    public var path: String? {
      switch self {
      case .times, .percentOfPay: nil
      case .number(let number), .market(let number, _): number.assumption.path
      }
    }
  }

  /// Money that a lever spends on a person: where it is written, and what.
  struct Spending {
    let path: String
    let text: String
    let currency: String

    init(_ path: String, _ money: Money) {
      (self.path, text, currency) = (path, money.text, money.currency)
    }

    init(_ path: String, _ pay: Pay) {
      (self.path, text, currency) = (path, pay.text, pay.currency)
    }
  }
}

/// A believed number whose type is forgotten: ready to be drawn.
public struct Believed: Sendable {
  /// How it is drawn in a future.
  public let assumption: Assumption
  /// The largest value it may have, in the engine's unit.
  public let largest: Double

  /// Forgets the type of a number.
  public init(_ number: Uncertain<some Quantity>) {
    (assumption, largest) = (Assumption(number), number.largest)
  }
}
