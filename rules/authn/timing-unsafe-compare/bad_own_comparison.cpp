// Comparisons that no model knows: of a helper, of a text type of the program's own.
struct Text {
  const char* begin;
};
bool operator==(const Text& left, const Text& right);
int o_strcmp(const char* left, const char* right);
unsigned char* sign(const char* text);

struct Signed {
  const char* text;
  const char* signature_b64url;
};

bool verify_signature(const Signed& one) {
  const char* sig = (const char*)sign(one.text);
  return o_strcmp(one.signature_b64url, sig) == 0;  // expect: authn/timing-unsafe-compare
}

bool check_login(const Text& given_password, const Text& stored_password) {
  return given_password == stored_password;  // expect: authn/timing-unsafe-compare
}
