/* Interface of hiredis 1.0 as far as servers use it, written for tvaara. */
#pragma once

#include <stdarg.h>
#include <stddef.h>
#include <sys/time.h>

#ifdef __cplusplus
extern "C" {
#endif

#define REDIS_OK 0
#define REDIS_ERR -1
#define REDIS_REPLY_STRING 1
#define REDIS_REPLY_ARRAY 2
#define REDIS_REPLY_INTEGER 3
#define REDIS_REPLY_NIL 4
#define REDIS_REPLY_STATUS 5
#define REDIS_REPLY_ERROR 6

typedef struct redisReply {
  int type;
  long long integer;
  double dval;
  size_t len;
  char* str;
  size_t elements;
  struct redisReply** element;
} redisReply;
typedef struct redisContext { int err; char errstr[128]; int fd; } redisContext;

redisContext* redisConnect(const char* ip, int port);
redisContext* redisConnectWithTimeout(const char* ip, int port, const struct timeval tv);
redisContext* redisConnectUnix(const char* path);
void redisFree(redisContext* c);
void freeReplyObject(void* reply);
void* redisCommand(redisContext* c, const char* format, ...);
void* redisvCommand(redisContext* c, const char* format, va_list ap);
void* redisCommandArgv(redisContext* c, int argc, const char** argv, const size_t* lengths);
int redisAppendCommand(redisContext* c, const char* format, ...);
int redisGetReply(redisContext* c, void** reply);

#ifdef __cplusplus
}
#endif
