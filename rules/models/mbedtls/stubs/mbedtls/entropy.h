// Mbed TLS 2.28, as far as the rows ask: entropy.
#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct mbedtls_entropy_context {
  void* state;
} mbedtls_entropy_context;

void mbedtls_entropy_init(mbedtls_entropy_context* ctx);
int mbedtls_entropy_func(void* data, unsigned char* output, size_t len);

#ifdef __cplusplus
}
#endif
