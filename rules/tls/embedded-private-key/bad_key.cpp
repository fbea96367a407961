#include <string>

namespace {

// Not a key of anything: random letters in the shape of one.
const char kServerKey[] =
    "-----BEGIN EC PRIVATE KEY-----\n"  // expect: tls/embedded-private-key
    "MHcCAQEEIHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4oAoGCCqGSM49AwEH\n"
    "-----END EC PRIVATE KEY-----\n";

}  // namespace

std::string server_key() { return kServerKey; }
