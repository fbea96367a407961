#include <userver/components/minimal_server_component_list.hpp>
#include <userver/formats/json.hpp>
#include <userver/server/handlers/auth/auth_checker_base.hpp>
#include <userver/server/handlers/http_handler_json_base.hpp>
#include <userver/server/handlers/ping.hpp>
#include <userver/storages/postgres/cluster.hpp>
#include <userver/utils/daemon_run.hpp>

namespace shop {

using namespace userver;
using server::http::HttpRequest;
using server::http::HttpStatus;
using server::request::RequestContext;

class Order final : public server::handlers::HttpHandlerBase {
 public:
  static constexpr std::string_view kName = "handler-order";
  using HttpHandlerBase::HttpHandlerBase;

  std::string HandleRequestThrow(const HttpRequest& request,
                                 RequestContext& context) const override {
    const auto owner = context.GetData<int>("user");
    if (context.GetDataOptional<int>("role") == nullptr) throw server::handlers::Unauthorized();
    if (!request.HasPathArg("id")) throw server::handlers::ClientError();
    auto rows = cluster_->Execute(storages::postgres::ClusterHostType::kMaster,
                                  "SELECT id FROM orders WHERE id = $1 AND owner = $2",
                                  request.GetPathArg("id"), owner);
    if (rows.IsEmpty()) throw server::handlers::ResourceNotFound();
    auto& response = request.GetHttpResponse();
    response.SetHeader(std::string("X-Page"), request.GetArg("page"));
    response.SetContentType("application/json");
    response.SetStatus(HttpStatus::kOk);
    formats::json::ValueBuilder out;
    out["id"] = rows[0]["id"].As<int>() + rows.Front().As<int>();
    out.PushBack(rows.AsSingleRow<int>());
    return formats::json::ToString(out.ExtractValue());
  }

 private:
  storages::postgres::ClusterPtr cluster_;
};

class Orders final : public server::handlers::HttpHandlerJsonBase {
 public:
  static constexpr std::string_view kName{"handler-orders"};
  using HttpHandlerJsonBase::HttpHandlerJsonBase;

  formats::json::Value HandleRequestJsonThrow(const HttpRequest& request,
                                              const formats::json::Value& body,
                                              RequestContext&) const override {
    auto transaction = cluster_->Begin(0);
    transaction.Execute("INSERT INTO orders (name) VALUES ($1)", body["name"].As<std::string>());
    transaction.Commit();
    request.SetResponseStatus(HttpStatus::kCreated);
    return formats::json::FromString(request.RequestBody());
  }

 private:
  storages::postgres::ClusterPtr cluster_;
};

class Plain final : public server::handlers::HttpHandlerBase {
 public:
  static constexpr auto kName = "handler-plain";
  using HttpHandlerBase::HttpHandlerBase;

  std::string HandleRequestThrow(const HttpRequest& request, RequestContext&) const override {
    if (request.ArgNames().empty() || request.GetMethodStr() == "PATCH") {
      request.GetHttpResponse().SetStatusNotFound();
    }
    request.GetHttpResponse().SetData(request.GetUrl());
    return request.GetHeader("X-Name") + request.GetCookie("session") +
           std::string(request.GetFormDataArg("file").value) + request.GetRemoteAddress();
  }
};

class Bearer final : public server::handlers::auth::AuthCheckerBase {
 public:
  server::handlers::auth::AuthCheckResult CheckAuth(const HttpRequest& request,
                                                    RequestContext& context) const override {
    context.SetData("user", request.GetHeader("Authorization").size());
    return {};
  }
  bool SupportsUserAuth() const noexcept override { return true; }
};

}  // namespace shop

int main(int argc, char* argv[]) {
  auto components = userver::components::MinimalServerComponentList()
                        .Append<userver::server::handlers::Ping>()
                        .Append<shop::Order>()
                        .Append<shop::Orders>()
                        .Append<shop::Plain>();
  return userver::utils::DaemonMain(argc, argv, components);
}
