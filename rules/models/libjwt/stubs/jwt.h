/* Interface of libjwt as far as servers use it, written for tvaara: version 1 and 2, and the
   checker of version 3. */
#ifndef TVAARA_STUB_JWT_H
#define TVAARA_STUB_JWT_H

#include <time.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct jwt jwt_t;
typedef enum jwt_alg {
  JWT_ALG_NONE = 0,
  JWT_ALG_HS256,
  JWT_ALG_HS384,
  JWT_ALG_HS512,
  JWT_ALG_RS256,
  JWT_ALG_RS384,
  JWT_ALG_RS512,
  JWT_ALG_ES256,
  JWT_ALG_ES384,
  JWT_ALG_ES512
} jwt_alg_t;

int jwt_new(jwt_t** jwt);
void jwt_free(jwt_t* jwt);
int jwt_decode(jwt_t** jwt, const char* token, const unsigned char* key, int key_length);
const char* jwt_get_grant(jwt_t* jwt, const char* grant);
long jwt_get_grant_int(jwt_t* jwt, const char* grant);
int jwt_get_grant_bool(jwt_t* jwt, const char* grant);
char* jwt_get_grants_json(jwt_t* jwt, const char* grant);
const char* jwt_get_header(jwt_t* jwt, const char* header);
char* jwt_get_headers_json(jwt_t* jwt, const char* header);
int jwt_add_grant(jwt_t* jwt, const char* grant, const char* value);
int jwt_add_grant_int(jwt_t* jwt, const char* grant, long value);
int jwt_set_alg(jwt_t* jwt, jwt_alg_t algorithm, const unsigned char* key, int length);
jwt_alg_t jwt_get_alg(jwt_t* jwt);
char* jwt_encode_str(jwt_t* jwt);
void jwt_free_str(char* text);

typedef struct jwt_checker jwt_checker_t;
typedef struct jwk_item jwk_item_t;
jwt_checker_t* jwt_checker_new(void);
void jwt_checker_free(jwt_checker_t* checker);
int jwt_checker_setkey(jwt_checker_t* checker, jwt_alg_t algorithm, const jwk_item_t* key);
int jwt_checker_verify(jwt_checker_t* checker, const char* token);
int jwt_checker_verify2(jwt_checker_t* checker, const char* token, void* context);

#ifdef __cplusplus
}
#endif
#endif
