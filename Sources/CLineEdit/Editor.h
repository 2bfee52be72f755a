/// What the parts of the line editor share. Not part of the module's interface.

#ifndef CLINEEDIT_EDITOR_H
#define CLINEEDIT_EDITOR_H

#include "CLineEdit.h"

#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

/// Encloses the parts of a prompt that take no column.
enum { INVISIBLE = 1 };

struct line_editor {
  EditLine *edit;
  HistoryW *history;
  FILE *quiet;
  /// What is painted, on its way to the descriptor.
  FILE *output;
  int descriptor;
  wchar_t *prompt;
  line_editor_complete complete;
  void *context;
  /// Rows to show before the next key, and where the cursor is to return to: characters before
  /// the end of the line.
  char *listing;
  int from_end;
  /// Whether the line was already left because of an interruption.
  bool has_left;
  /// Whether the history is being searched: Ctrl-C then ends the search alone.
  bool is_searching;
  /// The words around what is searched for.
  wchar_t *searching, *missing, *closing;
  mbstate_t decoding;
  /// Bytes that were looked at and are to be read: what began as an answer of the terminal does
  /// and was none.
  char kept[16];
  size_t kept_first, kept_count;
};

static inline line_editor *editor_of(EditLine *edit) {
  line_editor *editor = NULL;
  el_wget(edit, EL_CLIENTDATA, &editor);
  return editor;
}

// MARK: Text

/// A wide copy of UTF-8 text, empty where it is not valid. The caller frees it.
wchar_t *widen(const char *text);

/// A UTF-8 copy of `count` wide characters. The caller frees it.
char *narrow(const wchar_t *wide, size_t count);

// MARK: Painting

/// Characters from the cursor to the end of the line.
int characters_to_end(line_editor *editor);

/// Erases prompt and line and goes to their first row.
void erase(line_editor *editor);

/// Erases prompt and line, once Enter was pressed and the cursor is in the row below them.
void erase_entered(line_editor *editor);

/// Paints prompt and line again from their first row, with the cursor moved by `offset`.
void repaint(line_editor *editor, int offset);

/// Leaves the line as it stands, with `mark` behind it, and goes below it.
void leave(line_editor *editor, const char *mark);

/// Shows the waiting list below the line, whose end the cursor is at, and the line again below it.
void show_listing(line_editor *editor);

// MARK: Modes of the terminal

/// Notes the terminal's modes, to be restored however the program ends, and from then on keeps
/// what is typed while the program works from being echoed into its output: it shows, once, at
/// the next prompt.
void stop_echo(EditLine *edit);

/// Has the terminal enclose what is pasted in `ESC[200~` and `ESC[201~`.
void bracket_pastes(line_editor *editor, bool on);

/// Stops the process as Ctrl-Z should, with the terminal as the shell wants it, and goes on with
/// the same line once it is continued.
void suspend(line_editor *editor);

// MARK: Searching

/// Searches the history while the text to find is typed, the newest line first. Ctrl-R goes to an
/// older one, Backspace shortens the text, Ctrl-C or Ctrl-G restores the line as it was. Enter runs
/// the line found; Esc, the arrows and other keys keep it for editing.
unsigned char search_history(EditLine *edit, int key);

// MARK: Pasting

/// Inserts what was pasted. Its lines stay lines; nothing in it steers the terminal or runs by
/// itself.
unsigned char insert_paste(EditLine *edit, int key);

// MARK: Answers of the terminal

/// How much of an answer to the question for the cursor some text is.
enum answer_part { ANSWER_NONE, ANSWER_BEGUN, ANSWER_WHOLE };

/// Whether the terminal was asked for its cursor and has not answered yet.
bool terminal_answer_is_due(void);

/// How much of `ESC [ row ; column R` a text is. With the whole of it nothing is due any more.
enum answer_part terminal_answer_part(const char *text, size_t length);

// MARK: Keys

/// Has libedit read keys from here and do what they mean here.
void bind_keys(EditLine *edit);

#endif
