import Questions
import Schema
import Simulation
import Text
import Workforce

extension Scenario {
  /// What sentences call one of the values of a dimension: in English by its key, as it is typed, in
  /// Chinese by its title.
  func name(_ index: Int, along dimension: Dimension) -> Phrase {
    Phrase(
      english: keys(of: dimension)[index], chinese: titles(of: dimension)[index].chinese)
  }

  /// What sentences call the thing of a key: in English by its key, in Chinese by its title.
  func name(_ key: String, along dimension: Dimension) -> Phrase {
    keys(of: dimension).firstIndex(of: key).map { name($0, along: dimension) }
      ?? Phrase(written: key)
  }

  /// What stands behind an amount of money; nothing where the scenario has no money.
  var moneyUnit: Phrase { anyCurrency.map(Phrase.currency) ?? .empty }
}

extension Day {
  /// The day in a sentence that has named another: `25 Oct 2027`, in Chinese without the year where
  /// that is the same.
  func after(_ earlier: Day) -> Phrase {
    let (year, month, day) = date
    guard year == earlier.date.year else { return Phrase(self) }
    return Phrase(english: words, chinese: "\(month)月\(day)日")
  }
}
