// Part of the interface in google/protobuf/message.h.
#pragma once
#include "google/protobuf/message.h"

namespace google {
namespace protobuf {

template <typename Element>
class RepeatedField {
 public:
  typedef Element* iterator;
  typedef const Element* const_iterator;
  typedef Element value_type;
  bool empty() const;
  int size() const;
  Element Get(int index) const;
  const Element& operator[](int index) const;
  Element& operator[](int index);
  const Element& at(int index) const;
  void Set(int index, const Element& value);
  void Add(const Element& value);
  Element* Mutable(int index);
  void Clear();
  void Reserve(int size);
  iterator begin();
  iterator end();
  const_iterator begin() const;
  const_iterator end() const;
};

template <typename Element>
class RepeatedPtrField {
 public:
  typedef Element* iterator;
  typedef const Element* const_iterator;
  typedef Element value_type;
  bool empty() const;
  int size() const;
  const Element& Get(int index) const;
  const Element& operator[](int index) const;
  Element& operator[](int index);
  const Element& at(int index) const;
  Element* Mutable(int index);
  Element* Add();
  void Add(Element&& value);
  void RemoveLast();
  void Clear();
  void Reserve(int size);
  iterator begin();
  iterator end();
  const_iterator begin() const;
  const_iterator end() const;
};

}  // namespace protobuf
}  // namespace google
