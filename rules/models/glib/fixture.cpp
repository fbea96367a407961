// Meets every row of the model; `models/glib` fails for one that nothing here matches.
#include <gio/gio.h>
#include <glib.h>
#include <glib/gprintf.h>
#include <glib/gstdio.h>

gchar* texts(const gchar* text, gchar** list, va_list arguments, GTlsClientConnection* tls,
             const guchar* key) {
  gchar* copy = g_strdup(text);
  gchar* made = g_strdup_printf("%s/%s", copy, text);
  gchar buffer[20];
  g_snprintf(buffer, sizeof buffer, "%s", text);
  g_asprintf(&made, "%s", text);
  made = g_strdup_vprintf(text, arguments);
  made = g_strconcat(text, "/", made, nullptr);
  made = g_strjoin(",", text, made, nullptr);
  gchar** parts = g_strsplit(text, "/", -1);
  made = g_strjoinv("/", parts);
  g_strstrip(made);
  made = g_ascii_strdown(g_uri_unescape_string(text, nullptr), -1);
  g_strlcpy(buffer, text, sizeof buffer);
  g_strlcat(buffer, text, sizeof buffer);
  GString* string = g_string_new("a");
  GString* sized = g_string_sized_new(10);
  g_string_append(g_string_append(string, text), "b");
  g_string_assign(sized, text);
  g_string_prepend(sized, text);
  g_string_printf(sized, "%s", text);
  g_string_append_printf(string, "%s", text);
  g_string_append_uri_escaped(string, text, nullptr, TRUE);
  if (g_strcmp0(text, "x") == 0 || g_str_equal(text, "y") || g_strv_contains(list, text))
    return made;
  if (g_str_has_prefix(text, "/srv/") || g_strrstr(text, "..") == nullptr) return made;
  if (g_uuid_string_is_valid(text) || g_strv_length(list) > 2)
    return g_markup_escape_text(text, -1);
  g_tls_client_connection_set_validation_flags(tls, static_cast<GTlsCertificateFlags>(0));
  g_message("%s", g_markup_printf_escaped("<b>%s</b>", text));
  g_print("%s", g_uri_escape_string(text, nullptr, TRUE));
  g_free(copy);
  if (g_regex_match_simple(g_regex_escape_string(text, -1), made, G_REGEX_CASELESS,
                           G_REGEX_MATCH_ANCHORED)) {
    return g_compute_checksum_for_string(G_CHECKSUM_SHA1, text, -1);
  }
  g_usleep(g_random_int() +
           static_cast<gulong>(g_get_real_time() + g_ascii_strtoll(text, nullptr, 10)));
  made = g_compute_hmac_for_string(G_CHECKSUM_SHA256, key, 3, text, -1);
  made = g_base64_encode(key, static_cast<gsize>(g_rand_int(g_rand_new())));
  return g_string_free(string, FALSE);
}

static gboolean later(gpointer data) { return data != nullptr; }
static gpointer work(gpointer data) { return data; }
static void each(gpointer data, gpointer) { g_free(data); }
static void entry(gpointer key, gpointer, gpointer) { g_free(key); }

void containers(gchar* text, GHashTable* table, GQueue* queue, GPtrArray* array, gsize size) {
  GList* list = g_list_append(nullptr, text);
  GSList* other = g_slist_prepend(nullptr, g_list_nth_data(list, 0));
  g_ptr_array_add(array, text);
  g_hash_table_insert(table, g_strdup("a"), text);
  if (g_hash_table_contains(table, text))
    g_print("%s", static_cast<gchar*>(g_hash_table_lookup(table, "a")));
  GHashTableIter at;
  gpointer key, value;
  g_hash_table_iter_init(&at, table);
  while (g_hash_table_iter_next(&at, &key, &value)) g_queue_push_tail(queue, value);
  g_print("%s", static_cast<gchar*>(g_queue_pop_head(queue)));
  g_idle_add(later, text);
  g_timeout_add(10, later, text);
  g_thread_new("a", work, text);
  g_list_foreach(list, each, other);
  g_hash_table_foreach(table, entry, text);
  gpointer memory = g_realloc(g_malloc(size), size);
  memory = g_new0(gint, size);
  GBytes* bytes = g_bytes_new(g_object_ref(memory), size);
  g_print("%s", static_cast<const gchar*>(g_bytes_get_data(bytes, nullptr)));
}

void files(const gchar* name, const gchar* mode, GKeyFile* settings, GSocketClient* client,
           GError* error) {
  gchar* contents = nullptr;
  g_file_get_contents(name, &contents, nullptr, nullptr);
  g_file_set_contents(name, contents, -1, nullptr);
  g_fopen(name, "r");
  g_fopen(name, mode);
  g_unlink(name);
  g_rename(name, name);
  gchar* path = g_build_filename("/srv", name, nullptr);
  path = g_build_filename("/srv", path, name, nullptr);
  path = g_build_filename("/srv", path, name, name, nullptr);
  path = g_build_path("/", path, name, nullptr);
  path = g_canonicalize_filename(name, g_path_get_dirname(name));
  GDir* dir = g_dir_open(name, 0, nullptr);
  g_print("%s %s %s", g_dir_read_name(dir), g_path_get_basename(name), error->message);
  GFile* file = g_file_get_child(g_file_new_for_path(name), name);
  g_file_load_contents(file, nullptr, &contents, nullptr, nullptr, nullptr);
  g_file_delete(file, nullptr, nullptr);
  g_setenv("NAME", g_getenv("HOME"), TRUE);
  g_print("%s", g_key_file_get_string(settings, "group", "key", nullptr));
  g_socket_client_connect_to_host(client, g_filename_to_uri(name, nullptr, nullptr), 80, nullptr,
                                  nullptr);
}

void processes(const gchar* text, gchar** argv) {
  g_spawn_command_line_sync(g_shell_quote(text), nullptr, nullptr, nullptr, nullptr);
  g_spawn_sync(nullptr, argv, nullptr, G_SPAWN_SEARCH_PATH, nullptr, nullptr, nullptr, nullptr,
               nullptr, nullptr);
  g_subprocess_new(G_SUBPROCESS_FLAGS_NONE, nullptr, text, text, nullptr);
  g_subprocess_newv(argv, G_SUBPROCESS_FLAGS_NONE, nullptr);
}
