import Randomness

/// The states of M/M/c+M in which contacts wait, relative to "all busy, none waiting".
struct WaitingStates {
  /// Whether the sums are the best way: always when well below full load, and in small queues,
  /// where they stay below e^200 under any load.
  static func areSummed(x: Double, y: Double) -> Bool { y <= x - x.squareRoot() || y <= 200 }

  /// S = Σ y^j / ((x+1)…(x+j)) over j ≥ 1.
  let weight: Double
  /// S / y, exact also where y vanishes.
  let weightPerY: Double
  /// Σ j y^(j−1) / ((x+1)…(x+j)): the mean number waiting, times `weight`, over y.
  let meanPerY: Double

  /// Sums until the terms stop mattering: about 9√x of them when y ≤ x, fewer when well below.
  init(x: Double, y: Double) {
    var position = 1.0
    var term = 1 / (x + 1)
    var sum = term
    var mean = term
    // Four terms over one denominator: division is what takes the time here.
    while position * term > mean * negligible {
      let first = x + position + 1
      let second = first + 1
      let third = first + 2
      let fourth = first + 3
      let a = y * second * (third * fourth)
      let b = y * y * (third * fourth)
      let c = y * y * y * fourth
      let d = (y * y) * (y * y)
      let scale = 1 / (first * second * (third * fourth))
      let share = ((a + b) + (c + d)) * scale
      sum += term * share
      mean += term * (position * share + ((a + 2 * b) + (3 * c + 4 * d)) * scale)
      term *= d * scale
      position += 4
    }
    weight = y * sum
    weightPerY = sum
    meanPerY = mean
  }
}

/// The same states with all weights multiplied by e^(−D), D = y − x − x log(y/x), so that nothing
/// overflows in an overloaded queue.
///
/// The full weight is A = 1 + S = x e^y y^(−x) γ(x, y) with γ(x, y) = Γ(x) − Γ(x, y); near and
/// above full load the difference loses at most a digit (Abramowitz and Stegun 6.5.29, 6.5.32).
struct ScaledWaitingStates {
  /// A e^(−D): all states with everybody busy.
  let weight: Double
  /// e^(−D): "all busy, none waiting".
  let allBusy: Double

  init(x: Double, y: Double) {
    allBusy = y > 0 ? Portable.exp(-deviance(x, y)) : 0
    if WaitingStates.areSummed(x: x, y: y) {
      weight = (1 + WaitingStates(x: x, y: y).weight) * allBusy
    } else {
      weight = stirlingFactor(x) - (descendingSum(from: x, over: y) - 1) * allBusy
    }
  }
}

/// y − x − x log(y/x), without the cancellation where x and y are close (Loader 2000, "Fast and
/// accurate computation of binomial probabilities", with the roles of the two swapped).
func deviance(_ x: Double, _ y: Double) -> Double {
  let difference = y - x
  guard abs(difference) < 0.1 * (x + y) else { return difference - x * Portable.log(y / x) }
  // log(y/x) = 2 (v + v³/3 + v⁵/5 + …) and y − x = v (x + y).
  let v = difference / (x + y)
  var power = 2 * x * v
  var sum = difference * v
  var n = 3.0
  var last = Double.infinity
  while sum != last {
    last = sum
    power *= v * v
    sum -= power / n
    n += 2
  }
  return sum
}

/// Γ(x+1) e^x x^(−x): about √(2πx), for x > 0.
func stirlingFactor(_ x: Double) -> Double {
  // Γ's recurrence moves a small x up to where Stirling's series has all the digits.
  var shifted = x
  var exponent = 0.0
  while shifted < 16 {
    exponent += shifted * Portable.log(1 + 1 / shifted) - 1
    shifted += 1
  }
  let r = 1 / shifted
  let s = r * r
  exponent += r * (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188))))
  return (2 * Double.pi * shifted).squareRoot() * Portable.exp(exponent)
}
