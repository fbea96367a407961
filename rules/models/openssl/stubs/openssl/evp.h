// OpenSSL 3: digests, ciphers, derived keys. An interface of our own writing, for reading alone.
#pragma once
#include <openssl/types.h>

#define EVP_MAX_MD_SIZE 64
#define EVP_MAX_KEY_LENGTH 64
#define EVP_MAX_IV_LENGTH 16
#define EVP_MAX_BLOCK_LENGTH 32

#ifdef __cplusplus
extern "C" {
#endif
const EVP_MD* EVP_md5(void);
const EVP_MD* EVP_sha1(void);
const EVP_MD* EVP_sha224(void);
const EVP_MD* EVP_sha256(void);
const EVP_MD* EVP_sha384(void);
const EVP_MD* EVP_sha512(void);

EVP_MD_CTX* EVP_MD_CTX_new(void);
void EVP_MD_CTX_free(EVP_MD_CTX* context);
int EVP_DigestInit_ex(EVP_MD_CTX* context, const EVP_MD* type, ENGINE* engine);
int EVP_DigestUpdate(EVP_MD_CTX* context, const void* data, size_t size);
int EVP_DigestFinal_ex(EVP_MD_CTX* context, unsigned char* digest, unsigned int* size);
int EVP_Digest(const void* data, size_t size, unsigned char* digest, unsigned int* digest_size,
               const EVP_MD* type, ENGINE* engine);
int EVP_DigestVerifyInit(EVP_MD_CTX* context, EVP_PKEY_CTX** key_context, const EVP_MD* type,
                         ENGINE* engine, EVP_PKEY* key);
int EVP_DigestVerifyFinal(EVP_MD_CTX* context, const unsigned char* signature, size_t size);
int EVP_DigestVerify(EVP_MD_CTX* context, const unsigned char* signature, size_t signature_size,
                     const unsigned char* data, size_t size);

const EVP_CIPHER* EVP_aes_128_cbc(void);
const EVP_CIPHER* EVP_aes_256_cbc(void);
const EVP_CIPHER* EVP_aes_128_gcm(void);
const EVP_CIPHER* EVP_aes_256_gcm(void);
const EVP_CIPHER* EVP_aes_128_ecb(void);
const EVP_CIPHER* EVP_aes_192_ecb(void);
const EVP_CIPHER* EVP_aes_256_ecb(void);
const EVP_CIPHER* EVP_des_ecb(void);
const EVP_CIPHER* EVP_des_cbc(void);
const EVP_CIPHER* EVP_des_ede3_cbc(void);
const EVP_CIPHER* EVP_rc4(void);
const EVP_CIPHER* EVP_rc2_cbc(void);
const EVP_CIPHER* EVP_bf_cbc(void);
EVP_CIPHER_CTX* EVP_CIPHER_CTX_new(void);
void EVP_CIPHER_CTX_free(EVP_CIPHER_CTX* context);
int EVP_EncryptInit_ex(EVP_CIPHER_CTX* context, const EVP_CIPHER* cipher, ENGINE* engine,
                       const unsigned char* key, const unsigned char* iv);
int EVP_EncryptUpdate(EVP_CIPHER_CTX* context, unsigned char* out, int* out_size,
                      const unsigned char* in, int size);
int EVP_EncryptFinal_ex(EVP_CIPHER_CTX* context, unsigned char* out, int* out_size);
int EVP_DecryptInit_ex(EVP_CIPHER_CTX* context, const EVP_CIPHER* cipher, ENGINE* engine,
                       const unsigned char* key, const unsigned char* iv);
int EVP_DecryptUpdate(EVP_CIPHER_CTX* context, unsigned char* out, int* out_size,
                      const unsigned char* in, int size);
int EVP_DecryptFinal_ex(EVP_CIPHER_CTX* context, unsigned char* out, int* out_size);
int EVP_CipherInit_ex(EVP_CIPHER_CTX* context, const EVP_CIPHER* cipher, ENGINE* engine,
                      const unsigned char* key, const unsigned char* iv, int encrypt);

int EVP_EncodeBlock(unsigned char* out, const unsigned char* in, int size);
int EVP_DecodeBlock(unsigned char* out, const unsigned char* in, int size);
int EVP_BytesToKey(const EVP_CIPHER* cipher, const EVP_MD* type, const unsigned char* salt,
                   const unsigned char* data, int size, int rounds, unsigned char* key,
                   unsigned char* iv);
int PKCS5_PBKDF2_HMAC(const char* password, int password_size, const unsigned char* salt,
                      int salt_size, int rounds, const EVP_MD* type, int size, unsigned char* out);
int PKCS5_PBKDF2_HMAC_SHA1(const char* password, int password_size, const unsigned char* salt,
                           int salt_size, int rounds, int size, unsigned char* out);
int EVP_PBE_scrypt(const char* password, size_t password_size, const unsigned char* salt,
                   size_t salt_size, uint64_t n, uint64_t r, uint64_t p, uint64_t max_memory,
                   unsigned char* key, size_t size);
void EVP_PKEY_free(EVP_PKEY* key);
#ifdef __cplusplus
}
#endif
