#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

void pseudo_terminal_resize(int terminal, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  ioctl(terminal, TIOCSWINSZ, &size);
}

static int spawn(
  const char *terminal, char *const arguments[], char *const environment[], pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  // The first terminal that the leader of a new session opens becomes its controlling one.
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO);

  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(
    &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);

  int status = posix_spawn(process, arguments[0], &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return status;
}

int pseudo_terminal_start(
  char *const arguments[], char *const environment[], int columns, int rows, pid_t *process) {
  int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal < 0) { return -1; }
  char name[128];
  int status = -1, other = -1;
  if (grantpt(terminal) == 0 && unlockpt(terminal) == 0
      && ptsname_r(terminal, name, sizeof name) == 0) {
    pseudo_terminal_resize(terminal, columns, rows);
    // Held open while the program starts: with nobody at its other end, a terminal reports a
    // hang-up.
    other = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    status = spawn(name, arguments, environment, process);
    if (other >= 0) { close(other); }
  }
  if (status != 0) {
    close(terminal);
    errno = status > 0 ? status : errno;
    return -1;
  }
  return terminal;
}

int pseudo_terminal_has_ended(pid_t process, int *status) {
  int word;
  if (waitpid(process, &word, WNOHANG) != process) { return 0; }
  *status = WIFEXITED(word) ? WEXITSTATUS(word) : -WTERMSIG(word);
  return 1;
}
