// Wide text, in the manner of C and of C++.
#include <wchar.h>

#include <cstring>
#include <cwchar>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "support.h"

void copied() {
  wchar_t b[64];
  wcscpy(b, source_wide());
  sink_wide(b);  // flow
  wcscpy(b, L"fixed");
  sink_wide(b);  // no flow
}
void copied_bounded() {
  wchar_t b[64];
  wcsncpy(b, source_wide(), 63);
  b[63] = L'\0';
  sink_wide(b);  // flow
}
void concatenated() {
  wchar_t b[64] = L"dir ";
  wcscat(b, source_wide());
  sink_wide(b);  // flow
  wchar_t c[64] = L"dir ";
  wcsncat(c, source_wide(), 10);
  sink_wide(c);  // flow
  wchar_t d[64] = L"dir ";
  wcscat(d, L"*.*");
  sink_wide(d);  // no flow
}
void concatenated_at_length() {
  wchar_t b[64] = L"dir ";
  size_t n = wcslen(b);
  fill_wide(b + n, 64);
  sink_wide(b);  // flow
}
void moved_memory() {
  wchar_t b[64], c[64];
  wmemcpy(b, source_wide(), 10);
  sink_wide(b);  // flow
  wmemmove(c, source_wide(), 10);
  sink_wide(c);  // flow
  wmemset(c, L'A', 64);
  sink_wide(c);  // no flow
}
void moved_bytes() {
  wchar_t b[64];
  memcpy(b, source_wide(), 10 * sizeof(wchar_t));
  sink_wide(b);  // flow
}
void printed() {
  wchar_t b[64];
  swprintf(b, 64, L"%ls", source_wide());
  sink_wide(b);  // flow
  swprintf(b, 64, L"%ls", L"fixed");
  sink_wide(b);  // no flow
}
void line_read(FILE* f) {
  wchar_t b[64] = L"";
  if (fgetws(b, 64, f) != NULL) sink_wide(b);  // flow
}
void line_behind(FILE* f) {
  wchar_t b[64] = L"dir ";
  size_t n = wcslen(b);
  if (fgetws(b + n, (int)(64 - n), f) != NULL) {
    n = wcslen(b);
    if (n > 0 && b[n - 1] == L'\n') b[n - 1] = L'\0';
  }
  sink_wide(b);  // flow
}
void scanned() {
  wchar_t b[64];
  swscanf(source_wide(), L"%63ls", b);
  sink_wide(b);  // flow
}
void found() {
  wchar_t* a = source_wide();
  sink_wide(wcschr(a, L'/'));   // flow
  sink_wide(wcsrchr(a, L'/'));  // flow
  sink_wide(wcsstr(a, L"x"));   // flow
}
void tokens() {
  wchar_t *save, b[64];
  wcscpy(b, source_wide());
  wchar_t* t = wcstok(b, L",", &save);
  sink_wide(t);  // flow
}
void duplicated() {
  wchar_t* a = wcsdup(source_wide());
  sink_wide(a);  // flow
}
void lengths() { sink_int((int)wcslen(source_wide())); }  // no flow
void numbers() { sink_int((int)wcstol(source_wide(), nullptr, 10)); }  // flow
void converted() {
  wchar_t w[64];
  mbstowcs(w, source(), 63);
  sink_wide(w);  // flow
  char b[64];
  wcstombs(b, source_wide(), 63);
  sink(b);  // flow
}
void of_class() {
  std::wstring a = source_wstring();
  sink(a);  // flow
  std::wstring b = L"dir " + a + L"*";
  sink(b);  // flow
  sink_wide(b.c_str());  // flow
  std::wstring c = a.substr(1);
  sink(c);  // flow
  a = L"fixed";
  sink(a);  // no flow
}
void of_class_from_pointer() {
  std::wstring a(source_wide());
  a += L"/";
  sink(a);  // flow
  std::wstring b;
  b.append(source_wide());
  sink(b);  // flow
  std::wstring c(L"fixed");
  sink(c);  // no flow
}
void of_class_cleared() {
  std::wstring a = source_wstring();
  a.clear();
  sink(a);  // no flow
  sink_int((int)source_wstring().size());  // no flow
}
void streamed() {
  std::wostringstream o;
  o << L"dir " << source_wide();
  sink(o.str());  // flow
  std::wstringstream s;
  s << L"fixed";
  sink(s.str());  // no flow
}
void held() {
  std::vector<std::wstring> v;
  v.push_back(source_wstring());
  sink(v[0]);  // flow
  std::map<int, wchar_t*> m;
  m[1] = source_wide();
  m[2] = const_cast<wchar_t*>(L"fixed");
  sink_wide(m[1]);  // flow
  sink_wide(m[2]);  // no flow
}
static void take(wchar_t* a) { sink_wide(a); }  // flow
static void take_fixed(wchar_t* a) { sink_wide(a); }  // no flow
void handed_on() {
  wchar_t b[64] = L"";
  fill_wide(b, 64);
  take(b);
  wchar_t c[64] = L"fixed";
  take_fixed(c);
}
