#include <httplib.h>
#include <ldap.h>

#include <string>

void add_routes(httplib::Server& server, LDAP* directory) {
  server.Post("/login", [directory](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    berval value{name.size(), name.data()}, escaped{0, nullptr};
    ldap_bv2escaped_filter_value(&value, &escaped);
    std::string filter = std::string("(uid=") + escaped.bv_val + ")";
    LDAPMessage* found = nullptr;
    ldap_search_ext_s(directory, "dc=shop", LDAP_SCOPE_SUBTREE, filter.c_str(), nullptr, 0, nullptr, nullptr,
                      nullptr, 1, &found);
    response.status = ldap_count_entries(directory, found) == 1 ? 204 : 401;
  });
}
