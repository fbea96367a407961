// Mbed TLS 2.28, as far as the rows ask: comparison.
#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

int mbedtls_ct_memcmp(const void* a, const void* b, size_t n);

#ifdef __cplusplus
}
#endif
