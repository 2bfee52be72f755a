extension Phrase {
  /// What a currency is called behind an amount: `CNY`, in Chinese 元; others by their code.
  public static func currency(_ code: String) -> Phrase {
    switch code {
    case "CNY": Phrase("CNY", "元")
    case "HKD": Phrase("HKD", "港元")
    case "TWD": Phrase("TWD", "新台币")
    case "JPY": Phrase("JPY", "日元")
    case "USD": Phrase("USD", "美元")
    case "EUR": Phrase("EUR", "欧元")
    default: Phrase(written: code)
    }
  }
}
