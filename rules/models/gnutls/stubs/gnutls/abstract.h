// GnuTLS 3.7, as far as the rows ask: signatures.
#pragma once

#include "gnutls/gnutls.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct gnutls_pubkey_st* gnutls_pubkey_t;
int gnutls_pubkey_verify_data2(gnutls_pubkey_t pubkey, gnutls_sign_algorithm_t algo,
                               unsigned int flags, const gnutls_datum_t* data,
                               const gnutls_datum_t* signature);

#ifdef __cplusplus
}
#endif
