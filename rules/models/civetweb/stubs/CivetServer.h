// Interface of CivetServer, CivetWeb's C++ side, as far as servers use it, written for tvaara.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "civetweb.h"

class CivetServer;
class CivetException : public std::runtime_error {
 public:
  CivetException(const std::string& message);
};
class CivetHandler {
 public:
  virtual ~CivetHandler() {}
  virtual bool handleGet(CivetServer* server, struct mg_connection* conn);
  virtual bool handleGet(CivetServer* server, struct mg_connection* conn, int* status);
  virtual bool handlePost(CivetServer* server, struct mg_connection* conn);
  virtual bool handlePost(CivetServer* server, struct mg_connection* conn, int* status);
  virtual bool handleHead(CivetServer* server, struct mg_connection* conn);
  virtual bool handlePut(CivetServer* server, struct mg_connection* conn);
  virtual bool handlePut(CivetServer* server, struct mg_connection* conn, int* status);
  virtual bool handleDelete(CivetServer* server, struct mg_connection* conn);
  virtual bool handleDelete(CivetServer* server, struct mg_connection* conn, int* status);
  virtual bool handleOptions(CivetServer* server, struct mg_connection* conn);
  virtual bool handlePatch(CivetServer* server, struct mg_connection* conn);
  virtual bool handlePatch(CivetServer* server, struct mg_connection* conn, int* status);
};
class CivetAuthHandler {
 public:
  virtual ~CivetAuthHandler() {}
  virtual bool authorize(CivetServer* server, struct mg_connection* conn) = 0;
};
class CivetWebSocketHandler {
 public:
  virtual ~CivetWebSocketHandler() {}
  virtual bool handleConnection(CivetServer* server, const struct mg_connection* conn);
  virtual void handleReadyState(CivetServer* server, struct mg_connection* conn);
  virtual bool handleData(CivetServer* server, struct mg_connection* conn, int bits, char* data,
                          size_t length);
  virtual void handleClose(CivetServer* server, const struct mg_connection* conn);
};
struct CivetCallbacks : public mg_callbacks {
  CivetCallbacks();
};

class CivetServer {
 public:
  CivetServer(const char** options, const struct CivetCallbacks* callbacks = nullptr,
              const void* context = nullptr);
  CivetServer(const std::vector<std::string>& options,
              const struct CivetCallbacks* callbacks = nullptr, const void* context = nullptr);
  virtual ~CivetServer();
  void close();
  const struct mg_context* getContext() const;
  void addHandler(const std::string& uri, CivetHandler* handler);
  void addHandler(const std::string& uri, CivetHandler& handler);
  void addWebSocketHandler(const std::string& uri, CivetWebSocketHandler* handler);
  void addWebSocketHandler(const std::string& uri, CivetWebSocketHandler& handler);
  void addAuthHandler(const std::string& uri, CivetAuthHandler* handler);
  void addAuthHandler(const std::string& uri, CivetAuthHandler& handler);
  static int getCookie(struct mg_connection* conn, const std::string& name, std::string& value);
  static const char* getHeader(struct mg_connection* conn, const std::string& name);
  static const char* getMethod(struct mg_connection* conn);
  static bool getParam(struct mg_connection* conn, const char* name, std::string& dst,
                       size_t occurrence = 0);
  static bool getParam(const std::string& data, const char* name, std::string& dst,
                       size_t occurrence = 0);
  static std::string getPostData(struct mg_connection* conn);
  static void urlDecode(const std::string& src, std::string& dst, bool form = true);
  static void urlEncode(const std::string& src, std::string& dst, bool append = false);
};
