// librdkafka 2.0 under its short name.
#pragma once

#include "librdkafka/rdkafkacpp.h"
