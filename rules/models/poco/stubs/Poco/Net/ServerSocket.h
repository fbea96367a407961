// Part of the interface in Poco/Net/HTTPServer.h.
#pragma once
#include "Poco/Net/HTTPServer.h"
