// Weak ones are named to be taken out.
#include <openssl/ssl.h>

SSL_CTX* make_context() {
  SSL_CTX* context = SSL_CTX_new(TLS_server_method());
  SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL:!RC4:-DES");
  return context;
}
