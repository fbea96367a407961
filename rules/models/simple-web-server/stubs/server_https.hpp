// Interface of Simple-Web-Server with TLS, written for tvaara.
#pragma once

#include "server_http.hpp"

namespace SimpleWeb {
template <class socket>
class ssl_stream {};
using HTTPS = ssl_stream<HTTP>;
template <>
class Server<HTTPS> : public ServerBase<HTTPS> {
 public:
  Server(const std::string& certificate, const std::string& key,
         const std::string& verify = std::string());
};
}
