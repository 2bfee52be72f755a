/// M/M/c+M one contact after another: first come, first served, whoever is free first.
///
/// A contact's offered wait is the time until the first server is free; those who would abandon
/// before leave no trace in the servers. That is the whole queue, so the simulation shares
/// nothing with the formulas.
struct EventSimulation {
  /// Means over contacts: waited, wait, abandoned, answered in time, abandoned in time.
  private(set) var means: [Double] = []
  /// Standard errors of the means, from batches.
  private(set) var standardErrors: [Double] = []

  /// Times in handle times.
  init(
    erlangs: Double, servers: Int, patience: Double, threshold: Double, batches: Int,
    contactsPerBatch: Int, luck: inout TestLuck
  ) {
    var freeAt = [Double](repeating: 0, count: servers)
    var now = 0.0
    var rows: [[Double]] = []
    for batch in 0...batches {
      var sums = [Double](repeating: 0, count: 5)
      for _ in 0..<contactsPerBatch {
        now += luck.exponential(mean: 1 / erlangs)
        var first = 0
        for server in freeAt.indices where freeAt[server] < freeAt[first] { first = server }
        let offered = max(0, freeAt[first] - now)
        let staying = patience == .infinity ? .infinity : luck.exponential(mean: patience)
        let wait = min(offered, staying)
        let isAnswered = offered <= staying
        if isAnswered { freeAt[first] = now + offered + luck.exponential(mean: 1) }
        sums[0] += offered > 0 ? 1 : 0
        sums[1] += wait
        sums[2] += isAnswered ? 0 : 1
        sums[3] += isAnswered && wait <= threshold ? 1 : 0
        sums[4] += !isAnswered && wait <= threshold ? 1 : 0
      }
      // The first batch fills the empty system and is left out.
      if batch > 0 { rows.append(sums.map { $0 / Double(contactsPerBatch) }) }
    }
    let n = Double(rows.count)
    for measure in 0..<5 {
      let mean = rows.reduce(0) { $0 + $1[measure] } / n
      let squares = rows.reduce(0) { $0 + ($1[measure] - mean) * ($1[measure] - mean) }
      means.append(mean)
      standardErrors.append((squares / (n - 1) / n).squareRoot())
    }
  }
}
