public import Questions
public import Report
import Schema
public import Simulation
import Statistics
public import Text
import Workforce

extension Forecast {
  /// The whole forecast as one object.
  ///
  /// `weeks` holds the Mondays. A stock is counted on the Monday, before anything happens; a flow
  /// over the week that begins with it. Besides its arrays over weeks a stock has `end`, the
  /// numbers on the Monday after the last week, and a flow has `total`, all weeks together.
  ///
  /// - Parameter identity: what the forecast is the answer to.
  public func json(_ identity: Identity) -> JSON {
    .object([
      .init("scenario", .string(scenario.title.english)),
      .init("seed", .integer(Int(clamping: seed))),
      .init("futures", .integer(futures)),
      .init("partial", .bool(isPartial)),
      .init("model", .integer(Model.version)),
      .init("weeks", .array((0..<compiled.weeks).map { .string(compiled.monday(of: $0).iso) })),
      .init("end", .string(compiled.monday(of: compiled.weeks).iso)),
      .init("readiness", .array(readiness.map(json))),
      .init("measures", .array(compiled.layout.series.indices.compactMap(json))),
      .init("identity", identity.json),
    ])
  }

  private func json(_ site: Readiness) -> JSON {
    .object([
      .init("site", .string(scenario.sites[site.site].key)),
      .init("opening", .string(site.opening.iso)),
      .init(
        "onTime",
        .object([
          .init("probability", .number(site.onTime.value)), .init("low", .number(site.onTime.low)),
          .init("high", .number(site.onTime.high)), .init("level", .number(site.onTime.level)),
        ])),
      .init(
        "readyBy",
        .object([
          .init("p10", json(site.readyBy.p10)), .init("p50", json(site.readyBy.p50)),
          .init("p90", json(site.readyBy.p90)),
        ])),
      .init("never", .number(site.never.value)),
    ])
  }

  private func json(_ day: Day?) -> JSON { day.map { .string($0.iso) } ?? .null }

  private func json(_ index: Int) -> JSON? {
    let series = compiled.layout.series[index]
    let description = series.measure.description
    let weeks = (0..<compiled.weeks).compactMap { summary(index, week: $0) }
    guard weeks.count == compiled.weeks, let close = summary(index, week: compiled.weeks) else {
      return nil
    }
    var members = [JSON.Member("name", .string(description.name))]
    for (dimension, value) in zip(series.cut, series.at) {
      members.append(.init(dimension.name, .string(scenario.keys(of: dimension)[value])))
    }
    members.append(.init("unit", .string(unit(of: series.measure).english)))
    for (name, path) in Self.fields {
      members.append(.init(name, .array(weeks.map { .number($0[keyPath: path]) })))
    }
    members.append(
      .init(
        description.kind.isStock ? "end" : "total",
        .object(Self.fields.map { .init($0, .number(close[keyPath: $1])) })))
    return .object(members)
  }

  private static var fields: [(String, KeyPath<Summary, Double>)] {
    [
      ("mean", \.mean), ("standardError", \.standardError), ("p10", \.p10), ("p50", \.p50),
      ("p90", \.p90),
    ]
  }

  /// The unit with the scenario's own currency in it; FTE where heads and full-time people differ.
  public func unit(of measure: Measure) -> Phrase {
    if scenario.hoursDiffer, measure.isOfFullTimePeople { return Phrase(verbatim: "FTE") }
    return measure.description.unit.name(in: scenario.currency)
  }

  /// Whether a measure is called by its unit: people are people, unless they are counted otherwise.
  func isUnit(_ measure: Measure) -> Bool {
    switch measure {
    case .people: !(scenario.hoursDiffer && measure.isOfFullTimePeople)
    case .seats, .contacts, .credits, .exams: true
    default: false
    }
  }
}
