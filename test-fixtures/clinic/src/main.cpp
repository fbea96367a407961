// Everything else stands in config.json: where it listens, with which certificate, and its limits.
#include "clinic.h"

int main() {
  drogon::app().registerPreSendingAdvice(
      [](const drogon::HttpRequestPtr&, const drogon::HttpResponsePtr& response) {
        response->addHeader("Strict-Transport-Security", "max-age=31536000");
      });
  drogon::app().loadConfigFile("config.json").run();
}
