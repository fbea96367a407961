// An interface of our own writing, for sources that are read where OpenLDAP is not installed.
#ifndef TVAARA_STUB_LDAP_H
#define TVAARA_STUB_LDAP_H

#include <stddef.h>
#include <sys/time.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct ldap LDAP;
typedef struct ldapmsg LDAPMessage;
typedef struct ldapcontrol LDAPControl;
typedef struct ldapmod LDAPMod;
typedef unsigned long ber_len_t;
typedef int ber_int_t;
typedef struct berval {
  ber_len_t bv_len;
  char* bv_val;
} BerValue;

#define LDAP_SUCCESS 0
#define LDAP_SCOPE_BASE 0
#define LDAP_SCOPE_ONELEVEL 1
#define LDAP_SCOPE_SUBTREE 2

int ldap_initialize(LDAP** ld, const char* uri);
int ldap_simple_bind_s(LDAP* ld, const char* dn, const char* password);
int ldap_sasl_bind_s(LDAP* ld, const char* dn, const char* mechanism, struct berval* credential,
                     LDAPControl** server, LDAPControl** client, struct berval** answer);
int ldap_search_ext(LDAP* ld, const char* base, int scope, const char* filter, char** attributes,
                    int types_only, LDAPControl** server, LDAPControl** client,
                    struct timeval* timeout, int limit, int* id);
int ldap_search_ext_s(LDAP* ld, const char* base, int scope, const char* filter, char** attributes,
                      int types_only, LDAPControl** server, LDAPControl** client,
                      struct timeval* timeout, int limit, LDAPMessage** result);
int ldap_search(LDAP* ld, const char* base, int scope, const char* filter, char** attributes,
                int types_only);
int ldap_search_s(LDAP* ld, const char* base, int scope, const char* filter, char** attributes,
                  int types_only, LDAPMessage** result);
int ldap_search_st(LDAP* ld, const char* base, int scope, const char* filter, char** attributes,
                   int types_only, struct timeval* timeout, LDAPMessage** result);
int ldap_modify_ext(LDAP* ld, const char* dn, LDAPMod** mods, LDAPControl** server,
                    LDAPControl** client, int* id);
int ldap_modify_ext_s(LDAP* ld, const char* dn, LDAPMod** mods, LDAPControl** server,
                      LDAPControl** client);
int ldap_add_ext(LDAP* ld, const char* dn, LDAPMod** attributes, LDAPControl** server,
                 LDAPControl** client, int* id);
int ldap_add_ext_s(LDAP* ld, const char* dn, LDAPMod** attributes, LDAPControl** server,
                   LDAPControl** client);
int ldap_delete_ext(LDAP* ld, const char* dn, LDAPControl** server, LDAPControl** client, int* id);
int ldap_delete_ext_s(LDAP* ld, const char* dn, LDAPControl** server, LDAPControl** client);
int ldap_count_entries(LDAP* ld, LDAPMessage* result);
LDAPMessage* ldap_first_entry(LDAP* ld, LDAPMessage* result);
char* ldap_get_dn(LDAP* ld, LDAPMessage* entry);
char** ldap_get_values(LDAP* ld, LDAPMessage* entry, const char* attribute);
struct berval** ldap_get_values_len(LDAP* ld, LDAPMessage* entry, const char* attribute);
char** ldap_explode_dn(const char* dn, int types);
int ldap_bv2escaped_filter_value(struct berval* in, struct berval* out);
int ldap_msgfree(LDAPMessage* message);

#ifdef __cplusplus
}
#endif

#endif
