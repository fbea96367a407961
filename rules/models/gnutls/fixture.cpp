// GnuTLS: a client, a server, hashes, keys and comparison.
#include <gnutls/abstract.h>
#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

long client(gnutls_session_t session, const char* host, char* data) {
  gnutls_priority_t cache;
  gnutls_priority_init(&cache, "NORMAL:+ARCFOUR-128", nullptr);
  gnutls_priority_set_direct(session, "SECURE256", nullptr);
  gnutls_set_default_priority_append(session, "-VERS-TLS1.0", nullptr, 0);
  gnutls_session_set_verify_cert(session, host, 0);
  gnutls_record_send(session, data, 4);
  return gnutls_record_recv(session, data, 4);
}

void server(gnutls_session_t session, gnutls_certificate_credentials_t credentials) {
  gnutls_certificate_set_x509_key_file(credentials, "cert.pem", "key.pem", GNUTLS_X509_FMT_PEM);
  gnutls_certificate_set_x509_trust_file(credentials, "ca.pem", GNUTLS_X509_FMT_PEM);
  gnutls_certificate_set_verify_flags(credentials, GNUTLS_VERIFY_DISABLE_CA_SIGN);
  gnutls_certificate_server_set_request(session, GNUTLS_CERT_IGNORE);
  gnutls_certificate_server_set_request(session, GNUTLS_CERT_REQUIRE);
}

bool plain(gnutls_pubkey_t key, const gnutls_datum_t* text, const char* expected) {
  unsigned char digest[32], other[32];
  gnutls_hash_hd_t hash;
  gnutls_cipher_hd_t cipher;
  gnutls_cipher_init(&cipher, GNUTLS_CIPHER_ARCFOUR_128, text, text);
  gnutls_hash_init(&hash, GNUTLS_DIG_SHA256);
  gnutls_hash(hash, text->data, text->size);
  gnutls_hash_output(hash, digest);
  gnutls_hash_deinit(hash, digest);
  gnutls_hash_fast(GNUTLS_DIG_MD5, text->data, text->size, digest);
  gnutls_hmac_fast(GNUTLS_MAC_SHA256, "key", 3, text->data, text->size, other);
  gnutls_pbkdf2(GNUTLS_MAC_SHA256, text, text, 100000, digest, 32);
  if (gnutls_rnd(GNUTLS_RND_KEY, digest, 32) != 0) return false;
  if (gnutls_pubkey_verify_data2(key, GNUTLS_SIGN_RSA_SHA256, 0, text, text) != 0) return false;
  return gnutls_memcmp(other, expected, 32) == 0;
}
