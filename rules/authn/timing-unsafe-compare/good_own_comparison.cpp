// Says that it takes the same time; compares an address of a page and a kind of signature.
struct Text {
  const char* begin;
};
bool operator==(const Text& left, const Text& right);
int const_time_memcmp(const char* left, const char* right, unsigned long size);
int o_strcmp(const char* left, const char* right);

struct Signed {
  const char* signature_b64url;
  const char* signature_type;
  const char* password_url;
};

bool verify_signature(const Signed& one, const char* sig) {
  return const_time_memcmp(one.signature_b64url, sig, 32) == 0;
}

bool check_kind(const Signed& one, const char* kind) {
  return o_strcmp(one.signature_type, kind) == 0 && o_strcmp(one.password_url, kind) == 0;
}

// Of the same program, and not seen; or seen, and it looks at every byte.
int jwt_strcmp(const char* left, const char* right);
bool jwt_verify_hmac(const char* sig, const char* computed) { return jwt_strcmp(sig, computed) == 0; }

int all_memcmp(const char* left, const char* right, unsigned long size) {
  int different = 0;
  for (unsigned long i = 0; i < size; ++i) different |= left[i] ^ right[i];
  return different;
}
bool verify_hmac(const char* sig, const char* computed) { return all_memcmp(sig, computed, 32) == 0; }
