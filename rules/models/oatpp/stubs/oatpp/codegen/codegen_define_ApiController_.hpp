// Macros of a controller: parameters of an endpoint say what of the request they are.
#undef PATH
#define PATH(TYPE, NAME, ...) const TYPE& NAME
#undef QUERY
#define QUERY(TYPE, NAME, ...) const TYPE& NAME
#undef QUERIES
#define QUERIES(TYPE, NAME, ...) const TYPE& NAME
#undef HEADER
#define HEADER(TYPE, NAME, ...) const TYPE& NAME
#undef BODY_STRING
#define BODY_STRING(TYPE, NAME, ...) const TYPE& NAME
#undef BODY_DTO
#define BODY_DTO(TYPE, NAME, ...) const oatpp::TYPE& NAME
#undef REQUEST
#define REQUEST(TYPE, NAME, ...) const TYPE& NAME
#undef AUTHORIZATION
#define AUTHORIZATION(TYPE, NAME, ...) const TYPE& NAME
#undef BUNDLE
#define BUNDLE(TYPE, NAME, ...) const TYPE& NAME
