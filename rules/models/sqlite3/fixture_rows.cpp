// Rows of model.yaml that fixture.cpp does not meet. This file is read, never run.
#include <cstdarg>
#include <sqlite3.h>

extern "C" int sqlite3_key(sqlite3* db, const void* key, int size);  // of encrypting builds

int each_row(void* mine, int columns, char** values, char** names);

void statements(const char* text, const char* id, sqlite3_value* value) {
  sqlite3* db = nullptr;
  sqlite3_open("orders.db", &db);
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(db, text, -1, &statement, nullptr);
  sqlite3_prepare_v3(db, text, -1, 0, &statement, nullptr);
  sqlite3_bind_text(statement, 1, id, -1, nullptr);
  sqlite3_bind_null(statement, sqlite3_bind_parameter_index(statement, ":id"));
  sqlite3_step(statement);
  const unsigned char* name = sqlite3_column_text(statement, 0);
  sqlite3_value_text(sqlite3_value_dup(value));
  sqlite3_exec(db, text, each_row, nullptr, nullptr);
  char** table = nullptr;
  sqlite3_get_table(db, text, &table, nullptr, nullptr, nullptr);
}

void texts(const char* id, char* buffer, va_list list) {
  char* text = sqlite3_mprintf("SELECT * FROM orders WHERE id = %Q", id);
  text = sqlite3_vmprintf("SELECT %s", list);
  sqlite3_snprintf(80, buffer, "SELECT %s", id);
  sqlite3_str* builder = sqlite3_str_new(nullptr);
  sqlite3_str_appendall(builder, id);
  sqlite3_str_appendf(builder, "%q", id);
  text = sqlite3_str_finish(builder);
}

void extensions(sqlite3* db, const char* file) {
  sqlite3_enable_load_extension(db, 1);
  sqlite3_load_extension(db, file, nullptr, nullptr);
  sqlite3_key(db, "secret", 6);
}
