// glog: streams of messages, and the raw form.
#include <glog/logging.h>
#include <glog/raw_logging.h>

#include <string>

void sign_in(const std::string& user, int tries) {
  LOG(INFO) << "signed in: " << user;
  LOG_IF(WARNING, tries > 3) << user << " tried " << tries << " times";
  RAW_LOG(ERROR, "%s", user.c_str());
}
