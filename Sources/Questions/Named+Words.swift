public import Schema
public import Text

extension Named where Value: Titled {
  /// What sentences call it: in English by its key, as it is typed, in Chinese by its title.
  public var name: Phrase { Phrase(english: key, chinese: title.chinese) }
}
