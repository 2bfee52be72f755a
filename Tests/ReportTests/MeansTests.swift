import PhraseTesting
import Report
import Testing
import Text

/// A curve of means along settings, which is drawn as a fan and says what it is.
@Suite struct MeansTests {
  private let fan = Fan(
    "leavers", along: "levers.pay-rise", settings: ["0%", "5%", "10%"], low: [9, 5, 7],
    mean: [10, 6, 8], high: [11, 7, 9])

  @Test func itTellsItsEndsAndItsTurn() {
    #expect(
      Chart.fan(fan).description(in: .english)
        == "leavers: at 0% 10 (9 to 11), at 5% 6 (5 to 7), at 10% 8 (7 to 9)")
    #expect(
      Chart.fan(fan).description(in: .chinese).hasPrefix("leavers：0% 时为 10（9 至 11）"))
  }

  @Test func itSaysThatItIsOfMeans() {
    let document = Document { fan }
    let text = TextRenderer().render(document)
    #expect(text.contains("mean") && text.contains("95 % interval"))
    #expect(!text.contains("median") && !text.contains("8 of 10"))
    let columns = Chart.fan(fan).table.columns.map(\.title.english)
    #expect(columns == ["levers.pay-rise", "low", "mean", "high"])
    #expect(Chart.fan(fan).vegaLite.text().contains("\"mean\""))
  }
}
