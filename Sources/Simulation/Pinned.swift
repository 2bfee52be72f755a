import Synchronization

/// Makes the value that stores it stay where it is: it is always handed on by its address.
///
/// A value of some thousand bytes that cannot be copied is all the same moved to the stack for
/// every call that only reads it, unless it holds something that must keep its address; an atomic
/// must. Without this a forecast took a sixth longer, and the module seven times as long to
/// compile.
struct Pinned: ~Copyable {
  private let anchor = Atomic(false)
}
