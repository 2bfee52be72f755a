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

/// The row of a place in the line, counted from the prompt's first, as far as the screen is high.
static int row_of(line_editor *editor, const wchar_t *place) {
  int width = 80, height = 24, row = 0, column = 0;
  terminal_size(editor->descriptor, &width, &height);
  bool is_visible = true;
  for (const wchar_t *c = editor->prompt; *c; c++) {
    if (*c == INVISIBLE) {
      is_visible = !is_visible;
    } else if (is_visible) {
      advance(*c, width, &row, &column);
    }
  }
  const LineInfoW *line = el_wline(editor->edit);
  for (const wchar_t *c = line->buffer; c < place; c++) {
    advance(*c, width, &row, &column);
  }
  return row < height ? row : height - 1;
}

static void erase_from(line_editor *editor, int rows_above) {
  fputc('\r', editor->output);
  if (rows_above > 0) { fprintf(editor->output, "\033[%dA", rows_above); }
  fputs("\033[J", editor->output);
}

void erase(line_editor *editor) {
  erase_from(editor, row_of(editor, el_wline(editor->edit)->cursor));
}

void erase_entered(line_editor *editor) {
  // The line now ends with that of Enter.
  erase_from(editor, row_of(editor, el_wline(editor->edit)->lastchar));
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
  fprintf(editor->output, "%s\n", mark);
  fflush(editor->output);
}

void show_listing(line_editor *editor) {
  char *rows = editor->listing;
  editor->listing = NULL;
  fprintf(editor->output, "\n%s\n", rows);
  free(rows);
  el_cursor(editor->edit, -editor->from_end);
  el_wset(editor->edit, EL_REFRESH);
}
