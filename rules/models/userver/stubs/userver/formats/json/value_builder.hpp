// Part of the interface in userver/server/handlers/http_handler_base.hpp.
#pragma once
#include "userver/server/handlers/http_handler_base.hpp"
