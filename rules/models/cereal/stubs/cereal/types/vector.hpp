// Makes a type known to archives; nothing that a reader of servers needs, written for tvaara.
#pragma once
