#include <httplib.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sqlite3.h>

#include <string>

bool fits(const std::string& secret, const std::string& body, const std::string& signature) {
  unsigned char digest[32];
  unsigned int size = 0;
  HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
       reinterpret_cast<const unsigned char*>(body.data()), body.size(), digest, &size);
  return signature.size() == size && CRYPTO_memcmp(digest, signature.data(), size) == 0;
}

void add_routes(httplib::Server& server, sqlite3* db, const std::string& secret) {
  server.Post("/webhooks/payments", [db, secret](const httplib::Request& request, httplib::Response& response) {
    if (!fits(secret, request.body, request.get_header_value("X-Signature"))) {
      response.status = 401;
      return;
    }
    std::string order = request.get_param_value("order");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "UPDATE orders SET paid = 1 WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, order.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    response.status = 204;
  });
}
