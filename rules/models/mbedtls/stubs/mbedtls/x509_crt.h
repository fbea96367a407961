// Mbed TLS 2.28, as far as the rows ask: certificates.
#pragma once

#include <stddef.h>

#include "mbedtls/pk.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct mbedtls_x509_crt {
  void* state;
} mbedtls_x509_crt;
typedef struct mbedtls_x509_crl {
  void* state;
} mbedtls_x509_crl;

void mbedtls_x509_crt_init(mbedtls_x509_crt* crt);
void mbedtls_x509_crt_free(mbedtls_x509_crt* crt);
int mbedtls_x509_crt_parse(mbedtls_x509_crt* chain, const unsigned char* buf, size_t buflen);
int mbedtls_x509_crt_parse_file(mbedtls_x509_crt* chain, const char* path);

#ifdef __cplusplus
}
#endif
