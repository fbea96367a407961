// GnuTLS 3.7, as far as the rows ask: how certificates are verified.
#pragma once

#include "gnutls/gnutls.h"

typedef enum gnutls_certificate_verify_flags {
  GNUTLS_VERIFY_DISABLE_CA_SIGN = 1 << 0,
  GNUTLS_VERIFY_ALLOW_SIGN_RSA_MD2 = 1 << 4,
  GNUTLS_VERIFY_ALLOW_SIGN_RSA_MD5 = 1 << 5,
  GNUTLS_VERIFY_DISABLE_TIME_CHECKS = 1 << 6,
  GNUTLS_VERIFY_DISABLE_TRUSTED_TIME_CHECKS = 1 << 7,
  GNUTLS_VERIFY_DISABLE_CRL_CHECKS = 1 << 9,
  GNUTLS_VERIFY_ALLOW_SIGN_WITH_SHA1 = 1 << 15
} gnutls_certificate_verify_flags;
