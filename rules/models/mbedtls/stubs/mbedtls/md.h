// Mbed TLS 2.28, as far as the rows ask: digests by number.
#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  MBEDTLS_MD_NONE = 0,
  MBEDTLS_MD_MD5 = 3,
  MBEDTLS_MD_SHA1 = 4,
  MBEDTLS_MD_SHA256 = 6,
  MBEDTLS_MD_SHA512 = 8
} mbedtls_md_type_t;
typedef struct mbedtls_md_info_t mbedtls_md_info_t;
typedef struct mbedtls_md_context_t {
  void* state;
} mbedtls_md_context_t;

const mbedtls_md_info_t* mbedtls_md_info_from_type(mbedtls_md_type_t md_type);
int mbedtls_md(const mbedtls_md_info_t* md_info, const unsigned char* input, size_t ilen,
               unsigned char* output);
int mbedtls_md_hmac(const mbedtls_md_info_t* md_info, const unsigned char* key, size_t keylen,
                    const unsigned char* input, size_t ilen, unsigned char* output);

#ifdef __cplusplus
}
#endif
