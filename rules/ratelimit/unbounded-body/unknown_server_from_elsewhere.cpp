// Who made the server may have set its limits.
#include <httplib.h>

int serve(httplib::Server& server) { return server.listen("0.0.0.0", 8080) ? 0 : 1; }
