#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Seconds and bytes of this process.
enum Clock {
  /// Seconds by a clock that nobody sets.
  static var wall: Double { seconds(CLOCK_MONOTONIC) }

  /// Seconds that processors spent on this process, all threads together.
  static var processor: Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

  /// Seconds that processors spent on programs that this one has started and that have ended.
  static var ofChildren: Double {
    var usage = rusage()
    // The constant's type differs between systems.
    guard unsafe getrusage(.init(RUSAGE_CHILDREN.rawValue), &usage) == 0 else { return 0 }
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }

  /// The most memory held at once, in millions of bytes.
  static var peakMegabytes: Double {
    var usage = rusage()
    // 0 is this process; the constant's type differs between systems.
    guard unsafe getrusage(0, &usage) == 0 else { return 0 }
    #if os(Linux)
      return Double(usage.ru_maxrss) * 1024 / 1e6
    #else
      return Double(usage.ru_maxrss) / 1e6
    #endif
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    guard unsafe clock_gettime(clock, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
