// An origin that is named, a header that lists others, a text that only speaks of it.
#include <sys/socket.h>

#include <string>

void answer(int client, const std::string& body) {
  std::string head =
      "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: https://app.example.com\r\n"
      "Access-Control-Allow-Methods: *\r\nContent-Length: ";
  std::string text = head + std::to_string(body.size()) + "\r\n\r\n" + body;
  send(client, text.data(), text.size(), 0);
}

const char* help() { return "Access-Control-Allow-Origin: *.example.com is no pattern"; }
