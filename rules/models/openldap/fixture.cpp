#include <ldap.h>

void meet(LDAP* directory, const char* filter, const char* dn, LDAPMod** mods, berval* in, berval* out) {
  LDAPMessage* found = nullptr;
  ldap_simple_bind_s(directory, dn, "password");
  ldap_search_ext_s(directory, dn, LDAP_SCOPE_SUBTREE, filter, nullptr, 0, nullptr, nullptr, nullptr, 1, &found);
  ldap_get_values(directory, ldap_first_entry(directory, found), "mail");
  ldap_bv2escaped_filter_value(in, out);
  ldap_explode_dn(dn, 0);
  ldap_modify_ext_s(directory, dn, mods, nullptr, nullptr);
}
