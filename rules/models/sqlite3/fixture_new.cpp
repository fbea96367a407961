// What releases after 3.40 added to SQLite, and encrypting builds. Compiled with the stub only,
// never run.
#define SQLITE_HAS_CODEC 1
#include <sqlite3.h>

#include <cstring>

void newer(sqlite3* db, sqlite3_stmt* statement, const char* key) {
  sqlite3_key(db, key, static_cast<int>(std::strlen(key)));
  sqlite3_rekey(db, key, static_cast<int>(std::strlen(key)));
  sqlite3_key_v2(db, "main", key, static_cast<int>(std::strlen(key)));
  if (sqlite3_is_interrupted(db)) return;
  sqlite3_stmt_explain(statement, 1);
  sqlite3_set_clientdata(db, "mine", nullptr, nullptr);
  sqlite3_get_clientdata(db, "mine");
  sqlite3_setlk_timeout(db, 100, 0);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, 0, nullptr);
  sqlite3_prepare_v3(db, "SELECT 1", -1, SQLITE_PREPARE_DONT_LOG, &statement, nullptr);
}
