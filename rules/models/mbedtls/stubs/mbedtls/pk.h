// Mbed TLS 2.28, as far as the rows ask: keys.
#pragma once

#include <stddef.h>

#include "mbedtls/md.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct mbedtls_pk_context {
  void* state;
} mbedtls_pk_context;

void mbedtls_pk_init(mbedtls_pk_context* ctx);
int mbedtls_pk_parse_keyfile(mbedtls_pk_context* ctx, const char* path, const char* password);
int mbedtls_pk_verify(mbedtls_pk_context* ctx, mbedtls_md_type_t md_alg, const unsigned char* hash,
                      size_t hash_len, const unsigned char* sig, size_t sig_len);

#ifdef __cplusplus
}
#endif
