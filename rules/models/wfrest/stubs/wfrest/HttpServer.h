// Interface of wfrest's server, written for tvaara.
#pragma once

#include "BluePrint.h"
#include "workflow/WFFacilities.h"
#include "workflow/WFHttpServer.h"

namespace wfrest {
class HttpServer : public WFServer<HttpReq, HttpResp> {
 public:
  HttpServer();
  void GET(const std::string& route, const Handler& handler);
  void GET(const std::string& route, int queue, const Handler& handler);
  template <typename... AP>
  void GET(const std::string& route, const Handler& handler, const AP&... aspects);
  template <typename... AP>
  void GET(const std::string& route, int queue, const Handler& handler, const AP&... aspects);
  void GET(const std::string& route, const SeriesHandler& handler);
  void GET(const std::string& route, int queue, const SeriesHandler& handler);
  template <typename... AP>
  void GET(const std::string& route, const SeriesHandler& handler, const AP&... aspects);
  template <typename... AP>
  void GET(const std::string& route, int queue, const SeriesHandler& handler, const AP&... aspects);
  void POST(const std::string& route, const Handler& handler);
  void POST(const std::string& route, int queue, const Handler& handler);
  template <typename... AP>
  void POST(const std::string& route, const Handler& handler, const AP&... aspects);
  template <typename... AP>
  void POST(const std::string& route, int queue, const Handler& handler, const AP&... aspects);
  void POST(const std::string& route, const SeriesHandler& handler);
  void POST(const std::string& route, int queue, const SeriesHandler& handler);
  template <typename... AP>
  void POST(const std::string& route, const SeriesHandler& handler, const AP&... aspects);
  template <typename... AP>
  void POST(const std::string& route, int queue, const SeriesHandler& handler, const AP&... aspects);
  void PUT(const std::string& route, const Handler& handler);
  void PUT(const std::string& route, int queue, const Handler& handler);
  template <typename... AP>
  void PUT(const std::string& route, const Handler& handler, const AP&... aspects);
  template <typename... AP>
  void PUT(const std::string& route, int queue, const Handler& handler, const AP&... aspects);
  void PUT(const std::string& route, const SeriesHandler& handler);
  void PUT(const std::string& route, int queue, const SeriesHandler& handler);
  template <typename... AP>
  void PUT(const std::string& route, const SeriesHandler& handler, const AP&... aspects);
  template <typename... AP>
  void PUT(const std::string& route, int queue, const SeriesHandler& handler, const AP&... aspects);
  void PATCH(const std::string& route, const Handler& handler);
  void PATCH(const std::string& route, int queue, const Handler& handler);
  template <typename... AP>
  void PATCH(const std::string& route, const Handler& handler, const AP&... aspects);
  template <typename... AP>
  void PATCH(const std::string& route, int queue, const Handler& handler, const AP&... aspects);
  void PATCH(const std::string& route, const SeriesHandler& handler);
  void PATCH(const std::string& route, int queue, const SeriesHandler& handler);
  template <typename... AP>
  void PATCH(const std::string& route, const SeriesHandler& handler, const AP&... aspects);
  template <typename... AP>
  void PATCH(const std::string& route, int queue, const SeriesHandler& handler, const AP&... aspects);
  void DELETE(const std::string& route, const Handler& handler);
  void DELETE(const std::string& route, int queue, const Handler& handler);
  template <typename... AP>
  void DELETE(const std::string& route, const Handler& handler, const AP&... aspects);
  template <typename... AP>
  void DELETE(const std::string& route, int queue, const Handler& handler, const AP&... aspects);
  void DELETE(const std::string& route, const SeriesHandler& handler);
  void DELETE(const std::string& route, int queue, const SeriesHandler& handler);
  template <typename... AP>
  void DELETE(const std::string& route, const SeriesHandler& handler, const AP&... aspects);
  template <typename... AP>
  void DELETE(const std::string& route, int queue, const SeriesHandler& handler, const AP&... aspects);
  void HEAD(const std::string& route, const Handler& handler);
  void HEAD(const std::string& route, int queue, const Handler& handler);
  template <typename... AP>
  void HEAD(const std::string& route, const Handler& handler, const AP&... aspects);
  template <typename... AP>
  void HEAD(const std::string& route, int queue, const Handler& handler, const AP&... aspects);
  void HEAD(const std::string& route, const SeriesHandler& handler);
  void HEAD(const std::string& route, int queue, const SeriesHandler& handler);
  template <typename... AP>
  void HEAD(const std::string& route, const SeriesHandler& handler, const AP&... aspects);
  template <typename... AP>
  void HEAD(const std::string& route, int queue, const SeriesHandler& handler, const AP&... aspects);
  template <typename... AP>
  void ROUTE(const std::string& route, const Handler& handler, Verb methods, const AP&... aspects);
  template <typename... AP>
  void ROUTE(const std::string& route, int queue, const Handler& handler, Verb methods,
             const AP&... aspects);
  template <typename... AP>
  void ROUTE(const std::string& route, const Handler& handler, const std::vector<std::string>& methods, const AP&... aspects);
  template <typename... AP>
  void ROUTE(const std::string& route, int queue, const Handler& handler, const std::vector<std::string>& methods,
             const AP&... aspects);
  template <typename... AP>
  void ROUTE(const std::string& route, const SeriesHandler& handler, Verb methods, const AP&... aspects);
  template <typename... AP>
  void ROUTE(const std::string& route, int queue, const SeriesHandler& handler, Verb methods,
             const AP&... aspects);
  template <typename... AP>
  void ROUTE(const std::string& route, const SeriesHandler& handler, const std::vector<std::string>& methods, const AP&... aspects);
  template <typename... AP>
  void ROUTE(const std::string& route, int queue, const SeriesHandler& handler, const std::vector<std::string>& methods,
             const AP&... aspects);
  void Static(const char* path, const char* root);
  void CachedStatic(const char* path, const char* root);
  void list_routes();
  void set_default_route(const std::string& route);
  void register_blueprint(const BluePrint& print, const std::string& prefix);
  template <typename... AP>
  void Use(AP&&... aspects);
  HttpServer& max_connections(size_t number);
  HttpServer& peer_response_timeout(int timeout);
  HttpServer& receive_timeout(int timeout);
  HttpServer& keep_alive_timeout(int timeout);
  HttpServer& request_size_limit(size_t limit);
  HttpServer& track();
};
}
