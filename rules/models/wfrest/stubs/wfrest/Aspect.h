// Interface of wfrest's aspects, written for tvaara.
#pragma once

namespace wfrest {
class HttpReq;
class HttpResp;
class Aspect {
 public:
  virtual ~Aspect() = default;
  virtual bool before(const HttpReq* req, HttpResp* resp) = 0;
  virtual bool after(const HttpReq* req, HttpResp* resp) = 0;
};
}
