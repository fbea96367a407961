// Interface of C++ Workflow's helpers, written for tvaara.
#pragma once

#include "WFTaskFactory.h"

class WFFacilities {
 public:
  class WaitGroup {
   public:
    WaitGroup(int count);
    void done();
    void wait() const;
  };
};
