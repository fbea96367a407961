// Macros of a client of a database: a method for each statement, which binds its parameters by name.
#define OATPP_QUERY_TAKES(X) OATPP_QUERY_TAKES_##X
#define OATPP_QUERY_TAKES_PARAM(TYPE, NAME, ...) const TYPE& NAME,
#define OATPP_QUERY_TAKES_PREPARE(...)
#define OATPP_QUERY_BINDS(X) OATPP_QUERY_BINDS_##X
#define OATPP_QUERY_BINDS_PARAM(TYPE, NAME, ...) statement.bind(#NAME, NAME);
#define OATPP_QUERY_BINDS_PREPARE(...)
#undef QUERY
#define QUERY(NAME, TEXT, ...)                                                            \
  std::shared_ptr<oatpp::orm::QueryResult> NAME(                                          \
      __VA_OPT__(OATPP_EACH(OATPP_QUERY_TAKES, __VA_ARGS__))                              \
      const oatpp::provider::ResourceHandle<oatpp::orm::Connection>& connection = nullptr) { \
    oatpp::orm::Statement statement(TEXT);                                                \
    __VA_OPT__(OATPP_EACH(OATPP_QUERY_BINDS, __VA_ARGS__))                                \
    return run(statement);                                                                \
  }
