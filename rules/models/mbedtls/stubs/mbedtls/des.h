// Mbed TLS 2.28, as far as the rows ask: DES.
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

typedef struct mbedtls_des_context {
  void* state;
} mbedtls_des_context;

int mbedtls_des_setkey_enc(mbedtls_des_context* ctx, const unsigned char key[8]);
int mbedtls_des_setkey_dec(mbedtls_des_context* ctx, const unsigned char key[8]);

#ifdef __cplusplus
}
#endif
