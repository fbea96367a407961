// How much depth an endpoint needs: its data class, inferred or declared, with the reasons.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace tvaara::api {

struct ClassInput {
  std::string method;  // upper case
  std::string path;    // template
  std::string declared;               // x-data-class, or empty
  std::vector<std::string> scopes;    // of the contract's security requirements
  enum class Security { unknown, none_declared, open_declared, required } security = Security::unknown;
  bool authenticates = false;         // code: an authentication event lies on some path
  bool same_for_all = false;          // code: it answers a fixed page or text, whoever asks
  bool has_code = false;
};

struct DataClass {
  std::string name;                  // public-read, user-read, user-write, admin
  std::vector<std::string> reasons;
  bool credential = false;           // login, token, registration, reset, OTP: open by nature
  bool open = false;                 // health, metadata, documentation: open by nature
};

// `patterns`: "METHOD /glob" -> class from the configuration; the first that matches wins.
DataClass infer_class(const ClassInput& input,
                      const std::vector<std::pair<std::string, std::string>>& patterns);

bool is_mutation(const std::string& method);

}  // namespace tvaara::api
