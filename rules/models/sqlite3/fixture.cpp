// The commonly used interface of SQLite 3.40. This file is read, never run.
#include <sqlite3.h>

#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

int each_row(void* user_data, int columns, char** values, char** names) {
  auto* rows = static_cast<std::vector<std::string>*>(user_data);
  for (int i = 0; i < columns; ++i)
    rows->push_back(std::string(names[i]) + (values[i] ? values[i] : "NULL"));
  return SQLITE_OK;
}

sqlite3* open(const char* file) {
  sqlite3* db = nullptr;
  int status = sqlite3_open(file, &db);
  status = sqlite3_open(":memory:", &db);
  status = sqlite3_open16(u"orders.db", &db);
  status = sqlite3_open_v2(file, &db,
                           SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX |
                               SQLITE_OPEN_URI | SQLITE_OPEN_NOFOLLOW,
                           nullptr);
  if (status != SQLITE_OK) {
    std::fprintf(stderr, "%s %s %d %d %d", sqlite3_errmsg(db), sqlite3_errstr(status),
                 sqlite3_errcode(db), sqlite3_extended_errcode(db), sqlite3_error_offset(db));
    sqlite3_close(db);
    return nullptr;
  }
  sqlite3_busy_timeout(db, 5000);
  sqlite3_busy_handler(db, [](void*, int count) { return count < 10 ? 1 : 0; }, nullptr);
  sqlite3_extended_result_codes(db, 1);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
  sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 1000000);
  sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_progress_handler(db, 1000, [](void*) { return 0; }, nullptr);
  sqlite3_interrupt(db);
  return db;
}

void global() {
  sqlite3_config(SQLITE_CONFIG_SERIALIZED);
  sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
  sqlite3_config(SQLITE_CONFIG_URI, 1);
  sqlite3_initialize();
  sqlite3_enable_shared_cache(0);
  sqlite3_soft_heap_limit64(1 << 20);
  int current = 0, high = 0;
  sqlite3_status(SQLITE_STATUS_MEMORY_USED, &current, &high, 0);
  std::printf("%s %d %d %s %lld %d", sqlite3_libversion(), sqlite3_libversion_number(),
              SQLITE_VERSION_NUMBER, SQLITE_VERSION, sqlite3_memory_used(), sqlite3_threadsafe());
  sqlite3_sleep(10);
  unsigned char random[16];
  sqlite3_randomness(sizeof random, random);
  sqlite3_shutdown();
}

void whole_statements(sqlite3* db, const std::string& text) {
  char* error = nullptr;
  std::vector<std::string> rows;
  if (sqlite3_exec(db, "PRAGMA foreign_keys = ON", nullptr, nullptr, &error) != SQLITE_OK) {
    std::fprintf(stderr, "%s", error);
    sqlite3_free(error);
  }
  sqlite3_exec(db, text.c_str(), each_row, &rows, &error);
  sqlite3_exec(
      db, text.c_str(), [](void*, int, char** values, char**) { return values[0] ? 0 : 1; },
      nullptr, nullptr);
  sqlite3_exec(db, "BEGIN", 0, 0, 0);
  char** table = nullptr;
  int row_count = 0, column_count = 0;
  sqlite3_get_table(db, text.c_str(), &table, &row_count, &column_count, &error);
  sqlite3_free_table(table);
}

void statements(sqlite3* db, const std::string& text, const char* id, const void* wide) {
  sqlite3_stmt* statement = nullptr;
  const char* tail = nullptr;
  const void* wide_tail = nullptr;
  sqlite3_prepare(db, text.c_str(), -1, &statement, nullptr);
  sqlite3_prepare_v2(db, text.c_str(), -1, &statement, nullptr);
  sqlite3_prepare_v2(db, text.data(), static_cast<int>(text.size()), &statement, &tail);
  sqlite3_prepare_v3(db, text.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  sqlite3_prepare16(db, wide, -1, &statement, nullptr);
  sqlite3_prepare16_v2(db, wide, -1, &statement, &wide_tail);
  sqlite3_prepare16_v3(db, wide, -1, 0, &statement, nullptr);

  sqlite3_bind_text(statement, 1, id, -1, SQLITE_STATIC);
  sqlite3_bind_text(statement, 1, id, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text(statement, 1, text.c_str(), static_cast<int>(text.size()), nullptr);
  sqlite3_bind_text(statement, 1, id, static_cast<int>(std::strlen(id)), sqlite3_free);
  sqlite3_bind_text16(statement, 1, wide, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text64(statement, 1, id, 10, SQLITE_STATIC, SQLITE_UTF8);
  sqlite3_bind_blob(statement, 2, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  sqlite3_bind_blob64(statement, 2, text.data(), text.size(), SQLITE_TRANSIENT);
  sqlite3_bind_int(statement, 3, 42);
  sqlite3_bind_int64(statement, 3, 42LL);
  sqlite3_bind_double(statement, 4, 1.5);
  sqlite3_bind_null(statement, 5);
  sqlite3_bind_zeroblob(statement, 6, 10);
  sqlite3_bind_zeroblob64(statement, 6, 10);
  sqlite3_bind_pointer(statement, 7, db, "db", nullptr);
  sqlite3_bind_int(statement, sqlite3_bind_parameter_index(statement, ":limit"), 10);
  for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i)
    std::printf("%s", sqlite3_bind_parameter_name(statement, i));

  while (sqlite3_step(statement) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(statement); ++i) {
      std::string name = sqlite3_column_name(statement, i);
      switch (sqlite3_column_type(statement, i)) {
        case SQLITE_INTEGER:
          std::printf("%d %lld", sqlite3_column_int(statement, i),
                      sqlite3_column_int64(statement, i));
          break;
        case SQLITE_FLOAT:
          std::printf("%f", sqlite3_column_double(statement, i));
          break;
        case SQLITE_TEXT:
          name += reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
          name += (const char*)sqlite3_column_text(statement, i);
          break;
        case SQLITE_BLOB:
          name.assign(static_cast<const char*>(sqlite3_column_blob(statement, i)),
                      sqlite3_column_bytes(statement, i));
          break;
        case SQLITE_NULL:
          break;
      }
      const unsigned char* value = sqlite3_column_text(statement, i);
      const void* value16 = sqlite3_column_text16(statement, i);
      sqlite3_value* held = sqlite3_column_value(statement, i);
      sqlite3_bind_value(statement, 1, held);
      const char* type = sqlite3_column_decltype(statement, i);
      std::printf("%s %p %s %d", value, value16, type, sqlite3_column_bytes16(statement, i));
    }
  }
  int status = sqlite3_step(statement);
  if (status == SQLITE_DONE || status == SQLITE_BUSY || status == SQLITE_CONSTRAINT ||
      status == SQLITE_CONSTRAINT_UNIQUE)
    std::printf("%s", sqlite3_sql(statement));
  char* expanded = sqlite3_expanded_sql(statement);
  sqlite3_free(expanded);
  std::printf("%d %d %d", sqlite3_data_count(statement), sqlite3_stmt_readonly(statement),
              sqlite3_stmt_busy(statement));
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  sqlite3_finalize(statement);
  std::printf("%d %d %lld %lld", sqlite3_changes(db), sqlite3_total_changes(db),
              sqlite3_changes64(db), sqlite3_last_insert_rowid(db));
  if (sqlite3_get_autocommit(db)) return;
  sqlite3_close_v2(sqlite3_db_handle(statement));
}

void texts(sqlite3* db, const char* id, va_list list) {
  char* text =
      sqlite3_mprintf("SELECT * FROM orders WHERE id = %Q AND n = '%q' AND m = %s", id, id, id);
  sqlite3_exec(db, text, nullptr, nullptr, nullptr);
  sqlite3_free(text);
  text = sqlite3_vmprintf("SELECT %w", list);
  char buffer[100];
  sqlite3_snprintf(sizeof(buffer), buffer, "SELECT %s", id);
  sqlite3_vsnprintf(sizeof(buffer), buffer, "SELECT %s", list);
  sqlite3_str* built = sqlite3_str_new(db);
  sqlite3_str_appendf(built, "SELECT %s", id);
  sqlite3_str_append(built, id, 2);
  sqlite3_str_appendall(built, id);
  sqlite3_str_appendchar(built, 1, 'x');
  std::printf("%s %d", sqlite3_str_value(built), sqlite3_str_length(built));
  sqlite3_free(sqlite3_str_finish(built));
  void* memory = sqlite3_malloc(10);
  memory = sqlite3_realloc(memory, 20);
  sqlite3_free(memory);
  if (sqlite3_stricmp(id, "x") == 0 || sqlite3_strglob("*", id) == 0 || sqlite3_complete(id) == 1)
    return;
}

void lower(sqlite3_context* context, int count, sqlite3_value** values) {
  if (count < 1 || sqlite3_value_type(values[0]) != SQLITE_TEXT) {
    sqlite3_result_error(context, "text expected", -1);
    return;
  }
  std::string text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  text += std::to_string(sqlite3_value_int(values[0]) + sqlite3_value_int64(values[0])) +
          std::to_string(sqlite3_value_double(values[0]));
  text.append(static_cast<const char*>(sqlite3_value_blob(values[0])),
              sqlite3_value_bytes(values[0]));
  sqlite3* db = sqlite3_context_db_handle(context);
  void* user_data = sqlite3_user_data(context);
  void* state = sqlite3_aggregate_context(context, 8);
  if (!db || !user_data || !state) return sqlite3_result_error_nomem(context);
  sqlite3_result_text(context, text.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_result_int(context, 1);
  sqlite3_result_int64(context, 1);
  sqlite3_result_double(context, 1.5);
  sqlite3_result_null(context);
  sqlite3_result_blob(context, text.data(), 1, SQLITE_TRANSIENT);
  sqlite3_result_value(context, values[0]);
  sqlite3_value_free(sqlite3_value_dup(values[0]));
}

void extending(sqlite3* db, const char* file) {
  sqlite3_create_function(db, "lower2", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, lower,
                          nullptr, nullptr);
  sqlite3_create_function_v2(db, "lower3", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, db, &lower, nullptr,
                             nullptr, nullptr);
  sqlite3_create_function(db, "gather", 1, SQLITE_UTF8, nullptr, nullptr, lower,
                          [](sqlite3_context*) {});
  sqlite3_create_collation(db, "mine", SQLITE_UTF8, nullptr,
                           [](void*, int, const void*, int, const void*) { return 0; });
  sqlite3_enable_load_extension(db, 1);
  char* error = nullptr;
  sqlite3_load_extension(db, file, nullptr, &error);
  sqlite3_load_extension(db, file, "entry", &error);
  sqlite3_auto_extension(nullptr);
  sqlite3_set_authorizer(
      db,
      [](void*, int action, const char*, const char*, const char*, const char*) {
        return action == SQLITE_DELETE || action == SQLITE_ATTACH ? SQLITE_DENY : SQLITE_OK;
      },
      nullptr);
  sqlite3_update_hook(
      db, [](void*, int, const char*, const char*, sqlite3_int64 row) { std::printf("%lld", row); },
      nullptr);
  sqlite3_commit_hook(db, [](void*) { return 0; }, nullptr);
  sqlite3_rollback_hook(db, [](void*) {}, nullptr);
  sqlite3_trace_v2(
      db, SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE, [](unsigned, void*, void*, void*) { return 0; },
      nullptr);
  sqlite3_wal_hook(db, [](void*, sqlite3*, const char*, int) { return SQLITE_OK; }, nullptr);
  sqlite3_wal_checkpoint_v2(db, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  sqlite3_file_control(db, "main", SQLITE_FCNTL_CHUNK_SIZE, nullptr);
  std::printf("%s %d", sqlite3_db_filename(db, "main"), sqlite3_db_readonly(db, "main"));
  const char* type = nullptr;
  sqlite3_table_column_metadata(db, nullptr, "orders", "id", &type, nullptr, nullptr, nullptr,
                                nullptr);
  int current = 0, high = 0;
  sqlite3_db_status(db, SQLITE_DBSTATUS_CACHE_USED, &current, &high, 0);
}

void copying(sqlite3* from, sqlite3* to) {
  sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
  if (!backup) return;
  do {
    std::printf("%d %d", sqlite3_backup_remaining(backup), sqlite3_backup_pagecount(backup));
  } while (sqlite3_backup_step(backup, 5) == SQLITE_OK);
  sqlite3_backup_finish(backup);
  sqlite3_blob* blob = nullptr;
  sqlite3_blob_open(from, "main", "orders", "picture", 1, 0, &blob);
  char data[100];
  sqlite3_blob_read(blob, data, sqlite3_blob_bytes(blob), 0);
  sqlite3_blob_write(blob, data, 100, 0);
  sqlite3_blob_reopen(blob, 2);
  sqlite3_blob_close(blob);
  sqlite3_int64 size = 0;
  unsigned char* image = sqlite3_serialize(from, "main", &size, 0);
  sqlite3_deserialize(to, "main", image, size, size,
                      SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY);
}

// The wrappers that C++ programs write.
struct Close {
  void operator()(sqlite3* db) const { sqlite3_close(db); }
};
using Database = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Statement prepare(const Database& db, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(db.get(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
    throw std::runtime_error(sqlite3_errmsg(db.get()));
  return Statement(statement, sqlite3_finalize);
}
