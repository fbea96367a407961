// Chance goes into the hash, or a key that only the server has; a look-up makes nothing.
#include <string>

std::string md5(const std::string& text);
std::string random_bytes(int count);

std::string generateSessionID(const std::string& user) { return md5(user + random_bytes(16)); }

std::string makeToken(const std::string& user, const std::string& server_secret) {
  return md5(user + server_secret);
}

std::string hash_of_token(const std::string& token) { return md5(token); }
