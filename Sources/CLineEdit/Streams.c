#define _GNU_SOURCE
#include "CLineEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

// MARK: At the start

void streams_open(void) {
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++) {
    if (fcntl(descriptor, F_GETFD) >= 0) { continue; }
    // Those below are open by now, so this is the number that is given. Standard output and error
    // cannot be written then: what is lost is noticed.
    if (open("/dev/null", O_RDONLY) < 0) { return; }
  }
}

static bool allows(int descriptor, int other) {
  int flags = fcntl(descriptor, F_GETFL);
  return flags >= 0 && ((flags & O_ACCMODE) == O_RDWR || (flags & O_ACCMODE) == other);
}

bool stream_is_readable(int descriptor) { return allows(descriptor, O_RDONLY); }
bool stream_is_writable(int descriptor) { return allows(descriptor, O_WRONLY); }

// MARK: Writing

/// How long a look at the flags may be away, in milliseconds. A signal may come on any thread, or
/// just before the wait, so that a wait is not reliably broken by it.
enum { SLICE = 100 };

/// For how many slices a reader may be slow after Ctrl-C, before nobody is taken to read.
enum { PATIENCE = 5 };

static atomic_bool gave_up;

bool stream_gave_up(void) { return gave_up; }

int stream_without_waiting(int descriptor) {
  struct stat status;
  bool may_stall = fstat(descriptor, &status) == 0
                   && (S_ISFIFO(status.st_mode) || isatty(descriptor));
  if (!may_stall || !stream_is_writable(descriptor)) { return descriptor; }
  // The flag belongs to the open file, which is shared with whoever started this program. Opened
  // anew it is this program's own.
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
  int own = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  return own < 0 ? descriptor : own;
}

static bool has_room(int descriptor, int milliseconds) {
  struct pollfd room = {.fd = descriptor, .events = POLLOUT};
  return poll(&room, 1, milliseconds) > 0;
}

/// Writes what there is room for. A pipe with room takes `PIPE_BUF` bytes at once, so that even
/// where the open file is shared the write does not wait.
static ssize_t put(int descriptor, const char *bytes, size_t count) {
  if (!has_room(descriptor, 0)) {
    errno = EAGAIN;
    return -1;
  }
  return write(descriptor, bytes, count < PIPE_BUF ? count : PIPE_BUF);
}

/// Waits a slice, or less where room comes. A terminal may have room and still not enough for a
/// line end: where waiting did not help, only time does.
static void wait_for_room(int descriptor, bool again) {
  if (again && has_room(descriptor, 0)) {
    poll(NULL, 0, SLICE);
  } else {
    has_room(descriptor, SLICE);
  }
}

int stream_write(int descriptor, const char *bytes, size_t count, bool waits) {
  for (int slices = 0; count > 0;) {
    ssize_t written = put(descriptor, bytes, count);
    if (written >= 0) {
      bytes += written;
      count -= (size_t)written;
      slices = 0;
      continue;
    }
    if (errno == EINTR) { continue; }
    if (errno != EAGAIN || !waits) { return errno; }
    if ((gave_up || slices >= PATIENCE)
        && (interruption_requested() || interruption_terminated())) {
      gave_up = true;
      return EINTR;
    }
    wait_for_room(descriptor, slices > 0);
    slices++;
  }
  return 0;
}
