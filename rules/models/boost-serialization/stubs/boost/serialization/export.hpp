// Makes a type known to archives; nothing that a reader of servers needs, written for tvaara.
#pragma once
#define BOOST_CLASS_EXPORT(T)
#define BOOST_CLASS_EXPORT_GUID(T, K)
