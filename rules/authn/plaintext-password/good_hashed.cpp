#include <httplib.h>
#include <openssl/evp.h>
#include <sqlite3.h>

#include <string>

std::string hashed(const std::string& password, const unsigned char* salt) {
  unsigned char key[32];
  PKCS5_PBKDF2_HMAC(password.c_str(), static_cast<int>(password.size()), salt, 16, 600000, EVP_sha256(),
                    sizeof key, key);
  return std::string(reinterpret_cast<char*>(key), sizeof key);
}

void add_routes(httplib::Server& server, sqlite3* db, const unsigned char* salt) {
  server.Post("/register", [db, salt](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    std::string password = hashed(request.get_param_value("password"), salt);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO users (name, password) VALUES (?, ?)", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, name.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(statement, 2, password.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_DONE ? 201 : 409;
    sqlite3_finalize(statement);
  });
}
