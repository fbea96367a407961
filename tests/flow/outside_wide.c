/* Wide text in C. */
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "support.h"

void wide_copies(void) {
  wchar_t a[32], b[64];
  wcscpy(a, source_wide());
  sink_wide(a); /* flow */
  wcsncpy(b, L"x", 10);
  sink_wide(b); /* no flow */
  wcscat(b, a);
  sink_wide(b); /* flow */
}

void wide_formats(void) {
  wchar_t a[32];
  swprintf(a, 32, L"%ls", source_wide());
  sink_wide(a); /* flow */
  swprintf(a, 32, L"%ls", L"safe");
  sink_wide(a); /* no flow */
}

void wide_to_narrow(void) {
  char a[32];
  wcstombs(a, source_wide(), sizeof a);
  sink(a); /* flow */
  wchar_t b[32];
  mbstowcs(b, source(), 32);
  sink_wide(b); /* flow */
}

void wide_memory(void) {
  wchar_t a[16];
  fill_wide(a, 16);
  wchar_t* s = wcsdup(source_wide());
  sink_wide(wcschr(s, L'=')); /* flow */
}

void wide_split(void) {
  wchar_t text[32];
  wchar_t* state;
  fill_wide(text, 32);
  for (wchar_t* w = wcstok(text, L" ", &state); w; w = wcstok(NULL, L" ", &state)) sink_wide(w); /* flow */
}
