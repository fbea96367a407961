// The peer says how long its message is.
#include <sys/socket.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>

void receive(int socket, char* target) {
  uint32_t header[2];
  recv(socket, header, sizeof header, 0);
  char* message = static_cast<char*>(std::malloc(header[0]));  // expect: validate/unchecked-size
  recv(socket, message, 64, 0);
  std::memcpy(target, message, header[1]);  // expect: validate/unchecked-size
  std::free(message);
}
