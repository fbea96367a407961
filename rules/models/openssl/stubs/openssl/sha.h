// OpenSSL 3: the SHA family. An interface of our own writing, for reading alone.
#pragma once
#include <openssl/types.h>

#define SHA_DIGEST_LENGTH 20
#define SHA224_DIGEST_LENGTH 28
#define SHA256_DIGEST_LENGTH 32
#define SHA384_DIGEST_LENGTH 48
#define SHA512_DIGEST_LENGTH 64

typedef struct SHAstate_st {
  unsigned int state[32];
} SHA_CTX;
typedef struct SHA256state_st {
  unsigned int state[32];
} SHA256_CTX;
typedef struct SHA512state_st {
  unsigned long long state[32];
} SHA512_CTX;

#ifdef __cplusplus
extern "C" {
#endif
unsigned char* SHA1(const unsigned char* data, size_t size, unsigned char* digest);
unsigned char* SHA224(const unsigned char* data, size_t size, unsigned char* digest);
unsigned char* SHA256(const unsigned char* data, size_t size, unsigned char* digest);
unsigned char* SHA384(const unsigned char* data, size_t size, unsigned char* digest);
unsigned char* SHA512(const unsigned char* data, size_t size, unsigned char* digest);
int SHA1_Init(SHA_CTX* context);
int SHA1_Update(SHA_CTX* context, const void* data, size_t size);
int SHA1_Final(unsigned char* digest, SHA_CTX* context);
int SHA256_Init(SHA256_CTX* context);
int SHA256_Update(SHA256_CTX* context, const void* data, size_t size);
int SHA256_Final(unsigned char* digest, SHA256_CTX* context);
int SHA512_Init(SHA512_CTX* context);
int SHA512_Update(SHA512_CTX* context, const void* data, size_t size);
int SHA512_Final(unsigned char* digest, SHA512_CTX* context);
#ifdef __cplusplus
}
#endif
