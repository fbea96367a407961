// Makes a type known to archives; nothing that a reader of servers needs, written for tvaara.
#pragma once
#define CEREAL_REGISTER_TYPE(T)
#define CEREAL_REGISTER_POLYMORPHIC_RELATION(B, D)
