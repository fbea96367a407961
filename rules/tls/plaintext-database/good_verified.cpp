// TLS is required; the one without it does not leave the machine.
#include <string>

std::string connection_text(const std::string& password) {
  return "host=db.internal dbname=orders user=api sslmode=verify-full password=" + password;
}

const char* test_connection() { return "host=localhost dbname=orders sslmode=disable"; }

const char* hint() { return "set sslmode to verify-full"; }
