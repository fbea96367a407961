/* A key whose algorithm was left out serves for the one that was asked for. */
enum algorithm { ALG_NONE, ALG_HS256, ALG_RS256 };
enum key_type { TYPE_OCT, TYPE_RSA };
struct jwk_item {
  enum algorithm alg;
  enum key_type kty;
};

int setkey_check(enum algorithm alg, const struct jwk_item *key) {
  if (key->alg == ALG_NONE) return alg == ALG_NONE;  // expect: authn/unverified-token
  return alg != ALG_NONE && alg != key->alg;
}
