extension Measure {
  /// Name, unit, meaning and cuts of what is kept of hiring by policy.
  var ofHiring: Description {
    let place: [[Dimension]] = [[], [.site], [.family], [.site, .family]]
    return switch self {
    case .ordered:
      Description(
        name: "ordered", unit: "people", ticks: 1, kind: .flow, cuts: place,
        help: "people ordered in the week, one lead time or more before they are to start")
    default:
      Description(
        name: "teaching", unit: "weeks of work", ticks: 5, kind: .flow, cuts: place,
        help: "weeks of work that trainers from the floor give to classes, pro rata by working day")
    }
  }
}
