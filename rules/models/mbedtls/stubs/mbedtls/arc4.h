// Mbed TLS 2.28, as far as the rows ask: RC4.
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

typedef struct mbedtls_arc4_context {
  void* state;
} mbedtls_arc4_context;

void mbedtls_arc4_setup(mbedtls_arc4_context* ctx, const unsigned char* key, unsigned int keylen);

#ifdef __cplusplus
}
#endif
