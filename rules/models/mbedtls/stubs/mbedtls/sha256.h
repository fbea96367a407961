// Mbed TLS 2.28, as far as the rows ask: sha256.
#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

int mbedtls_sha256_ret(const unsigned char* input, size_t ilen, unsigned char* output, int is224);

#ifdef __cplusplus
}
#endif
