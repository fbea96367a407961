/* Interface of libsodium as far as servers use it, written for tvaara. */
#ifndef TVAARA_STUB_SODIUM_H
#define TVAARA_STUB_SODIUM_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define crypto_pwhash_STRBYTES 128U
#define crypto_pwhash_SALTBYTES 16U
#define crypto_pwhash_ALG_DEFAULT 2
#define crypto_pwhash_ALG_ARGON2ID13 2
#define crypto_pwhash_OPSLIMIT_INTERACTIVE 2ULL
#define crypto_pwhash_MEMLIMIT_INTERACTIVE 67108864U
#define crypto_pwhash_OPSLIMIT_MODERATE 3ULL
#define crypto_pwhash_MEMLIMIT_MODERATE 268435456U
#define crypto_pwhash_OPSLIMIT_SENSITIVE 4ULL
#define crypto_pwhash_MEMLIMIT_SENSITIVE 1073741824U
#define crypto_auth_BYTES 32U
#define crypto_auth_KEYBYTES 32U
#define crypto_secretbox_KEYBYTES 32U
#define crypto_secretbox_NONCEBYTES 24U
#define crypto_secretbox_MACBYTES 16U
#define sodium_base64_VARIANT_ORIGINAL 1
#define sodium_base64_VARIANT_URLSAFE_NO_PADDING 7

int sodium_init(void);
int crypto_pwhash_str(char out[crypto_pwhash_STRBYTES], const char* password,
                      unsigned long long length, unsigned long long opslimit, size_t memlimit);
int crypto_pwhash_str_verify(const char* hash, const char* password, unsigned long long length);
int crypto_pwhash_str_needs_rehash(const char* hash, unsigned long long opslimit, size_t memlimit);
int crypto_pwhash(unsigned char* out, unsigned long long out_length, const char* password,
                  unsigned long long length, const unsigned char* salt, unsigned long long opslimit,
                  size_t memlimit, int algorithm);
void randombytes_buf(void* buffer, size_t size);
uint32_t randombytes_random(void);
uint32_t randombytes_uniform(uint32_t bound);
int sodium_memcmp(const void* a, const void* b, size_t length);
int crypto_verify_16(const unsigned char* a, const unsigned char* b);
int crypto_verify_32(const unsigned char* a, const unsigned char* b);
int crypto_verify_64(const unsigned char* a, const unsigned char* b);
void sodium_memzero(void* buffer, size_t length);
char* sodium_bin2hex(char* hex, size_t hex_length, const unsigned char* bin, size_t length);
int sodium_hex2bin(unsigned char* bin, size_t bin_length, const char* hex, size_t length,
                   const char* ignore, size_t* written, const char** end);
char* sodium_bin2base64(char* text, size_t text_length, const unsigned char* bin, size_t length,
                        int variant);
int sodium_base642bin(unsigned char* bin, size_t bin_length, const char* text, size_t length,
                      const char* ignore, size_t* written, const char** end, int variant);
int crypto_hash(unsigned char* out, const unsigned char* in, unsigned long long length);
int crypto_hash_sha256(unsigned char* out, const unsigned char* in, unsigned long long length);
int crypto_hash_sha512(unsigned char* out, const unsigned char* in, unsigned long long length);
int crypto_generichash(unsigned char* out, size_t out_length, const unsigned char* in,
                       unsigned long long length, const unsigned char* key, size_t key_length);
int crypto_auth(unsigned char* out, const unsigned char* in, unsigned long long length,
                const unsigned char* key);
int crypto_auth_verify(const unsigned char* mac, const unsigned char* in, unsigned long long length,
                       const unsigned char* key);
int crypto_auth_hmacsha256(unsigned char* out, const unsigned char* in, unsigned long long length,
                           const unsigned char* key);
int crypto_auth_hmacsha256_verify(const unsigned char* mac, const unsigned char* in,
                                  unsigned long long length, const unsigned char* key);
int crypto_auth_hmacsha512(unsigned char* out, const unsigned char* in, unsigned long long length,
                           const unsigned char* key);
int crypto_auth_hmacsha512_verify(const unsigned char* mac, const unsigned char* in,
                                  unsigned long long length, const unsigned char* key);
int crypto_secretbox_easy(unsigned char* out, const unsigned char* in, unsigned long long length,
                          const unsigned char* nonce, const unsigned char* key);
int crypto_secretbox_open_easy(unsigned char* out, const unsigned char* in,
                               unsigned long long length, const unsigned char* nonce,
                               const unsigned char* key);
int crypto_sign_verify_detached(const unsigned char* signature, const unsigned char* in,
                                unsigned long long length, const unsigned char* key);

#ifdef __cplusplus
}
#endif
#endif
