// Part of the interface in pistache/endpoint.h.
#pragma once
#include "pistache/endpoint.h"
