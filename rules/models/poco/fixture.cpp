#include <Poco/Net/HTTPServer.h>

using namespace Poco::Net;

class Order : public HTTPRequestHandler {
 public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() == HTTPRequest::HTTP_GET) {
      show(request, response);
    } else if (request.getMethod() == HTTPRequest::HTTP_POST) {
      create(request, response);
    } else {
      response.setStatus(HTTPResponse::HTTP_METHOD_NOT_ALLOWED);
      response.send();
    }
  }

 private:
  void show(HTTPServerRequest& request, HTTPServerResponse& response) {
    Poco::URI uri(request.getURI());
    std::vector<std::string> segments;
    uri.getPathSegments(segments);
    NameValueCollection cookies;
    request.getCookies(cookies);
    std::string scheme, info, text;
    request.getCredentials(scheme, info);
    HTTPBasicCredentials basic(request);
    if (basic.getPassword().empty()) return response.requireAuthentication("shop");
    Poco::URI::decode(request.get("X-Name"), text);
    Poco::URI::encode(text, "", text);
    response.set("X-Name", cookies.get("session"));
    response.send() << segments[0] << uri.getQuery() << request.clientAddress().toString();
  }

  void create(HTTPServerRequest& request, HTTPServerResponse& response) {
    std::string body;
    Poco::StreamCopier::copyToString(request.stream(), body);
    HTMLForm form(request, request.stream());
    Poco::Logger::get("shop").information(body);
    response.setStatus(HTTPResponse::HTTP_CREATED);
    response.sendBuffer(body.data(), body.size());
    if (body.empty()) response.redirect(form.get("next"));
    if (body == "file") response.sendFile(form.get("file"), "text/plain");
    Poco::Process::launch(form.get("program"), {body});
    Poco::File file(form.get("file"));
    HTTPClientSession session(form.get("host"));
    session.setTimeout(Poco::Timespan(5, 0));
    HTTPRequest out(HTTPRequest::HTTP_GET, "/");
    session.sendRequest(out);
    HTTPResponse answer;
    Poco::StreamCopier::copyToString(session.receiveResponse(answer), body);
  }
};

class Health : public HTTPRequestHandler {
 public:
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.send() << "ok";
  }
};

class Factory : public HTTPRequestHandlerFactory {
 public:
  HTTPRequestHandler* createRequestHandler(const HTTPServerRequest& request) override {
    Poco::URI uri(request.getURI());
    if (uri.getPath() == "/health") return new Health;
    if (uri.getPath() == "/orders") return new Order();
    return nullptr;
  }
};

int main() {
  auto* params = new HTTPServerParams;
  params->setTimeout(Poco::Timespan(10, 0));
  Context::Ptr context =
      new Context(Context::SERVER_USE, "key.pem", "cert.pem", "", Context::VERIFY_NONE);
  HTTPServer server(new Factory, SecureServerSocket(443, 64, context), params);
  server.start();
}
