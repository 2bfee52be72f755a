/// 1 + x/y + x(x−1)/y² + x(x−1)(x−2)/y³ + … down to the last positive factor.
///
/// For a whole x this is 1/B, Erlang's loss formula summed from "all busy" downwards: every term
/// is positive, and about (x − y) + 9√y of them matter, so it neither cancels nor grows with x.
/// For any x it is the asymptotic series of x e^y y^(−x) Γ(x, y) + 1 (Abramowitz and Stegun
/// 6.5.32), with all the digits once y is large.
func descendingSum(from x: Double, over y: Double) -> Double {
  let inverse = 1 / y
  var factor = x
  var term = 1.0
  var sum = 1.0
  // Four terms at a time: only one multiplication in four must wait for the last.
  while factor >= 4 && term > sum * negligible && sum < .infinity {
    let first = factor * inverse
    let second = first * ((factor - 1) * inverse)
    let third = second * ((factor - 2) * inverse)
    let fourth = third * ((factor - 3) * inverse)
    sum += term * ((first + second) + (third + fourth))
    term *= fourth
    factor -= 4
  }
  while factor > 0 && term > sum * negligible && sum < .infinity {
    term *= factor / y
    sum += term
    factor -= 1
  }
  return sum
}

/// A term this much smaller than the sum it joins, and shrinking, changes nothing that is printed.
let negligible = 0x1p-56
