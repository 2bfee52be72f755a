#define _GNU_SOURCE
#include "CLineEdit.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>

static bool is_utf8(const char *name) {
  return strcasestr(name, "utf-8") || strcasestr(name, "utf8");
}

/// The locale name the environment gives, in the order in which the C library looks.
static const char *environment_locale(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) { return value; }
  }
  return "C";
}

bool terminal_set_locale(void) {
  bool known = setlocale(LC_CTYPE, "") && is_utf8(nl_langinfo(CODESET));
  // Without a multibyte locale Chinese keys and lines of history would be lost.
  if (!known) { setlocale(LC_CTYPE, "C.UTF-8"); }
  // `zh_CN.UTF-8` on a machine without that locale still comes from a terminal that draws it.
  return known || is_utf8(environment_locale());
}

bool terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) { return false; }
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}
