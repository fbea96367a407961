#include <string>

std::string connection_text(const std::string& password) {
  return "host=db.internal dbname=orders user=api sslmode=disable password=" + password;  // expect: tls/plaintext-database
}

const char* mongo_address() {
  return "mongodb://db.internal:27017/orders?tls=false";  // expect: tls/plaintext-database
}
