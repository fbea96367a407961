// Tables of routes that a dispatcher is handed by the module that a request belongs to; the path
// was kept in the project's own request before.
#include <event2/http.h>
#include <regex.h>

struct Call {
  const char* path;
  int method;
};

struct Rule {
  int method;
  const char* pattern;
  void (*run)(Call* call);
  void* compiled;
};

struct Module {
  const char* prefixes[2];
  Rule* rules;
  void (*start)();
};

enum Verb { VERB_GET = 1, VERB_PUT = 2 };

static void list_outputs(Call*) {}
static void one_output(Call*) {}
static void read_clock(Call*) {}
static void start_outputs() {}

static Rule output_rules[] = {
    {VERB_GET, "^/outputs$", list_outputs, nullptr},
    {VERB_GET | VERB_PUT, "^/outputs/[[:digit:]]+$", one_output, nullptr},
    {VERB_PUT, "^/outputs/mute$", list_outputs, nullptr},
    {0, nullptr, nullptr, nullptr},
};

static Rule clock_rules[] = {
    {VERB_GET, "^/clock$", read_clock, nullptr},
    {0, nullptr, nullptr, nullptr},
};

// No route: the prefix of a module, and what starts it.
static Module modules[] = {
    {{"/outputs", nullptr}, output_rules, start_outputs},
    {{"/clock", nullptr}, clock_rules, nullptr},
};

static const char* path_of(evhttp_request* request) { return evhttp_request_get_uri(request); }

static void look_up(Call* call, Module* module) {
  for (Rule* rule = module->rules; rule->run; rule++) {
    if (regexec(static_cast<regex_t*>(rule->compiled), call->path, 0, nullptr, 0) != 0) continue;
    rule->run(call);
    return;
  }
}

static void answer_all(evhttp_request* request, void*) {
  Call* call = new Call();
  call->path = path_of(request);
  look_up(call, &modules[0]);
}

void serve_modules(evhttp* server) { evhttp_set_gencb(server, answer_all, nullptr); }
