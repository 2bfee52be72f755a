import Randomness

/// The queue M/M/c+M in which waiting contacts abandon (Palm 1943).
///
/// With R erlangs, c servers and mean patience p (all times in handle times) put x = cp and
/// y = Rp. Relative to "all busy, none waiting" the state with j waiting weighs
/// y^j / ((x+1)…(x+j)), and the states below weigh 1/B in all. The time a contact with endless
/// patience would wait has, above 0, a density proportional to
///
///     E(v) = exp(y(1 − e^(−v/p)) − cv)
///
/// and the integrals of E beyond a threshold are the same sum over waiting states at
/// z = y e^(−t/p). So one function, `WaitingStates`, gives every measure. See Garnett,
/// Mandelbaum and Reiman (2002), "Designing a call center with impatient customers", and
/// Mandelbaum and Zeltyn (2009), "Staffing many-server queues with impatient customers".
enum ErlangA {
  /// What contacts meet. `patience` is above 0 and finite, `servers` is at least 1.
  static func outcome(
    erlangs: Double, servers: Int, patience: Double, threshold: Double
  ) -> QueueOutcome {
    let x = Double(servers) * patience
    let y = erlangs * patience
    let below = ErlangB.inverseBlocking(erlangs: erlangs, servers: servers)
    let reach = Reach(threshold: threshold, patience: patience)
    let tail =
      WaitingStates.areSummed(x: x, y: y)
      ? underLoad(
        erlangs: erlangs, servers: Double(servers), patience: patience, below: below, reach)
      : overLoad(x: x, y: y, below: below, reach)
    return tail.outcome(patience: patience, stillPatient: reach.remaining)
  }

  /// The shares that are enough to tell the rest.
  private struct Tail {
    /// Find everybody busy.
    var waiting: Double
    /// Abandon at some time.
    var abandoned: Double
    /// Would wait beyond the threshold, were they endlessly patient.
    var beyond: Double
    /// Are answered, beyond the threshold.
    var answeredLate: Double

    func outcome(patience: Double, stillPatient: Double) -> QueueOutcome {
      let answeredInTime = max(0, 1 - abandoned - answeredLate)
      let goneInTime = 1 - beyond * stillPatient
      return QueueOutcome(
        waiting: waiting, wait: abandoned * patience, abandoned: abandoned,
        answeredInTime: answeredInTime,
        abandonedInTime: min(abandoned, max(0, goneInTime - answeredInTime)))
    }
  }

  /// Everything relative to "all busy, none waiting", which is likely enough to divide by.
  private static func underLoad(
    erlangs: Double, servers: Double, patience: Double, below: Double, _ reach: Reach
  ) -> Tail {
    let x = servers * patience
    let y = erlangs * patience
    let now = WaitingStates(x: x, y: y)
    let later = WaitingStates(x: x, y: y * reach.remaining)
    let allBusy = 1 / (below + now.weight)
    let decay = Portable.exp(
      -(servers - erlangs) * reach.threshold - y * reach.curvature)
    let atThreshold = allBusy * decay
    return Tail(
      waiting: allBusy * (1 + now.weight), abandoned: allBusy * now.meanPerY,
      beyond: atThreshold * (1 + later.weight),
      answeredLate: atThreshold * x * reach.remaining * later.weightPerY)
  }

  /// Everything relative to the likeliest state, far from "all busy, none waiting".
  private static func overLoad(x: Double, y: Double, below: Double, _ reach: Reach) -> Tail {
    let now = ScaledWaitingStates(x: x, y: y)
    let later = ScaledWaitingStates(x: x, y: y * reach.remaining)
    let mode = 1 / ((below - 1) * now.allBusy + now.weight)
    return Tail(
      waiting: mode * now.weight,
      abandoned: mode * ((1 - x / y) * now.weight + x / y * now.allBusy),
      beyond: mode * later.weight,
      answeredLate: mode * (later.weight - later.allBusy) * x / y)
  }
}

/// What happens to exponential patience up to a threshold.
struct Reach {
  /// The threshold t, in handle times.
  let threshold: Double
  /// e^(−s) with s = t/p: the share still patient at the threshold.
  let remaining: Double
  /// e^(−s) − 1 + s, exact also for small s.
  let curvature: Double

  init(threshold: Double, patience: Double) {
    self.threshold = threshold
    let s = threshold / patience
    if s > 0.5 {
      remaining = Portable.exp(-s)
      curvature = remaining - 1 + s
    } else {
      var term = s * s / 2
      var sum = term
      var n = 3.0
      while abs(term) > sum * negligible {
        term *= -s / n
        sum += term
        n += 1
      }
      curvature = sum
      remaining = 1 - s + sum
    }
  }
}
