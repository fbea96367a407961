// Interface of wfrest's blueprints, written for tvaara.
#pragma once

#include "Aspect.h"
#include "HttpMsg.h"

namespace wfrest {
enum class Verb { ANY, GET, POST, PUT, PATCH, HEAD, DELETE };
using Handler = std::function<void(const HttpReq*, HttpResp*)>;
using SeriesHandler = std::function<void(const HttpReq*, HttpResp*, SeriesWork*)>;
class BluePrint {
 public:
  BluePrint();
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
  void add_blueprint(const BluePrint& print, const std::string& prefix);
};
}
