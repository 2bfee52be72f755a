#define _GNU_SOURCE
#include "CLineEdit.h"

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

/// Reads `ESC [ row ; column R`, whatever stands before it. Returns the column, or 0 in the end.
static int read_column(long deadline) {
  char answer[32];
  size_t length = 0;
  for (;;) {
    long left = deadline - milliseconds_now();
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    char byte;
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
  }
  stream_write(output, erase, sizeof erase - 1, true);
  tcsetattr(STDIN_FILENO, TCSANOW, &before);
  return column > 0 ? column - 1 : 0;
}
