/* civetweb 1.15 looks functions of OpenSSL up by their names of version 1, in a library that is
   called libssl.so; Debian 12 has version 3. This stands between: what it lacks goes on to the real
   one, which it is linked with. */
#include <openssl/ssl.h>

#undef SSL_get_peer_certificate

X509* SSL_get_peer_certificate(const SSL* ssl) { return SSL_get1_peer_certificate(ssl); }
