// Interface of libhv's client, written for tvaara.
#pragma once

#include "HttpMessage.h"

namespace requests {
typedef HttpRequestPtr Request;
typedef HttpResponsePtr Response;
Response request(Request request);
Response request(http_method method, const char* url, const std::string& body = "",
                 const http_headers& headers = http_headers());
Response get(const char* url, const http_headers& headers = http_headers());
Response head(const char* url, const http_headers& headers = http_headers());
Response post(const char* url, const std::string& body = "",
              const http_headers& headers = http_headers());
Response put(const char* url, const std::string& body = "",
             const http_headers& headers = http_headers());
Response patch(const char* url, const std::string& body = "",
               const http_headers& headers = http_headers());
Response Delete(const char* url, const http_headers& headers = http_headers());
}
