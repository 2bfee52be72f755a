import Schema
import Workforce

/// What each price of a scenario can come to in one future, at most: reckoned before anything is
/// played, so that no sum of money can pass what 64 bits hold. All in minor units.
struct Spending: Sendable {
  /// One price.
  private struct Part: Sendable {
    var path: String
    /// For each week that somebody lives, for each person who is ever there, and whoever is there.
    var perWeek = 0.0
    var perPerson = 0.0
    var once = 0.0
  }

  private var parts: [Part] = []

  /// A bound on all money together, and the path of the price that most of it may go to.
  ///
  /// - Parameters:
  ///   - personWeeks: Weeks that people live in a future, at most.
  ///   - comers: Everybody who is ever there, at most.
  func most(personWeeks: Double, comers: Double) -> (money: Double, dearest: String) {
    let all = parts.map { part in
      part.perWeek * personWeeks + part.perPerson * comers + part.once
    }
    let dearest = all.indices.max { all[$0] < all[$1] }.map { parts[$0].path }
    return (all.reduce(0, +), dearest ?? "")
  }

  init(_ scenario: Scenario) {
    let pay = scenario.dearestPay
    parts.append(Part(path: pay.path, perWeek: pay.most))
    addPeople(scenario, pay: pay.most)
    addLevers(scenario, pay: pay.most)
    addTraining(scenario, pay: pay.most)
  }

  private mutating func addPeople(_ scenario: Scenario, pay: Double) {
    let (costs, recruiting) = (scenario.costs, scenario.recruiting)
    let lengths = scenario.stages.reduce(0.0) { $0 + ($1.value.length?.largest ?? 0) }
    let own = scenario.families.compactMap { $0.value.training?.largest }.max() ?? 0
    let trainer = recruiting.trainerPay?.magnitude ?? 0
    parts += [
      Part(path: "costs.on-costs", perWeek: costs.onCosts.magnitude * pay),
      Part(path: "costs.leaver", perPerson: costs.leaver?.magnitude ?? 0),
      Part(path: "recruiting.cost-per-hire", perPerson: recruiting.costPerHire?.magnitude ?? 0),
      Part(
        path: "recruiting.training-cost",
        perPerson: (recruiting.trainingCost?.magnitude ?? 0) * (lengths + own) / 7),
      // A trainer for each trainee, and no site has a part of one.
      Part(
        path: "recruiting.trainer-pay", perWeek: trainer,
        once: trainer * Double(scenario.sites.count * scenario.weeks)),
      Part(
        path: "recruiting.seat-cost",
        once: (recruiting.seatCost?.magnitude ?? 0) * Double(scenario.weeks)
          * scenario.sites.reduce(0) { $0 + $1.value.seats.largest }),
    ]
    parts += scenario.loans.map { entry in
      let loan = entry.value
      let weeks = Double(scenario.weeks)
      return Part(
        path: "loans.\(entry.key)",
        perPerson: (loan.cost?.magnitude ?? 0) + (loan.pay?.magnitude ?? 0) * weeks)
    }
    if let hr = scenario.hr, let pay = hr.pay {
      parts.append(
        Part(path: "hr.pay", once: pay.magnitude * hr.people.magnitude * Double(scenario.weeks)))
    }
    parts += (scenario.onboarding?.parts ?? []).map { name, part in
      Part(path: "onboarding.\(name).cost", perPerson: part.cost?.magnitude ?? 0)
    }
    parts += scenario.moves.map { move in
      let dates = scenario.mostDates(move.value.on.count)
      return Part(
        path: "moves.\(move.key).cost", perPerson: (move.value.cost?.magnitude ?? 0) * dates)
    }
    if let energy = scenario.energy, let reward = energy.reward {
      let mostEnergy = scenario.versions.reduce(0) { max($0, $1.mostEnergy) }
      let days = energy.days(from: scenario.start, before: scenario.start + 7 * scenario.weeks)
      parts.append(
        Part(
          path: "energy.reward",
          perPerson: reward.magnitude * mostEnergy * Double(days.count)))
    }
  }

  private mutating func addLevers(_ scenario: Scenario, pay: Double) {
    let levers = scenario.levers
    let paydays = scenario.mostDates(scenario.peaks.count { $0.value.paid != nil })
    let benefits: [(String, (Levers) -> Double?)] = [
      ("amenities", { $0.amenities?.magnitude }), ("recognition", { $0.recognition?.magnitude }),
      ("ceremonies", { $0.ceremonies?.magnitude }), ("idea-market", { $0.ideaMarket?.magnitude }),
    ]
    // Where levers differ by place, nobody gets more than the most of each.
    for (name, amount) in benefits {
      let most = scenario.versions.compactMap { amount($0.levers) }.max() ?? 0
      parts.append(Part(path: "levers.\(name)", perWeek: most))
    }
    parts += [
      Part(
        path: "levers.peak-bonus", perPerson: (levers.peakBonus?.magnitude ?? 0) * paydays),
      Part(
        path: "levers.mentors",
        perWeek: levers.mentors.magnitude * levers.mentorTime.magnitude * pay),
    ]
    parts += scenario.peaks.map { peak in
      Part(
        path: "peaks.\(peak.key).helpers",
        perWeek: peak.value.helpers.magnitude * pay * (1 + scenario.costs.onCosts.magnitude))
    }
    parts += scenario.phases.filter { _ in levers.programmes }.map { phase in
      Part(
        path: "phases.\(phase.key).programme.cost",
        perWeek: phase.value.programme.cost?.magnitude ?? 0)
    }
    parts += scenario.stages.map { stage in
      Part(
        path: "stages.\(stage.key).development.cost",
        perWeek: stage.value.development?.cost?.largest ?? 0)
    }
  }

  /// Exams, with the time that they take at pay; each course at most once more offline.
  private mutating func addTraining(_ scenario: Scenario, pay: Double) {
    let years = scenario.mostDates(1)
    let offline = scenario.study.offlineCost?.magnitude ?? 0
    for course in scenario.courses {
      let (value, path) = (course.value, "courses.\(course.key)")
      let exams = years * (1 + value.examsPerYear)
      let time = pay * value.hours / Pay.hoursPerWeek
      parts += [
        Part(path: "\(path).cost", perPerson: ((value.cost?.magnitude ?? 0) + time) * exams),
        Part(path: "\(path).lecturer", once: (value.lecturer?.magnitude ?? 0) * exams),
        Part(path: "study.offline-cost", perPerson: offline + time),
      ]
    }
    let postings = scenario.mostDates(scenario.study.posted.count)
    let prize = scenario.levers.studyPrize?.magnitude ?? 0
    parts.append(Part(path: "levers.study-prize", perPerson: prize * postings))
    parts += scenario.sideRoles.map { role in
      Part(path: "side-roles.\(role.key).pay", perWeek: role.value.pay?.magnitude ?? 0)
    }
  }
}

extension Scenario {
  /// How often days of the year can come within the forecast.
  fileprivate func mostDates(_ days: Int) -> Double { Double(days * (weeks / 52 + 2)) }

  /// The highest pay that anybody can have, in minor units a week, with its path.
  fileprivate var dearestPay: (path: String, most: Double) {
    let rise = 1 + versions.reduce(0) { max($0, $1.levers.payRise.number) } / 100
    let weeks = max(1, longestHours / Pay.hoursPerWeek)
    let all = tiers.compactMap { tier in
      tier.value.pay.map { (path: "tiers.\(tier.key).pay", most: $0.largest * rise * weeks) }
    }
    let (path, most) = all.max { $0.most < $1.most } ?? ("tiers", 0)
    let nights = sites.map { $0.value.nightWork.largest }.max() ?? 0
    return (path, most + nights * costs.nightPremium.perWeek(pay: most))
  }
}
