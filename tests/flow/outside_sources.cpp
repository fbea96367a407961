// Where outside data comes in: environment, arguments, streams, files and sockets, through the calls
// that programs really use.
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "support.h"

void environment() {
  const char* home = getenv("HOME");
  if (home == nullptr) return;
  sink(home);  // flow
  const char* fixed = "HOME";
  sink(fixed);  // no flow
}

void environment_or_default() {
  const char* p = std::getenv("TARGET");
  std::string target = p ? p : "localhost";
  sink(target);  // flow
}

void environment_as_command() {
  char command[256];
  snprintf(command, sizeof command, "ls %s", getenv("DIR"));
  system(command);  // flow
}

void fixed_command() {
  char command[256];
  snprintf(command, sizeof command, "ls %s", "/tmp");
  system(command);  // no flow
}

void line_of_file(FILE* file) {
  char line[128];
  if (fgets(line, sizeof line, file) == nullptr) return;
  line[strcspn(line, "\n")] = '\0';
  sink(line);  // flow
}

void line_of_stdin() {
  char line[128] = "";
  fgets(line, sizeof line, stdin);
  char other[128] = "";
  sink(line);   // flow
  sink(other);  // no flow
}

void returned_line() {
  char line[128];
  char* same = fgets(line, sizeof line, stdin);
  sink(same);  // flow
}

void block_of_file(FILE* file) {
  std::vector<char> bytes(64);
  size_t n = fread(bytes.data(), 1, bytes.size(), file);
  std::string text(bytes.begin(), bytes.begin() + n);
  sink(text);  // flow
}

void block_of_descriptor(int fd) {
  char bytes[64];
  ssize_t n = read(fd, bytes, sizeof bytes - 1);
  if (n < 0) return;
  bytes[n] = 0;
  sink(bytes);  // flow
}

void block_of_socket(int fd) {
  char bytes[64] = {};
  if (recv(fd, bytes, sizeof bytes - 1, 0) <= 0) return;
  execl("/bin/sh", "sh", "-c", bytes, nullptr);  // flow
}

void datagram(int fd) {
  char bytes[64] = {};
  sockaddr from{};
  socklen_t length = sizeof from;
  recvfrom(fd, bytes, sizeof bytes, 0, &from, &length);
  sink(bytes);  // flow
}

void word_of_stdin() {
  std::string word;
  std::cin >> word;
  sink(word);  // flow
}

void two_words() {
  std::string first = "a", second;
  std::cin >> first >> second;
  sink(second);  // flow
  first = "b";
  sink(first);  // no flow
}

void line_of_cin() {
  std::string line;
  while (std::getline(std::cin, line)) {
    if (line.empty()) continue;
    sink(line);  // flow
  }
}

void member_getline() {
  char line[100];
  std::cin.getline(line, sizeof line);
  sink(line);  // flow
}

void number_of_cin() {
  int n = 0;
  std::cin >> n;
  sink_int(n);  // flow
}

void whole_file() {
  std::ifstream in("settings.txt");
  std::stringstream all;
  all << in.rdbuf();
  sink(all.str());  // flow
}

void whole_file_by_iterators() {
  std::ifstream in("settings.txt");
  std::string all((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  sink(all);  // flow
}

void scanned() {
  char name[32] = "";
  int age = 0;
  scanf("%31s %d", name, &age);
  sink(name);     // flow
  sink_int(age);  // flow
}

void scanned_from_text() {
  char word[32];
  int number;
  sscanf(source(), "%31s %d", word, &number);
  sink(word);        // flow
  sink_int(number);  // flow
  sscanf("a 1", "%31s %d", word, &number);
  sink(word);  // no flow (reported)
}

void characters() {
  std::string text;
  int c;
  while ((c = getchar()) != EOF) text.push_back(static_cast<char>(c));
  sink(text);  // flow
}

void allocated_line() {
  char* line = nullptr;
  size_t size = 0;
  if (getline(&line, &size, stdin) == -1) return;
  sink(line);  // flow
  free(line);
}

static void usage(const char* program) {
  sink(program);  // flow
}

static int handle(int count, char** words) {
  for (int i = 1; i < count; ++i) {
    sink(words[i]);  // flow
  }
  return 0;
}

int main(int argc, char* argv[]) {
  if (argc < 2) {
    usage(argv[0]);
    return 1;
  }
  std::vector<std::string> words(argv + 1, argv + argc);
  for (const auto& word : words) sink(word);  // flow
  std::string name = argv[1];
  FILE* file = fopen(name.c_str(), "r");  // flow
  if (file) fclose(file);
  FILE* fixed = fopen("name", "r");  // no flow
  if (fixed) fclose(fixed);
  return handle(argc, argv);
}
