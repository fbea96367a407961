/* Interface description of libcurl's own formatted printing, release 7.88 to 8.x, of our own
 * writing: analysis only, never linked. */
#ifndef CURLINC_MPRINTF_H
#define CURLINC_MPRINTF_H

#include <curl/curl.h>

#ifdef __cplusplus
extern "C" {
#endif

int curl_mprintf(const char*, ...);
int curl_mfprintf(FILE*, const char*, ...);
int curl_msprintf(char*, const char*, ...);
int curl_msnprintf(char*, size_t, const char*, ...);
int curl_mvprintf(const char*, va_list);
int curl_mvfprintf(FILE*, const char*, va_list);
int curl_mvsprintf(char*, const char*, va_list);
int curl_mvsnprintf(char*, size_t, const char*, va_list);
char* curl_maprintf(const char*, ...);
char* curl_mvaprintf(const char*, va_list);

#ifdef __cplusplus
}
#endif

#endif
