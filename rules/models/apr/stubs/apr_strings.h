// Interface of the Apache Portable Runtime as far as modules and servers use it, written for
// tvaara.
#pragma once

#include <stdarg.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int apr_status_t;
typedef size_t apr_size_t;
typedef int apr_int32_t;
typedef unsigned int apr_uint32_t;
typedef long apr_int64_t;
typedef long apr_ssize_t;
typedef struct apr_pool_t apr_pool_t;
typedef struct apr_table_t apr_table_t;
typedef struct apr_file_t apr_file_t;
typedef struct apr_hash_t apr_hash_t;
typedef struct apr_dir_t apr_dir_t;
typedef apr_int32_t apr_fileperms_t;
typedef struct apr_array_header_t {
  apr_pool_t* pool;
  int elt_size;
  int nelts;
  int nalloc;
  char* elts;
} apr_array_header_t;
#define APR_SUCCESS 0
#define APR_HASH_KEY_STRING (-1)
#define APR_FOPEN_READ 1
#define APR_FOPEN_WRITE 2

char* apr_pstrdup(apr_pool_t* pool, const char* text);
char* apr_pstrndup(apr_pool_t* pool, const char* text, apr_size_t size);
char* apr_pstrmemdup(apr_pool_t* pool, const char* text, apr_size_t size);
void* apr_pmemdup(apr_pool_t* pool, const void* memory, apr_size_t size);
char* apr_pstrcat(apr_pool_t* pool, ...);
char* apr_psprintf(apr_pool_t* pool, const char* format, ...);
char* apr_pvsprintf(apr_pool_t* pool, const char* format, va_list arguments);
int apr_snprintf(char* out, apr_size_t size, const char* format, ...);
char* apr_cpystrn(char* to, const char* from, apr_size_t size);
char* apr_strtok(char* text, const char* separators, char** last);
apr_int64_t apr_atoi64(const char* text);
apr_int64_t apr_strtoi64(const char* text, char** end, int base);
char* apr_itoa(apr_pool_t* pool, int n);
void* apr_palloc(apr_pool_t* pool, apr_size_t size);
void* apr_pcalloc(apr_pool_t* pool, apr_size_t size);

const char* apr_table_get(const apr_table_t* table, const char* key);
void apr_table_set(apr_table_t* table, const char* key, const char* value);
void apr_table_setn(apr_table_t* table, const char* key, const char* value);
void apr_table_add(apr_table_t* table, const char* key, const char* value);
void apr_table_addn(apr_table_t* table, const char* key, const char* value);
void apr_table_unset(apr_table_t* table, const char* key);
void* apr_hash_get(apr_hash_t* hash, const void* key, apr_ssize_t size);
void apr_hash_set(apr_hash_t* hash, const void* key, apr_ssize_t size, const void* value);
void* apr_array_push(apr_array_header_t* array);

apr_status_t apr_file_open(apr_file_t** file, const char* name, apr_int32_t flags,
                           apr_fileperms_t bits, apr_pool_t* pool);
apr_status_t apr_file_remove(const char* name, apr_pool_t* pool);
apr_status_t apr_file_rename(const char* from, const char* to, apr_pool_t* pool);
apr_status_t apr_file_copy(const char* from, const char* to, apr_fileperms_t bits,
                           apr_pool_t* pool);
apr_status_t apr_file_read(apr_file_t* file, void* out, apr_size_t* size);
apr_status_t apr_dir_make(const char* name, apr_fileperms_t bits, apr_pool_t* pool);
apr_status_t apr_dir_open(apr_dir_t** dir, const char* name, apr_pool_t* pool);
const char* apr_filepath_name_get(const char* name);
apr_status_t apr_filepath_merge(char** out, const char* root, const char* add, apr_int32_t flags,
                                apr_pool_t* pool);
apr_status_t apr_generate_random_bytes(unsigned char* out, apr_size_t size);

#ifdef __cplusplus
}
#endif
