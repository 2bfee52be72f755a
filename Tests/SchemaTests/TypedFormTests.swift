import Schema
import Testing

/// What is written as on a Chinese page is offered as it would be typed.
@Suite struct TypedFormTests {
  @Test(arguments: [
    ("52周", "52 weeks"), ("5 分钟", "5 minutes"), ("6％/月", "6%/month"), ("6%每月", "6%/month"),
    ("每月6%", "6%/month"), ("3500元/月", "3500 CNY/month"), ("18元/小时", "18 CNY/hour"),
    ("1周", "1 week"), ("15天", "15 days"), ("20秒", "20 seconds"), ("3个月", "3 months"),
    ("4%到8%/月", "4% to 8%/month"), ("2027年1月4日", "2027-01-04"), ("2027/1/4", "2027-01-04"),
    ("2027.1.4", "2027-01-04"), ("2027年12月31号", "2027-12-31"), ("6月30日", "06-30"),
    ("2027-1-4", "2027-01-04"), ("85分", "85 points"),
  ])
  func offers(written: String, typed: String) { #expect(written.typedForm == typed) }

  @Test(arguments: ["52 weeks", "6%/month", "2027-01-04", "", "office", "0.5", "1.2.3"])
  func leavesAlone(written: String) { #expect(written.typedForm == nil) }
}
