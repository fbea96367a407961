// Wide strings as a labelled suite has them: `wchar_t` buffers, `std::wstring`, conversions.
#include <cstdlib>
#include <cwchar>
#include <map>
#include <string>
#include <vector>

#include "support.h"

static const wchar_t* fixed() { return L"fixed"; }

void appended() {
  wchar_t data[100] = L"/tmp/";
  wcscat(data, source_wide());
  sink_wide(data);  // flow
  wchar_t good[100] = L"/tmp/";
  wcscat(good, L"file");
  sink_wide(good);  // no flow
}
void counted() {
  wchar_t data[100];
  wmemset(data, L'A', 99);
  data[99] = L'\0';
  sink_wide(data);  // no flow
  wcsncpy(data, source_wide(), 99);
  sink_wide(data);  // flow
  wchar_t other[100];
  wmemcpy(other, data, 100);
  sink_wide(other);  // flow
}
void printed() {
  wchar_t line[100];
  swprintf(line, 100, L"%ls-%d", source_wide(), 3);
  sink_wide(line);  // flow
  swprintf(line, 100, L"%ls-%d", fixed(), 3);
  sink_wide(line);  // no flow
}
void found() {
  wchar_t* data = source_wide();
  wchar_t* at = wcschr(data, L'=');
  if (at) sink_wide(at + 1);  // flow
  wchar_t* state = nullptr;
  for (wchar_t* t = wcstok(data, L",", &state); t; t = wcstok(nullptr, L",", &state)) sink_wide(t);  // flow
}
void converted() {
  char narrow[100];
  wcstombs(narrow, source_wide(), sizeof narrow);
  sink(narrow);  // flow
  wchar_t wide[100];
  mbstowcs(wide, source(), 100);
  sink_wide(wide);  // flow
  std::string text = source_string();
  std::wstring of_text(text.begin(), text.end());
  sink(of_text);  // flow
}
void strings() {
  std::wstring s = L"a";
  s += source_wstring();
  sink(s);  // flow
  std::vector<std::wstring> v{L"fixed"};
  sink(v[0]);  // no flow
  v.push_back(s.substr(1));
  sink(v.back());  // flow
  std::map<std::wstring, std::wstring> m;
  m[L"a"] = source_wide();
  m[L"b"] = L"fixed";
  sink(m[L"a"]);  // flow
  sink(m[L"b"]);  // no flow
  sink_wide(s.c_str());  // flow
}
void filled() {
  wchar_t* data = new wchar_t[50];
  fill_wide(data, 50);
  wchar_t dest[50] = L"";
  for (size_t i = 0; i < wcslen(data) && i < 49; i++) dest[i] = data[i];
  sink_wide(dest);  // flow
  delete[] data;
}
void duplicated() {
  wchar_t* copy = wcsdup(source_wide());
  sink_wide(copy);  // flow
  free(copy);
  long n = wcstol(source_wide(), nullptr, 10);
  sink_int((int)n);  // flow
  if (n > 0 && n < 10) sink_int((int)n);  // guarded
}
