#define _GNU_SOURCE
#include "Editor.h"
#include "Signals.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wctype.h>

/// Puts a byte with those that follow it into `kept`, to be read as keys; or drops them, where they
/// are the late answer to a question that the terminal was asked.
static void keep_or_drop(line_editor *editor, char byte) {
  editor->kept_first = 0;
  editor->kept_count = 1;
  editor->kept[0] = byte;
  for (;;) {
    enum answer_part part = terminal_answer_part(editor->kept, editor->kept_count);
    if (part == ANSWER_WHOLE) { editor->kept_count = 0; }
    if (part != ANSWER_BEGUN || editor->kept_count == sizeof editor->kept) { return; }
    // A terminal sends an answer in one go; a person takes longer between two keys.
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&input, 1, 100) <= 0) { return; }
    if (read(STDIN_FILENO, &editor->kept[editor->kept_count], 1) != 1) { return; }
    editor->kept_count++;
  }
}

/// Reads one key. It runs just after libedit has painted, so here the screen may be changed.
static int read_key(EditLine *edit, wchar_t *key) {
  line_editor *editor = editor_of(edit);
  if (editor->listing) { show_listing(editor); }
  for (;;) {
    if (editor->is_searching && interruption_requested()) {
      interruption_clear();
      *key = L'\a';
      return 1;
    }
    if (interruption_requested() || interruption_terminated()) {
      if (!editor->has_left) { leave(editor, interruption_requested() ? "^C" : ""); }
      editor->has_left = true;
      errno = EINTR;
      return -1;
    }
    if (signals_take_suspended()) { suspend(editor); }
    if (signals_take_resized()) {
      el_resize(edit);
      repaint(editor, 0);
    }
    char byte;
    if (editor->kept_first < editor->kept_count) {
      byte = editor->kept[editor->kept_first++];
    } else {
      if (!interruption_wait_readable(STDIN_FILENO)) { continue; }
      ssize_t count = read(STDIN_FILENO, &byte, 1);
      if (count < 0 && errno == EINTR) { continue; }
      if (count <= 0) { return 0; }
      if (byte == '\033' && terminal_answer_is_due()) {
        keep_or_drop(editor, byte);
        continue;
      }
    }
    switch (mbrtowc(key, &byte, 1, &editor->decoding)) {
    case (size_t)-2: continue;
    case (size_t)-1: editor->decoding = (mbstate_t){0}; continue;
    default: return 1;
    }
  }
}

static unsigned char complete_word(EditLine *edit, int key) {
  (void)key;
  line_editor *editor = editor_of(edit);
  const LineInfoW *line = el_wline(edit);
  // Of several lines, the one that the cursor is in.
  const wchar_t *start = line->cursor, *end = line->cursor;
  while (start > line->buffer && start[-1] != L'\n') { start--; }
  while (end < line->lastchar && *end != L'\n') { end++; }
  char *text = narrow(start, (size_t)(end - start));
  char *before = narrow(start, (size_t)(line->cursor - start));
  bool offered = text && before && editor->complete(editor, text, strlen(before), editor->context);
  free(text);
  free(before);
  return offered ? CC_REFRESH : CC_REFRESH_BEEP;
}

void bind_keys(EditLine *edit) {
  el_wset(edit, EL_GETCFN, read_key);
  el_wset(edit, EL_ADDFN, L"complete-word", L"Complete the word", complete_word);
  el_wset(edit, EL_ADDFN, L"insert-paste", L"Insert a paste", insert_paste);
  el_wset(edit, EL_ADDFN, L"search-history", L"Search the history", search_history);
  static const wchar_t *const keys[][2] = {
    {L"^I", L"complete-word"},
    {L"^R", L"search-history"},
    {L"\\e[200~", L"insert-paste"},
    {L"\\e[3~", L"ed-delete-next-char"},
    {L"\\e[1~", L"ed-move-to-beg"},
    {L"\\e[4~", L"ed-move-to-end"},
    {L"\\e[H", L"ed-move-to-beg"},
    {L"\\e[F", L"ed-move-to-end"},
    {L"\\e[1;5C", L"em-next-word"},
    {L"\\e[1;5D", L"ed-prev-word"},
  };
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    el_wset(edit, EL_BIND, keys[i][0], keys[i][1], NULL);
  }
  // A control character typed after Ctrl-V, or Ctrl-\ ending the process with the terminal left
  // raw, serve nobody here.
  el_wset(edit, EL_BIND, L"^V", L"ed-unassigned", NULL);
  el_wset(edit, EL_SETTY, L"-d", L"quit=", NULL);
}
