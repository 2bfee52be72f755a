extension Measure {
  /// Name, unit, meaning and cuts of what is kept of training.
  var ofTraining: Description {
    switch self {
    case .qualified:
      stock("qualified", "people with the credits that a review from their tier asks for")
    case .inSideRoles: stock("side-roles", "people who hold a side role")
    case .exams: flow("exams", "exams", "exams that people sit in the week")
    case .passed: flow("passed", "exams", "exams passed in the week")
    case .failed: flow("failed", "exams", "exams failed in the week")
    case .offlineCourses:
      Description(
        name: "offline-courses", unit: "courses", ticks: 1, kind: .flow, cuts: [[]],
        help: "courses that go offline in the week: taught again to everybody, as many failed")
    case .studyHours:
      flow("study-hours", "hours", ticks: 10, "hours studied in the week, offline ones included")
    case .roleHours:
      flow("role-hours", "hours", ticks: 10, "hours of work given to side roles in the week")
    case .courseCost:
      flow(
        "course-cost", "currency", ticks: 100,
        "what courses cost: learners, lecturers, teaching offline, hours off the floor at pay")
    case .prizes: flow("prizes", "currency", ticks: 100, "prizes for credits")
    case .rolePay: flow("role-pay", "currency", ticks: 100, "pay of side roles")
    default: flow("credits", "credits", "credits earned in the week")
    }
  }

  private static let cuts: [[Dimension]] = [[], [.site], [.family], [.tier]]

  private func stock(_ name: String, _ help: String) -> Description {
    Description(
      name: name, unit: "people", ticks: 1, kind: .stock, cuts: Self.cuts,
      help: help + ", on the week's Monday")
  }

  private func flow(
    _ name: String, _ unit: String, ticks: Int64 = 1, _ help: String
  ) -> Description {
    Description(name: name, unit: unit, ticks: ticks, kind: .flow, cuts: Self.cuts, help: help)
  }
}
