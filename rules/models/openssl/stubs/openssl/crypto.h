// OpenSSL 3: comparing and wiping memory. An interface of our own writing, for reading alone.
#pragma once
#include <openssl/types.h>

#ifdef __cplusplus
extern "C" {
#endif
int CRYPTO_memcmp(const void* left, const void* right, size_t size);
void OPENSSL_cleanse(void* memory, size_t size);
#ifdef __cplusplus
}
#endif
