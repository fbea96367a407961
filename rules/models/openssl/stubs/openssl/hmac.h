// OpenSSL 3: keyed digests. An interface of our own writing, for reading alone.
#pragma once
#include <openssl/evp.h>

#ifdef __cplusplus
extern "C" {
#endif
unsigned char* HMAC(const EVP_MD* type, const void* key, int key_size, const unsigned char* data,
                    size_t size, unsigned char* digest, unsigned int* digest_size);
HMAC_CTX* HMAC_CTX_new(void);
void HMAC_CTX_free(HMAC_CTX* context);
int HMAC_Init_ex(HMAC_CTX* context, const void* key, int key_size, const EVP_MD* type,
                 ENGINE* engine);
int HMAC_Update(HMAC_CTX* context, const unsigned char* data, size_t size);
int HMAC_Final(HMAC_CTX* context, unsigned char* digest, unsigned int* size);
#ifdef __cplusplus
}
#endif
