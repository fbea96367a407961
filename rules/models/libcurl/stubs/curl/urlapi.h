/* Interface description of libcurl (URLs), release 7.88 to 8.x, of our own writing: analysis only,
 * never linked. All of it is in curl.h. */
#include <curl/curl.h>
