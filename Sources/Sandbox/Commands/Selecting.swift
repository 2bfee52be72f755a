import Answers
import Questions
import Schema
import Simulation
import Text
import Workforce

extension Syntax {
  /// What `table` and `plot` can show: a measure or attrition, at a site, by a dimension.
  static let selection = Syntax.choice([
    .takes(.measure),
    .word(Typing.attrition, Typing.attritionMeaning),
  ])

  /// `at SITE`
  static let atSite = Syntax.option(
    Keyword("at", Phrase("one site", "一个职场")) { $0.mayBeLimited }, .site)

  /// `by DIMENSION`
  static let byDimension = Syntax.option(
    Keyword("by", Phrase("one column for each", "每项一列")) { !$0.dimensions.isEmpty }, .dimension)
}

extension Typing {
  /// What stands in the place of a measure for how many leave, as reports have it.
  static let attrition = "attrition"
  static let attritionMeaning = Phrase(
    "how many leave, in the forms in which it is reported", "流失多少人，按报表常用的几种口径")

  /// The measure that was named first.
  private var measure: Measure? { earlier.first.flatMap(Measure.init(named:)) }

  /// What the measure that was named could be split by.
  var dimensions: [Dimension] {
    let place: [Dimension] = earlier.contains("at") ? [.site] : []
    return Dimension.allCases.filter { dimension in
      let isCut =
        earlier.first == Self.attrition
        ? AttritionTable.Request.dimensions.contains(dimension)
        : measure?.isCut(by: place + [dimension]) ?? true
      return isCut && scenario?.keys(of: dimension).isEmpty == false
    }
  }

  /// Whether the measure that was named is counted by site.
  fileprivate var mayBeLimited: Bool { measure?.isCut(by: [.site]) ?? true }
}

extension Scenario {
  /// The measures that are counted in it.
  var measures: [Completion] {
    Measure.allCases.filter { $0.absence(in: self) == nil }
      .map { Completion($0.description.name, $0.description.help, title: $0.title) }
  }
}

extension Call {
  /// The measure that was named, and how to look at it; people where none was.
  func selection(of forecast: Forecast) throws(Refusal) -> Selection {
    let selection = Selection(
      try self[.measure] ?? .people, site: try self[.site], by: try self[.dimension])
    if let obstacle = selection.obstacle(in: forecast.scenario) {
      throw refusal(
        obstacle, at: word(Argument.dimension) ?? word(Argument.site) ?? word(Argument.measure))
    }
    return selection
  }

  /// What is asked of attrition; nil where a measure is.
  func attrition(every step: Step?) throws(Refusal) -> AttritionTable.Request? {
    guard says(Typing.attrition) else { return nil }
    var request = AttritionTable.Request(step: step)
    request.site = try self[.site]
    request.split = try self[.dimension]
    if let split = request.split, !AttritionTable.Request.dimensions.contains(split) {
      throw refusal(
        LineFault.noDimension, at: word(Argument.dimension),
        expected: .oneOf(AttritionTable.Request.dimensions.map(\.name)))
    }
    return request
  }

  /// The number of each future that is meant: a measure, at a site, at a time.
  func response(in scenario: Scenario) throws(Refusal) -> Response {
    let measure = try self[.measure] ?? .people
    let (site, day) = try whereAndWhen(.moment)
    var moment: Response.Moment =
      switch day {
      case .opening: .opening
      case .day(let day): .week(day)
      default: .close
      }
    if let last = try self[.lastDay] {
      guard day == nil else { throw refusal(LineFault.secondDay, at: word(Argument.lastDay)) }
      moment = .through(last)
    }
    do throws(Problem) {
      return try Response(measure, site: site, on: moment, in: scenario)
    } catch {
      let named = words.first { $0.text == error.found?.written }
      throw refusal(
        error,
        at: named ?? word(Argument.moment) ?? word(Argument.lastDay)
          ?? word(Argument.measure))
    }
  }

  /// A site and a time, each once at most.
  func whereAndWhen(_ argument: Argument<Moment>) throws(Refusal) -> (site: Int?, when: Moment?) {
    var (site, when) = (Int?.none, Moment?.none)
    for (moment, word) in zip(try all(argument), self.words(of: argument)) {
      if case .site(let index) = moment {
        guard site == nil else {
          throw refusal(LineFault.secondSite, at: word)
        }
        site = index
      } else {
        guard when == nil else {
          throw refusal(LineFault.secondDay, at: word)
        }
        when = moment
      }
    }
    return (site, when)
  }
}
