#include <httplib.h>
#include <ldap.h>

#include <string>

void add_routes(httplib::Server& server, LDAP* directory) {
  server.Post("/login", [directory](const httplib::Request& request, httplib::Response& response) {
    std::string filter = "(uid=" + request.get_param_value("name") + ")";
    LDAPMessage* found = nullptr;
    ldap_search_ext_s(directory, "dc=shop", LDAP_SCOPE_SUBTREE, filter.c_str(), nullptr, 0, nullptr, nullptr,  // expect: validate/ldap-injection
                      nullptr, 1, &found);
    response.status = ldap_count_entries(directory, found) == 1 ? 204 : 401;
  });
}
