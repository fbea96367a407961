// OpenSSL 3: random bytes. An interface of our own writing, for reading alone.
#pragma once
#include <openssl/types.h>

#ifdef __cplusplus
extern "C" {
#endif
int RAND_bytes(unsigned char* buffer, int size);
int RAND_priv_bytes(unsigned char* buffer, int size);
#ifdef __cplusplus
}
#endif
