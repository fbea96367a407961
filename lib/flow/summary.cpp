// Comparing summaries.
#include "flow/summary.h"

#include "base/hash.h"

namespace tvaara::flow {

uint64_t Summary::fingerprint() const {
  uint64_t h = returns;
  auto mix = [&](uint64_t x) { h = (h ^ x) * 0x9e3779b97f4a7c15ull + (h >> 29); };
  auto mix_set = [&](const EventSet& set) {
    for (const auto& [kind, id] : set) {  // by place: numbers may differ from round to round
      const Location& where = events[id].where;
      mix(hash64(kind_name(kind)));
      mix(hash64(where.file) ^ (uint64_t{where.line} << 20 | where.column));
    }
  };
  mix(returned ? returned->hash : 0);
  for (const std::string& path : returned_places) mix(hash64(path));
  for (const auto& [root, value] : outs) {
    mix(hash64(root));
    mix(value->hash);
  }
  for (const auto& [path, inputs] : kept) {
    mix(hash64(path));
    for (const std::string& input : inputs) mix(hash64(input));
  }
  mix_set(must);
  mix_set(may);
  for (const auto& [name, set] : must_when) {
    mix(hash64(name));
    mix_set(set);
  }
  mix(success.has_value());
  if (success) mix_set(*success);
  for (const auto& [path, kinds] : clears) {
    mix(hash64(path));
    for (const std::string& kind : kinds) mix(hash64(kind));
  }
  for (const std::string& path : called_inputs) mix(hash64(path));
  for (const std::string& path : used) mix(hash64(path));
  mix(opaque);
  return h;
}

}  // namespace tvaara::flow
