// Part of the interface in grpcpp/grpcpp.h.
#pragma once
#include "grpcpp/grpcpp.h"
