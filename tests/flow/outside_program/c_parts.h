#pragma once
#include <stddef.h>
int c_read(char* out, size_t n);
const char* c_name(int id);
char* c_echo(const char* text);
void from_c(const char* text);
