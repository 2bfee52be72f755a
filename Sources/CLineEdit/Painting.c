#define _GNU_SOURCE
#include "Editor.h"

#include <stdlib.h>
#include <unistd.h>
#include <wctype.h>

/// Columns of one character as libedit shows it: a control as `^X`, the unprintable as `\U+XXXX`.
static int columns_of(wchar_t c) {
  if (iswprint(c)) { return wcwidth(c) > 0 ? wcwidth(c) : 0; }
  if (c < 0x80) { return 2; }
  return c > 0xFFFF ? 8 : 7;
}

/// Walks over one character, wrapping as libedit does: a wide one never straddles two rows.
static void advance(wchar_t c, int width, int *row, int *column) {
  int columns = c == L'\n' ? 0 : columns_of(c);
  if (c == L'\n' || *column + columns > width) { (*row)++, *column = 0; }
  *column += columns;
  if (*column >= width) { (*row)++, *column = 0; }
}

/// The cursor's row, counted from the prompt's first.
static int cursor_row(line_editor *editor) {
  int width = 80, height = 24, row = 0, column = 0;
  terminal_size(STDOUT_FILENO, &width, &height);
  bool is_visible = true;
  for (const wchar_t *c = editor->prompt; *c; c++) {
    if (*c == INVISIBLE) {
      is_visible = !is_visible;
    } else if (is_visible) {
      advance(*c, width, &row, &column);
    }
  }
  const LineInfoW *line = el_wline(editor->edit);
  for (const wchar_t *c = line->buffer; c < line->cursor; c++) {
    advance(*c, width, &row, &column);
  }
  return row < height ? row : height - 1;
}

void erase(line_editor *editor) {
  int row = cursor_row(editor);
  fputc('\r', stdout);
  if (row > 0) { fprintf(stdout, "\033[%dA", row); }
  fputs("\033[J", stdout);
}

void repaint(line_editor *editor, int offset) {
  erase(editor);
  el_cursor(editor->edit, offset);
  el_wset(editor->edit, EL_REFRESH);
}

int characters_to_end(line_editor *editor) {
  const LineInfoW *line = el_wline(editor->edit);
  return (int)(line->lastchar - line->cursor);
}

void leave(line_editor *editor, const char *mark) {
  repaint(editor, characters_to_end(editor));
  fprintf(stdout, "%s\n", mark);
  fflush(stdout);
}

void show_listing(line_editor *editor) {
  char *rows = editor->listing;
  editor->listing = NULL;
  fprintf(stdout, "\n%s\n", rows);
  free(rows);
  el_cursor(editor->edit, -editor->from_end);
  el_wset(editor->edit, EL_REFRESH);
}
