// Interface of GLib and GIO as far as servers use them, written for tvaara (2.56 - 2.82). One file:
// most programs include both.
#pragma once

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#define TVAARA_GLIB_END }
#else
#define TVAARA_GLIB_END
#endif

typedef char gchar;
typedef unsigned char guchar;
typedef short gshort;
typedef unsigned short gushort;
typedef int gint;
typedef unsigned int guint;
typedef long glong;
typedef unsigned long gulong;
typedef int gboolean;
typedef float gfloat;
typedef double gdouble;
typedef void* gpointer;
typedef const void* gconstpointer;
typedef signed char gint8;
typedef unsigned char guint8;
typedef short gint16;
typedef unsigned short guint16;
typedef int gint32;
typedef unsigned int guint32;
typedef long gint64;
typedef unsigned long guint64;
typedef long gssize;
typedef unsigned long gsize;
typedef gint64 goffset;
typedef guint32 gunichar;
typedef guint32 GQuark;
typedef gsize GType;

#ifndef TRUE
#define TRUE 1
#define FALSE 0
#endif
#ifndef NULL
#define NULL 0
#endif
#ifndef MIN
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define CLAMP(x, low, high) ((x) > (high) ? (high) : (x) < (low) ? (low) : (x))
#endif
#define G_BEGIN_DECLS
#define G_END_DECLS
#define G_GNUC_UNUSED
#define G_GNUC_PRINTF(format, arguments)
#define G_GNUC_CONST
#define G_LIKELY(x) (x)
#define G_UNLIKELY(x) (x)
#define G_N_ELEMENTS(array) (sizeof(array) / sizeof((array)[0]))
#define G_DIR_SEPARATOR '/'
#define G_DIR_SEPARATOR_S "/"
#define G_STRINGIFY(x) #x
#define G_STRLOC __FILE__
#define G_STRFUNC __func__
#define G_MAXINT 0x7fffffff
#define G_MAXUINT 0xffffffffU
#define G_GINT64_FORMAT "ld"
#define G_GUINT64_FORMAT "lu"
#define G_GSIZE_FORMAT "lu"
#define G_USEC_PER_SEC 1000000
#define G_OS_UNIX 1
#define G_LOCK_DEFINE_STATIC(name) static GMutex name
#define GINT_TO_POINTER(i) ((gpointer)(glong)(i))
#define GPOINTER_TO_INT(p) ((gint)(glong)(p))
#define GUINT_TO_POINTER(i) ((gpointer)(gulong)(i))
#define GPOINTER_TO_UINT(p) ((guint)(gulong)(p))
#define g_autofree
#define g_autoptr(Type) Type*
#define g_auto(Type) Type
#define g_assert(x) ((void)0)
#define g_assert_not_reached() __builtin_unreachable()
#define g_return_if_fail(x) \
  do {                      \
    if (!(x)) return;       \
  } while (0)
#define g_return_val_if_fail(x, value) \
  do {                                 \
    if (!(x)) return (value);          \
  } while (0)
#define g_warn_if_fail(x) ((void)0)

typedef struct _GError {
  GQuark domain;
  gint code;
  gchar* message;
} GError;
typedef struct _GString {
  gchar* str;
  gsize len;
  gsize allocated_len;
} GString;
typedef struct _GList GList;
struct _GList {
  gpointer data;
  GList* next;
  GList* prev;
};
typedef struct _GSList GSList;
struct _GSList {
  gpointer data;
  GSList* next;
};
typedef struct _GPtrArray {
  gpointer* pdata;
  guint len;
} GPtrArray;
typedef struct _GByteArray {
  guint8* data;
  guint len;
} GByteArray;
typedef struct _GHashTable GHashTable;
typedef struct _GHashTableIter {
  gpointer dummy[6];
} GHashTableIter;
typedef struct _GQueue {
  GList* head;
  GList* tail;
  guint length;
} GQueue;
typedef struct _GBytes GBytes;
typedef struct _GDir GDir;
typedef struct _GKeyFile GKeyFile;
typedef struct _GRegex GRegex;
typedef struct _GMatchInfo GMatchInfo;
typedef struct _GRand GRand;
typedef struct _GChecksum GChecksum;
typedef struct _GDateTime GDateTime;
typedef struct _GMainLoop GMainLoop;
typedef struct _GMainContext GMainContext;
typedef struct _GSource GSource;
typedef struct _GThread GThread;
typedef struct _GUri GUri;
typedef struct _GVariant GVariant;
typedef struct _GOptionContext GOptionContext;
typedef union _GMutex {
  gpointer p;
} GMutex;
typedef struct _GObject {
  gpointer g_type_instance;
} GObject;
typedef gboolean (*GSourceFunc)(gpointer data);
typedef gpointer (*GThreadFunc)(gpointer data);
typedef void (*GFunc)(gpointer data, gpointer user_data);
typedef void (*GHFunc)(gpointer key, gpointer value, gpointer user_data);
typedef void (*GDestroyNotify)(gpointer data);
typedef guint (*GHashFunc)(gconstpointer key);
typedef gboolean (*GEqualFunc)(gconstpointer a, gconstpointer b);
typedef gint (*GCompareFunc)(gconstpointer a, gconstpointer b);
typedef void (*GSpawnChildSetupFunc)(gpointer data);
typedef void (*GCallback)(void);
typedef struct _GClosure GClosure;
typedef void (*GClosureNotify)(gpointer data, GClosure* closure);
typedef enum { G_CONNECT_AFTER = 1, G_CONNECT_SWAPPED = 2 } GConnectFlags;
typedef enum { G_KEY_FILE_NONE = 0, G_KEY_FILE_KEEP_COMMENTS = 1 } GKeyFileFlags;
typedef int GPid;
typedef enum {
  G_SPAWN_DEFAULT = 0,
  G_SPAWN_DO_NOT_REAP_CHILD = 2,
  G_SPAWN_SEARCH_PATH = 4
} GSpawnFlags;
typedef enum {
  G_FILE_TEST_IS_REGULAR = 1,
  G_FILE_TEST_IS_SYMLINK = 2,
  G_FILE_TEST_IS_DIR = 4,
  G_FILE_TEST_IS_EXECUTABLE = 8,
  G_FILE_TEST_EXISTS = 16
} GFileTest;
typedef enum {
  G_LOG_LEVEL_ERROR = 4,
  G_LOG_LEVEL_CRITICAL = 8,
  G_LOG_LEVEL_WARNING = 16,
  G_LOG_LEVEL_MESSAGE = 32,
  G_LOG_LEVEL_INFO = 64,
  G_LOG_LEVEL_DEBUG = 128
} GLogLevelFlags;
typedef enum {
  G_CHECKSUM_MD5,
  G_CHECKSUM_SHA1,
  G_CHECKSUM_SHA256,
  G_CHECKSUM_SHA512,
  G_CHECKSUM_SHA384
} GChecksumType;
typedef enum { G_REGEX_CASELESS = 1, G_REGEX_MULTILINE = 2 } GRegexCompileFlags;
typedef enum { G_REGEX_MATCH_ANCHORED = 16 } GRegexMatchFlags;

// ---- texts
gchar* g_strdup(const gchar* text);
gchar* g_strndup(const gchar* text, gsize size);
gchar* g_strdup_printf(const gchar* format, ...);
gchar* g_strdup_vprintf(const gchar* format, va_list arguments);
gint g_snprintf(gchar* out, gulong size, const gchar* format, ...);
gint g_asprintf(gchar** out, const gchar* format, ...);
gchar* g_strconcat(const gchar* first, ...);
gchar* g_strjoin(const gchar* separator, ...);
gchar* g_strjoinv(const gchar* separator, gchar** texts);
gchar** g_strsplit(const gchar* text, const gchar* separator, gint most);
gchar** g_strsplit_set(const gchar* text, const gchar* characters, gint most);
gchar** g_strdupv(gchar** texts);
guint g_strv_length(gchar** texts);
gboolean g_strv_contains(const gchar* const* texts, const gchar* text);
void g_strfreev(gchar** texts);
gchar* g_strstrip(gchar* text);
gchar* g_strchomp(gchar* text);
gchar* g_strchug(gchar* text);
gchar* g_strdelimit(gchar* text, const gchar* characters, gchar by);
gchar* g_strcanon(gchar* text, const gchar* valid, gchar by);
gchar* g_strreverse(gchar* text);
gchar* g_strescape(const gchar* text, const gchar* exceptions);
gchar* g_strcompress(const gchar* text);
gchar* g_utf8_strdown(const gchar* text, gssize size);
gchar* g_utf8_strup(const gchar* text, gssize size);
gchar* g_ascii_strdown(const gchar* text, gssize size);
gchar* g_ascii_strup(const gchar* text, gssize size);
gboolean g_utf8_validate(const gchar* text, gssize size, const gchar** end);
gchar* g_utf8_make_valid(const gchar* text, gssize size);
gchar* g_strrstr(const gchar* text, const gchar* part);
gchar* g_strstr_len(const gchar* text, gssize size, const gchar* part);
gboolean g_str_has_prefix(const gchar* text, const gchar* prefix);
gboolean g_str_has_suffix(const gchar* text, const gchar* suffix);
int g_strcmp0(const char* a, const char* b);
gint g_ascii_strcasecmp(const gchar* a, const gchar* b);
gint g_ascii_strncasecmp(const gchar* a, const gchar* b, gsize size);
gboolean g_str_equal(gconstpointer a, gconstpointer b);
guint g_str_hash(gconstpointer text);
gboolean g_direct_equal(gconstpointer a, gconstpointer b);
guint g_direct_hash(gconstpointer value);
gsize g_strlcpy(gchar* to, const gchar* from, gsize size);
gsize g_strlcat(gchar* to, const gchar* from, gsize size);
gint64 g_ascii_strtoll(const gchar* text, gchar** end, guint base);
guint64 g_ascii_strtoull(const gchar* text, gchar** end, guint base);
gdouble g_ascii_strtod(const gchar* text, gchar** end);
gchar* g_markup_escape_text(const gchar* text, gssize size);
gchar* g_markup_printf_escaped(const char* format, ...);
gchar* g_base64_encode(const guchar* data, gsize size);
guchar* g_base64_decode(const gchar* text, gsize* size);
char* g_uri_escape_string(const char* text, const char* allowed, gboolean utf8);
char* g_uri_unescape_string(const char* text, const char* illegal);
gchar* g_locale_to_utf8(const gchar* text, gssize size, gsize* read, gsize* written,
                        GError** error);
gchar* g_filename_from_utf8(const gchar* text, gssize size, gsize* read, gsize* written,
                            GError** error);
gchar* g_filename_to_utf8(const gchar* text, gssize size, gsize* read, gsize* written,
                          GError** error);
GString* g_string_new(const gchar* text);
GString* g_string_new_len(const gchar* text, gssize size);
GString* g_string_sized_new(gsize size);
GString* g_string_append(GString* string, const gchar* text);
GString* g_string_append_len(GString* string, const gchar* text, gssize size);
GString* g_string_append_c(GString* string, gchar c);
GString* g_string_prepend(GString* string, const gchar* text);
GString* g_string_insert(GString* string, gssize at, const gchar* text);
GString* g_string_assign(GString* string, const gchar* text);
GString* g_string_truncate(GString* string, gsize size);
GString* g_string_append_uri_escaped(GString* string, const gchar* text, const gchar* allowed,
                                     gboolean utf8);
void g_string_printf(GString* string, const gchar* format, ...);
void g_string_append_printf(GString* string, const gchar* format, ...);
gchar* g_string_free(GString* string, gboolean all);

// ---- memory and containers
gpointer g_malloc(gsize size);
gpointer g_malloc0(gsize size);
gpointer g_malloc_n(gsize count, gsize size);
gpointer g_malloc0_n(gsize count, gsize size);
gpointer g_realloc(gpointer memory, gsize size);
gpointer g_try_malloc(gsize size);
gpointer g_memdup(gconstpointer memory, guint size);
gpointer g_memdup2(gconstpointer memory, gsize size);
void g_free(gpointer memory);
#define g_new(Type, count) ((Type*)g_malloc_n((count), sizeof(Type)))
#define g_new0(Type, count) ((Type*)g_malloc0_n((count), sizeof(Type)))
#define g_slice_new0(Type) ((Type*)g_malloc0(sizeof(Type)))
#define g_slice_new(Type) ((Type*)g_malloc(sizeof(Type)))
#define g_slice_free(Type, memory) g_free(memory)
GList* g_list_append(GList* list, gpointer data);
GList* g_list_prepend(GList* list, gpointer data);
GList* g_list_remove(GList* list, gconstpointer data);
GList* g_list_nth(GList* list, guint n);
gpointer g_list_nth_data(GList* list, guint n);
GList* g_list_find(GList* list, gconstpointer data);
GList* g_list_first(GList* list);
GList* g_list_last(GList* list);
GList* g_list_delete_link(GList* list, GList* link);
GList* g_list_sort(GList* list, GCompareFunc compare);
GList* g_list_reverse(GList* list);
GList* g_list_copy(GList* list);
GList* g_list_find_custom(GList* list, gconstpointer data, GCompareFunc compare);
guint g_list_length(GList* list);
void g_list_foreach(GList* list, GFunc func, gpointer data);
void g_list_free(GList* list);
void g_list_free_full(GList* list, GDestroyNotify destroy);
GSList* g_slist_append(GSList* list, gpointer data);
GSList* g_slist_prepend(GSList* list, gpointer data);
gpointer g_slist_nth_data(GSList* list, guint n);
guint g_slist_length(GSList* list);
void g_slist_foreach(GSList* list, GFunc func, gpointer data);
void g_slist_free_full(GSList* list, GDestroyNotify destroy);
GPtrArray* g_ptr_array_new(void);
GPtrArray* g_ptr_array_new_with_free_func(GDestroyNotify destroy);
void g_ptr_array_add(GPtrArray* array, gpointer data);
#define g_ptr_array_index(array, i) ((array)->pdata)[i]
GHashTable* g_hash_table_new(GHashFunc hash, GEqualFunc equal);
GHashTable* g_hash_table_new_full(GHashFunc hash, GEqualFunc equal, GDestroyNotify key,
                                  GDestroyNotify value);
gboolean g_hash_table_insert(GHashTable* table, gpointer key, gpointer value);
gboolean g_hash_table_replace(GHashTable* table, gpointer key, gpointer value);
gboolean g_hash_table_add(GHashTable* table, gpointer key);
gpointer g_hash_table_lookup(GHashTable* table, gconstpointer key);
gboolean g_hash_table_lookup_extended(GHashTable* table, gconstpointer key, gpointer* found,
                                      gpointer* value);
gboolean g_hash_table_contains(GHashTable* table, gconstpointer key);
gboolean g_hash_table_remove(GHashTable* table, gconstpointer key);
void g_hash_table_remove_all(GHashTable* table);
gboolean g_hash_table_steal(GHashTable* table, gconstpointer key);
GList* g_hash_table_get_keys(GHashTable* table);
GList* g_hash_table_get_values(GHashTable* table);
void g_hash_table_iter_remove(GHashTableIter* at);
GHashTable* g_hash_table_ref(GHashTable* table);
guint g_int_hash(gconstpointer value);
gboolean g_int_equal(gconstpointer a, gconstpointer b);
guint g_int64_hash(gconstpointer value);
gboolean g_int64_equal(gconstpointer a, gconstpointer b);
guint g_hash_table_size(GHashTable* table);
void g_hash_table_foreach(GHashTable* table, GHFunc func, gpointer data);
void g_hash_table_iter_init(GHashTableIter* at, GHashTable* table);
gboolean g_hash_table_iter_next(GHashTableIter* at, gpointer* key, gpointer* value);
void g_hash_table_destroy(GHashTable* table);
void g_hash_table_unref(GHashTable* table);
GQueue* g_queue_new(void);
void g_queue_push_tail(GQueue* queue, gpointer data);
void g_queue_push_head(GQueue* queue, gpointer data);
typedef struct _GAsyncQueue GAsyncQueue;
GAsyncQueue* g_async_queue_new(void);
void g_async_queue_push(GAsyncQueue* queue, gpointer data);
gpointer g_async_queue_pop(GAsyncQueue* queue);
gpointer g_async_queue_try_pop(GAsyncQueue* queue);
void g_async_queue_unref(GAsyncQueue* queue);
gboolean g_queue_is_empty(GQueue* queue);
guint g_queue_get_length(GQueue* queue);
void g_queue_free(GQueue* queue);
gpointer g_queue_pop_head(GQueue* queue);
gpointer g_queue_pop_tail(GQueue* queue);
GBytes* g_bytes_new(gconstpointer data, gsize size);
gconstpointer g_bytes_get_data(GBytes* bytes, gsize* size);
gsize g_bytes_get_size(GBytes* bytes);
void g_bytes_unref(GBytes* bytes);

// ---- files
gboolean g_file_get_contents(const gchar* name, gchar** contents, gsize* size, GError** error);
gboolean g_file_set_contents(const gchar* name, const gchar* contents, gssize size, GError** error);
gboolean g_file_test(const gchar* name, GFileTest test);
gchar* g_file_read_link(const gchar* name, GError** error);
FILE* g_fopen(const gchar* name, const gchar* mode);
int g_open(const gchar* name, int flags, int mode);
int g_unlink(const gchar* name);
int g_remove(const gchar* name);
int g_rename(const gchar* from, const gchar* to);
int g_mkdir(const gchar* name, int mode);
gint g_mkdir_with_parents(const gchar* name, gint mode);
int g_rmdir(const gchar* name);
int g_chmod(const gchar* name, int mode);
int g_access(const gchar* name, int mode);
gint g_mkstemp(gchar* pattern);
GDir* g_dir_open(const gchar* name, guint flags, GError** error);
const gchar* g_dir_read_name(GDir* dir);
void g_dir_close(GDir* dir);
gchar* g_build_filename(const gchar* first, ...);
gchar* g_build_filenamev(gchar** parts);
gchar* g_build_path(const gchar* separator, const gchar* first, ...);
gchar* g_path_get_basename(const gchar* name);
gchar* g_path_get_dirname(const gchar* name);
const gchar* g_path_skip_root(const gchar* name);
gboolean g_path_is_absolute(const gchar* name);
gchar* g_canonicalize_filename(const gchar* name, const gchar* relative_to);
gchar* g_filename_from_uri(const gchar* uri, gchar** host, GError** error);
gchar* g_filename_to_uri(const gchar* name, const gchar* host, GError** error);
GKeyFile* g_key_file_new(void);
gboolean g_key_file_load_from_file(GKeyFile* file, const gchar* name, GKeyFileFlags flags,
                                   GError** error);
gchar* g_key_file_get_string(GKeyFile* file, const gchar* group, const gchar* key, GError** error);
gint g_key_file_get_integer(GKeyFile* file, const gchar* group, const gchar* key, GError** error);
const gchar* g_getenv(const gchar* name);
gboolean g_setenv(const gchar* name, const gchar* value, gboolean overwrite);
const gchar* g_get_home_dir(void);
const gchar* g_get_tmp_dir(void);
const gchar* g_get_user_name(void);

// ---- processes
gboolean g_spawn_command_line_sync(const gchar* command, gchar** out, gchar** err, gint* status,
                                   GError** error);
gboolean g_spawn_command_line_async(const gchar* command, GError** error);
gboolean g_spawn_sync(const gchar* folder, gchar** argv, gchar** envp, GSpawnFlags flags,
                      GSpawnChildSetupFunc setup, gpointer data, gchar** out, gchar** err,
                      gint* status, GError** error);
gboolean g_spawn_async(const gchar* folder, gchar** argv, gchar** envp, GSpawnFlags flags,
                       GSpawnChildSetupFunc setup, gpointer data, GPid* pid, GError** error);
gboolean g_spawn_async_with_pipes(const gchar* folder, gchar** argv, gchar** envp,
                                  GSpawnFlags flags, GSpawnChildSetupFunc setup, gpointer data,
                                  GPid* pid, gint* in, gint* out, gint* err, GError** error);
gboolean g_shell_parse_argv(const gchar* command, gint* argc, gchar*** argv, GError** error);
gchar* g_shell_quote(const gchar* text);
gchar* g_shell_unquote(const gchar* text, GError** error);

// ---- randomness, digests, patterns, time
guint32 g_random_int(void);
gint32 g_random_int_range(gint32 begin, gint32 end);
gdouble g_random_double(void);
gdouble g_random_double_range(gdouble begin, gdouble end);
void g_random_set_seed(guint32 seed);
#define g_random_boolean() ((g_random_int() & (1 << 15)) != 0)
GRand* g_rand_new(void);
GRand* g_rand_new_with_seed(guint32 seed);
guint32 g_rand_int(GRand* rand);
gint32 g_rand_int_range(GRand* rand, gint32 begin, gint32 end);
gchar* g_uuid_string_random(void);
gboolean g_uuid_string_is_valid(const gchar* text);
gchar* g_compute_checksum_for_string(GChecksumType type, const gchar* text, gssize size);
gchar* g_compute_checksum_for_data(GChecksumType type, const guchar* data, gsize size);
gchar* g_compute_hmac_for_string(GChecksumType type, const guchar* key, gsize key_size,
                                 const gchar* text, gssize size);
gchar* g_compute_hmac_for_data(GChecksumType type, const guchar* key, gsize key_size,
                               const guchar* data, gsize size);
GChecksum* g_checksum_new(GChecksumType type);
void g_checksum_update(GChecksum* checksum, const guchar* data, gssize size);
const gchar* g_checksum_get_string(GChecksum* checksum);
GRegex* g_regex_new(const gchar* pattern, GRegexCompileFlags options, GRegexMatchFlags match,
                    GError** error);
gboolean g_regex_match(const GRegex* regex, const gchar* text, GRegexMatchFlags options,
                       GMatchInfo** info);
gboolean g_regex_match_simple(const gchar* pattern, const gchar* text, GRegexCompileFlags options,
                              GRegexMatchFlags match);
gchar** g_regex_split_simple(const gchar* pattern, const gchar* text, GRegexCompileFlags options,
                             GRegexMatchFlags match);
gchar* g_regex_replace_literal(const GRegex* regex, const gchar* text, gssize size, gint at,
                               const gchar* by, GRegexMatchFlags options, GError** error);
gchar* g_regex_escape_string(const gchar* text, gint size);
gchar* g_match_info_fetch(const GMatchInfo* info, gint n);
gint64 g_get_real_time(void);
gint64 g_get_monotonic_time(void);
void g_usleep(gulong us);

// ---- logs and errors
void g_log(const gchar* domain, GLogLevelFlags level, const gchar* format, ...);
void g_logv(const gchar* domain, GLogLevelFlags level, const gchar* format, va_list arguments);
void g_print(const gchar* format, ...);
void g_printerr(const gchar* format, ...);
#ifndef G_LOG_DOMAIN
#define G_LOG_DOMAIN ((gchar*)0)
#endif
#define g_error(...) g_log(G_LOG_DOMAIN, G_LOG_LEVEL_ERROR, __VA_ARGS__)
#define g_critical(...) g_log(G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, __VA_ARGS__)
#define g_warning(...) g_log(G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, __VA_ARGS__)
#define g_message(...) g_log(G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, __VA_ARGS__)
#define g_info(...) g_log(G_LOG_DOMAIN, G_LOG_LEVEL_INFO, __VA_ARGS__)
#define g_debug(...) g_log(G_LOG_DOMAIN, G_LOG_LEVEL_DEBUG, __VA_ARGS__)
const gchar* g_strerror(gint error);
void g_clear_error(GError** error);
void g_error_free(GError* error);
void g_set_error(GError** error, GQuark domain, gint code, const gchar* format, ...);
void g_propagate_error(GError** to, GError* error);
GQuark g_quark_from_static_string(const gchar* text);

// ---- the main loop and threads
GMainLoop* g_main_loop_new(GMainContext* context, gboolean running);
void g_main_loop_run(GMainLoop* loop);
void g_main_loop_quit(GMainLoop* loop);
guint g_idle_add(GSourceFunc func, gpointer data);
guint g_timeout_add(guint ms, GSourceFunc func, gpointer data);
guint g_timeout_add_seconds(guint seconds, GSourceFunc func, gpointer data);
gboolean g_source_remove(guint id);
GThread* g_thread_new(const gchar* name, GThreadFunc func, gpointer data);
GThread* g_thread_try_new(const gchar* name, GThreadFunc func, gpointer data, GError** error);
gpointer g_thread_join(GThread* thread);
void g_mutex_init(GMutex* mutex);
void g_mutex_lock(GMutex* mutex);
void g_mutex_unlock(GMutex* mutex);
typedef struct _GCond {
  gpointer p;
  guint i[2];
} GCond;
typedef struct _GRWLock {
  gpointer p;
  guint i[2];
} GRWLock;
void g_mutex_clear(GMutex* mutex);
gboolean g_mutex_trylock(GMutex* mutex);
void g_cond_init(GCond* cond);
void g_cond_wait(GCond* cond, GMutex* mutex);
void g_cond_signal(GCond* cond);
void g_cond_broadcast(GCond* cond);
void g_thread_unref(GThread* thread);
#define g_atomic_int_get(place) (*(place))
#define g_atomic_int_set(place, value) ((void)(*(place) = (value)))
#define g_atomic_int_inc(place) ((void)(++*(place)))
#define g_atomic_int_dec_and_test(place) (--*(place) == 0)
#define g_atomic_int_add(place, value) (*(place) += (value))
#define g_atomic_int_compare_and_exchange(place, from, to) \
  (*(place) == (from) ? (*(place) = (to), TRUE) : FALSE)
#define g_atomic_pointer_get(place) (*(place))
#define g_atomic_pointer_set(place, value) ((void)(*(place) = (value)))
gpointer g_object_ref(gpointer object);
void g_object_unref(gpointer object);
gulong g_signal_connect_data(gpointer object, const gchar* signal, GCallback handler, gpointer data,
                             GClosureNotify destroy, GConnectFlags flags);
#define G_CALLBACK(f) ((GCallback)(f))
#define g_signal_connect(object, signal, handler, data) \
  g_signal_connect_data((object), (signal), (handler), (data), NULL, (GConnectFlags)0)

// ---- GIO
typedef struct _GFile GFile;
typedef struct _GCancellable GCancellable;
typedef struct _GTlsConnection GTlsConnection;
typedef struct _GTlsCertificate GTlsCertificate;
typedef struct _GSocketClient GSocketClient;
typedef struct _GSocketConnection GSocketConnection;
typedef struct _GSubprocess GSubprocess;
typedef struct _GSettings GSettings;
typedef struct _GTlsClientConnection GTlsClientConnection;
typedef enum {
  G_TLS_CERTIFICATE_UNKNOWN_CA = 1,
  G_TLS_CERTIFICATE_VALIDATE_ALL = 127
} GTlsCertificateFlags;
typedef enum { G_SUBPROCESS_FLAGS_NONE = 0, G_SUBPROCESS_FLAGS_STDOUT_PIPE = 4 } GSubprocessFlags;
GFile* g_file_new_for_path(const char* path);
GFile* g_file_new_for_uri(const char* uri);
GFile* g_file_get_child(GFile* file, const char* name);
GFile* g_file_resolve_relative_path(GFile* file, const char* path);
char* g_file_get_path(GFile* file);
char* g_file_get_basename(GFile* file);
gboolean g_file_delete(GFile* file, GCancellable* cancellable, GError** error);
gboolean g_file_load_contents(GFile* file, GCancellable* cancellable, char** contents, gsize* size,
                              char** etag, GError** error);
gboolean g_file_query_exists(GFile* file, GCancellable* cancellable);
GSocketConnection* g_socket_client_connect_to_host(GSocketClient* client, const gchar* host,
                                                   guint16 port, GCancellable* cancellable,
                                                   GError** error);
void g_socket_client_set_tls(GSocketClient* client, gboolean tls);
void g_socket_client_set_tls_validation_flags(GSocketClient* client, GTlsCertificateFlags flags);
void g_tls_client_connection_set_validation_flags(GTlsClientConnection* connection,
                                                  GTlsCertificateFlags flags);
GSubprocess* g_subprocess_new(GSubprocessFlags flags, GError** error, const gchar* program, ...);
GSubprocess* g_subprocess_newv(const gchar* const* argv, GSubprocessFlags flags, GError** error);

TVAARA_GLIB_END
