// Part of the interface in cpprest/http_listener.h.
#pragma once
#include "cpprest/http_listener.h"
