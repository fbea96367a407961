// Mbed TLS 2.28, as far as the rows ask: md5.
#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

int mbedtls_md5_ret(const unsigned char* input, size_t ilen, unsigned char output[16]);

#ifdef __cplusplus
}
#endif
