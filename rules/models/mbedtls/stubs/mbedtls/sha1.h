// Mbed TLS 2.28, as far as the rows ask: sha1.
#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

int mbedtls_sha1_ret(const unsigned char* input, size_t ilen, unsigned char output[20]);

#ifdef __cplusplus
}
#endif
