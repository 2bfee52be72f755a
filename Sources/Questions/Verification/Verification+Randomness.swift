import Randomness
import Text

extension Verification {
  /// The generator against its authors' vectors.
  static var randomness: [Check] {
    let source = Phrase(
      "Philox4x64-10 (Random123, tests/kat_vectors)", "Philox4x64-10（Random123，tests/kat_vectors）")
    let ones = UInt64.max
    let vectors: [(Phrase, [UInt64], [UInt64], String)] = [
      (Phrase("zeros", "全 0"), [0, 0, 0, 0], [0, 0], "16554d9eca36314c"),
      (Phrase("ones", "全 1"), [ones, ones, ones, ones], [ones, ones], "87b092c3013fe90b"),
      (
        Phrase("digits of π", "π 的各位数字"),
        [
          0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0,
          0x082e_fa98_ec4e_6c89,
        ], [0x4528_21e6_38d0_1377, 0xbe54_66cf_34e9_0c6c], "a528f45403e61d95"
      ),
    ]
    return vectors.map { name, counter, key, first in
      let words = Philox4x64.block(
        counter: (counter[0], counter[1], counter[2], counter[3]), key: (key[0], key[1]))
      let found = String(words.word0, radix: 16)
      return Check(
        Phrase("first word of \(name)", "\(name)：首个 64 位字"), first,
        found: String(repeating: "0", count: 16 - found.count) + found,
        source: source)
    }
  }
}
