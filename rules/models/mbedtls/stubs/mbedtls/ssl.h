// Mbed TLS 2.28, as far as the rows ask: sessions.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "mbedtls/x509_crt.h"

#define MBEDTLS_SSL_IS_CLIENT 0
#define MBEDTLS_SSL_IS_SERVER 1
#define MBEDTLS_SSL_TRANSPORT_STREAM 0
#define MBEDTLS_SSL_PRESET_DEFAULT 0
#define MBEDTLS_SSL_VERIFY_NONE 0
#define MBEDTLS_SSL_VERIFY_OPTIONAL 1
#define MBEDTLS_SSL_VERIFY_REQUIRED 2
#define MBEDTLS_SSL_MAJOR_VERSION_3 3
#define MBEDTLS_SSL_MINOR_VERSION_1 1
#define MBEDTLS_SSL_MINOR_VERSION_3 3

#ifdef __cplusplus
extern "C" {
#endif

typedef struct mbedtls_ssl_context {
  void* state;
} mbedtls_ssl_context;
typedef struct mbedtls_ssl_config {
  void* state;
} mbedtls_ssl_config;
typedef int mbedtls_ssl_send_t(void* ctx, const unsigned char* buf, size_t len);
typedef int mbedtls_ssl_recv_t(void* ctx, unsigned char* buf, size_t len);
typedef int mbedtls_ssl_recv_timeout_t(void* ctx, unsigned char* buf, size_t len, uint32_t timeout);

void mbedtls_ssl_init(mbedtls_ssl_context* ssl);
void mbedtls_ssl_free(mbedtls_ssl_context* ssl);
int mbedtls_ssl_setup(mbedtls_ssl_context* ssl, const mbedtls_ssl_config* conf);
void mbedtls_ssl_config_init(mbedtls_ssl_config* conf);
void mbedtls_ssl_config_free(mbedtls_ssl_config* conf);
int mbedtls_ssl_config_defaults(mbedtls_ssl_config* conf, int endpoint, int transport, int preset);
void mbedtls_ssl_conf_authmode(mbedtls_ssl_config* conf, int authmode);
void mbedtls_ssl_set_hs_authmode(mbedtls_ssl_context* ssl, int authmode);
void mbedtls_ssl_conf_min_version(mbedtls_ssl_config* conf, int major, int minor);
void mbedtls_ssl_conf_ca_chain(mbedtls_ssl_config* conf, mbedtls_x509_crt* ca_chain,
                               mbedtls_x509_crl* ca_crl);
int mbedtls_ssl_conf_own_cert(mbedtls_ssl_config* conf, mbedtls_x509_crt* own_cert,
                              mbedtls_pk_context* pk_key);
int mbedtls_ssl_set_hostname(mbedtls_ssl_context* ssl, const char* hostname);
void mbedtls_ssl_set_bio(mbedtls_ssl_context* ssl, void* p_bio, mbedtls_ssl_send_t* f_send,
                         mbedtls_ssl_recv_t* f_recv, mbedtls_ssl_recv_timeout_t* f_recv_timeout);
int mbedtls_ssl_handshake(mbedtls_ssl_context* ssl);
uint32_t mbedtls_ssl_get_verify_result(const mbedtls_ssl_context* ssl);
int mbedtls_ssl_read(mbedtls_ssl_context* ssl, unsigned char* buf, size_t len);
int mbedtls_ssl_write(mbedtls_ssl_context* ssl, const unsigned char* buf, size_t len);
int mbedtls_ssl_close_notify(mbedtls_ssl_context* ssl);

#ifdef __cplusplus
}
#endif
