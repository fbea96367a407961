// OpenSSL 3: connections. An interface of our own writing, for reading alone.
#pragma once
#include <openssl/err.h>
#include <openssl/x509.h>

#define SSL_VERIFY_NONE 0x00
#define SSL_VERIFY_PEER 0x01
#define SSL_VERIFY_FAIL_IF_NO_PEER_CERT 0x02
#define SSL_FILETYPE_PEM 1
#define SSL_FILETYPE_ASN1 2
#define SSL3_VERSION 0x0300
#define TLS1_VERSION 0x0301
#define TLS1_1_VERSION 0x0302
#define TLS1_2_VERSION 0x0303
#define TLS1_3_VERSION 0x0304
#define SSL_CTRL_SET_MIN_PROTO_VERSION 123
#define SSL_CTRL_SET_MAX_PROTO_VERSION 124
#define SSL_CTX_set_min_proto_version(ctx, version) \
  SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MIN_PROTO_VERSION, version, NULL)
#define SSL_CTX_set_max_proto_version(ctx, version) \
  SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MAX_PROTO_VERSION, version, NULL)

typedef int (*SSL_verify_cb)(int preverified, X509_STORE_CTX* context);

#ifdef __cplusplus
extern "C" {
#endif
const SSL_METHOD* TLS_method(void);
const SSL_METHOD* TLS_server_method(void);
const SSL_METHOD* TLS_client_method(void);
const SSL_METHOD* TLSv1_method(void);
const SSL_METHOD* TLSv1_server_method(void);
const SSL_METHOD* TLSv1_client_method(void);
const SSL_METHOD* TLSv1_1_method(void);
const SSL_METHOD* TLSv1_1_server_method(void);
const SSL_METHOD* TLSv1_1_client_method(void);

SSL_CTX* SSL_CTX_new(const SSL_METHOD* method);
void SSL_CTX_free(SSL_CTX* context);
long SSL_CTX_ctrl(SSL_CTX* context, int command, long number, void* pointer);
uint64_t SSL_CTX_set_options(SSL_CTX* context, uint64_t options);
void SSL_CTX_set_verify(SSL_CTX* context, int mode, SSL_verify_cb callback);
int SSL_CTX_set_cipher_list(SSL_CTX* context, const char* text);
int SSL_CTX_set_ciphersuites(SSL_CTX* context, const char* text);
int SSL_CTX_use_certificate_file(SSL_CTX* context, const char* file, int type);
int SSL_CTX_use_certificate_chain_file(SSL_CTX* context, const char* file);
int SSL_CTX_use_PrivateKey_file(SSL_CTX* context, const char* file, int type);
int SSL_CTX_check_private_key(const SSL_CTX* context);
int SSL_CTX_load_verify_locations(SSL_CTX* context, const char* file, const char* folder);
int SSL_CTX_set_default_verify_paths(SSL_CTX* context);

SSL* SSL_new(SSL_CTX* context);
void SSL_free(SSL* ssl);
void SSL_set_verify(SSL* ssl, int mode, SSL_verify_cb callback);
int SSL_set_cipher_list(SSL* ssl, const char* text);
int SSL_set_fd(SSL* ssl, int fd);
int SSL_connect(SSL* ssl);
int SSL_accept(SSL* ssl);
int SSL_read(SSL* ssl, void* buffer, int size);
int SSL_write(SSL* ssl, const void* buffer, int size);
int SSL_shutdown(SSL* ssl);
#ifdef __cplusplus
}
#endif
