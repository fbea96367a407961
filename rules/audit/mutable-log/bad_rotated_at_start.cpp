// Outside of every handler as well.
#include <sqlite3.h>

void start(sqlite3* db) {
  sqlite3_exec(db, "UPDATE audit_log SET details = NULL", nullptr, nullptr, nullptr);  // expect: audit/mutable-log
}
