// Part of the interface in QHttpServer.
#pragma once
#include "QHttpServer"
