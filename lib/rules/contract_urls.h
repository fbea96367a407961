// URLs as contracts write them: what they say of transport and host, read strictly.
#pragma once

#include <string>
#include <string_view>

namespace tvaara::rules {

enum class Transport { clear, encrypted, unsaid, unknown };

// http and ws are clear, https and wss encrypted; a relative URL leaves it unsaid.
Transport transport_of(std::string_view url);
// Without user, port and brackets, in lower case; "" if there is none.
std::string host_of(std::string_view url);
// What follows the host, from its first '/'; the URL itself if it is relative.
std::string_view path_of(std::string_view url);
// localhost, names under it, 127.0.0.0/8, ::1. Look-alikes are not: 127.0.0.1.example.com.
bool is_loopback(std::string_view host);
// Clear text to a host that is not loopback.
bool travels_in_clear(std::string_view url);

}  // namespace tvaara::rules
