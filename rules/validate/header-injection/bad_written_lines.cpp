// A library that writes the lines itself, of whatever its users hand it.
// answer: unknown
#include <httplib.h>

#include <cstdio>
#include <map>
#include <string>

struct Stream {
  long write(const std::string& text);
};
using Headers = std::multimap<std::string, std::string>;

// Trailers of a body in chunks.
void write_trailers(Stream& stream, const Headers* trailers) {
  for (const auto& field : *trailers) {
    std::string line = field.first + ": " + field.second + "\r\n";  // expect: validate/header-injection
    stream.write(line);
  }
}

// The request's first line.
long write_request_line(Stream& stream, const std::string& method, const std::string& path) {
  std::string line = method;
  line += ' ';
  line += path;  // expect: validate/header-injection
  line += " HTTP/1.1\r\n";
  return stream.write(line);
}

struct Part {
  std::string name;
  std::string body;
};

std::string begin_part(const Part& part, const std::string& boundary) {
  std::string text = "--" + boundary + "\r\n";
  text += "Content-Disposition: form-data; name=\"" + part.name + "\"";  // expect: validate/header-injection
  text += "\r\n\r\n";
  return text;
}

int redirect(char* out, size_t size, const char* target) {
  return snprintf(out, size, "HTTP/1.1 302 Found\r\nLocation: %s\r\n\r\n",
                  target);  // expect: validate/header-injection
}

struct Request {
  Headers headers;
  std::string body;
};

void prepare(Request& request, const std::string& content_type) {
  if (!content_type.empty()) {
    request.headers.emplace("Content-Type", content_type);  // expect: validate/header-injection
  }
}

// They call each other; whoever begins brings the name.
void write_inner(Stream& stream, const std::string& name, int depth);

void write_outer(Stream& stream, const std::string& name, int depth) {
  std::string line = "X-Outer: " + name + "\r\n";  // expect: validate/header-injection
  stream.write(line);
  if (depth > 0) write_inner(stream, name, depth - 1);
}

void write_inner(Stream& stream, const std::string& name, int depth) {
  std::string line = "X-Inner: " + name + "\r\n";  // expect: validate/header-injection
  stream.write(line);
  write_outer(stream, name, depth);
}

void write_nested(Stream& stream, const std::string& name) { write_outer(stream, name, 3); }

// Two functions of one expansion stand at the same place: both are read.
#define WRITERS                                                        \
  void write_end(Stream& stream) { stream.write("\r\n"); }             \
  void write_value(Stream& stream, const std::string& value) {         \
    std::string line = "X-Value: " + value + "\r\n";                   \
    stream.write(line);                                                \
  }
WRITERS  // expect: validate/header-injection

void add_routes(httplib::Server& server) {
  server.Get("/health", [](const httplib::Request&, httplib::Response& response) {
    response.status = 200;
  });
}
