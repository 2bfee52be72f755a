#define _GNU_SOURCE
#include "Signals.h"
#include "CLineEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

// Lock-free atomics may be written in a handler, as `volatile sig_atomic_t` may, and unlike it
// may also be read by other threads: a run's workers and its progress bar watch these.
static atomic_bool interrupted, terminated, resized, suspended;

// A signal may arrive on any thread, so it does not reliably break a wait on the main one. A byte
// in this pipe does.
static int wake[2] = {-1, -1};

static void note(int signal) {
  int saved = errno;
  switch (signal) {
  case SIGINT: interrupted = true; break;
  case SIGTERM: terminated = true; break;
  case SIGWINCH: resized = true; break;
  case SIGTSTP: suspended = true; break;
  }
  // A full pipe is as good as one more byte.
  if (write(wake[1], "", 1) < 0) {}
  errno = saved;
}

static void handle(int signal, void (*handler)(int), int flags) {
  if (wake[0] < 0 && pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) { wake[0] = wake[1] = -1; }
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags}, old;
  sigemptyset(&action.sa_mask);
  // What whoever started the program had it ignore, as a shell does for a job in the background,
  // stays ignored.
  if (sigaction(signal, NULL, &old) == 0 && old.sa_handler == SIG_IGN) { return; }
  sigaction(signal, &action, NULL);
}

void interruption_install(void) {
  // No SA_RESTART: a blocked read ends with EINTR.
  handle(SIGINT, note, 0);
  handle(SIGTERM, note, SA_RESETHAND);
  // A program started from a thread that had them blocked inherits that, and could not be ended.
  sigset_t ours;
  sigemptyset(&ours);
  sigaddset(&ours, SIGINT);
  sigaddset(&ours, SIGTERM);
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
}

bool interruption_requested(void) { return interrupted; }
bool interruption_terminated(void) { return terminated; }
void interruption_request(void) { interrupted = true; }
void interruption_clear(void) { interrupted = false; }
void interruption_ignore_closed_pipes(void) { signal(SIGPIPE, SIG_IGN); }

bool interruption_wait_readable(int descriptor) {
  struct pollfd waits[2] = {
    {.fd = descriptor, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
  if (poll(waits, 2, -1) < 0) { return errno != EINTR; }
  char bytes[64];
  if (waits[1].revents != 0) {
    while (read(wake[0], bytes, sizeof bytes) > 0) {}
  }
  return waits[0].revents != 0;
}

// A resize is nobody's business but the editor's: SA_RESTART keeps it from breaking a read or a
// write elsewhere.
void signals_watch_size(void) { handle(SIGWINCH, note, SA_RESTART); }
bool signals_take_resized(void) { return atomic_exchange(&resized, false); }

void signals_watch_suspend(bool on) { handle(SIGTSTP, on ? note : SIG_DFL, SA_RESTART); }
bool signals_take_suspended(void) { return atomic_exchange(&suspended, false); }
