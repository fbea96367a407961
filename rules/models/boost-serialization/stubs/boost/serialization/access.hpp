// Lets archives into private members, written for tvaara.
#pragma once

namespace boost::serialization {
class access {};
}  // namespace boost::serialization
