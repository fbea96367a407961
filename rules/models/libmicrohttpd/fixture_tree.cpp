// A dispatcher that walks a tree of path segments, with a function for each method in every node.
#include <microhttpd.h>

#include <cstdlib>
#include <cstring>

namespace {

using Run = int (*)(struct MHD_Connection* connection);

struct Node {
  const char* segment;
  const char* note;
  Run get_handler;
  Run post_handler;
  Run delete_handler;
  const Node* children;
};

int list(struct MHD_Connection*) { return 200; }
int add(struct MHD_Connection*) { return 201; }
int one(struct MHD_Connection*) { return 200; }
int remove(struct MHD_Connection*) { return 204; }
int parts(struct MHD_Connection*) { return 200; }
int health(struct MHD_Connection*) { return 200; }


const Node kRoot = {
    .children = (const Node[]){
        {.segment = "tree",
         .children =
             (const Node[]){
                 {.segment = "health", .note = "open", .get_handler = health},
                 {.segment = "orders",
                  .get_handler = list,
                  .post_handler = add,
                  .children =
                      (const Node[]){
                          {.segment = "*",
                           .get_handler = one,
                           .delete_handler = remove,
                           .children = (const Node[]){{.segment = "notes", .get_handler = parts},
                                                      {}}},
                          {}}},
                 {}}},
        {}}};

const Node* find(const char* url) {
  char* copy = strdup(url);
  char* rest = nullptr;
  const Node* node = &kRoot;
  for (char* part = strtok_r(copy, "/", &rest); part && node; part = strtok_r(nullptr, "/", &rest)) {
    node = node->children;
    while (node && node->segment && std::strcmp(node->segment, "*") != 0 &&
           std::strcmp(node->segment, part) != 0) {
      ++node;
    }
  }
  free(copy);
  return node;
}

MHD_Result answer(void*, struct MHD_Connection* connection, const char* url, const char* method,
                  const char*, const char*, size_t*, void**) {
  const Node* node = find(url);
  if (!node) return MHD_NO;
  int status = 405;
  if (std::strcmp(method, "GET") == 0 && node->get_handler) {
    status = node->get_handler(connection);
  } else if (std::strcmp(method, "POST") == 0 && node->post_handler) {
    status = node->post_handler(connection);
  } else if (std::strcmp(method, "DELETE") == 0 && node->delete_handler) {
    status = node->delete_handler(connection);
  }
  struct MHD_Response* response =
      MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
  return MHD_queue_response(connection, static_cast<unsigned>(status), response);
}

}  // namespace

void serve_tree() { MHD_start_daemon(0, 8081, nullptr, nullptr, answer, nullptr, MHD_OPTION_END); }
