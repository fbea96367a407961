// The same lines: line ends refused or written in another way, or all values the library's own.
#include <httplib.h>

#include <cstdio>
#include <functional>
#include <map>
#include <string>

struct Stream {
  long write(const std::string& text);
};
using Headers = std::multimap<std::string, std::string>;

bool has_line_end(const std::string& text) {
  for (char c : text) {
    if (c == '\r' || c == '\n') return true;
  }
  return false;
}

void write_trailers(Stream& stream, const Headers* trailers) {
  for (const auto& field : *trailers) {
    if (has_line_end(field.first) || has_line_end(field.second)) continue;
    std::string line = field.first + ": " + field.second + "\r\n";
    stream.write(line);
  }
}

long write_request_line(Stream& stream, const std::string& path) {
  if (path.find_first_of("\r\n") != std::string::npos) return -1;
  std::string line = "GET ";
  line += path;
  line += " HTTP/1.1\r\n";
  return stream.write(line);
}

struct Part {
  std::string name;
};

std::string escape_name(const std::string& name);

std::string begin_part(const Part& part) {
  std::string text = "Content-Disposition: form-data; name=\"" + escape_name(part.name) + "\"";
  text += "\r\n\r\n";
  return text;
}

// What its callers write down themselves, and a number.
static int status_line(char* out, size_t size, const char* reason, int length) {
  return snprintf(out, size, "X-Reason: %s\r\nContent-Length: %d\r\n\r\n", reason, length);
}
int not_found(char* out, size_t size) { return status_line(out, size, "not found", 0); }

// Called through what it overrides, with the caller's own text.
struct Writer {
  virtual ~Writer() = default;
  virtual void reason(Stream& stream, const std::string& text) = 0;
};
struct LineWriter : Writer {
  void reason(Stream& stream, const std::string& text) override {
    std::string line = "X-Reason: " + text + "\r\n";
    stream.write(line);
  }
};
void refuse(Writer& writer, Stream& stream) { writer.reason(stream, "refused"); }

// Called from a table.
static void fixed_line(const char* value, std::string& out) {
  out += std::string("X-Fixed: ") + value + "\r\n";
}
static void (*const lines[])(const char*, std::string&) = {fixed_line};
void write_fixed(std::string& out) { lines[0]("fixed", out); }

// No header: a line of a log.
void tell(const std::string& what) { fputs(("error: " + what + "\n").c_str(), stderr); }

// A parser's fields have no line ends any more.
bool parse_fields(const std::string& text,
                  const std::function<void(const std::string&, const std::string&)>& say);

bool read_fields(const std::string& text, Headers& headers) {
  return parse_fields(text, [&](const std::string& name, const std::string& value) {
    headers.emplace(name, value);
  });
}

void add_routes(httplib::Server& server) {
  server.Get("/health", [](const httplib::Request&, httplib::Response& response) {
    response.status = 200;
  });
}
