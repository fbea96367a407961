// OpenSSL 3: MD5. An interface of our own writing, for reading alone.
#pragma once
#include <openssl/types.h>

#define MD5_DIGEST_LENGTH 16

typedef struct MD5state_st {
  unsigned int state[32];
} MD5_CTX;

#ifdef __cplusplus
extern "C" {
#endif
unsigned char* MD5(const unsigned char* data, size_t size, unsigned char* digest);
int MD5_Init(MD5_CTX* context);
int MD5_Update(MD5_CTX* context, const void* data, size_t size);
int MD5_Final(unsigned char* digest, MD5_CTX* context);
#ifdef __cplusplus
}
#endif
