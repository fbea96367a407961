// OpenSSL 3: certificates. An interface of our own writing, for reading alone.
#pragma once
#include <openssl/evp.h>

#ifdef __cplusplus
extern "C" {
#endif
void X509_free(X509* certificate);
X509_STORE* X509_STORE_new(void);
void X509_STORE_free(X509_STORE* store);
int X509_STORE_add_cert(X509_STORE* store, X509* certificate);
#ifdef __cplusplus
}
#endif
