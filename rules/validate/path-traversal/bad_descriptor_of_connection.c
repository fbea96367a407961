/* A descriptor that somebody hands over may be a connection. */
#include <stdio.h>
#include <unistd.h>

void serve(int connection) {
  char name[256];
  const ssize_t length = read(connection, name, sizeof(name) - 1);
  if (length <= 0) return;
  name[length] = 0;
  FILE* file = fopen(name, "r"); /* expect: validate/path-traversal */
  if (file) fclose(file);
}
