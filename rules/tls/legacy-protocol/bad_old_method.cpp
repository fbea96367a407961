#include <openssl/ssl.h>

SSL_CTX* make_context() {
  return SSL_CTX_new(TLSv1_server_method());  // expect: tls/legacy-protocol
}
