public import Simulation
import Statistics
import Workforce

/// How many leave, in the forms in which it is reported, over stretches of a forecast and by group.
public struct AttritionTable: Sendable {
  /// What is asked.
  public struct Request: Sendable, Hashable {
    /// The only site that is looked at; nil for all.
    public var site: Int?
    /// What people are grouped by; nil for all together.
    public var split: Dimension?
    /// The stretches; nil for years back from the close.
    public var step: Step?

    /// A request.
    public init(site: Int? = nil, by split: Dimension? = nil, step: Step? = nil) {
      (self.site, self.split, self.step) = (site, split, step)
    }

    /// What attrition can be split by.
    public static let dimensions: [Dimension] = [
      .site, .family, .stage, .tier, .cause, .ladder, .phase,
    ]
  }

  /// What was asked.
  public let request: Request
  /// The forecast it is of.
  public let forecast: Forecast
  /// The stretches, in order.
  public let stretches: [Stretch]
  /// Futures it rests on.
  public let futures: Int
  private let distributions: [[Distribution]]

  /// Takes it from the forecast where it was recorded, and else plays the forecast again.
  public init(_ request: Request, of forecast: Forecast, by player: Player) throws(Unplayable) {
    (self.request, self.forecast) = (request, forecast)
    let compiled = forecast.compiled
    guard request != Request() else {
      (stretches, futures) = (compiled.attrition, forecast.futures)
      distributions = stretches.indices.map { stretch in
        AttritionForm.allCases.map { forecast.outcome.attrition($0, stretch: stretch) }
      }
      return
    }
    let asked = request.step?.stretches(from: compiled.start, weeks: compiled.weeks)
    let playable =
      asked.map { Playable(forecast.scenario, recording: Recording(attrition: $0)) }
      ?? forecast.playable
    let end = player.begin(about: forecast.futures)
    defer { end() }
    let replay = try player.with(seed: forecast.seed).attrition(
      of: playable, by: request.split, at: request.site, futures: forecast.futures)
    (stretches, futures) = (playable.compiled.attrition, replay.futures)
    distributions = replay.distributions
  }

  /// Whether it was stopped before all futures were played.
  public var isPartial: Bool { futures < forecast.futures }

  /// A form in a stretch, of everybody or of a group, in per cent, over the futures in which there
  /// was somebody to divide by; nil where there were none.
  public func summary(_ form: AttritionForm, stretch: Int, group: Int = 0) -> Summary? {
    Summary(
      distributions[stretch][group * AttritionForm.allCases.count + form.rawValue],
      ticks: AttritionForm.ticks)
  }
}

extension Forecast {
  /// A form of attrition of everybody in the last year, or in all weeks where they are fewer; nil
  /// where there was nobody.
  public func attritionAtTheEnd(_ form: AttritionForm) -> (stretch: Stretch, share: Summary)? {
    guard let stretch = compiled.attrition.last else { return nil }
    return Summary(
      outcome.attrition(form, stretch: compiled.attrition.count - 1), ticks: AttritionForm.ticks
    ).map { (stretch, $0) }
  }
}
