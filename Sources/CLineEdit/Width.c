#define _GNU_SOURCE
#include "Editor.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/// Whether a question was asked that was not answered in time: the answer may still come, and is no
/// key that somebody pressed.
static bool answer_is_due;

bool terminal_answer_is_due(void) { return answer_is_due; }

enum answer_part terminal_answer_part(const char *text, size_t length) {
  size_t at = 0;
  for (const char *form = "\033[0;0R"; *form != '\0'; form++) {
    if (at == length) { return ANSWER_BEGUN; }
    if (*form != '0') {
      if (text[at++] != *form) { return ANSWER_NONE; }
      continue;
    }
    size_t start = at;
    while (at < length && text[at] >= '0' && text[at] <= '9') { at++; }
    if (at == start) { return ANSWER_NONE; }
  }
  answer_is_due = false;
  return ANSWER_WHOLE;
}

/// Reads `ESC [ row ; column R`, whatever stands before it. Returns the column, or 0 in the end.
static int read_column(long deadline) {
  char answer[32];
  size_t length = 0;
  bool is_longer = false;
  for (;;) {
    long left = deadline - milliseconds_now();
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    char byte;
    // Half an answer is not left to be taken for keys.
    if (left <= 0 && length > 0 && !is_longer) {
      is_longer = true;
      left = 100;
      deadline += left;
    }
    if (left <= 0 || poll(&input, 1, (int)left) <= 0) { return 0; }
    if (read(STDIN_FILENO, &byte, 1) != 1) { return 0; }
    if (byte == '\033') { length = 0; }
    if (length + 1 < sizeof answer) { answer[length++] = byte; }
    if (byte != 'R' || answer[0] != '\033') { continue; }
    answer[length] = '\0';
    const char *column = strchr(answer, ';');
    return column ? atoi(column + 1) : 0;
  }
}

int terminal_columns_of(const char *sign, int output, int milliseconds) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  struct termios before;
  // What was typed ahead is not to be taken for the answer, nor to be lost.
  if (poll(&input, 1, 0) != 0 || tcgetattr(STDIN_FILENO, &before) != 0) { return 0; }
  struct termios raw = before;
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  if (tcsetattr(STDIN_FILENO, TCSANOW, &raw) != 0) { return 0; }
  static const char question[] = "\033[6n", erase[] = "\r\033[K";
  int column = 0;
  if (stream_write(output, "\r", 1, true) == 0 && stream_write(output, sign, strlen(sign), true) == 0
      && stream_write(output, question, sizeof question - 1, true) == 0) {
    column = read_column(milliseconds_now() + milliseconds);
    answer_is_due = column == 0;
  }
  stream_write(output, erase, sizeof erase - 1, true);
  tcsetattr(STDIN_FILENO, TCSANOW, &before);
  return column > 0 ? column - 1 : 0;
}
