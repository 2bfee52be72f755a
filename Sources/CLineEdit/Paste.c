#define _GNU_SOURCE
#include "Editor.h"

#include <stdlib.h>
#include <wctype.h>

/// The longest paste, in characters: far more than anybody reads before Enter. Of a longer one
/// nothing is inserted, for a part of it could be run and mean something else.
enum { PASTE_LIMIT = 1 << 20 };

typedef struct {
  wchar_t *text;
  size_t count, room;
} paste;

static bool add(paste *paste, wchar_t c) {
  if (paste->count == paste->room) {
    size_t room = paste->room ? 2 * paste->room : 1024;
    wchar_t *text = reallocarray(paste->text, room, sizeof *text);
    if (!text) { return false; }
    paste->text = text;
    paste->room = room;
  }
  paste->text[paste->count++] = c;
  return true;
}

/// Reads what was pasted, up to the mark of its end, which is seen even behind more than fits.
static bool read_paste(EditLine *edit, paste *paste) {
  static const wchar_t end[] = L"\033[201~";
  const size_t length = sizeof end / sizeof *end - 1;
  bool fits = true;
  for (size_t seen = 0; seen < length;) {
    wchar_t c;
    if (el_wgetc(edit, &c) != 1) { return false; }
    seen = c == end[seen] ? seen + 1 : c == end[0];
    fits = fits && paste->count < PASTE_LIMIT + length && add(paste, c);
  }
  if (fits) { paste->count -= length; }
  return fits;
}

static bool is_break(wchar_t c) {
  return (c >= L'\n' && c <= L'\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// What takes no place and may turn the direction of what follows: nobody would see it.
static bool is_hidden(wchar_t c) {
  return c == 0x61C || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
         || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

static bool is_blank(wchar_t c) {
  return c == L' ' || c == 0xA0 || c == 0x3000 || iswcntrl((wint_t)c);
}

/// Leaves one line end between two lines, whichever kinds and however many there were, and none at
/// the ends. Controls become spaces: nothing that could steer the terminal gets into the line.
static size_t settle(wchar_t *text, size_t count) {
  size_t kept = 0;
  bool begins = false;
  for (size_t i = 0; i < count; i++) {
    wchar_t c = text[i];
    if (is_break(c)) {
      while (kept > 0 && is_blank(text[kept - 1]) && text[kept - 1] != L'\n') { kept--; }
      if (kept > 0 && text[kept - 1] != L'\n') { text[kept++] = L'\n'; }
      begins = true;
    } else if (!is_hidden(c) && !(begins && is_blank(c))) {
      text[kept++] = iswcntrl((wint_t)c) || c == 0xA0 ? L' ' : c;
      begins = false;
    }
  }
  return kept > 0 && text[kept - 1] == L'\n' ? kept - 1 : kept;
}

unsigned char insert_paste(EditLine *edit, int key) {
  (void)key;
  paste paste = {0};
  bool whole = read_paste(edit, &paste);
  if (whole) {
    paste.text[settle(paste.text, paste.count)] = L'\0';
    el_winsertstr(edit, paste.text);
  }
  free(paste.text);
  return whole ? CC_REFRESH : CC_ERROR;
}
