public import Schema
import Text

/// What belongs to one programme of the centre (体系), so that one switch turns it on and off.
public struct Programme: Sendable {
  /// Whether it runs.
  public var on = true
  /// What belongs to it.
  public var parts: [Part] = []

  /// A part of the scenario that a programme may bring.
  public enum Part: String, CaseIterable, Sendable {
    case development, energy, recognition, ceremonies
    case ideaMarket = "idea-market"
    case amenities, mentors, phases, demotion, robots, fixes

    /// What it stands for.
    var meaning: Phrase {
      switch self {
      case .development: Phrase(verbatim: "stages.*.development")
      case .energy: Phrase("energy, and what reviews ask of it", "energy，以及晋升评审对它的要求")
      case .recognition, .ceremonies, .ideaMarket, .amenities, .mentors:
        Phrase(written: "levers.\(rawValue)")
      case .phases:
        Phrase(
          "phases.*.programme, with levers.programmes",
          "phases.*.programme，由 levers.programmes 开启")
      case .demotion: Phrase("reviews that take the last", "末位降级的评审")
      case .robots, .fixes: Phrase(written: "demand.*.\(rawValue)")
      }
    }
  }

  /// How a programme is written.
  public static let schema = Record(Programme()) {
    Field(
      "on", \.on, .yesNo, default: "yes", source: Phrase("what is described is done", "写了就执行"),
      help: Phrase(
        "Whether it runs; no plays the scenario without any of its parts",
        "是否实施；no 则推演时去掉其中各项"))
    Field(
      "parts", \.parts, .list(of: .choice(\.meaning), count: 1...20),
      help: Phrase(
        "What belongs to it, such as [development, energy]",
        "包含哪些内容，如 [development, energy]"))
  }
}

extension Scenario {
  /// The scenario as it is played: without the parts of a programme that does not run.
  public var inForce: Scenario {
    guard let programme, !programme.on else { return self }
    var scenario = self
    _ = scenario.change(everywhere: { version in
      for part in programme.parts { version.remove(part) }
      return true
    })
    return scenario
  }

  /// Takes a part out. What stays can still be told from a scenario that never had it: the same
  /// things are counted, so that both can be compared.
  private mutating func remove(_ part: Programme.Part) {
    switch part {
    case .development: for index in stages.indices { stages[index].value.development?.on = false }
    case .energy: energy?.on = false
    case .recognition, .ceremonies, .ideaMarket, .amenities, .mentors:
      _ = LeavingDriver.all.first { $0.key == part.rawValue }?.clear(&self)
    case .phases: levers.programmes = false
    case .demotion:
      for index in reviews.indices where reviews[index].value.takes == .last {
        reviews[index].value.slots = .number(Uncertain(.zero))
      }
    case .robots: for index in demand.indices { demand[index].value.robots = nil }
    case .fixes: for index in demand.indices { demand[index].value.fixes = nil }
    }
  }

  /// Whether the scenario has something that a part stands for.
  private func has(_ part: Programme.Part) -> Bool {
    switch part {
    case .development: stages.contains { $0.value.development != nil }
    case .energy: energy != nil
    case .recognition: levers.recognition != nil
    case .ceremonies: levers.ceremonies != nil
    case .ideaMarket: levers.ideaMarket != nil
    case .amenities: levers.amenities != nil
    case .mentors: levers.mentors.number > 0
    case .phases: levers.programmes && !phases.isEmpty
    case .demotion: reviews.contains { $0.value.takes == .last }
    case .robots: demand.contains { $0.value.robots != nil }
    case .fixes: demand.contains { $0.value.fixes != nil }
    }
  }

  /// A programme consists of what the scenario has.
  func checkProgramme(_ checker: inout Checker) {
    for (position, part) in (programme?.parts ?? []).enumerated() where !has(part) {
      checker.report(
        TrainingFault.noSuchPart(meaning: part.meaning), at: "programme.parts.\(position + 1)",
        found: part.rawValue)
    }
  }
}
