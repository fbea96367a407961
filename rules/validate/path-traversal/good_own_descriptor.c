/* What is read from a descriptor that the program opened itself comes from no stranger: names that
   the kernel tells of a watched folder, a list of its own. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/inotify.h>
#include <unistd.h>

void watch(void) {
  const int events = inotify_init();
  char name[256];
  while (read(events, name, sizeof(name) - 1) > 0) {
    FILE* file = fopen(name, "r");
    if (file) fclose(file);
  }
}

void open_listed(void) {
  char name[256];
  const int list = open("/etc/music.list", O_RDONLY);
  if (read(list, name, sizeof(name) - 1) <= 0) return;
  FILE* file = fopen(name, "r");
  if (file) fclose(file);
}
