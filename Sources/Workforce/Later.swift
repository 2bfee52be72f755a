public import Schema
public import Text

/// Changes of a scenario that hold from a day on, for a time or to the end.
public struct Later: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// The first day; the change comes into force on the first Monday that is not before it.
  public var from = Day(number: 4)
  /// The day before which it ends, likewise on a Monday; nil where it lasts.
  public var until: Day?
  /// The site of those for whom it holds; nil for all sites.
  public var site: String?
  /// The tier of those for whom it holds; nil for all tiers.
  public var tier: String?
  /// The stage of those for whom it holds, such as newcomers; nil for all stages.
  public var stage: String?
  /// Lines `PATH VALUE`, as `set` takes them.
  public var set: [String] = []

  /// How it is written.
  public static let schema = Record(Later()) {
    Field("title", \.title, .title, help: Phrase("What reports call the change", "改动在报告中的名称"))
    Field(
      "from", \.from, .day,
      help: Phrase(
        "From which day on; it comes into force on the first Monday that is not before it",
        "从哪天起生效；不是星期一的，从下一个星期一起"))
    Field(
      "until", \.until, .day,
      help: Phrase(
        "The day before which it ends, likewise on a Monday; without it it lasts",
        "到哪天为止（不含当天），同样按星期一算；不写则一直有效"))
    Field(
      "at", \.site, .reference(to: "sites"),
      help: Phrase(
        """
        The site at which it holds; without it at all of them. A change for some only can be one \
        of what is paid to them and spent on them: pay-rise, amenities, recognition, ceremonies, \
        idea-market of levers; it goes before one for everybody. Where somebody is now decides: \
        who comes to the site, the tier or the stage gets it, who leaves it does not keep it
        """,
        """
        只在哪个职场生效；不写则所有职场。只对一部分人的改动，限于发给他们、花在他们身上的钱：levers 下的 pay-rise、\
        amenities、recognition、ceremonies、idea-market，并优先于对所有人的改动。以人当时所在为准：\
        调入该职场、升入该职级、进入该阶段的人开始享受，离开的不再享受
        """))
    Field(
      "tier", \.tier, .reference(to: "tiers"),
      help: Phrase(
        "The tier in which it holds; without it in all of them", "只对哪个职级生效；不写则所有职级"))
    Field(
      "stage", \.stage, .reference(to: "stages"),
      help: Phrase(
        "The stage in which it holds, such as that of newcomers; without it in all of them",
        "只对哪个成长阶段生效，如新人期；不写则所有阶段"))
    Field(
      "set", \.set, .list(of: .text, count: 1...100),
      help: Phrase(
        """
        What changes, each as set takes it: a path, a space and a value, such as \
        levers.pay-rise 5% or stages.novice.leaving -20%
        """,
        "改哪些数值，每条写法同 set：路径、空格、值，如 levers.pay-rise 5%、stages.novice.leaving -20%"))
  }

  /// The most changes of this kind in a scenario.
  static let most = 20
}

/// A time from a Monday on, up to the next one, in which a scenario is another one.
public struct Era: Sendable {
  /// The Monday.
  public let from: Day
  /// What holds from then on.
  public internal(set) var scenario: Scenario
}

extension Later {
  /// Whether it holds for some people only.
  public var isForSome: Bool { site != nil || tier != nil || stage != nil }

  /// Whether it holds in a stage and tier at a site.
  fileprivate func concerns(site: String, stage: String, tier: String) -> Bool {
    (self.site ?? site) == site && (self.stage ?? stage) == stage && (self.tier ?? tier) == tier
  }
}

extension Scenario {
  /// What holds on a day.
  public func asOf(_ day: Day) -> Scenario {
    eras.last { $0.from <= day }?.scenario ?? self
  }

  /// The scenario with the same done to it and to all that holds later.
  ///
  /// - Parameter change: says whether it has changed anything.
  /// - Returns: nil where nothing has changed.
  public func changedThroughout(_ change: (inout Scenario) -> Bool) -> Scenario? {
    var changed = self
    var isChanged = changed.change(everywhere: change)
    for index in changed.eras.indices {
      isChanged = changed.eras[index].scenario.change(everywhere: change) || isChanged
    }
    return isChanged ? changed : nil
  }

  /// Lets what was done to the timetable, to openings and targets and to the horizon hold later too.
  public mutating func keepTimetableThroughout() {
    for index in eras.indices {
      eras[index].scenario.intake = intake
      for site in sites.indices {
        eras[index].scenario.sites[site].value.opening = sites[site].value.opening
        eras[index].scenario.sites[site].value.target = sites[site].value.target
      }
      eras[index].scenario.horizon = horizon
    }
  }

  /// The Mondays on which anything changes.
  private var changes: [Day] {
    let end = start + 7 * weeks
    let days = later.flatMap { entry in
      [entry.value.from.mondayOnOrAfter] + (entry.value.until.map { [$0.mondayOnOrAfter] } ?? [])
    }
    return Set(days).filter { $0 > start && $0 < end }.sorted()
  }

  /// Reads what holds from each day on which anything changes.
  @Sendable static func readEras(_ scenario: inout Scenario, _ checker: inout Checker) {
    guard !scenario.later.isEmpty else { return }
    scenario.checkLater(&checker)
    guard !checker.hasProblems, let base = try? checker.node.removing(["later"]) else { return }
    for day in scenario.changes {
      let entries = scenario.later.filter { $0.value.holds(on: day) }
      let forAll = entries.filter { !$0.value.isForSome }
      guard let written = Written(base, forAll, &checker),
        let other = scenario.read(written, &checker)
      else { return }
      if let (table, _) = zip(scenario.frame, other.frame).first(where: { $0 != $1 })?.0 {
        let blamed = written.lines.first {
          $0.steps.first == table.split(separator: ".").first.map(String.init)
        }
        return checker.report(
          LaterFault.ofAllTime(part: table), at: blamed?.field ?? "later", found: nil as String?)
      }
      var era = Era(from: day, scenario: other.begun(on: day, after: scenario))
      let forSome = entries.filter(\.value.isForSome)
      if !forSome.isEmpty {
        guard
          let levers = scenario.levers(forSome, on: day, after: written, era.scenario, &checker)
        else { return }
        era.scenario.leversByPlace = levers
      }
      scenario.eras.append(era)
    }
  }

  /// A scenario's text with lines of entries done to it.
  private struct Written {
    var root: Node
    /// What each line changes, and where it stands.
    var lines: [(steps: [String], field: String)] = []

    /// Nil where a line cannot be done, which is reported.
    init?(_ root: Node, _ entries: [Named<Later>], _ checker: inout Checker) {
      self.root = root
      for entry in entries {
        for (index, line) in entry.value.set.enumerated() {
          let field = "later.\(entry.key).set.\(index + 1)"
          do throws(Problem) {
            let place = checker.node.value(at: Node.steps(field))?.place
            let changed = try Scenario.changed(self.root, by: line, at: place)
            let path = changed.steps.joined(separator: ".")
            if entry.value.isForSome, !Scenario.leversForSome.contains(where: { $0.path == path }) {
              throw LaterFault.ofEverybody(part: path).problem()
            }
            self.root = changed.root
            lines.append((changed.steps, field))
          } catch {
            checker.report(error.told(of: line), at: field)
            return nil
          }
        }
      }
    }
  }

  /// The scenario that a text makes; nil where it makes none, which is reported.
  private func read(_ written: Written, _ checker: inout Checker) -> Scenario? {
    do throws(Problems) {
      return try Self.schema.read(written.root)
    } catch {
      guard let problem = error.all.first else { return nil }
      let steps = Node.steps(problem.path)
      let blamed =
        written.lines.last { $0.steps.starts(with: steps) || steps.starts(with: $0.steps) }
        ?? written.lines.last
      checker.report(problem.told(of: nil), at: blamed?.field ?? "later")
      return nil
    }
  }

  /// The levers of a day on which some hold for some people only: such a change goes before one
  /// that is for everybody, and of two of them the later one in the text.
  private func levers(
    _ entries: [Named<Later>], on day: Day, after written: Written, _ other: Scenario,
    _ checker: inout Checker
  ) -> LeversByPlace? {
    // Those whom the same entries concern have the same levers.
    var (known, versions, places): ([[String]], [Levers], [Int]) = ([], [], [])
    for site in sites {
      for stage in stages {
        for tier in tiers {
          let own = entries.filter {
            $0.value.concerns(site: site.key, stage: stage.key, tier: tier.key)
          }
          if let version = known.firstIndex(of: own.map(\.key)) {
            places.append(version)
            continue
          }
          var levers = other.levers
          if !own.isEmpty {
            guard var text = Written(written.root, own, &checker) else { return nil }
            text.lines = written.lines + text.lines
            guard let version = read(text, &checker) else { return nil }
            levers = version.begun(on: day, after: self).levers
          }
          places.append(versions.count)
          known.append(own.map(\.key))
          versions.append(levers)
        }
      }
    }
    return LeversByPlace(versions: versions, places: places)
  }

  /// A bonus that there was not before is one from that day on.
  private func begun(on day: Day, after base: Scenario) -> Scenario {
    var scenario = self
    let before = base.asOf(day + -1).levers.peakBonus?.number ?? 0
    if before == 0, scenario.levers.peakBonus != nil, scenario.levers.bonusSince == nil {
      scenario.levers.bonusSince = day
    }
    return scenario
  }

  /// The text with a line done to it, and what the line changes.
  fileprivate static func changed(
    _ root: Node, by line: String, at place: Place?
  ) throws(Problem) -> (root: Node, steps: [String]) {
    let words = line.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { throw LaterFault.noLine.problem(found: line) }
    let (path, text) = (String(words[0]), words[1].drop { $0 == " " })
    let shape = schema.shape
    let steps = try shape.steps(path, in: root)
    guard shape.at(steps) != nil, let first = steps.first else {
      throw LaterFault.noPath.problem(found: path)
    }
    guard isFree(steps) else { throw LaterFault.ofAllTime(part: first).problem() }
    let moved = try schema.changed(at: steps, as: String(text), in: root)?.node
    let value: Node
    if let moved { value = moved } else { value = try Node(flow: String(text), file: "") }
    return (try root.setting(steps, to: value.placed(at: place), shape: shape), steps)
  }

  /// Whether it is something that may change in the middle of a forecast.
  private static func isFree(_ steps: [String]) -> Bool {
    switch steps.first {
    case "sites": steps.count == 3 && !["opening", "rented"].contains(steps[2])
    case "recruiting": steps.count == 2 && !["steps", "channels", "markets"].contains(steps[1])
    case "stages", "tiers", "families", "reviews", "intake", "peaks", "levers", "effects", "demand",
      "service", "costs", "moves", "courses", "study", "side-roles", "survey", "energy",
      "coupling", "onboarding":
      true
    default: false
    }
  }

  /// What the people of a forecast live in from its start to its end: names of tables, with what
  /// stands in them.
  private var frame: [(part: String, keys: [String])] {
    [
      ("sites", sites.map(\.key)), ("families", families.map(\.key)),
      ("stages", stages.map { "\($0.key) \($0.value.takesContacts)" }),
      ("families", families.map { "\($0.key) \(takesContacts($0.key))" }),
      ("causes", causes.map(\.key)), ("tiers", tiers.map(\.key)),
      ("reviews", reviews.map { "\($0.key) \($0.value.from) \($0.value.to)" }),
      ("intake", ownHours.map { "\($0)" }),
      ("intake", termedIntake.map { "\($0.key) \($0.value.term?.text ?? "")" }),
      ("recruiting", intake.filter { $0.value.keepsUp }.map(\.key)),
      ("demand", demand.map { "\($0.key) \($0.value.family)" }), ("service", service.map(\.key)),
      ("moves", moves.map { "\($0.key) \($0.value.from) \($0.value.to)" }),
      ("courses", courses.map(\.key)), ("side-roles", sideRoles.map(\.key)),
      ("energy", [energy == nil ? "" : "energy"]),
      ("coupling", [coupling == nil ? "" : "coupling"]),
    ]
  }

  private func checkLater(_ checker: inout Checker) {
    let end = start + 7 * weeks
    if later.count > Later.most {
      checker.report(LaterFault.tooMany(most: Later.most), at: "later", found: String(later.count))
    }
    for entry in later {
      let (from, until) = (entry.value.from, entry.value.until)
      if from.mondayOnOrAfter <= start {
        checker.report(
          LaterFault.notLater(start: start.iso), at: "later.\(entry.key).from", found: from.iso)
      } else if from.mondayOnOrAfter >= end {
        checker.report(
          LaterFault.afterEnd(last: (end + -7).iso), at: "later.\(entry.key).from", found: from.iso)
      }
      if let until, until.mondayOnOrAfter <= from.mondayOnOrAfter {
        checker.report(
          LaterFault.overAtOnce(first: (from.mondayOnOrAfter + 7).iso),
          at: "later.\(entry.key).until", found: until.iso)
      }
      checkAddressee(of: entry, &checker)
    }
  }
}

extension Scenario {
  /// A change for some of whom there is never anybody would do nothing, and say nothing of it.
  private func checkAddressee(of entry: Named<Later>, _ checker: inout Checker) {
    let groups = people.map(\.value)
    let classes = intake.map(\.value)
    if let site = entry.value.site,
      !groups.contains(where: { $0.site == site }), !classes.contains(where: { $0.site == site }),
      !loans.contains(where: { $0.value.to == site }),
      !moves.contains(where: { $0.value.to == site })
    {
      checker.report(LaterFault.nobody, at: "later.\(entry.key).at", found: site)
    }
    if let tier = entry.value.tier,
      !groups.contains(where: { $0.tier == tier }),
      !classes.contains(where: { ($0.tier ?? tiers.first?.key) == tier }),
      !reviews.contains(where: { $0.value.to == tier })
    {
      checker.report(LaterFault.nobody, at: "later.\(entry.key).tier", found: tier)
    }
  }
}

extension Later {
  fileprivate func holds(on day: Day) -> Bool {
    from.mondayOnOrAfter <= day && until.map { day < $0.mondayOnOrAfter } ?? true
  }
}

extension Problem {
  /// The problem as one of a line: at its place, with the line where nothing else was found.
  fileprivate func told(of line: String?) -> Problem {
    var problem = self
    problem.found = problem.found ?? line.map(Problem.Found.written)
    return problem
  }
}
