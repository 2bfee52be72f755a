#define _GNU_SOURCE
#include "Editor.h"
#include "Signals.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// MARK: Opening and closing

static wchar_t *prompt_of(EditLine *edit) { return editor_of(edit)->prompt; }

/// With the terminal's own insert and delete in use, libedit leaves the cursor one column off when
/// a character goes in before a wide one. Without them it paints the rest of the line.
static void paint_instead_of_shifting(EditLine *edit) {
  static const wchar_t *const capabilities[] = {L"ic", L"IC", L"im", L"ei", L"dc", L"DC"};
  for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++) {
    el_wset(edit, EL_SETTC, capabilities[i], L"", NULL);
  }
}

/// Hands on what libedit paints. What nobody takes is dropped: the session is about to end then.
static ssize_t paint(void *editor, const char *bytes, size_t count) {
  stream_write(((line_editor *)editor)->descriptor, bytes, count, true);
  return (ssize_t)count;
}

line_editor *line_editor_open(const char *program, int output, size_t history_size) {
  line_editor *editor = calloc(1, sizeof *editor);
  if (!editor) { return NULL; }
  editor->descriptor = output;
  editor->output = fopencookie(editor, "w", (cookie_io_functions_t){.write = paint});
  // What libedit says of an unknown terminal is said better by working without it.
  editor->quiet = fopen("/dev/null", "we");
  editor->history = history_winit();
  if (editor->output) {
    editor->edit = el_init_fd(
      program, stdin, editor->output, editor->quiet ? editor->quiet : stderr, STDIN_FILENO, output,
      STDERR_FILENO);
  }
  char *up = NULL;
  if (editor->edit) { el_wget(editor->edit, EL_GETTC, "up", &up); }
  if (!editor->history || !up || !*up) {
    line_editor_close(editor);
    return NULL;
  }
  HistEventW event;
  history_w(editor->history, &event, H_SETSIZE, (int)history_size);
  history_w(editor->history, &event, H_SETUNIQUE, 1);

  EditLine *edit = editor->edit;
  el_wset(edit, EL_CLIENTDATA, editor);
  el_wset(edit, EL_SIGNAL, 0);
  el_wset(edit, EL_EDITOR, L"emacs");
  el_wset(edit, EL_HIST, history_w, editor->history);
  el_wset(edit, EL_PROMPT_ESC, prompt_of, (wchar_t)INVISIBLE);
  bind_keys(edit);
  paint_instead_of_shifting(edit);
  stop_echo(edit);
  signals_watch_size();
  return editor;
}

void line_editor_close(line_editor *editor) {
  if (editor->edit) { el_end(editor->edit); }
  if (editor->history) { history_wend(editor->history); }
  if (editor->quiet) { fclose(editor->quiet); }
  if (editor->output) { fclose(editor->output); }
  free(editor->prompt);
  free(editor->listing);
  free(editor->searching);
  free(editor->missing);
  free(editor->closing);
  free(editor);
}

void line_editor_search_words(
  line_editor *editor, const char *searching, const char *missing, const char *closing) {
  free(editor->searching);
  free(editor->missing);
  free(editor->closing);
  editor->searching = widen(searching);
  editor->missing = widen(missing);
  editor->closing = widen(closing);
}

void line_editor_remember(line_editor *editor, const char *line) {
  HistEventW event;
  wchar_t *wide = widen(line);
  if (wide && *wide) { history_w(editor->history, &event, H_ENTER, wide); }
  free(wide);
}

// MARK: Editing

line_editor_result line_editor_read(
  line_editor *editor, const char *prompt, line_editor_complete complete, void *context,
  char **line) {
  *line = NULL;
  free(editor->prompt);
  editor->prompt = widen(prompt);
  if (!editor->prompt) { return LINE_EDITOR_END; }
  editor->complete = complete;
  editor->context = context;
  editor->has_left = false;
  editor->decoding = (mbstate_t){0};

  if (signals_take_resized()) { el_resize(editor->edit); }
  signals_watch_suspend(true);
  // Before the prompt, or the terminal itself would echo what is typed as soon as that shows.
  el_wset(editor->edit, EL_PREP_TERM, 1);
  bracket_pastes(editor, true);
  int count = 0;
  const wchar_t *text = el_wgets(editor->edit, &count);
  // A prompt left in the middle of a row is ended, so that what follows starts on its own.
  if (!text && !editor->has_left) { fputc('\n', editor->output); }
  bracket_pastes(editor, false);
  signals_watch_suspend(false);

  // Ctrl-C just after Enter finds a finished line: it is for what the line starts.
  if (!text && interruption_requested()) { return LINE_EDITOR_INTERRUPTED; }
  if (!text || count <= 0) { return LINE_EDITOR_END; }
  if (text[count - 1] == L'\n') { count--; }
  // Of several lines each is shown again when its turn comes.
  if (wmemchr(text, L'\n', (size_t)count)) { erase_entered(editor); }
  fflush(editor->output);
  *line = narrow(text, (size_t)count);
  return *line ? LINE_EDITOR_LINE : LINE_EDITOR_END;
}

void line_editor_skip(line_editor *editor, size_t count) { el_cursor(editor->edit, (int)count); }

void line_editor_replace(line_editor *editor, size_t count, const char *text) {
  wchar_t *wide = widen(text);
  if (!wide) { return; }
  el_wdeletestr(editor->edit, (int)count);
  el_winsertstr(editor->edit, wide);
  free(wide);
}

void line_editor_list(line_editor *editor, const char *rows) {
  free(editor->listing);
  editor->listing = strdup(rows);
  // libedit paints the line with the cursor at its end; `show_listing` goes on from there.
  editor->from_end = characters_to_end(editor);
  el_cursor(editor->edit, editor->from_end);
}
