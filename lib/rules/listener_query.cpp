#include "rules/listener_query.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "rules/evidence.h"

namespace tvaara::rules {
namespace {

using api::Listener;
using findings::AnswerValue;

AnswerValue value_of(const Listener& listener) {
  if (listener.tls == Listener::Tls::tls) return AnswerValue::yes;
  bool open = listener.tls == Listener::Tls::none && !listener.loopback;
  return open ? AnswerValue::no : AnswerValue::unknown;
}

std::string evidence_of(const Listener& listener) {
  if (listener.tls == Listener::Tls::tls) return "served with TLS";
  if (listener.tls == Listener::Tls::unknown) return "may be served without TLS";
  return listener.loopback ? "served without TLS on loopback; what is in front is not seen"
                           : "served without TLS";
}

Verdict verdict_of(const api::Endpoint& endpoint) {
  Verdict verdict;
  if (endpoint.listeners.empty()) {
    verdict.evidence.push_back({endpoint.row.registration, "no listener was found for it"});
    return verdict;
  }
  verdict.value = AnswerValue::yes;
  verdict.established = true;
  for (const Listener* listener : endpoint.listeners) {
    AnswerValue value = value_of(*listener);
    bool worse = (value == AnswerValue::no && verdict.value != AnswerValue::no) ||
                 (value == AnswerValue::unknown && verdict.value == AnswerValue::yes);
    if (worse) {
      verdict.value = value;
      verdict.evidence.clear();
    }
    if (value == verdict.value) verdict.evidence.push_back({listener->where, evidence_of(*listener)});
  }
  return verdict;
}

}  // namespace

void judge_listeners(const Rule& rule, const api::Model& model, Reporter& report,
                     Verdicts& verdicts) {
  std::map<Location, std::vector<const Listener*>> plain;
  for (const auto& listener : model.listeners) {
    if (listener->tls == Listener::Tls::none) plain[listener->where].push_back(listener.get());
  }
  for (const auto& endpoint : model.endpoints) {
    if (endpoint->row.in_code) verdicts.add(*endpoint, rule.info.question, verdict_of(*endpoint));
  }
  for (const auto& [where, listeners] : plain) {
    findings::Finding finding;
    std::vector<const api::Endpoint*> served;
    for (const auto& endpoint : model.endpoints) {
      for (const Listener* listener : endpoint->listeners) {
        if (listener->where != where) continue;
        finding.endpoints.push_back(endpoint->row.key());
        served.push_back(endpoint.get());
      }
    }
    const Listener& listener = *listeners.front();
    bool loopback = std::all_of(listeners.begin(), listeners.end(),
                                [](const Listener* one) { return one->loopback; });
    finding.where = where;
    finding.message = replace_all(rule.message, "{address}",
                                  listener.address.empty() ? "its address" : listener.address);
    finding.sink_key = listener.effect->callee;
    finding.function = listener.effect->function;
    if (loopback) {
      report.add_at(findings::Level::note, std::move(finding));
    } else {
      report.add(std::move(finding), strictest_class(served));
    }
  }
}

}  // namespace tvaara::rules
