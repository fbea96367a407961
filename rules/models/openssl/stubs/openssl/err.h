// OpenSSL 3: what went wrong. An interface of our own writing, for reading alone.
#pragma once
#include <openssl/types.h>

#ifdef __cplusplus
extern "C" {
#endif
unsigned long ERR_get_error(void);
unsigned long ERR_peek_error(void);
void ERR_clear_error(void);
void ERR_error_string_n(unsigned long code, char* buffer, size_t size);
char* ERR_error_string(unsigned long code, char* buffer);
#ifdef __cplusplus
}
#endif
