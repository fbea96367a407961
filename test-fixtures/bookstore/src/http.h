// What every handler uses: the HTTP library with TLS, JSON, and the few ways to answer.
#pragma once

#ifndef CPPHTTPLIB_OPENSSL_SUPPORT
#define CPPHTTPLIB_OPENSSL_SUPPORT
#endif
#include <httplib.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>

namespace bookstore {

using httplib::Request;
using httplib::Response;
using nlohmann::json;

void reply(Response& res, int status, const json& body);
void refuse(Response& res, int status, const std::string& reason);

// The body as an object that has no other members than these; else answers 400.
std::optional<json> read_object(const Request& req, Response& res,
                                const std::set<std::string>& members);

// A text member of bounded length, or a whole number within bounds; nothing if it is not that.
std::optional<std::string> text_member(const json& object, const std::string& name,
                                       size_t max_length);
std::optional<int64_t> number_member(const json& object, const std::string& name, int64_t lowest,
                                     int64_t highest);

std::optional<int64_t> parse_number(const std::string& text, int64_t lowest, int64_t highest);

// The id under which this request is logged; see `identify` in main.cpp.
std::string request_id(const Response& res);

}  // namespace bookstore
