/* Interface of Jansson 2 as far as servers use it, written for tvaara. */
#pragma once

#include <stddef.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif
typedef struct json_t { int type; size_t refcount; } json_t;
typedef long long json_int_t;
typedef struct json_error_t { int line, column, position; char source[80], text[160]; } json_error_t;
#define JSON_DECODE_ANY 4
#define JSON_COMPACT 32
#define JSON_INDENT(n) (n)
json_t* json_object(void);
json_t* json_array(void);
json_t* json_string(const char* value);
json_t* json_integer(json_int_t value);
json_t* json_real(double value);
json_t* json_true(void);
json_t* json_false(void);
json_t* json_null(void);
json_t* json_boolean(int value);
json_t* json_pack(const char* format, ...);
int json_unpack(json_t* root, const char* format, ...);
json_t* json_loads(const char* input, size_t flags, json_error_t* error);
json_t* json_loadb(const char* input, size_t size, size_t flags, json_error_t* error);
json_t* json_load_file(const char* path, size_t flags, json_error_t* error);
char* json_dumps(const json_t* json, size_t flags);
json_t* json_object_get(const json_t* object, const char* key);
int json_object_set(json_t* object, const char* key, json_t* value);
int json_object_set_new(json_t* object, const char* key, json_t* value);
int json_object_del(json_t* object, const char* key);
int json_object_update(json_t* object, json_t* other);
size_t json_object_size(const json_t* object);
json_t* json_array_get(const json_t* array, size_t index);
size_t json_array_size(const json_t* array);
int json_array_append(json_t* array, json_t* value);
int json_array_append_new(json_t* array, json_t* value);
const char* json_string_value(const json_t* string);
json_int_t json_integer_value(const json_t* integer);
double json_real_value(const json_t* real);
double json_number_value(const json_t* number);
json_t* json_copy(json_t* value);
json_t* json_deep_copy(const json_t* value);
json_t* json_incref(json_t* json);
void json_decref(json_t* json);
int json_equal(const json_t* a, const json_t* b);
#ifdef __cplusplus
}
#endif
#define json_typeof(json) ((json)->type)
#define json_is_object(json) ((json) && json_typeof(json) == 0)
#define json_is_array(json) ((json) && json_typeof(json) == 1)
#define json_is_string(json) ((json) && json_typeof(json) == 2)
#define json_is_integer(json) ((json) && json_typeof(json) == 3)
#define json_is_real(json) ((json) && json_typeof(json) == 4)
#define json_is_true(json) ((json) && json_typeof(json) == 5)
#define json_is_false(json) ((json) && json_typeof(json) == 6)
#define json_is_null(json) ((json) && json_typeof(json) == 7)
#define json_is_boolean(json) (json_is_true(json) || json_is_false(json))
#define json_boolean_value json_is_true
#define json_array_foreach(array, index, value)                                    \
  for (index = 0; index < json_array_size(array) && (value = json_array_get(array, index)); index++)
