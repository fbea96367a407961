/* Interface description of SQLite, release 3.40 (with what 3.41 to 3.50 added at the end), of our
 * own writing. It serves analysis only, when the library's header is not installed, so that calls
 * of it resolve; nothing is ever linked with it. Left out: FTS5, R-tree and session extension, test
 * control, the methods of mutex and page cache implementations. */
#ifndef SQLITE3_H
#define SQLITE3_H

#if defined(__clang__)
#pragma clang system_header
#endif

#include <stdarg.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifndef SQLITE_API
#define SQLITE_API
#endif
#ifndef SQLITE_EXTERN
#define SQLITE_EXTERN extern
#endif
#ifndef SQLITE_CDECL
#define SQLITE_CDECL
#endif
#ifndef SQLITE_APICALL
#define SQLITE_APICALL
#endif
#ifndef SQLITE_STDCALL
#define SQLITE_STDCALL SQLITE_APICALL
#endif
#ifndef SQLITE_CALLBACK
#define SQLITE_CALLBACK
#endif
#ifndef SQLITE_SYSAPI
#define SQLITE_SYSAPI
#endif
#ifndef SQLITE_DEPRECATED
#define SQLITE_DEPRECATED
#endif
#ifndef SQLITE_EXPERIMENTAL
#define SQLITE_EXPERIMENTAL
#endif

#define SQLITE_VERSION "3.40.1"
#define SQLITE_VERSION_NUMBER 3040001
#define SQLITE_SOURCE_ID "stub"

/* Result codes. */
#define SQLITE_OK 0
#define SQLITE_ERROR 1
#define SQLITE_INTERNAL 2
#define SQLITE_PERM 3
#define SQLITE_ABORT 4
#define SQLITE_BUSY 5
#define SQLITE_LOCKED 6
#define SQLITE_NOMEM 7
#define SQLITE_READONLY 8
#define SQLITE_INTERRUPT 9
#define SQLITE_IOERR 10
#define SQLITE_CORRUPT 11
#define SQLITE_NOTFOUND 12
#define SQLITE_FULL 13
#define SQLITE_CANTOPEN 14
#define SQLITE_PROTOCOL 15
#define SQLITE_EMPTY 16
#define SQLITE_SCHEMA 17
#define SQLITE_TOOBIG 18
#define SQLITE_CONSTRAINT 19
#define SQLITE_MISMATCH 20
#define SQLITE_MISUSE 21
#define SQLITE_NOLFS 22
#define SQLITE_AUTH 23
#define SQLITE_FORMAT 24
#define SQLITE_RANGE 25
#define SQLITE_NOTADB 26
#define SQLITE_NOTICE 27
#define SQLITE_WARNING 28
#define SQLITE_ROW 100
#define SQLITE_DONE 101
#define SQLITE_ERROR_MISSING_COLLSEQ 257
#define SQLITE_ERROR_RETRY 513
#define SQLITE_ERROR_SNAPSHOT 769
#define SQLITE_IOERR_READ 266
#define SQLITE_IOERR_SHORT_READ 522
#define SQLITE_IOERR_WRITE 778
#define SQLITE_IOERR_FSYNC 1034
#define SQLITE_IOERR_DIR_FSYNC 1290
#define SQLITE_IOERR_TRUNCATE 1546
#define SQLITE_IOERR_FSTAT 1802
#define SQLITE_IOERR_UNLOCK 2058
#define SQLITE_IOERR_RDLOCK 2314
#define SQLITE_IOERR_DELETE 2570
#define SQLITE_IOERR_BLOCKED 2826
#define SQLITE_IOERR_NOMEM 3082
#define SQLITE_IOERR_ACCESS 3338
#define SQLITE_IOERR_CHECKRESERVEDLOCK 3594
#define SQLITE_IOERR_LOCK 3850
#define SQLITE_IOERR_CLOSE 4106
#define SQLITE_IOERR_DIR_CLOSE 4362
#define SQLITE_IOERR_SHMOPEN 4618
#define SQLITE_IOERR_SHMSIZE 4874
#define SQLITE_IOERR_SHMLOCK 5130
#define SQLITE_IOERR_SHMMAP 5386
#define SQLITE_IOERR_SEEK 5642
#define SQLITE_IOERR_DELETE_NOENT 5898
#define SQLITE_IOERR_MMAP 6154
#define SQLITE_IOERR_GETTEMPPATH 6410
#define SQLITE_IOERR_CONVPATH 6666
#define SQLITE_IOERR_VNODE 6922
#define SQLITE_IOERR_AUTH 7178
#define SQLITE_IOERR_BEGIN_ATOMIC 7434
#define SQLITE_IOERR_COMMIT_ATOMIC 7690
#define SQLITE_IOERR_ROLLBACK_ATOMIC 7946
#define SQLITE_IOERR_DATA 8202
#define SQLITE_IOERR_CORRUPTFS 8458
#define SQLITE_LOCKED_SHAREDCACHE 262
#define SQLITE_LOCKED_VTAB 518
#define SQLITE_BUSY_RECOVERY 261
#define SQLITE_BUSY_SNAPSHOT 517
#define SQLITE_BUSY_TIMEOUT 773
#define SQLITE_CANTOPEN_NOTEMPDIR 0x10e
#define SQLITE_CANTOPEN_ISDIR 0x20e
#define SQLITE_CANTOPEN_FULLPATH 0x30e
#define SQLITE_CANTOPEN_CONVPATH 0x40e
#define SQLITE_CANTOPEN_DIRTYWAL 0x50e
#define SQLITE_CANTOPEN_SYMLINK 0x60e
#define SQLITE_CORRUPT_VTAB 267
#define SQLITE_CORRUPT_SEQUENCE 523
#define SQLITE_CORRUPT_INDEX 779
#define SQLITE_READONLY_RECOVERY 264
#define SQLITE_READONLY_CANTLOCK 520
#define SQLITE_READONLY_ROLLBACK 776
#define SQLITE_READONLY_DBMOVED 1032
#define SQLITE_READONLY_CANTINIT 1288
#define SQLITE_READONLY_DIRECTORY 1544
#define SQLITE_ABORT_ROLLBACK 516
#define SQLITE_CONSTRAINT_CHECK 275
#define SQLITE_CONSTRAINT_COMMITHOOK 531
#define SQLITE_CONSTRAINT_FOREIGNKEY 787
#define SQLITE_CONSTRAINT_FUNCTION 1043
#define SQLITE_CONSTRAINT_NOTNULL 1299
#define SQLITE_CONSTRAINT_PRIMARYKEY 1555
#define SQLITE_CONSTRAINT_TRIGGER 1811
#define SQLITE_CONSTRAINT_UNIQUE 2067
#define SQLITE_CONSTRAINT_VTAB 2323
#define SQLITE_CONSTRAINT_ROWID 2579
#define SQLITE_CONSTRAINT_PINNED 2835
#define SQLITE_CONSTRAINT_DATATYPE 3091
#define SQLITE_NOTICE_RECOVER_WAL 283
#define SQLITE_NOTICE_RECOVER_ROLLBACK 539
#define SQLITE_WARNING_AUTOINDEX 284
#define SQLITE_AUTH_USER 279
#define SQLITE_OK_LOAD_PERMANENTLY 256
#define SQLITE_OK_SYMLINK 512

/* Flags of sqlite3_open_v2(). */
#define SQLITE_OPEN_READONLY 0x1
#define SQLITE_OPEN_READWRITE 0x2
#define SQLITE_OPEN_CREATE 0x4
#define SQLITE_OPEN_DELETEONCLOSE 0x8
#define SQLITE_OPEN_EXCLUSIVE 0x10
#define SQLITE_OPEN_AUTOPROXY 0x20
#define SQLITE_OPEN_URI 0x40
#define SQLITE_OPEN_MEMORY 0x80
#define SQLITE_OPEN_MAIN_DB 0x100
#define SQLITE_OPEN_TEMP_DB 0x200
#define SQLITE_OPEN_TRANSIENT_DB 0x400
#define SQLITE_OPEN_MAIN_JOURNAL 0x800
#define SQLITE_OPEN_TEMP_JOURNAL 0x1000
#define SQLITE_OPEN_SUBJOURNAL 0x2000
#define SQLITE_OPEN_SUPER_JOURNAL 0x4000
#define SQLITE_OPEN_NOMUTEX 0x8000
#define SQLITE_OPEN_FULLMUTEX 0x10000
#define SQLITE_OPEN_SHAREDCACHE 0x20000
#define SQLITE_OPEN_PRIVATECACHE 0x40000
#define SQLITE_OPEN_WAL 0x80000
#define SQLITE_OPEN_NOFOLLOW 0x1000000
#define SQLITE_OPEN_EXRESCODE 0x2000000
#define SQLITE_OPEN_MASTER_JOURNAL 0x4000

/* Flags of sqlite3_prepare_v3() and sqlite3_create_function(). */
#define SQLITE_PREPARE_PERSISTENT 0x1
#define SQLITE_PREPARE_NORMALIZE 0x2
#define SQLITE_PREPARE_NO_VTAB 0x4
#define SQLITE_UTF8 1
#define SQLITE_UTF16LE 2
#define SQLITE_UTF16BE 3
#define SQLITE_UTF16 4
#define SQLITE_ANY 5
#define SQLITE_UTF16_ALIGNED 8
#define SQLITE_DETERMINISTIC 0x800
#define SQLITE_DIRECTONLY 0x80000
#define SQLITE_SUBTYPE 0x100000
#define SQLITE_INNOCUOUS 0x200000

/* Column types. */
#define SQLITE_INTEGER 1
#define SQLITE_FLOAT 2
#define SQLITE_BLOB 4
#define SQLITE_NULL 5
#define SQLITE_TEXT 3

/* sqlite3_config(), sqlite3_db_config(), sqlite3_limit(), sqlite3_vtab_config(). */
#define SQLITE_CONFIG_SINGLETHREAD 1
#define SQLITE_CONFIG_MULTITHREAD 2
#define SQLITE_CONFIG_SERIALIZED 0x3
#define SQLITE_CONFIG_MALLOC 4
#define SQLITE_CONFIG_GETMALLOC 5
#define SQLITE_CONFIG_SCRATCH 6
#define SQLITE_CONFIG_PAGECACHE 7
#define SQLITE_CONFIG_HEAP 8
#define SQLITE_CONFIG_MEMSTATUS 9
#define SQLITE_CONFIG_MUTEX 10
#define SQLITE_CONFIG_GETMUTEX 11
#define SQLITE_CONFIG_LOOKASIDE 13
#define SQLITE_CONFIG_PCACHE 14
#define SQLITE_CONFIG_GETPCACHE 15
#define SQLITE_CONFIG_LOG 16
#define SQLITE_CONFIG_URI 17
#define SQLITE_CONFIG_PCACHE2 18
#define SQLITE_CONFIG_GETPCACHE2 19
#define SQLITE_CONFIG_COVERING_INDEX_SCAN 20
#define SQLITE_CONFIG_SQLLOG 21
#define SQLITE_CONFIG_MMAP_SIZE 22
#define SQLITE_CONFIG_PCACHE_HDRSZ 24
#define SQLITE_CONFIG_PMASZ 25
#define SQLITE_CONFIG_STMTJRNL_SPILL 26
#define SQLITE_CONFIG_SMALL_MALLOC 27
#define SQLITE_CONFIG_SORTERREF_SIZE 28
#define SQLITE_CONFIG_MEMDB_MAXSIZE 29
#define SQLITE_DBCONFIG_MAINDBNAME 1000
#define SQLITE_DBCONFIG_LOOKASIDE 1001
#define SQLITE_DBCONFIG_ENABLE_FKEY 1002
#define SQLITE_DBCONFIG_ENABLE_TRIGGER 1003
#define SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER 1004
#define SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION 1005
#define SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE 1006
#define SQLITE_DBCONFIG_ENABLE_QPSG 1007
#define SQLITE_DBCONFIG_TRIGGER_EQP 1008
#define SQLITE_DBCONFIG_RESET_DATABASE 1009
#define SQLITE_DBCONFIG_DEFENSIVE 1010
#define SQLITE_DBCONFIG_WRITABLE_SCHEMA 1011
#define SQLITE_DBCONFIG_LEGACY_ALTER_TABLE 1012
#define SQLITE_DBCONFIG_DQS_DML 1013
#define SQLITE_DBCONFIG_DQS_DDL 1014
#define SQLITE_DBCONFIG_ENABLE_VIEW 1015
#define SQLITE_DBCONFIG_LEGACY_FILE_FORMAT 1016
#define SQLITE_DBCONFIG_TRUSTED_SCHEMA 1017
#define SQLITE_LIMIT_LENGTH 0
#define SQLITE_LIMIT_SQL_LENGTH 1
#define SQLITE_LIMIT_COLUMN 2
#define SQLITE_LIMIT_EXPR_DEPTH 3
#define SQLITE_LIMIT_COMPOUND_SELECT 4
#define SQLITE_LIMIT_VDBE_OP 5
#define SQLITE_LIMIT_FUNCTION_ARG 6
#define SQLITE_LIMIT_ATTACHED 7
#define SQLITE_LIMIT_LIKE_PATTERN_LENGTH 8
#define SQLITE_LIMIT_VARIABLE_NUMBER 9
#define SQLITE_LIMIT_TRIGGER_DEPTH 10
#define SQLITE_LIMIT_WORKER_THREADS 11
#define SQLITE_VTAB_CONSTRAINT_SUPPORT 1
#define SQLITE_VTAB_INNOCUOUS 0x2
#define SQLITE_VTAB_DIRECTONLY 0x3

/* What an authorizer is asked, what conflict handling is. */
#define SQLITE_DENY 1
#define SQLITE_IGNORE 2
#define SQLITE_CREATE_INDEX 1
#define SQLITE_CREATE_TABLE 2
#define SQLITE_CREATE_TEMP_INDEX 3
#define SQLITE_CREATE_TEMP_TABLE 4
#define SQLITE_CREATE_TEMP_TRIGGER 5
#define SQLITE_CREATE_TEMP_VIEW 6
#define SQLITE_CREATE_TRIGGER 7
#define SQLITE_CREATE_VIEW 8
#define SQLITE_DELETE 9
#define SQLITE_DROP_INDEX 10
#define SQLITE_DROP_TABLE 11
#define SQLITE_DROP_TEMP_INDEX 12
#define SQLITE_DROP_TEMP_TABLE 13
#define SQLITE_DROP_TEMP_TRIGGER 14
#define SQLITE_DROP_TEMP_VIEW 15
#define SQLITE_DROP_TRIGGER 16
#define SQLITE_DROP_VIEW 17
#define SQLITE_INSERT 18
#define SQLITE_PRAGMA 19
#define SQLITE_READ 20
#define SQLITE_SELECT 21
#define SQLITE_TRANSACTION 22
#define SQLITE_UPDATE 23
#define SQLITE_ATTACH 24
#define SQLITE_DETACH 25
#define SQLITE_ALTER_TABLE 26
#define SQLITE_REINDEX 27
#define SQLITE_ANALYZE 28
#define SQLITE_CREATE_VTABLE 29
#define SQLITE_DROP_VTABLE 30
#define SQLITE_FUNCTION 31
#define SQLITE_SAVEPOINT 32
#define SQLITE_COPY 0
#define SQLITE_RECURSIVE 33
#define SQLITE_ROLLBACK 1
#define SQLITE_FAIL 3
#define SQLITE_REPLACE 5

/* Traces, checkpoints, transactions, images. */
#define SQLITE_TRACE_STMT 0x1
#define SQLITE_TRACE_PROFILE 0x2
#define SQLITE_TRACE_ROW 0x4
#define SQLITE_TRACE_CLOSE 0x8
#define SQLITE_TXN_NONE 0
#define SQLITE_TXN_READ 1
#define SQLITE_TXN_WRITE 2
#define SQLITE_CHECKPOINT_PASSIVE 0
#define SQLITE_CHECKPOINT_FULL 1
#define SQLITE_CHECKPOINT_RESTART 2
#define SQLITE_CHECKPOINT_TRUNCATE 3
#define SQLITE_SERIALIZE_NOCOPY 0x1
#define SQLITE_DESERIALIZE_FREEONCLOSE 0x1
#define SQLITE_DESERIALIZE_RESIZEABLE 0x2
#define SQLITE_DESERIALIZE_READONLY 0x4

/* Counters. */
#define SQLITE_STATUS_MEMORY_USED 0
#define SQLITE_STATUS_PAGECACHE_USED 1
#define SQLITE_STATUS_PAGECACHE_OVERFLOW 2
#define SQLITE_STATUS_MALLOC_SIZE 5
#define SQLITE_STATUS_PARSER_STACK 6
#define SQLITE_STATUS_PAGECACHE_SIZE 7
#define SQLITE_STATUS_MALLOC_COUNT 9
#define SQLITE_DBSTATUS_LOOKASIDE_USED 0
#define SQLITE_DBSTATUS_CACHE_USED 1
#define SQLITE_DBSTATUS_SCHEMA_USED 2
#define SQLITE_DBSTATUS_STMT_USED 3
#define SQLITE_DBSTATUS_LOOKASIDE_HIT 4
#define SQLITE_DBSTATUS_LOOKASIDE_MISS_SIZE 5
#define SQLITE_DBSTATUS_LOOKASIDE_MISS_FULL 6
#define SQLITE_DBSTATUS_CACHE_HIT 7
#define SQLITE_DBSTATUS_CACHE_MISS 8
#define SQLITE_DBSTATUS_CACHE_WRITE 9
#define SQLITE_DBSTATUS_DEFERRED_FKS 10
#define SQLITE_DBSTATUS_CACHE_USED_SHARED 11
#define SQLITE_DBSTATUS_CACHE_SPILL 12
#define SQLITE_DBSTATUS_MAX 12
#define SQLITE_STMTSTATUS_FULLSCAN_STEP 1
#define SQLITE_STMTSTATUS_SORT 2
#define SQLITE_STMTSTATUS_AUTOINDEX 3
#define SQLITE_STMTSTATUS_VM_STEP 4
#define SQLITE_STMTSTATUS_REPREPARE 5
#define SQLITE_STMTSTATUS_RUN 6
#define SQLITE_STMTSTATUS_FILTER_MISS 7
#define SQLITE_STMTSTATUS_FILTER_HIT 8
#define SQLITE_STMTSTATUS_MEMUSED 99

/* Virtual tables. */
#define SQLITE_INDEX_SCAN_UNIQUE 1
#define SQLITE_INDEX_CONSTRAINT_EQ 2
#define SQLITE_INDEX_CONSTRAINT_GT 4
#define SQLITE_INDEX_CONSTRAINT_LE 8
#define SQLITE_INDEX_CONSTRAINT_LT 16
#define SQLITE_INDEX_CONSTRAINT_GE 32
#define SQLITE_INDEX_CONSTRAINT_MATCH 64
#define SQLITE_INDEX_CONSTRAINT_LIKE 65
#define SQLITE_INDEX_CONSTRAINT_GLOB 66
#define SQLITE_INDEX_CONSTRAINT_REGEXP 67
#define SQLITE_INDEX_CONSTRAINT_NE 68
#define SQLITE_INDEX_CONSTRAINT_ISNOT 69
#define SQLITE_INDEX_CONSTRAINT_ISNOTNULL 70
#define SQLITE_INDEX_CONSTRAINT_ISNULL 71
#define SQLITE_INDEX_CONSTRAINT_IS 72
#define SQLITE_INDEX_CONSTRAINT_LIMIT 73
#define SQLITE_INDEX_CONSTRAINT_OFFSET 74
#define SQLITE_INDEX_CONSTRAINT_FUNCTION 150

/* VFS. */
#define SQLITE_IOCAP_ATOMIC 0x1
#define SQLITE_IOCAP_ATOMIC512 0x2
#define SQLITE_IOCAP_ATOMIC1K 0x4
#define SQLITE_IOCAP_ATOMIC2K 0x8
#define SQLITE_IOCAP_ATOMIC4K 0x10
#define SQLITE_IOCAP_ATOMIC8K 0x20
#define SQLITE_IOCAP_ATOMIC16K 0x40
#define SQLITE_IOCAP_ATOMIC32K 0x80
#define SQLITE_IOCAP_ATOMIC64K 0x100
#define SQLITE_IOCAP_SAFE_APPEND 0x200
#define SQLITE_IOCAP_SEQUENTIAL 0x400
#define SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN 0x800
#define SQLITE_IOCAP_POWERSAFE_OVERWRITE 0x1000
#define SQLITE_IOCAP_IMMUTABLE 0x2000
#define SQLITE_IOCAP_BATCH_ATOMIC 0x4000
#define SQLITE_LOCK_NONE 0
#define SQLITE_LOCK_SHARED 1
#define SQLITE_LOCK_RESERVED 2
#define SQLITE_LOCK_PENDING 3
#define SQLITE_LOCK_EXCLUSIVE 4
#define SQLITE_SYNC_NORMAL 2
#define SQLITE_SYNC_FULL 3
#define SQLITE_SYNC_DATAONLY 16
#define SQLITE_FCNTL_LOCKSTATE 1
#define SQLITE_FCNTL_GET_LOCKPROXYFILE 2
#define SQLITE_FCNTL_SET_LOCKPROXYFILE 3
#define SQLITE_FCNTL_LAST_ERRNO 4
#define SQLITE_FCNTL_SIZE_HINT 5
#define SQLITE_FCNTL_CHUNK_SIZE 6
#define SQLITE_FCNTL_FILE_POINTER 7
#define SQLITE_FCNTL_SYNC_OMITTED 8
#define SQLITE_FCNTL_PERSIST_WAL 10
#define SQLITE_FCNTL_OVERWRITE 11
#define SQLITE_FCNTL_VFSNAME 12
#define SQLITE_FCNTL_POWERSAFE_OVERWRITE 13
#define SQLITE_FCNTL_PRAGMA 14
#define SQLITE_FCNTL_BUSYHANDLER 15
#define SQLITE_FCNTL_TEMPFILENAME 16
#define SQLITE_FCNTL_MMAP_SIZE 18
#define SQLITE_FCNTL_TRACE 19
#define SQLITE_FCNTL_HAS_MOVED 20
#define SQLITE_FCNTL_SYNC 21
#define SQLITE_FCNTL_COMMIT_PHASETWO 22
#define SQLITE_FCNTL_WAL_BLOCK 24
#define SQLITE_FCNTL_ZIPVFS 25
#define SQLITE_FCNTL_RBU 26
#define SQLITE_FCNTL_VFS_POINTER 27
#define SQLITE_FCNTL_JOURNAL_POINTER 28
#define SQLITE_FCNTL_PDB 30
#define SQLITE_FCNTL_BEGIN_ATOMIC_WRITE 31
#define SQLITE_FCNTL_COMMIT_ATOMIC_WRITE 32
#define SQLITE_FCNTL_ROLLBACK_ATOMIC_WRITE 33
#define SQLITE_FCNTL_LOCK_TIMEOUT 34
#define SQLITE_FCNTL_DATA_VERSION 35
#define SQLITE_FCNTL_SIZE_LIMIT 36
#define SQLITE_FCNTL_CKPT_DONE 37
#define SQLITE_FCNTL_RESERVE_BYTES 38
#define SQLITE_FCNTL_CKPT_START 39
#define SQLITE_FCNTL_EXTERNAL_READER 40
#define SQLITE_FCNTL_CKSM_FILE 41
#define SQLITE_FCNTL_RESET_CACHE 42
#define SQLITE_GET_LOCKPROXYFILE 2
#define SQLITE_SET_LOCKPROXYFILE 3
#define SQLITE_LAST_ERRNO 4
#define SQLITE_ACCESS_EXISTS 0
#define SQLITE_ACCESS_READWRITE 1
#define SQLITE_ACCESS_READ 2
#define SQLITE_SHM_UNLOCK 1
#define SQLITE_SHM_LOCK 2
#define SQLITE_SHM_SHARED 4
#define SQLITE_SHM_EXCLUSIVE 8
#define SQLITE_SHM_NLOCK 8

/* Flags and settings of releases after 3.40. */
#define SQLITE_PREPARE_DONT_LOG 0x10
#define SQLITE_RESULT_SUBTYPE 0x1000000
#define SQLITE_SELFORDER1 0x2000000
#define SQLITE_DBCONFIG_STMT_SCANSTATUS 1018
#define SQLITE_DBCONFIG_REVERSE_SCANORDER 1019
#define SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE 1020
#define SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE 1021
#define SQLITE_DBCONFIG_ENABLE_COMMENTS 1022

/* Types. */
typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
typedef struct sqlite3_value sqlite3_value;
typedef struct sqlite3_context sqlite3_context;
typedef struct sqlite3_blob sqlite3_blob;
typedef struct sqlite3_backup sqlite3_backup;
typedef struct sqlite3_str sqlite3_str;
typedef struct sqlite3_mutex sqlite3_mutex;
typedef struct sqlite3_mutex_methods sqlite3_mutex_methods;
typedef struct sqlite3_pcache sqlite3_pcache;
typedef struct sqlite3_api_routines sqlite3_api_routines;
typedef struct sqlite3_file sqlite3_file;
typedef struct sqlite3_io_methods sqlite3_io_methods;
typedef struct sqlite3_vfs sqlite3_vfs;
typedef struct sqlite3_mem_methods sqlite3_mem_methods;
typedef struct sqlite3_vtab sqlite3_vtab;
typedef struct sqlite3_vtab_cursor sqlite3_vtab_cursor;
typedef struct sqlite3_index_info sqlite3_index_info;
typedef struct sqlite3_module sqlite3_module;
typedef struct sqlite3_snapshot {
  unsigned char hidden[48];
} sqlite3_snapshot;

typedef long long int sqlite_int64;
typedef unsigned long long int sqlite_uint64;
typedef sqlite_int64 sqlite3_int64;
typedef sqlite_uint64 sqlite3_uint64;
typedef const char* sqlite3_filename;
typedef int (*sqlite3_callback)(void*, int, char**, char**);
typedef void (*sqlite3_destructor_type)(void*);
typedef void (*sqlite3_syscall_ptr)(void);

#define SQLITE_STATIC ((sqlite3_destructor_type)0)
#define SQLITE_TRANSIENT ((sqlite3_destructor_type) - 1)

/* Of an encrypting build. */
#ifdef SQLITE_HAS_CODEC
int sqlite3_key(sqlite3*, const void*, int);
int sqlite3_key_v2(sqlite3*, const char*, const void*, int);
int sqlite3_rekey(sqlite3*, const void*, int);
int sqlite3_rekey_v2(sqlite3*, const char*, const void*, int);
#endif

/* Records that a program fills in. */
struct sqlite3_file {
  const struct sqlite3_io_methods* pMethods;
};
struct sqlite3_io_methods {
  int iVersion;
  int (*xClose)(sqlite3_file*);
  int (*xRead)(sqlite3_file*, void*, int, sqlite3_int64);
  int (*xWrite)(sqlite3_file*, const void*, int, sqlite3_int64);
  int (*xTruncate)(sqlite3_file*, sqlite3_int64);
  int (*xSync)(sqlite3_file*, int);
  int (*xFileSize)(sqlite3_file*, sqlite3_int64*);
  int (*xLock)(sqlite3_file*, int);
  int (*xUnlock)(sqlite3_file*, int);
  int (*xCheckReservedLock)(sqlite3_file*, int*);
  int (*xFileControl)(sqlite3_file*, int, void*);
  int (*xSectorSize)(sqlite3_file*);
  int (*xDeviceCharacteristics)(sqlite3_file*);
  int (*xShmMap)(sqlite3_file*, int, int, int, volatile void**);
  int (*xShmLock)(sqlite3_file*, int, int, int);
  void (*xShmBarrier)(sqlite3_file*);
  int (*xShmUnmap)(sqlite3_file*, int);
  int (*xFetch)(sqlite3_file*, sqlite3_int64, int, void**);
  int (*xUnfetch)(sqlite3_file*, sqlite3_int64, void*);
};
struct sqlite3_vfs {
  int iVersion;
  int szOsFile;
  int mxPathname;
  sqlite3_vfs* pNext;
  const char* zName;
  void* pAppData;
  int (*xOpen)(sqlite3_vfs*, sqlite3_filename, sqlite3_file*, int, int*);
  int (*xDelete)(sqlite3_vfs*, const char*, int);
  int (*xAccess)(sqlite3_vfs*, const char*, int, int*);
  int (*xFullPathname)(sqlite3_vfs*, const char*, int, char*);
  void* (*xDlOpen)(sqlite3_vfs*, const char*);
  void (*xDlError)(sqlite3_vfs*, int, char*);
  void (*(*xDlSym)(sqlite3_vfs*, void*, const char*))(void);
  void (*xDlClose)(sqlite3_vfs*, void*);
  int (*xRandomness)(sqlite3_vfs*, int, char*);
  int (*xSleep)(sqlite3_vfs*, int);
  int (*xCurrentTime)(sqlite3_vfs*, double*);
  int (*xGetLastError)(sqlite3_vfs*, int, char*);
  int (*xCurrentTimeInt64)(sqlite3_vfs*, sqlite3_int64*);
  int (*xSetSystemCall)(sqlite3_vfs*, const char*, sqlite3_syscall_ptr);
  sqlite3_syscall_ptr (*xGetSystemCall)(sqlite3_vfs*, const char*);
  const char* (*xNextSystemCall)(sqlite3_vfs*, const char*);
};
struct sqlite3_mem_methods {
  void* (*xMalloc)(int);
  void (*xFree)(void*);
  void* (*xRealloc)(void*, int);
  int (*xSize)(void*);
  int (*xRoundup)(int);
  int (*xInit)(void*);
  void (*xShutdown)(void*);
  void* pAppData;
};
struct sqlite3_module {
  int iVersion;
  int (*xCreate)(sqlite3*, void*, int, const char* const*, sqlite3_vtab**, char**);
  int (*xConnect)(sqlite3*, void*, int, const char* const*, sqlite3_vtab**, char**);
  int (*xBestIndex)(sqlite3_vtab*, sqlite3_index_info*);
  int (*xDisconnect)(sqlite3_vtab*);
  int (*xDestroy)(sqlite3_vtab*);
  int (*xOpen)(sqlite3_vtab*, sqlite3_vtab_cursor**);
  int (*xClose)(sqlite3_vtab_cursor*);
  int (*xFilter)(sqlite3_vtab_cursor*, int, const char*, int, sqlite3_value**);
  int (*xNext)(sqlite3_vtab_cursor*);
  int (*xEof)(sqlite3_vtab_cursor*);
  int (*xColumn)(sqlite3_vtab_cursor*, sqlite3_context*, int);
  int (*xRowid)(sqlite3_vtab_cursor*, sqlite3_int64*);
  int (*xUpdate)(sqlite3_vtab*, int, sqlite3_value**, sqlite3_int64*);
  int (*xBegin)(sqlite3_vtab*);
  int (*xSync)(sqlite3_vtab*);
  int (*xCommit)(sqlite3_vtab*);
  int (*xRollback)(sqlite3_vtab*);
  int (*xFindFunction)(sqlite3_vtab*, int, const char*,
                       void (**)(sqlite3_context*, int, sqlite3_value**), void**);
  int (*xRename)(sqlite3_vtab*, const char*);
  int (*xSavepoint)(sqlite3_vtab*, int);
  int (*xRelease)(sqlite3_vtab*, int);
  int (*xRollbackTo)(sqlite3_vtab*, int);
  int (*xShadowName)(const char*);
};
struct sqlite3_vtab {
  const sqlite3_module* pModule;
  int nRef;
  char* zErrMsg;
};
struct sqlite3_vtab_cursor {
  sqlite3_vtab* pVtab;
};
struct sqlite3_index_info {
  int nConstraint;
  struct sqlite3_index_constraint {
    int iColumn;
    unsigned char op;
    unsigned char usable;
    int iTermOffset;
  }* aConstraint;
  int nOrderBy;
  struct sqlite3_index_orderby {
    int iColumn;
    unsigned char desc;
  }* aOrderBy;
  struct sqlite3_index_constraint_usage {
    int argvIndex;
    unsigned char omit;
  }* aConstraintUsage;
  int idxNum;
  char* idxStr;
  int needToFreeIdxStr;
  int orderByConsumed;
  double estimatedCost;
  sqlite3_int64 estimatedRows;
  int idxFlags;
  sqlite3_uint64 colUsed;
};

/* Library, memory. */
const char* sqlite3_libversion(void);
const char* sqlite3_sourceid(void);
int sqlite3_libversion_number(void);
int sqlite3_compileoption_used(const char*);
const char* sqlite3_compileoption_get(int);
int sqlite3_threadsafe(void);
int sqlite3_initialize(void);
int sqlite3_shutdown(void);
int sqlite3_os_init(void);
int sqlite3_os_end(void);
int sqlite3_config(int, ...);
void* sqlite3_malloc(int);
void* sqlite3_malloc64(sqlite3_uint64);
void* sqlite3_realloc(void*, int);
void* sqlite3_realloc64(void*, sqlite3_uint64);
void sqlite3_free(void*);
sqlite3_uint64 sqlite3_msize(void*);
sqlite3_int64 sqlite3_memory_used(void);
sqlite3_int64 sqlite3_memory_highwater(int);
void sqlite3_randomness(int, void*);
int sqlite3_sleep(int);
int sqlite3_win32_set_directory(unsigned long, void*);
int sqlite3_win32_set_directory8(unsigned long, const char*);
int sqlite3_win32_set_directory16(unsigned long, const void*);
int sqlite3_release_memory(int);
sqlite3_int64 sqlite3_soft_heap_limit64(sqlite3_int64);
sqlite3_int64 sqlite3_hard_heap_limit64(sqlite3_int64);
void sqlite3_soft_heap_limit(int);
int sqlite3_test_control(int, ...);
int sqlite3_keyword_count(void);
int sqlite3_keyword_name(int, const char**, int*);
int sqlite3_keyword_check(const char*, int);
int sqlite3_status(int, int*, int*, int);
int sqlite3_status64(int, sqlite3_int64*, sqlite3_int64*, int);
int sqlite3_stricmp(const char*, const char*);
int sqlite3_strnicmp(const char*, const char*, int);
int sqlite3_strglob(const char*, const char*);
int sqlite3_strlike(const char*, const char*, unsigned int);
void sqlite3_log(int, const char*, ...);

/* Connections. */
int sqlite3_close(sqlite3*);
int sqlite3_close_v2(sqlite3*);
int sqlite3_db_config(sqlite3*, int, ...);
int sqlite3_extended_result_codes(sqlite3*, int);
void sqlite3_interrupt(sqlite3*);
int sqlite3_complete(const char*);
int sqlite3_complete16(const void*);
int sqlite3_busy_handler(sqlite3*, int (*)(void*, int), void*);
int sqlite3_busy_timeout(sqlite3*, int);
void sqlite3_progress_handler(sqlite3*, int, int (*)(void*), void*);
int sqlite3_open(const char* file, sqlite3** db);
int sqlite3_open16(const void* file, sqlite3** db);
int sqlite3_open_v2(const char* file, sqlite3** db, int flags, const char* vfs);
const char* sqlite3_uri_parameter(sqlite3_filename, const char*);
int sqlite3_uri_boolean(sqlite3_filename, const char*, int);
sqlite3_int64 sqlite3_uri_int64(sqlite3_filename, const char*, sqlite3_int64);
const char* sqlite3_uri_key(sqlite3_filename, int);
const char* sqlite3_filename_database(sqlite3_filename);
const char* sqlite3_filename_journal(sqlite3_filename);
const char* sqlite3_filename_wal(sqlite3_filename);
sqlite3_file* sqlite3_database_file_object(const char*);
sqlite3_filename sqlite3_create_filename(const char*, const char*, const char*, int, const char**);
void sqlite3_free_filename(sqlite3_filename);
int sqlite3_limit(sqlite3*, int, int);
int sqlite3_get_autocommit(sqlite3*);
sqlite3* sqlite3_db_handle(sqlite3_stmt*);
const char* sqlite3_db_name(sqlite3*, int);
sqlite3_filename sqlite3_db_filename(sqlite3*, const char*);
int sqlite3_db_readonly(sqlite3*, const char*);
int sqlite3_txn_state(sqlite3*, const char*);
sqlite3_stmt* sqlite3_next_stmt(sqlite3*, sqlite3_stmt*);
int sqlite3_enable_shared_cache(int);
int sqlite3_db_release_memory(sqlite3*);
int sqlite3_table_column_metadata(sqlite3*, const char*, const char*, const char*, const char**,
                                  const char**, int*, int*, int*);
int sqlite3_file_control(sqlite3*, const char*, int, void*);
int sqlite3_db_status(sqlite3*, int, int*, int*, int);
int sqlite3_unlock_notify(sqlite3*, void (*)(void**, int), void*);
int sqlite3_system_errno(sqlite3*);

/* Errors. */
int sqlite3_errcode(sqlite3*);
int sqlite3_extended_errcode(sqlite3*);
const char* sqlite3_errmsg(sqlite3*);
const void* sqlite3_errmsg16(sqlite3*);
const char* sqlite3_errstr(int);
int sqlite3_error_offset(sqlite3*);
int sqlite3_str_errcode(sqlite3_str*);

/* Whole statements: text is read and run in one call. */
int sqlite3_exec(sqlite3* db, const char* sql, sqlite3_callback each_row, void* user_data,
                 char** error);
int sqlite3_get_table(sqlite3* db, const char* sql, char*** table, int* rows, int* columns,
                      char** error);
void sqlite3_free_table(char**);

/* Text with %q, %Q and %w. */
char* sqlite3_mprintf(const char*, ...);
char* sqlite3_vmprintf(const char*, va_list);
char* sqlite3_snprintf(int, char*, const char*, ...);
char* sqlite3_vsnprintf(int, char*, const char*, va_list);
sqlite3_str* sqlite3_str_new(sqlite3*);
char* sqlite3_str_finish(sqlite3_str*);
void sqlite3_str_appendf(sqlite3_str*, const char*, ...);
void sqlite3_str_vappendf(sqlite3_str*, const char*, va_list);
void sqlite3_str_append(sqlite3_str*, const char*, int);
void sqlite3_str_appendall(sqlite3_str*, const char*);
void sqlite3_str_appendchar(sqlite3_str*, int, char);
void sqlite3_str_reset(sqlite3_str*);
int sqlite3_str_length(sqlite3_str*);
char* sqlite3_str_value(sqlite3_str*);

/* Prepared statements. */
int sqlite3_prepare(sqlite3* db, const char* sql, int length, sqlite3_stmt** statement,
                    const char** tail);
int sqlite3_prepare_v2(sqlite3* db, const char* sql, int length, sqlite3_stmt** statement,
                       const char** tail);
int sqlite3_prepare_v3(sqlite3* db, const char* sql, int length, unsigned int flags,
                       sqlite3_stmt** statement, const char** tail);
int sqlite3_prepare16(sqlite3* db, const void* sql, int length, sqlite3_stmt** statement,
                      const void** tail);
int sqlite3_prepare16_v2(sqlite3* db, const void* sql, int length, sqlite3_stmt** statement,
                         const void** tail);
int sqlite3_prepare16_v3(sqlite3* db, const void* sql, int length, unsigned int flags,
                         sqlite3_stmt** statement, const void** tail);
const char* sqlite3_sql(sqlite3_stmt*);
char* sqlite3_expanded_sql(sqlite3_stmt*);
int sqlite3_stmt_readonly(sqlite3_stmt*);
int sqlite3_stmt_isexplain(sqlite3_stmt*);
int sqlite3_stmt_busy(sqlite3_stmt*);
int sqlite3_clear_bindings(sqlite3_stmt*);
int sqlite3_step(sqlite3_stmt*);
int sqlite3_data_count(sqlite3_stmt*);
int sqlite3_finalize(sqlite3_stmt*);
int sqlite3_reset(sqlite3_stmt*);
int sqlite3_expired(sqlite3_stmt*);
int sqlite3_transfer_bindings(sqlite3_stmt*, sqlite3_stmt*);
int sqlite3_stmt_status(sqlite3_stmt*, int, int);
int sqlite3_stmt_scanstatus(sqlite3_stmt*, int, int, void*);
void sqlite3_stmt_scanstatus_reset(sqlite3_stmt*);

/* Bound values. */
int sqlite3_bind_blob(sqlite3_stmt*, int, const void*, int, sqlite3_destructor_type);
int sqlite3_bind_blob64(sqlite3_stmt*, int, const void*, sqlite3_uint64, sqlite3_destructor_type);
int sqlite3_bind_double(sqlite3_stmt*, int, double);
int sqlite3_bind_int(sqlite3_stmt*, int, int);
int sqlite3_bind_int64(sqlite3_stmt*, int, sqlite3_int64);
int sqlite3_bind_null(sqlite3_stmt*, int);
int sqlite3_bind_text(sqlite3_stmt*, int, const char*, int, sqlite3_destructor_type);
int sqlite3_bind_text16(sqlite3_stmt*, int, const void*, int, sqlite3_destructor_type);
int sqlite3_bind_text64(sqlite3_stmt*, int, const char*, sqlite3_uint64, sqlite3_destructor_type,
                        unsigned char);
int sqlite3_bind_value(sqlite3_stmt*, int, const sqlite3_value*);
int sqlite3_bind_pointer(sqlite3_stmt*, int, void*, const char*, sqlite3_destructor_type);
int sqlite3_bind_zeroblob(sqlite3_stmt*, int, int);
int sqlite3_bind_zeroblob64(sqlite3_stmt*, int, sqlite3_uint64);
int sqlite3_bind_parameter_count(sqlite3_stmt*);
const char* sqlite3_bind_parameter_name(sqlite3_stmt*, int);
int sqlite3_bind_parameter_index(sqlite3_stmt*, const char*);

/* Columns of a row. */
int sqlite3_column_count(sqlite3_stmt*);
const char* sqlite3_column_name(sqlite3_stmt*, int);
const void* sqlite3_column_name16(sqlite3_stmt*, int);
const char* sqlite3_column_database_name(sqlite3_stmt*, int);
const void* sqlite3_column_database_name16(sqlite3_stmt*, int);
const char* sqlite3_column_table_name(sqlite3_stmt*, int);
const void* sqlite3_column_table_name16(sqlite3_stmt*, int);
const char* sqlite3_column_origin_name(sqlite3_stmt*, int);
const void* sqlite3_column_origin_name16(sqlite3_stmt*, int);
const char* sqlite3_column_decltype(sqlite3_stmt*, int);
const void* sqlite3_column_decltype16(sqlite3_stmt*, int);
const void* sqlite3_column_blob(sqlite3_stmt*, int);
double sqlite3_column_double(sqlite3_stmt*, int);
int sqlite3_column_int(sqlite3_stmt*, int);
sqlite3_int64 sqlite3_column_int64(sqlite3_stmt*, int);
const unsigned char* sqlite3_column_text(sqlite3_stmt*, int);
const void* sqlite3_column_text16(sqlite3_stmt*, int);
sqlite3_value* sqlite3_column_value(sqlite3_stmt*, int);
int sqlite3_column_bytes(sqlite3_stmt*, int);
int sqlite3_column_bytes16(sqlite3_stmt*, int);
int sqlite3_column_type(sqlite3_stmt*, int);

/* What a statement did. */
sqlite3_int64 sqlite3_last_insert_rowid(sqlite3*);
void sqlite3_set_last_insert_rowid(sqlite3*, sqlite3_int64);
int sqlite3_changes(sqlite3*);
sqlite3_int64 sqlite3_changes64(sqlite3*);
int sqlite3_total_changes(sqlite3*);
sqlite3_int64 sqlite3_total_changes64(sqlite3*);

/* Hooks. */
int sqlite3_set_authorizer(sqlite3*,
                           int (*)(void*, int, const char*, const char*, const char*, const char*),
                           void*);
void* sqlite3_trace(sqlite3*, void (*)(void*, const char*), void*);
void* sqlite3_profile(sqlite3*, void (*)(void*, const char*, sqlite3_uint64), void*);
int sqlite3_trace_v2(sqlite3*, unsigned int, int (*)(unsigned int, void*, void*, void*), void*);
void* sqlite3_commit_hook(sqlite3*, int (*)(void*), void*);
void* sqlite3_rollback_hook(sqlite3*, void (*)(void*), void*);
int sqlite3_autovacuum_pages(sqlite3*,
                             unsigned int (*)(void*, const char*, unsigned int, unsigned int,
                                              unsigned int),
                             void*, sqlite3_destructor_type);
void* sqlite3_update_hook(sqlite3*, void (*)(void*, int, const char*, const char*, sqlite3_int64),
                          void*);
void* sqlite3_wal_hook(sqlite3*, int (*)(void*, sqlite3*, const char*, int), void*);
int sqlite3_wal_autocheckpoint(sqlite3*, int);
int sqlite3_wal_checkpoint(sqlite3*, const char*);
int sqlite3_wal_checkpoint_v2(sqlite3*, const char*, int, int*, int*);
int sqlite3_db_cacheflush(sqlite3*);

/* Functions of one's own. */
int sqlite3_create_function(sqlite3*, const char*, int, int, void*,
                            void (*)(sqlite3_context*, int, sqlite3_value**),
                            void (*)(sqlite3_context*, int, sqlite3_value**),
                            void (*)(sqlite3_context*));
int sqlite3_create_function16(sqlite3*, const void*, int, int, void*,
                              void (*)(sqlite3_context*, int, sqlite3_value**),
                              void (*)(sqlite3_context*, int, sqlite3_value**),
                              void (*)(sqlite3_context*));
int sqlite3_create_function_v2(sqlite3*, const char*, int, int, void*,
                               void (*)(sqlite3_context*, int, sqlite3_value**),
                               void (*)(sqlite3_context*, int, sqlite3_value**),
                               void (*)(sqlite3_context*), sqlite3_destructor_type);
int sqlite3_create_window_function(sqlite3*, const char*, int, int, void*,
                                   void (*)(sqlite3_context*, int, sqlite3_value**),
                                   void (*)(sqlite3_context*), void (*)(sqlite3_context*),
                                   void (*)(sqlite3_context*, int, sqlite3_value**),
                                   sqlite3_destructor_type);
int sqlite3_aggregate_count(sqlite3_context*);
const void* sqlite3_value_blob(sqlite3_value*);
double sqlite3_value_double(sqlite3_value*);
int sqlite3_value_int(sqlite3_value*);
sqlite3_int64 sqlite3_value_int64(sqlite3_value*);
void* sqlite3_value_pointer(sqlite3_value*, const char*);
const unsigned char* sqlite3_value_text(sqlite3_value*);
const void* sqlite3_value_text16(sqlite3_value*);
const void* sqlite3_value_text16le(sqlite3_value*);
const void* sqlite3_value_text16be(sqlite3_value*);
int sqlite3_value_bytes(sqlite3_value*);
int sqlite3_value_bytes16(sqlite3_value*);
int sqlite3_value_type(sqlite3_value*);
int sqlite3_value_numeric_type(sqlite3_value*);
int sqlite3_value_nochange(sqlite3_value*);
int sqlite3_value_frombind(sqlite3_value*);
int sqlite3_value_encoding(sqlite3_value*);
unsigned int sqlite3_value_subtype(sqlite3_value*);
sqlite3_value* sqlite3_value_dup(const sqlite3_value*);
void sqlite3_value_free(sqlite3_value*);
void* sqlite3_aggregate_context(sqlite3_context*, int);
void* sqlite3_user_data(sqlite3_context*);
sqlite3* sqlite3_context_db_handle(sqlite3_context*);
void* sqlite3_get_auxdata(sqlite3_context*, int);
void sqlite3_set_auxdata(sqlite3_context*, int, void*, sqlite3_destructor_type);
void sqlite3_result_blob(sqlite3_context*, const void*, int, sqlite3_destructor_type);
void sqlite3_result_blob64(sqlite3_context*, const void*, sqlite3_uint64, sqlite3_destructor_type);
void sqlite3_result_double(sqlite3_context*, double);
void sqlite3_result_error(sqlite3_context*, const char*, int);
void sqlite3_result_error16(sqlite3_context*, const void*, int);
void sqlite3_result_error_toobig(sqlite3_context*);
void sqlite3_result_error_nomem(sqlite3_context*);
void sqlite3_result_error_code(sqlite3_context*, int);
void sqlite3_result_int(sqlite3_context*, int);
void sqlite3_result_int64(sqlite3_context*, sqlite3_int64);
void sqlite3_result_null(sqlite3_context*);
void sqlite3_result_text(sqlite3_context*, const char*, int, sqlite3_destructor_type);
void sqlite3_result_text64(sqlite3_context*, const char*, sqlite3_uint64, sqlite3_destructor_type,
                           unsigned char);
void sqlite3_result_text16(sqlite3_context*, const void*, int, sqlite3_destructor_type);
void sqlite3_result_text16le(sqlite3_context*, const void*, int, sqlite3_destructor_type);
void sqlite3_result_text16be(sqlite3_context*, const void*, int, sqlite3_destructor_type);
void sqlite3_result_value(sqlite3_context*, sqlite3_value*);
void sqlite3_result_pointer(sqlite3_context*, void*, const char*, sqlite3_destructor_type);
void sqlite3_result_zeroblob(sqlite3_context*, int);
int sqlite3_result_zeroblob64(sqlite3_context*, sqlite3_uint64);
void sqlite3_result_subtype(sqlite3_context*, unsigned int);
int sqlite3_create_collation(sqlite3*, const char*, int, void*,
                             int (*)(void*, int, const void*, int, const void*));
int sqlite3_create_collation_v2(sqlite3*, const char*, int, void*,
                                int (*)(void*, int, const void*, int, const void*),
                                sqlite3_destructor_type);
int sqlite3_create_collation16(sqlite3*, const void*, int, void*,
                               int (*)(void*, int, const void*, int, const void*));
int sqlite3_collation_needed(sqlite3*, void*, void (*)(void*, sqlite3*, int, const char*));
int sqlite3_collation_needed16(sqlite3*, void*, void (*)(void*, sqlite3*, int, const void*));
int sqlite3_overload_function(sqlite3*, const char*, int);

/* Extensions and virtual tables. */
int sqlite3_load_extension(sqlite3* db, const char* file, const char* entry_point, char** error);
int sqlite3_enable_load_extension(sqlite3* db, int on);
int sqlite3_auto_extension(void (*)(void));
void sqlite3_reset_auto_extension(void);
int sqlite3_cancel_auto_extension(void (*)(void));
int sqlite3_create_module(sqlite3*, const char*, const sqlite3_module*, void*);
int sqlite3_create_module_v2(sqlite3*, const char*, const sqlite3_module*, void*,
                             sqlite3_destructor_type);
int sqlite3_drop_modules(sqlite3*, const char**);
int sqlite3_declare_vtab(sqlite3*, const char*);
int sqlite3_vtab_config(sqlite3*, int, ...);
int sqlite3_vtab_on_conflict(sqlite3*);
int sqlite3_vtab_nochange(sqlite3_context*);
const char* sqlite3_vtab_collation(sqlite3_index_info*, int);
int sqlite3_vtab_distinct(sqlite3_index_info*);
int sqlite3_vtab_in(sqlite3_index_info*, int, int);
int sqlite3_vtab_in_first(sqlite3_value*, sqlite3_value**);
int sqlite3_vtab_in_next(sqlite3_value*, sqlite3_value**);
int sqlite3_vtab_rhs_value(sqlite3_index_info*, int, sqlite3_value**);

/* Blobs, backups, images, snapshots. */
int sqlite3_blob_open(sqlite3*, const char*, const char*, const char*, sqlite3_int64, int,
                      sqlite3_blob**);
int sqlite3_blob_reopen(sqlite3_blob*, sqlite3_int64);
int sqlite3_blob_close(sqlite3_blob*);
int sqlite3_blob_bytes(sqlite3_blob*);
int sqlite3_blob_read(sqlite3_blob*, void*, int, int);
int sqlite3_blob_write(sqlite3_blob*, const void*, int, int);
sqlite3_backup* sqlite3_backup_init(sqlite3*, const char*, sqlite3*, const char*);
int sqlite3_backup_step(sqlite3_backup*, int);
int sqlite3_backup_finish(sqlite3_backup*);
int sqlite3_backup_remaining(sqlite3_backup*);
int sqlite3_backup_pagecount(sqlite3_backup*);
int sqlite3_snapshot_get(sqlite3*, const char*, sqlite3_snapshot**);
int sqlite3_snapshot_open(sqlite3*, const char*, sqlite3_snapshot*);
void sqlite3_snapshot_free(sqlite3_snapshot*);
int sqlite3_snapshot_cmp(sqlite3_snapshot*, sqlite3_snapshot*);
int sqlite3_snapshot_recover(sqlite3*, const char*);
unsigned char* sqlite3_serialize(sqlite3*, const char*, sqlite3_int64*, unsigned int);
int sqlite3_deserialize(sqlite3*, const char*, unsigned char*, sqlite3_int64, sqlite3_int64,
                        unsigned int);

/* VFS and mutexes. */
sqlite3_vfs* sqlite3_vfs_find(const char*);
int sqlite3_vfs_register(sqlite3_vfs*, int);
int sqlite3_vfs_unregister(sqlite3_vfs*);
sqlite3_mutex* sqlite3_mutex_alloc(int);
void sqlite3_mutex_free(sqlite3_mutex*);
void sqlite3_mutex_enter(sqlite3_mutex*);
int sqlite3_mutex_try(sqlite3_mutex*);
void sqlite3_mutex_leave(sqlite3_mutex*);
int sqlite3_mutex_held(sqlite3_mutex*);
int sqlite3_mutex_notheld(sqlite3_mutex*);
sqlite3_mutex* sqlite3_db_mutex(sqlite3*);

/* Of releases after 3.40, and of builds with SQLITE_ENABLE_NORMALIZE. */
int sqlite3_is_interrupted(sqlite3*);
int sqlite3_stmt_explain(sqlite3_stmt*, int mode);
int sqlite3_stmt_scanstatus_v2(sqlite3_stmt*, int, int, int, void*);
void* sqlite3_get_clientdata(sqlite3*, const char*);
int sqlite3_set_clientdata(sqlite3*, const char*, void*, sqlite3_destructor_type);
int sqlite3_setlk_timeout(sqlite3*, int milliseconds, int flags);
const char* sqlite3_normalized_sql(sqlite3_stmt*);

#ifdef __cplusplus
}
#endif

#endif
