// Interface of C++ Workflow's HTTP server, written for tvaara.
#pragma once

#include "WFServer.h"

using http_process_t = std::function<void(WFHttpTask*)>;
using WFHttpServer = WFServer<protocol::HttpRequest, protocol::HttpResponse>;
