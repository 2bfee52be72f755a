#define _GNU_SOURCE
#include "Editor.h"
#include "Signals.h"

#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

/// The terminal as it was found, to be left like that however the program ends.
static struct termios found;

// At once: a terminal that nobody reads would never be drained.
static void restore_terminal(void) { tcsetattr(STDIN_FILENO, TCSANOW, &found); }

void stop_echo(EditLine *edit) {
  static bool is_restored = false;
  if (tcgetattr(STDIN_FILENO, &found) != 0) { return; }
  if (!is_restored && atexit(restore_terminal) != 0) { return; }
  is_restored = true;
  el_wset(edit, EL_SETTY, L"-x", L"-echo", NULL);
}

void bracket_pastes(line_editor *editor, bool on) {
  fputs(on ? "\033[?2004h" : "\033[?2004l", editor->output);
  fflush(editor->output);
}

void suspend(line_editor *editor) {
  int from_end = characters_to_end(editor);
  leave(editor, "^Z");
  bracket_pastes(editor, false);
  el_wset(editor->edit, EL_PREP_TERM, 0);
  signals_watch_suspend(false);
  raise(SIGTSTP);
  signals_watch_suspend(true);
  el_wset(editor->edit, EL_PREP_TERM, 1);
  bracket_pastes(editor, true);
  el_resize(editor->edit);
  el_cursor(editor->edit, -from_end);
  el_wset(editor->edit, EL_REFRESH);
}
