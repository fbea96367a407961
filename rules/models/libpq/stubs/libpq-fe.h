/* Interface of PostgreSQL's libpq as far as servers use it, written for tvaara. */
#pragma once

#include <stddef.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef unsigned int Oid;
typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef enum { CONNECTION_OK, CONNECTION_BAD } ConnStatusType;
typedef enum { PGRES_EMPTY_QUERY = 0, PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_OUT, PGRES_COPY_IN,
               PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR, PGRES_FATAL_ERROR } ExecStatusType;

PGconn* PQconnectdb(const char* options);
PGconn* PQsetdbLogin(const char* host, const char* port, const char* options, const char* tty,
                     const char* database, const char* user, const char* password);
ConnStatusType PQstatus(const PGconn* conn);
char* PQerrorMessage(const PGconn* conn);
void PQfinish(PGconn* conn);
void PQreset(PGconn* conn);
PGresult* PQexec(PGconn* conn, const char* query);
PGresult* PQexecParams(PGconn* conn, const char* command, int count, const Oid* types,
                       const char* const* values, const int* lengths, const int* formats, int result);
PGresult* PQprepare(PGconn* conn, const char* name, const char* query, int count, const Oid* types);
PGresult* PQexecPrepared(PGconn* conn, const char* name, int count, const char* const* values,
                         const int* lengths, const int* formats, int result);
int PQsendQuery(PGconn* conn, const char* query);
int PQsendQueryParams(PGconn* conn, const char* command, int count, const Oid* types,
                      const char* const* values, const int* lengths, const int* formats, int result);
PGresult* PQgetResult(PGconn* conn);
ExecStatusType PQresultStatus(const PGresult* res);
char* PQresultErrorMessage(const PGresult* res);
int PQntuples(const PGresult* res);
int PQnfields(const PGresult* res);
char* PQfname(const PGresult* res, int field);
int PQfnumber(const PGresult* res, const char* name);
char* PQgetvalue(const PGresult* res, int row, int field);
int PQgetisnull(const PGresult* res, int row, int field);
int PQgetlength(const PGresult* res, int row, int field);
char* PQcmdTuples(PGresult* res);
void PQclear(PGresult* res);
char* PQescapeLiteral(PGconn* conn, const char* text, size_t length);
char* PQescapeIdentifier(PGconn* conn, const char* text, size_t length);
size_t PQescapeStringConn(PGconn* conn, char* to, const char* from, size_t length, int* error);
void PQfreemem(void* data);

#ifdef __cplusplus
}
#endif
