// Mbed TLS 2.28, as far as the rows ask: sockets.
#pragma once

#include <stddef.h>

#include "mbedtls/ssl.h"

#define MBEDTLS_NET_PROTO_TCP 0

#ifdef __cplusplus
extern "C" {
#endif

typedef struct mbedtls_net_context {
  int fd;
} mbedtls_net_context;

void mbedtls_net_init(mbedtls_net_context* ctx);
int mbedtls_net_connect(mbedtls_net_context* ctx, const char* host, const char* port, int proto);
int mbedtls_net_recv(void* ctx, unsigned char* buf, size_t len);
int mbedtls_net_send(void* ctx, const unsigned char* buf, size_t len);
void mbedtls_net_free(mbedtls_net_context* ctx);

#ifdef __cplusplus
}
#endif
