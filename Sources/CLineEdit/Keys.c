#define _GNU_SOURCE
#include "Editor.h"
#include "Signals.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wctype.h>

/// The longest paste, in characters; what is beyond it is dropped.
enum { PASTE_LIMIT = 1 << 16 };

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
    if (!interruption_wait_readable(STDIN_FILENO)) { continue; }
    char byte;
    ssize_t count = read(STDIN_FILENO, &byte, 1);
    if (count < 0 && errno == EINTR) { continue; }
    if (count <= 0) { return 0; }
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
  char *text = narrow(line->buffer, (size_t)(line->lastchar - line->buffer));
  char *before = narrow(line->buffer, (size_t)(line->cursor - line->buffer));
  bool offered = text && before && editor->complete(editor, text, strlen(before), editor->context);
  free(text);
  free(before);
  return offered ? CC_REFRESH : CC_REFRESH_BEEP;
}

/// Reads what was pasted, up to the mark of its end. Returns the number of characters, or -1 where
/// reading broke off.
static ssize_t read_paste(EditLine *edit, wchar_t *text) {
  static const wchar_t end[] = L"\033[201~";
  const size_t tail = sizeof end / sizeof *end - 1;
  size_t count = 0;
  while (count < tail || wmemcmp(text + count - tail, end, tail) != 0) {
    // What does not fit is dropped, but the end must still be seen.
    if (count == PASTE_LIMIT) { wmemmove(text + count - tail, text + count - tail + 1, tail - 1); }
    count -= count == PASTE_LIMIT;
    if (el_wgetc(edit, text + count) != 1) { return -1; }
    count++;
  }
  return (ssize_t)(count - tail);
}

/// Turns every line break, with the blanks after it, into one space, and drops those at the ends.
/// Other controls go the same way: nothing that could steer the terminal gets into the line.
static void join_lines(wchar_t *text, size_t count) {
  size_t kept = 0;
  bool after_break = true;
  for (size_t i = 0; i < count; i++) {
    bool is_break = iswcntrl((wint_t)text[i]);
    if (after_break && (is_break || text[i] == L' ')) { continue; }
    text[kept++] = is_break ? L' ' : text[i];
    after_break = is_break;
  }
  if (after_break && kept > 0) { kept--; }
  text[kept] = L'\0';
}

/// Inserts what was pasted as one line. Pasted text never runs by itself: a command broken over
/// lines by a mail program is whole again, and several commands are seen for what they are before
/// Enter is pressed.
static unsigned char insert_paste(EditLine *edit, int key) {
  (void)key;
  wchar_t *text = calloc(PASTE_LIMIT + 1, sizeof *text);
  ssize_t count = text ? read_paste(edit, text) : -1;
  if (count >= 0) {
    join_lines(text, (size_t)count);
    el_winsertstr(edit, text);
  }
  free(text);
  return count >= 0 ? CC_REFRESH : CC_ERROR;
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
