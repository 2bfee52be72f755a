/// Pseudo-terminals, whose functions and macros Swift does not see.

#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/// Starts `arguments[0]` on a terminal of its own, with default signal handling. Returns the
/// descriptor at the other end of that terminal, or -1 with `errno`.
int pseudo_terminal_start(
  char *const arguments[], char *const environment[], int columns, int rows, pid_t *process);

/// Makes the window another size, which the program is told with SIGWINCH.
void pseudo_terminal_resize(int terminal, int columns, int rows);

/// Whether the process has ended; if so, its exit status, or else minus the signal that ended it.
int pseudo_terminal_has_ended(pid_t process, int *status);

#endif
