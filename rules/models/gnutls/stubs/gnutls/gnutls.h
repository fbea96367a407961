// GnuTLS 3.7, as far as the rows ask: sessions and credentials.
#pragma once

#include <stddef.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct gnutls_session_int* gnutls_session_t;
typedef struct gnutls_certificate_credentials_st* gnutls_certificate_credentials_t;
typedef struct gnutls_priority_st* gnutls_priority_t;
typedef struct {
  unsigned char* data;
  unsigned int size;
} gnutls_datum_t;

typedef enum gnutls_cipher_algorithm {
  GNUTLS_CIPHER_ARCFOUR_128 = 2,
  GNUTLS_CIPHER_3DES_CBC = 3,
  GNUTLS_CIPHER_AES_128_CBC = 4,
  GNUTLS_CIPHER_ARCFOUR_40 = 6,
  GNUTLS_CIPHER_AES_256_GCM = 11,
  GNUTLS_CIPHER_DES_CBC = 18
} gnutls_cipher_algorithm_t;
typedef enum { GNUTLS_MAC_MD5 = 2, GNUTLS_MAC_SHA1 = 3, GNUTLS_MAC_SHA256 = 6 } gnutls_mac_algorithm_t;
typedef enum {
  GNUTLS_DIG_MD5 = GNUTLS_MAC_MD5,
  GNUTLS_DIG_SHA1 = GNUTLS_MAC_SHA1,
  GNUTLS_DIG_SHA256 = GNUTLS_MAC_SHA256
} gnutls_digest_algorithm_t;
typedef enum { GNUTLS_SIGN_RSA_SHA256 = 6 } gnutls_sign_algorithm_t;
typedef enum { GNUTLS_CRD_CERTIFICATE = 1 } gnutls_credentials_type_t;
typedef enum { GNUTLS_NAME_DNS = 1 } gnutls_server_name_type_t;
typedef enum { GNUTLS_X509_FMT_DER = 0, GNUTLS_X509_FMT_PEM = 1 } gnutls_x509_crt_fmt_t;
typedef enum {
  GNUTLS_CERT_IGNORE = 0,
  GNUTLS_CERT_REQUEST = 1,
  GNUTLS_CERT_REQUIRE = 2
} gnutls_certificate_request_t;
typedef enum { GNUTLS_SERVER = 1, GNUTLS_CLIENT = 1 << 1, GNUTLS_NONBLOCK = 1 << 3 } gnutls_init_flags_t;

#define GNUTLS_E_SUCCESS 0

int gnutls_init(gnutls_session_t* session, unsigned int flags);
void gnutls_deinit(gnutls_session_t session);
int gnutls_handshake(gnutls_session_t session);
int gnutls_credentials_set(gnutls_session_t session, gnutls_credentials_type_t type, void* cred);
int gnutls_certificate_allocate_credentials(gnutls_certificate_credentials_t* res);
int gnutls_certificate_set_x509_key_file(gnutls_certificate_credentials_t res, const char* certfile,
                                         const char* keyfile, gnutls_x509_crt_fmt_t type);
int gnutls_certificate_set_x509_trust_file(gnutls_certificate_credentials_t cred,
                                           const char* cafile, gnutls_x509_crt_fmt_t type);
int gnutls_certificate_set_x509_system_trust(gnutls_certificate_credentials_t cred);
void gnutls_certificate_set_verify_flags(gnutls_certificate_credentials_t res, unsigned int flags);
void gnutls_certificate_server_set_request(gnutls_session_t session,
                                           gnutls_certificate_request_t req);
int gnutls_certificate_verify_peers2(gnutls_session_t session, unsigned int* status);
void gnutls_session_set_verify_cert(gnutls_session_t session, const char* hostname,
                                    unsigned flags);
int gnutls_server_name_set(gnutls_session_t session, gnutls_server_name_type_t type,
                           const void* name, size_t name_length);
int gnutls_priority_init(gnutls_priority_t* priority_cache, const char* priorities,
                         const char** err_pos);
int gnutls_priority_set_direct(gnutls_session_t session, const char* priorities,
                               const char** err_pos);
int gnutls_set_default_priority(gnutls_session_t session);
int gnutls_set_default_priority_append(gnutls_session_t session, const char* add_prio,
                                       const char** err_pos, unsigned flags);
void gnutls_transport_set_int2(gnutls_session_t session, int r, int s);
ssize_t gnutls_record_send(gnutls_session_t session, const void* data, size_t data_size);
ssize_t gnutls_record_recv(gnutls_session_t session, void* data, size_t data_size);
int gnutls_memcmp(const void* s1, const void* s2, size_t n);

#ifdef __cplusplus
}
#endif
