// What is called a secret, and compared for another reason: asked twice, changed or the same,
// a word of the protocol, two objects; and names that only begin like one.
#include <cstring>
#include <string>

struct Account {
  std::string password, password_policy, token_type;
  void set_password(const std::string& value);
};

bool operator==(const Account& left, const Account& right) { return left.password == right.password; }

void Account::set_password(const std::string& value) {
  std::string given_password = value;
  if (password == given_password) return;
  password = given_password;
}

bool typed_twice(const std::string& password, const std::string& confirm_password) {
  return password == confirm_password;
}

bool same_policy(const Account& account, const std::string& expected_policy) {
  return account.password_policy == expected_policy;
}

bool bears(const Account& account) { return account.token_type == "bearer"; }

bool asks(const char* password) { return std::strcmp(password, "") != 0; }
