// Interface of Poco::Data as far as servers use it, written for tvaara (1.9 - 1.14).
//
// Not compared with the real library: its bindings and extractions are templates of their own
// there.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace Poco {
class ReferenceCounter;
template <class T, class C = ReferenceCounter>
class SharedPtr {
 public:
  T* operator->();
  T* get() const;
};
}  // namespace Poco

namespace Poco::Data {

class Limit {
 public:
  explicit Limit(unsigned value);
};
class AbstractBinding {
 public:
  using Ptr = SharedPtr<AbstractBinding>;
};
class AbstractExtraction {
 public:
  using Ptr = SharedPtr<AbstractExtraction>;
};
class Statement {
 public:
  explicit Statement(class Session& session);
  Statement(const Statement& other);
  ~Statement();
  template <class T>
  Statement& operator<<(const T&) {
    return *this;
  }
  Statement& operator,(AbstractBinding::Ptr binding);
  Statement& operator,(AbstractExtraction::Ptr extraction);
  Statement& operator,(void (*manipulator)(Statement&));
  Statement& operator,(const Limit& limit);
  Statement& operator,(const std::string& value);
  Statement& operator,(const char* value);
  Statement& operator,(int value);
  Statement& addBind(AbstractBinding::Ptr binding);
  std::size_t execute(bool reset = true);
  bool done();
  std::string toString() const;
};
class Session {
 public:
  Session(const std::string& connector, const std::string& options);
  explicit Session(const std::string& both);
  Session(const Session& other);
  ~Session();
  template <class T>
  Statement operator<<(const T&) {
    return Statement(*this);
  }
  void begin();
  void commit();
  void rollback();
  bool isConnected() const;
  void close();
};
class SessionPool {
 public:
  SessionPool(const std::string& connector, const std::string& options, int minimum = 1,
              int maximum = 32);
  Session get();
};
class RecordSet {
 public:
  explicit RecordSet(const Statement& statement);
  bool moveFirst();
  bool moveNext();
  std::size_t rowCount() const;
  template <class T>
  T value(const std::string&, std::size_t) const {
    return {};
  }
};
namespace Keywords {
template <class T>
AbstractBinding::Ptr use(T&, const std::string& = "") {
  return {};
}
template <class T>
AbstractBinding::Ptr useRef(T&, const std::string& = "") {
  return {};
}
template <class T>
AbstractBinding::Ptr bind(T, const std::string& = "") {
  return {};
}
template <class T>
AbstractExtraction::Ptr into(T&) {
  return {};
}
inline void now(Statement&) {}
inline Limit limit(unsigned value) { return Limit(value); }
}  // namespace Keywords
}  // namespace Poco::Data
