#include <cpr/cpr.h>

std::string fetch(const std::string& url, const std::string& token) {
  cpr::Response answer = cpr::Get(cpr::Url{url}, cpr::Bearer{token}, cpr::Timeout{2000},
                                  cpr::VerifySsl{false}, cpr::UserAgent{token});
  cpr::Post(cpr::Url{url + "/x"}, cpr::Body{answer.text}, cpr::Redirect{false},
            cpr::Ssl(cpr::ssl::VerifyPeer{false}));
  cpr::Session session;
  session.SetUrl(cpr::Url{url});
  session.SetBody(cpr::Body{token});
  return session.Get().text;
}
