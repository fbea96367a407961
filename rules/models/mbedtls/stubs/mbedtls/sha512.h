// Mbed TLS 2.28, as far as the rows ask: sha512.
#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

int mbedtls_sha512_ret(const unsigned char* input, size_t ilen, unsigned char* output, int is384);

#ifdef __cplusplus
}
#endif
