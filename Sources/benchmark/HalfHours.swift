import Queueing

/// How long it takes to staff every half-hour of a year, each computed anew.
enum HalfHours {
  private static let year = 17_520

  /// Half-hours of 1 to 400 erlangs, as they come in a day with a night: patience 2 minutes,
  /// 80 % within 20 seconds.
  static func print() {
    let start = Clock.processor
    var people = 0
    do throws(QueueingProblem) {
      let target = try StaffingTarget(
        ServiceLevelTarget(share: 0.8, thresholdSeconds: 20, definition: .offered))
      let patience = try Patience(meanSeconds: 120)
      for halfHour in 0..<year {
        let ofDay = Double(halfHour % 48)
        let erlangs = 1 + 400 * ofDay * (47 - ofDay) / (23.5 * 23.5)
        let load = try Load(erlangs: erlangs, handleTimeSeconds: 240)
        people += try Queue(load: load, patience: patience).staff(for: target)
      }
    } catch {
      Swift.print("not staffed: \(error)")
    }
    let milliseconds = (Clock.processor - start) * 1e3
    Swift.print(
      "staffing the \(year) half-hours of a year, \(people / year) people in the mean: "
        + "\(Figure.text(milliseconds)) ms")
  }
}
