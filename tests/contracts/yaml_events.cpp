// The floor that reading contracts is measured against: libyaml's events of a file, and nothing
// else.
//
// Usage: yaml_events FILE; prints the number of events.
#include <yaml.h>

#include <cstdio>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::FILE* file = std::fopen(argv[1], "rb");
  if (file == nullptr) return 2;
  yaml_parser_t parser;
  if (yaml_parser_initialize(&parser) == 0) return 2;
  yaml_parser_set_input_file(&parser, file);
  unsigned long events = 0;
  for (bool more = true; more; ++events) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser, &event) == 0) break;
    more = event.type != YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  bool failed = parser.error != YAML_NO_ERROR;
  yaml_parser_delete(&parser);
  std::fclose(file);
  std::printf("%lu\n", events);
  return failed ? 1 : 0;
}
