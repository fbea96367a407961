#include <google/protobuf/util/json_util.h>
#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server, google::protobuf::Message& order) {
  server.Post("/orders", [&order](const httplib::Request& request, httplib::Response& response) {
    google::protobuf::util::JsonParseOptions options;
    options.ignore_unknown_fields = false;
    auto status = google::protobuf::util::JsonStringToMessage(request.body, &order, options);
    response.status = status.ok() ? 204 : 400;
  });
}
