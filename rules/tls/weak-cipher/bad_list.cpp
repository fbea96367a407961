#include <openssl/ssl.h>

SSL_CTX* make_context() {
  SSL_CTX* context = SSL_CTX_new(TLS_server_method());
  SSL_CTX_set_cipher_list(context, "HIGH:RC4-SHA:DES-CBC3-SHA:!aNULL");  // expect: tls/weak-cipher
  return context;
}
