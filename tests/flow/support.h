// What the cases of the flow suite call: sources, sinks, sanitisers and checks, without bodies.
// `model.yaml` beside it says what they are; `unknown` is a condition of which nothing is known.
#pragma once
#ifdef __cplusplus
#include <string>
extern "C" {
#endif
char* source(void);              // text that a stranger chose
int source_int(void);            // a number that a stranger chose
void fill(char* buffer, int n);  // writes such text
char* clean(const char* text);   // makes a text harmless
int is_valid(const char* text);  // true: the text is harmless
int unknown(void);
void sink(const char* text);
void sink_int(int number);
#ifdef __cplusplus
}
std::string source_string();
std::string clean_string(const std::string& text);
bool is_valid_string(const std::string& text);
void sink(const std::string& text);
#endif
