// What cereal's archives have in common, written for tvaara.
#pragma once

#define CEREAL_NVP(T) T
