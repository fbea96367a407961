// Every row of model.yaml is met here at least once. This file is read, never run.
#include <arpa/inet.h>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <ftw.h>
#include <libgen.h>
#include <netdb.h>
#include <pthread.h>
#include <regex.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/inotify.h>
#include <sys/uio.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>
#include <wordexp.h>

void* run(void* argument);
void leave();
void caught(int number);
int visit(const char* path, const struct stat* status, int flag);
int order(const void* a, const void* b);

void sources(int fd, char* buffer, sockaddr* peer, socklen_t* size, int argc, char** argv) {
  recv(fd, buffer, 80, 0);
  recvfrom(fd, buffer, 80, 0, peer, size);
  iovec parts[1];
  readv(fd, parts, 1);
  pread(fd, buffer, 80, 0);
  const int own = open("a", O_RDONLY);
  read(own, buffer, 80);
  read(inotify_init(), buffer, 80);
  char* home = secure_getenv("HOME");
  size_t length = 0;
  getline(&buffer, &length, stdin);
  DIR* folder = opendir("a");
  dirent* entry = readdir(folder);
  readlink("a", buffer, 80);
  getopt(argc, argv, "a:");
  long r = random();
  timeval now;
  gettimeofday(&now, nullptr);
  timespec exact;
  clock_gettime(CLOCK_REALTIME, &exact);
  getpeername(fd, peer, size);
  mktemp(buffer);
  getrandom(buffer, 8, 0);
}

void propagators(const char* path, char* out, int fd) {
  realpath(path, out);
  char* whole = canonicalize_file_name(path);
  in_addr address;
  inet_pton(AF_INET, path, &address);
  inet_ntop(AF_INET, &address, out, 40);
  FILE* file = fdopen(fd, "r");
  char* last = basename(out);
}

void callbacks(int* list) {
  pthread_t thread;
  pthread_create(&thread, nullptr, run, list);
  atexit(leave);
  signal(SIGTERM, caught);
  ftw("a", visit, 3);
  qsort(list, 3, sizeof *list, order);
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, leave);
}

void processes(const char* text, char* const* list) {
  system(text);
  wordexp_t words;
  wordexp(text, &words, 0);
  execl("/bin/sh", "sh", "-c", text, nullptr);
  execvp(text, list);
  pid_t child;
  posix_spawn(&child, text, nullptr, nullptr, list, nullptr);
  setenv("A", text, 1);
  dlopen(text, RTLD_NOW);
}

void files(const char* path, int fd, sockaddr* address) {
  open(path, O_RDONLY);
  openat(fd, path, O_RDONLY);
  rename(path, path);
  renameat(fd, path, fd, path);
  write(fd, path, 3);
  send(fd, path, 3, 0);
  addrinfo* found;
  getaddrinfo(path, "80", nullptr, &found);
  unlink(path);
}

void process(char* setting) {
  setenv("MODE", setting, 1);
  putenv(setting);
  kill(1, SIGHUP);
}

void logs(const char* text) {
  syslog(LOG_INFO, "%s", text);
  syslog(LOG_AUTHPRIV | LOG_NOTICE, "%s", text);
  sleep(3);
  regex_t expression;
  regcomp(&expression, text, 0);
}
