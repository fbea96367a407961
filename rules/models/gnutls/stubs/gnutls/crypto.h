// GnuTLS 3.7, as far as the rows ask: plain cryptography.
#pragma once

#include "gnutls/gnutls.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct hash_hd_st* gnutls_hash_hd_t;
typedef struct api_cipher_hd_st* gnutls_cipher_hd_t;
typedef enum gnutls_rnd_level {
  GNUTLS_RND_NONCE = 0,
  GNUTLS_RND_RANDOM = 1,
  GNUTLS_RND_KEY = 2
} gnutls_rnd_level_t;

int gnutls_cipher_init(gnutls_cipher_hd_t* handle, gnutls_cipher_algorithm_t cipher,
                       const gnutls_datum_t* key, const gnutls_datum_t* iv);
int gnutls_hmac_fast(gnutls_mac_algorithm_t algorithm, const void* key, size_t keylen,
                     const void* text, size_t textlen, void* digest);
int gnutls_hash_init(gnutls_hash_hd_t* dig, gnutls_digest_algorithm_t algorithm);
int gnutls_hash(gnutls_hash_hd_t handle, const void* text, size_t textlen);
void gnutls_hash_output(gnutls_hash_hd_t handle, void* digest);
void gnutls_hash_deinit(gnutls_hash_hd_t handle, void* digest);
int gnutls_hash_fast(gnutls_digest_algorithm_t algorithm, const void* text, size_t textlen,
                     void* digest);
int gnutls_pbkdf2(gnutls_mac_algorithm_t mac, const gnutls_datum_t* key,
                  const gnutls_datum_t* salt, unsigned iter_count, void* output, size_t length);
int gnutls_rnd(gnutls_rnd_level_t level, void* data, size_t len);

#ifdef __cplusplus
}
#endif
