// Every row of model.yaml is met here at least once. This file is read, never run.
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/md5.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/ssl.h>

void contexts(SSL* connection, const char* file) {
  SSL_CTX* context = SSL_CTX_new(TLS_server_method());
  SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr);
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
  SSL_CTX_use_PrivateKey_file(context, file, SSL_FILETYPE_PEM);
  SSL_CTX_set_min_proto_version(context, TLS1_1_VERSION);
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_cipher_list(context, "HIGH");
  SSL_CTX* old = SSL_CTX_new(TLSv1_method());
}

void hashes(const unsigned char* data, size_t size, unsigned char* out, EVP_MD_CTX* digest) {
  SHA256(data, size, out);
  unsigned int length = 0;
  HMAC(EVP_sha256(), "key", 3, data, size, out, &length);
  EVP_EncodeBlock(out, data, 3);
  EVP_DigestUpdate(digest, data, size);
  EVP_Digest(data, size, out, &length, EVP_sha256(), nullptr);
  if (CRYPTO_memcmp(data, out, size) != 0) return;
  if (EVP_DigestVerifyFinal(digest, data, size) != 1) return;
}

void piecewise(const unsigned char* data, size_t size, unsigned char* out, HMAC_CTX* mac) {
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, data, size);
  SHA256_Final(out, &context);
  unsigned int length = 0;
  HMAC_Final(mac, out, &length);
}

void passwords(const char* password, const unsigned char* salt, unsigned char* out) {
  PKCS5_PBKDF2_HMAC(password, 8, salt, 8, 600000, EVP_sha256(), 32, out);
  PKCS5_PBKDF2_HMAC_SHA1(password, 8, salt, 8, 1000, 20, out);
  EVP_PBE_scrypt(password, 8, salt, 8, 16384, 8, 1, 0, out, 32);
  EVP_BytesToKey(EVP_aes_256_ecb(), EVP_sha1(), salt, salt, 8, 1, out, out);
  if (RAND_bytes(out, 8) != 1) return;
  EVP_CIPHER_CTX* cipher = EVP_CIPHER_CTX_new();
  EVP_EncryptInit_ex(cipher, EVP_aes_256_gcm(), nullptr, out, salt);
}
