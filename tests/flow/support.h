// What the cases of the flow suite call: sources, sinks, sanitisers and checks, without bodies.
// `model.yaml` beside it says what they are; `unknown` is a condition of which nothing is known.
#pragma once
#include <wchar.h>
#ifdef __cplusplus
#include <string>
extern "C" {
#endif
char* source(void);              // text that a stranger chose
int source_int(void);            // a number that a stranger chose
void fill(char* buffer, int n);  // writes such text
wchar_t* source_wide(void);
void fill_wide(wchar_t* buffer, int n);
char* clean(const char* text);   // makes a text harmless
int is_valid(const char* text);  // true: the text is harmless
int unknown(void);
struct channel* open_wire(void);   // what is put into it reaches somebody
struct channel* open_drain(void);  // what is put into it is gone
void put(struct channel* into, const char* text);
void sink(const char* text);
void sink_int(int number);
void sink_wide(const wchar_t* text);
int permitted(int who);        // true: the check has passed
int denied(int who);         // 0: the check has passed
void demand(int who);        // comes back only if the check has passed
void change(int what);       // what must be checked before and recorded afterwards
void record(int what);
void answer(int status);     // of the request that is served
void serve(const char* path, void (*handler)(int who));
#ifdef __cplusplus
}
std::string source_string();
std::wstring source_wstring();
std::string clean_string(const std::string& text);
bool is_valid_string(const std::string& text);
void sink(const std::string& text);
void sink(const std::wstring& text);
#endif
