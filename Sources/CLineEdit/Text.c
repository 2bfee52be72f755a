#define _GNU_SOURCE
#include "Editor.h"

#include <stdlib.h>
#include <string.h>

wchar_t *widen(const char *text) {
  size_t length = strlen(text);
  wchar_t *wide = calloc(length + 1, sizeof *wide);
  if (wide && mbstowcs(wide, text, length + 1) == (size_t)-1) { *wide = L'\0'; }
  return wide;
}

char *narrow(const wchar_t *wide, size_t count) {
  mbstate_t state = {0};
  char *text = calloc(count * MB_CUR_MAX + 1, 1);
  if (text && wcsnrtombs(text, &wide, count, count * MB_CUR_MAX, &state) == (size_t)-1) {
    *text = '\0';
  }
  return text;
}
