// Mbed TLS: a configuration, a connection, digests, keys and comparison.
#include <mbedtls/arc4.h>
#include <mbedtls/constant_time.h>
#include <mbedtls/ctr_drbg.h>
#include <mbedtls/md.h>
#include <mbedtls/net_sockets.h>
#include <mbedtls/pk.h>
#include <mbedtls/pkcs5.h>
#include <mbedtls/sha256.h>
#include <mbedtls/ssl.h>
#include <mbedtls/x509_crt.h>

int connection(mbedtls_ssl_context* ssl, mbedtls_ssl_config* config, mbedtls_net_context* net,
               mbedtls_x509_crt* crt, mbedtls_pk_context* key, unsigned char* data) {
  mbedtls_ssl_conf_authmode(config, MBEDTLS_SSL_VERIFY_NONE);
  mbedtls_ssl_set_hs_authmode(ssl, MBEDTLS_SSL_VERIFY_REQUIRED);
  mbedtls_ssl_conf_min_version(config, MBEDTLS_SSL_MAJOR_VERSION_3, MBEDTLS_SSL_MINOR_VERSION_1);
  mbedtls_ssl_conf_min_version(config, MBEDTLS_SSL_MAJOR_VERSION_3, MBEDTLS_SSL_MINOR_VERSION_3);
  mbedtls_x509_crt_parse_file(crt, "ca.pem");
  mbedtls_pk_parse_keyfile(key, "key.pem", nullptr);
  mbedtls_net_connect(net, "orders", "443", MBEDTLS_NET_PROTO_TCP);
  mbedtls_ssl_write(ssl, data, 4);
  return mbedtls_ssl_read(ssl, data, 4);
}

bool plain(mbedtls_md_context_t* md, mbedtls_ctr_drbg_context* random, mbedtls_pk_context* key,
           mbedtls_arc4_context* arc4, const unsigned char* text, const unsigned char* expected) {
  unsigned char digest[32], other[32];
  const mbedtls_md_info_t* info = mbedtls_md_info_from_type(MBEDTLS_MD_SHA256);
  mbedtls_md(info, text, 4, digest);
  mbedtls_sha256_ret(text, 4, digest, 0);
  mbedtls_md_hmac(info, text, 4, text, 4, other);
  mbedtls_pkcs5_pbkdf2_hmac(md, text, 4, text, 4, 100000, 32, digest);
  mbedtls_arc4_setup(arc4, text, 4);
  if (mbedtls_ctr_drbg_random(random, digest, 32) != 0) return false;
  if (mbedtls_pk_verify(key, MBEDTLS_MD_SHA256, digest, 32, text, 4) != 0) return false;
  return mbedtls_ct_memcmp(other, expected, 32) == 0;
}
