#define _GNU_SOURCE
#include "Editor.h"

#include <poll.h>
#include <stdlib.h>
#include <unistd.h>
#include <wctype.h>

// libedit's own search looks a typed character up among its key bindings by the low byte of its
// code. For 期 (U+671F) and every other character whose code ends like a control, that ends the
// search and puts the character into the line found, which Enter would then run. Here every
// character that is not a control is searched for.

/// The longest text searched for, in characters.
enum { SEARCH_LIMIT = 100 };

/// How long the rest of an escape sequence may take, in milliseconds, before Esc stands alone.
enum { ESCAPE_WAIT = 50 };

typedef struct {
  wchar_t text[SEARCH_LIMIT + 1];
  size_t length;
  /// The line found, in the history's keeping; NULL while nothing is.
  const wchar_t *found;
  /// Where in it the text begins.
  size_t offset;
  /// How many lines of the history are newer.
  int age;
  /// The line before the search, and its characters behind the cursor.
  wchar_t *before;
  int from_end;
} search;

// MARK: Finding

/// Finds the newest line that holds the text, has at least `age` newer ones, and is not `other`.
static bool find(line_editor *editor, search *search, int age, const wchar_t *other) {
  HistEventW event;
  int at = 0;
  for (int move = H_FIRST; history_w(editor->history, &event, move) >= 0; move = H_NEXT, at++) {
    if (at < age || (other && wcscmp(event.str, other) == 0)) { continue; }
    const wchar_t *match = wcsstr(event.str, search->text);
    if (!match) { continue; }
    search->found = event.str;
    search->offset = (size_t)(match - event.str);
    search->age = at;
    return true;
  }
  return false;
}

/// Adds a character to the text. The line shown stays if it holds the longer text too.
static bool extend(line_editor *editor, search *search, wchar_t key) {
  if (search->length == SEARCH_LIMIT) { return false; }
  search->text[search->length++] = key;
  if (find(editor, search, search->age, NULL) || find(editor, search, 0, NULL)) { return true; }
  search->found = NULL;
  return false;
}

static bool shorten(line_editor *editor, search *search) {
  if (search->length == 0) { return false; }
  search->text[--search->length] = L'\0';
  search->found = NULL;
  search->age = 0;
  return search->length == 0 || find(editor, search, 0, NULL);
}

static bool find_older(line_editor *editor, search *search) {
  return search->found && find(editor, search, search->age + 1, search->found);
}

// MARK: Showing

/// Paints `prompt` and `line` in place of what is shown, the cursor `from_end` before the end.
static void show(line_editor *editor, wchar_t *prompt, const wchar_t *line, int from_end) {
  erase(editor);
  editor->prompt = prompt;
  el_cursor(editor->edit, characters_to_end(editor));
  const LineInfoW *old = el_wline(editor->edit);
  el_wdeletestr(editor->edit, (int)(old->lastchar - old->buffer));
  el_winsertstr(editor->edit, line);
  el_cursor(editor->edit, -from_end);
  el_wset(editor->edit, EL_REFRESH);
}

/// Shows what is searched for and the line found; without one, none, so that what shows is what
/// Enter runs.
static void show_search(line_editor *editor, const search *search) {
  static wchar_t prompt[SEARCH_LIMIT + 64];
  const bool is_missing = search->length > 0 && !search->found;
  const wchar_t *words = is_missing ? editor->missing : editor->searching;
  swprintf(
    prompt, sizeof prompt / sizeof *prompt, L"%ls%ls%ls%ls", words ? words : L"",
    search->length > 0 ? L" " : L"", search->length > 0 ? search->text : L"",
    editor->closing ? editor->closing : L"");
  if (search->length == 0) {
    show(editor, prompt, search->before, search->from_end);
  } else if (search->found) {
    int from_end = (int)(wcslen(search->found) - search->offset);
    show(editor, prompt, search->found, from_end);
  } else {
    show(editor, prompt, L"", 0);
  }
}

// MARK: Keys

enum answer { GO_ON, BEEP, ACCEPT, CANCEL };

/// Does what a key means in a search. Any key without a meaning here ends the search with the
/// line found and then does there what it does in any line; so do Enter and the arrows.
static enum answer answer(line_editor *editor, search *search, wchar_t key) {
  switch (key) {
  case L'\a': return CANCEL;
  case L'\b':
  case 0x7F: return shorten(editor, search) ? GO_ON : BEEP;
  case L'R' & 0x1F: return find_older(editor, search) ? GO_ON : BEEP;
  case L'\r':
  case L'\n':
    if (search->length > 0 && !search->found) { return BEEP; }
    break;
  case L'\033': {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&input, 1, ESCAPE_WAIT) <= 0) { return ACCEPT; }
    break;
  }
  default:
    if (!iswcntrl((wint_t)key)) { return extend(editor, search, key) ? GO_ON : BEEP; }
  }
  el_wpush(editor->edit, (wchar_t[]){key, L'\0'});
  return ACCEPT;
}

static enum answer run(line_editor *editor, search *search) {
  enum answer reply = GO_ON;
  while (reply == GO_ON || reply == BEEP) {
    show_search(editor, search);
    if (reply == BEEP) { el_beep(editor->edit); }
    wchar_t key;
    if (el_wgetc(editor->edit, &key) != 1) { return CANCEL; }
    reply = answer(editor, search, key);
  }
  return reply;
}

unsigned char search_history(EditLine *edit, int key) {
  (void)key;
  line_editor *editor = editor_of(edit);
  const LineInfoW *line = el_wline(edit);
  size_t count = (size_t)(line->lastchar - line->buffer);
  search search = {.before = calloc(count + 1, sizeof(wchar_t))};
  if (!search.before) { return CC_ERROR; }
  wmemcpy(search.before, line->buffer, count);
  search.from_end = characters_to_end(editor);

  wchar_t *prompt = editor->prompt;
  editor->is_searching = true;
  bool accepts = run(editor, &search) == ACCEPT && search.found;
  editor->is_searching = false;
  if (editor->has_left) {
    // The terminal is to be given back: nothing more is painted.
    editor->prompt = prompt;
  } else if (accepts) {
    show(editor, prompt, search.found, (int)(wcslen(search.found) - search.offset));
  } else {
    show(editor, prompt, search.before, search.from_end);
  }
  free(search.before);
  return CC_NORM;
}
