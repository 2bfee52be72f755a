extension String {
  /// The same as it would be typed, where units, dates or periods are written as on a Chinese page:
  /// `52周` is `52 weeks`, `6％/月` `6%/month`, `3500元/月` `3500 CNY/month`, `2027年1月4日`
  /// `2027-01-04`. Nil where nothing of it is. Whether it is a value, its reader says.
  public var typedForm: String? {
    let plain = withoutLookAlikes
    let typed = plain.isoDate ?? plain.withTypedUnits
    return typed == self ? nil : typed
  }

  /// `2027-01-04` for `2027年1月4日`, `2027/1/4` and `2027.1.4`; `06-30` for `6月30日`.
  private var isoDate: String? {
    var text = filter { $0 != " " }
    guard let last = text.last else { return nil }
    let isChinese = text.contains("月")
    if isChinese, last == "日" || last == "号" { text.removeLast() }
    let marks: Set<Character> = isChinese ? ["年", "月"] : ["/", ".", "-"]
    let parts = text.split(omittingEmptySubsequences: false) { marks.contains($0) }
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      parts.count == 3 ? parts[0].count == 4 : parts.count == 2 && isChinese,
      parts.suffix(2).allSatisfy({ $0.count <= 2 })
    else { return nil }
    let days = parts.suffix(2).map { $0.count == 1 ? "0" + $0 : String($0) }
    return (parts.dropLast(2).map(String.init) + days).joined(separator: "-")
  }

  private static let units: [(chinese: String, one: String, many: String)] = [
    ("个星期", "week", "weeks"), ("星期", "week", "weeks"), ("周", "week", "weeks"),
    ("个月", "month", "months"), ("月", "month", "months"), ("年", "year", "years"),
    ("天", "day", "days"), ("日", "day", "days"), ("个小时", "hour", "hours"),
    ("小时", "hour", "hours"), ("分钟", "minute", "minutes"), ("秒钟", "second", "seconds"),
    ("秒", "second", "seconds"), ("个百分点", "points", "points"), ("百分点", "points", "points"),
    ("分", "points", "points"), ("人民币", "CNY", "CNY"), ("元", "CNY", "CNY"),
  ]

  private var withTypedUnits: String? {
    var rest = Substring(self)
    // 每月6% is 6%/month.
    if let period = Self.units.first(where: { hasPrefix("每" + $0.chinese) })?.chinese {
      rest = rest.dropFirst(1 + period.count).drop { $0 == " " } + "/" + period
    }
    var typed = ""
    while let first = rest.first {
      if let unit = Self.units.first(where: { rest.hasPrefix($0.chinese) }) {
        rest = rest.dropFirst(unit.chinese.count)
        while typed.hasSuffix(" ") { typed.removeLast() }
        let number = String(typed.reversed().prefix { !" (,/".contains($0) }.reversed())
        typed += typed.hasSuffix("/") ? unit.one : " " + (number == "1" ? unit.one : unit.many)
      } else if "到至".contains(first) {
        while typed.hasSuffix(" ") { typed.removeLast() }
        typed += " to "
        rest = rest.dropFirst().drop { $0 == " " }
      } else {
        typed.append(first == "每" ? "/" : first)
        rest.removeFirst()
      }
    }
    return typed == self ? nil : typed
  }
}
