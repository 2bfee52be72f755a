/// What the terminal needs from C: libedit behind functions of fixed arity, signals, and locale.
///
/// Text is UTF-8 in and out. `wchar_t`, in which libedit thinks, stays inside.

#ifndef CLINEEDIT_H
#define CLINEEDIT_H

#include <stdbool.h>
#include <stddef.h>

// MARK: Locale

/// Takes character handling from the environment, falling back to `C.UTF-8` where that is not
/// UTF-8. Call once, before anything else here. Returns whether the environment asks for UTF-8:
/// text is always UTF-8, but only then may drawings use more than ASCII.
bool terminal_set_locale(void);

/// Columns and rows of the terminal behind a descriptor, or false where there is none.
bool terminal_size(int descriptor, int *columns, int *rows);

/// How many columns the terminal moves its cursor for `sign`, which is shown at the left end of the
/// present row and erased again; 0 where it does not say so within the time, or something was typed
/// ahead. `output` is the terminal that standard input belongs to.
int terminal_columns_of(const char *sign, int output, int milliseconds);

// MARK: Interruption

/// Turns SIGINT and SIGTERM into flags. A second SIGTERM ends the process as usual.
void interruption_install(void);

/// Whether Ctrl-C was pressed since the flag was last cleared.
bool interruption_requested(void);

/// Whether SIGTERM asked the process to end.
bool interruption_terminated(void);

/// Sets the flag, as Ctrl-C does.
void interruption_request(void);

/// Forgets Ctrl-C. SIGTERM is never forgotten.
void interruption_clear(void);

/// Makes a write to a closed pipe fail with EPIPE instead of ending the process.
void interruption_ignore_closed_pipes(void);

/// Waits until a descriptor can be read or a signal of interest arrives. Returns whether it can
/// be read; its end counts as readable.
bool interruption_wait_readable(int descriptor);

// MARK: Streams

/// Opens those of standard input, output and error that are closed on `/dev/null`, so that no file
/// opened later takes their number. Input is then at its end, the others cannot be written. Call
/// before anything is opened.
void streams_open(void);

/// Whether a descriptor was opened for reading, or for writing.
bool stream_is_readable(int descriptor);
bool stream_is_writable(int descriptor);

/// A descriptor for what goes to `descriptor`, one that never waits where the system gives one.
int stream_without_waiting(int descriptor);

/// Writes all, or says why not: 0, an error number, EAGAIN where there is no room and `waits` is
/// false, or EINTR where nobody took it after Ctrl-C or SIGTERM. A reader who is only slow is
/// waited for.
int stream_write(int descriptor, const char *bytes, size_t count, bool waits);

/// Whether `stream_write` ever gave up because of Ctrl-C or SIGTERM: nobody reads, and the user
/// wants to leave.
bool stream_gave_up(void);

// MARK: Line editor

/// A line editor on standard input and output.
typedef struct line_editor line_editor;

typedef enum {
  LINE_EDITOR_LINE,
  LINE_EDITOR_INTERRUPTED,
  LINE_EDITOR_END,
} line_editor_result;

/// Called on Tab with the line and the cursor as a byte offset. May call `line_editor_skip`,
/// `line_editor_replace` and `line_editor_list`. Returns whether there was anything to offer.
typedef bool (*line_editor_complete)(
  line_editor *editor, const char *line, size_t cursor, void *context);

/// Opens the editor, which paints on `output` as `stream_without_waiting` gave it, or returns NULL
/// where the terminal cannot move its cursor.
line_editor *line_editor_open(const char *program, int output, size_t history_size);

void line_editor_close(line_editor *editor);

/// What stands before the line while the history is searched, and where nothing is found, up to what
/// is searched for; and what stands behind that.
void line_editor_search_words(
  line_editor *editor, const char *searching, const char *missing, const char *closing);

/// Adds a line to what Up and Ctrl-R find.
void line_editor_remember(line_editor *editor, const char *line);

/// Edits one line. A stretch of `prompt` between two bytes 1 is sent to the terminal but takes no
/// column; something visible must follow it. `*line` is for the caller to free, and is NULL unless
/// the result is LINE_EDITOR_LINE. Where several lines were pasted it holds them all, and they are
/// no longer shown.
line_editor_result line_editor_read(
  line_editor *editor, const char *prompt, line_editor_complete complete, void *context,
  char **line);

/// Moves the cursor over the next `count` characters (code points).
void line_editor_skip(line_editor *editor, size_t count);

/// Replaces the `count` characters (code points) before the cursor.
void line_editor_replace(line_editor *editor, size_t count, const char *text);

/// Shows rows (separated by new lines) below the line, which is then painted again under them.
void line_editor_list(line_editor *editor, const char *rows);

#endif
