// A server of the project's own, and its own function that adds a header.
#include <map>
#include <string>

class Reply {
 public:
  void addHeader(const std::string& name, const std::string& value) { headers_.emplace(name, value); }

 private:
  std::multimap<std::string, std::string> headers_;
};

void answer(Reply& reply) {
  reply.addHeader("Access-Control-Allow-Origin", "*");  // expect: authn/permissive-cors
  reply.addHeader("Content-Type", "application/json");
}
