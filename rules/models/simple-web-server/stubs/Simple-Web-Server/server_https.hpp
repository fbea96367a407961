// Interface of Simple-Web-Server, written for tvaara.
#pragma once

#include "../server_https.hpp"
