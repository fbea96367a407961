// Meets every row of the model; `models/apr` fails for one that nothing here matches.
#include <apr_file_io.h>
#include <apr_general.h>
#include <apr_hash.h>
#include <apr_strings.h>
#include <apr_tables.h>

const char* texts(apr_pool_t* pool, char* text, va_list arguments, apr_table_t* table,
                  apr_hash_t* hash) {
  const char* made = apr_pstrcat(pool, apr_pstrdup(pool, text), "/", text, nullptr);
  made = apr_psprintf(pool, "%s/%s", made, apr_itoa(pool, 3));
  made = apr_pvsprintf(pool, made, arguments);
  char buffer[20];
  apr_snprintf(buffer, sizeof buffer, "%s", text);
  apr_cpystrn(buffer, text, sizeof buffer);
  char* last = nullptr;
  apr_table_set(table, "a", apr_strtok(text, ",", &last));
  apr_table_add(table, "b", text);
  apr_hash_set(hash, "c", APR_HASH_KEY_STRING, text);
  void* memory = apr_palloc(pool, static_cast<apr_size_t>(apr_atoi64(text)));
  apr_generate_random_bytes(static_cast<unsigned char*>(memory), 3);
  const char* found = static_cast<const char*>(apr_hash_get(hash, "c", APR_HASH_KEY_STRING));
  return apr_pstrcat(pool, apr_table_get(table, "a"), found, nullptr);
}

void files(apr_pool_t* pool, const char* name, char* buffer, apr_size_t size) {
  char* path = nullptr;
  apr_filepath_merge(&path, "/srv", apr_filepath_name_get(name), 0, pool);
  apr_file_t* file = nullptr;
  apr_dir_t* dir = nullptr;
  apr_file_open(&file, path, APR_FOPEN_READ, 0, pool);
  apr_file_read(file, buffer, &size);
  apr_file_remove(name, pool);
  apr_file_rename(name, path, pool);
  apr_dir_open(&dir, name, pool);
}
