// Interface of QtCore as far as servers use it, written for tvaara after the public documentation
// (5.15 names, with what 6 adds). One file: every class knows the texts, and most know each other.
//
// Not compared with the real library: it stands between Qt 5 and 6, which differ in details.
#pragma once

#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <initializer_list>
#include <string>
#include <type_traits>
#include <utility>

using qint8 = signed char;
using quint8 = unsigned char;
using qint16 = short;
using quint16 = unsigned short;
using qint32 = int;
using quint32 = unsigned int;
using qint64 = long long;
using quint64 = unsigned long long;
using qlonglong = long long;
using qulonglong = unsigned long long;
using qreal = double;
using qsizetype = long;
using qintptr = long;
using quintptr = unsigned long;
using uchar = unsigned char;
using ushort = unsigned short;
using uint = unsigned int;
using ulong = unsigned long;

// ---- what moc and the macros mean
#define Q_OBJECT
#define Q_GADGET
#define Q_NAMESPACE
#define Q_ENUM(x)
#define Q_ENUMS(x)
#define Q_ENUM_NS(x)
#define Q_FLAG_NS(x)
#define Q_GADGET_EXPORT(...)
#define Q_NAMESPACE_EXPORT(...)
#define Q_DECLARE_TR_FUNCTIONS(context)                                           \
 public:                                                                          \
  static QString tr(const char* text, const char* comment = nullptr, int n = -1); \
                                                                                  \
 private:
#define Q_FLAG(x)
#define Q_FLAGS(x)
#define Q_PROPERTY(...)
#define Q_INVOKABLE
#define Q_SIGNAL
#define Q_SLOT
#define Q_INTERFACES(...)
#define Q_CLASSINFO(...)
#define Q_PLUGIN_METADATA(...)
#define Q_DECLARE_METATYPE(...)
#define Q_DECLARE_TYPEINFO(...)
#define Q_DECLARE_INTERFACE(...)
#define Q_DECLARE_LOGGING_CATEGORY(name) const QLoggingCategory& name();
#define Q_LOGGING_CATEGORY(name, ...)                   \
  const QLoggingCategory& name() {                      \
    static const QLoggingCategory category("category"); \
    return category;                                    \
  }
#define Q_DECL_OVERRIDE override
#define Q_DECL_FINAL final
#define Q_DECL_NOEXCEPT noexcept
#define Q_DECL_CONSTEXPR constexpr
#define Q_DECL_EXPORT
#define Q_DECL_IMPORT
#define Q_DECL_DEPRECATED
#define Q_NOEXCEPT noexcept
#define Q_NULLPTR nullptr
#define Q_REQUIRED_RESULT
#define Q_ASSERT(...) static_cast<void>(0)
#define Q_ASSERT_X(...) static_cast<void>(0)
#define Q_CHECK_PTR(p) static_cast<void>(p)
#define Q_UNUSED(x) static_cast<void>(x);
#define Q_UNREACHABLE() __builtin_unreachable()
#define Q_FALLTHROUGH() [[fallthrough]]
#define Q_LIKELY(x) (x)
#define Q_UNLIKELY(x) (x)
#define Q_EMIT
#define Q_SIGNALS public
#define Q_SLOTS
#define Q_FOREACH(variable, container) for (variable : container)
#define Q_FOREVER for (;;)
#define Q_DISABLE_COPY(Class)   \
  Class(const Class&) = delete; \
  Class& operator=(const Class&) = delete;
#define Q_DISABLE_COPY_MOVE(Class) Q_DISABLE_COPY(Class)
#define Q_GLOBAL_STATIC(Type, name) static QGlobalStatic<Type> name;
#define Q_DECLARE_FLAGS(Flags, Enum) using Flags = QFlags<Enum>;
#define Q_DECLARE_OPERATORS_FOR_FLAGS(Flags)                                                \
  constexpr Flags operator|(Flags::enum_type a, Flags::enum_type b) noexcept {              \
    return Flags(static_cast<Flags::enum_type>(static_cast<int>(a) | static_cast<int>(b))); \
  }
#define Q_ARG(Type, value) QGenericArgument()
#define Q_RETURN_ARG(Type, value) QGenericArgument()
#define SIGNAL(a) "2" #a
#define SLOT(a) "1" #a
#define QT_BEGIN_NAMESPACE
#define QT_END_NAMESPACE
#define QT_FORWARD_DECLARE_CLASS(Class) class Class;
#define QT_TR_NOOP(text) text
#define QT_TRANSLATE_NOOP(scope, text) text
#define QT_VERSION_CHECK(major, minor, patch) ((major << 16) | (minor << 8) | (patch))
#define QT_VERSION QT_VERSION_CHECK(5, 15, 8)
#define QT_VERSION_STR "5.15.8"
#ifndef QT_NO_KEYWORDS
#define signals public
#define slots
#define emit
#define foreach Q_FOREACH
#define forever Q_FOREVER
#endif
#define QStringLiteral(text) QString::fromUtf8(text)
#define QByteArrayLiteral(text) QByteArray(text)
#define qUtf8Printable(text) QtPrivate::asString(text).toUtf8().constData()
#define qPrintable(text) QtPrivate::asString(text).toLocal8Bit().constData()
#define qGuiApp nullptr
#define qApp QCoreApplication::instance()

class QByteArray;
class QChar;
class QDateTime;
class QDir;
class QIODevice;
class QJsonArray;
class QJsonObject;
class QLatin1String;
class QObject;
class QRegularExpression;
class QLocale;
class QString;
class QStringList;
class QStringView;
class QUrl;
class QJsonValue;
class QVariant;
template <class T>
class QList;
template <class T>
using QVector = QList<T>;
template <class T1, class T2>
using QPair = std::pair<T1, T2>;
struct QGenericArgument {};
template <class T>
class QGlobalStatic {
 public:
  T* operator->();
  T& operator*();
  operator T*();
};

template <class Enum>
class QFlags {
 public:
  using enum_type = Enum;
  constexpr QFlags() : value_(0) {}
  constexpr QFlags(Enum flag) : value_(static_cast<int>(flag)) {}
  constexpr QFlags(std::initializer_list<Enum>) : value_(0) {}
  constexpr QFlags operator|(Enum other) const {
    return QFlags(static_cast<Enum>(value_ | static_cast<int>(other)));
  }
  constexpr QFlags operator|(QFlags other) const {
    return QFlags(static_cast<Enum>(value_ | other.value_));
  }
  constexpr QFlags operator&(Enum other) const {
    return QFlags(static_cast<Enum>(value_ & static_cast<int>(other)));
  }
  QFlags& operator|=(Enum other);
  QFlags& operator|=(QFlags other);
  constexpr operator int() const { return value_; }
  bool testFlag(Enum flag) const;
  QFlags& setFlag(Enum flag, bool on = true);

 private:
  int value_;
};

namespace Qt {
enum CaseSensitivity { CaseInsensitive, CaseSensitive };
enum SplitBehaviorFlags { KeepEmptyParts = 0, SkipEmptyParts = 1 };
using SplitBehavior = QFlags<SplitBehaviorFlags>;
enum ConnectionType {
  AutoConnection,
  DirectConnection,
  QueuedConnection,
  BlockingQueuedConnection,
  UniqueConnection = 0x80
};
enum DateFormat { TextDate, ISODate, RFC2822Date = 8, ISODateWithMs };
enum TimeSpec { LocalTime, UTC, OffsetFromUTC, TimeZone };
enum TimerType { PreciseTimer, CoarseTimer, VeryCoarseTimer };
enum SortOrder { AscendingOrder, DescendingOrder };
enum Initialization { Uninitialized };
}  // namespace Qt

// ---- texts
class QChar {
 public:
  enum SpecialCharacter {
    Null = 0,
    LineFeed = 0x0a,
    CarriageReturn = 0x0d,
    Space = 0x20,
    Nbsp = 0xa0
  };
  QChar();
  QChar(char c);
  QChar(ushort c);
  QChar(char16_t c);
  QChar(int c);
  QChar(SpecialCharacter c);
  char toLatin1() const;
  ushort unicode() const;
  bool isDigit() const;
  bool isLetter() const;
  bool isLetterOrNumber() const;
  bool isSpace() const;
  bool isUpper() const;
  bool isLower() const;
  bool isNull() const;
  bool isPrint() const;
  bool isPunct() const;
  int digitValue() const;
  QChar toLower() const;
  QChar toUpper() const;
  static QChar fromLatin1(char c);
};
using QLatin1Char = QChar;
bool operator==(QChar a, QChar b);
bool operator!=(QChar a, QChar b);
bool operator<(QChar a, QChar b);
bool operator<=(QChar a, QChar b);
bool operator>(QChar a, QChar b);
bool operator>=(QChar a, QChar b);

class QLatin1String {
 public:
  QLatin1String();
  explicit QLatin1String(const char* text);
  QLatin1String(const char* text, int size);
  explicit QLatin1String(const QByteArray& text);
  const char* latin1() const;
  const char* data() const;
  int size() const;
};
using QLatin1StringView = QLatin1String;

class QByteArray {
 public:
  enum Base64Option {
    Base64Encoding = 0,
    Base64UrlEncoding = 1,
    KeepTrailingEquals = 0,
    OmitTrailingEquals = 2
  };
  using Base64Options = QFlags<Base64Option>;
  using iterator = char*;
  using const_iterator = const char*;
  using value_type = char;
  QByteArray();
  QByteArray(const char* text, int size = -1);
  QByteArray(int size, char c);
  QByteArray(const QByteArray& other);
  QByteArray(QByteArray&& other) noexcept;
  ~QByteArray();
  QByteArray& operator=(const QByteArray& other);
  QByteArray& operator=(QByteArray&& other) noexcept;
  QByteArray& operator=(const char* text);
  operator const char*() const;
  QByteArray& append(const QByteArray& text);
  QByteArray& append(const char* text);
  QByteArray& append(const char* text, int size);
  QByteArray& append(const QString& text);
  QByteArray& append(char c);
  QByteArray& append(int count, char c);
  QByteArray& prepend(const QByteArray& text);
  QByteArray& prepend(const char* text);
  QByteArray& prepend(char c);
  QByteArray& insert(int at, const QByteArray& text);
  QByteArray& insert(int at, const char* text);
  QByteArray& insert(int at, char c);
  QByteArray& remove(int from, int size);
  QByteArray& replace(int from, int size, const QByteArray& after);
  QByteArray& replace(char before, const QByteArray& after);
  QByteArray& replace(char before, const char* after);
  QByteArray& replace(char before, char after);
  QByteArray& replace(const QByteArray& before, const QByteArray& after);
  QByteArray& replace(const char* before, const char* after);
  QByteArray& operator+=(const QByteArray& text);
  QByteArray& operator+=(const char* text);
  QByteArray& operator+=(const QString& text);
  QByteArray& operator+=(char c);
  void push_back(const QByteArray& text);
  void push_back(const char* text);
  void push_back(char c);
  void push_front(const QByteArray& text);
  char at(int i) const;
  char operator[](int i) const;
  char& operator[](int i);
  char front() const;
  char back() const;
  char* data();
  const char* data() const;
  const char* constData() const;
  int size() const;
  int length() const;
  int count() const;
  int capacity() const;
  bool isEmpty() const;
  bool isNull() const;
  void clear();
  void reserve(int size);
  void resize(int size);
  void squeeze();
  void truncate(int at);
  void chop(int n);
  QByteArray& fill(char c, int size = -1);
  void swap(QByteArray& other);
  int indexOf(char c, int from = 0) const;
  int indexOf(const char* text, int from = 0) const;
  int indexOf(const QByteArray& text, int from = 0) const;
  int lastIndexOf(char c, int from = -1) const;
  int lastIndexOf(const char* text, int from = -1) const;
  int lastIndexOf(const QByteArray& text, int from = -1) const;
  bool contains(char c) const;
  bool contains(const char* text) const;
  bool contains(const QByteArray& text) const;
  int count(char c) const;
  int count(const char* text) const;
  bool startsWith(const QByteArray& text) const;
  bool startsWith(char c) const;
  bool startsWith(const char* text) const;
  bool endsWith(const QByteArray& text) const;
  bool endsWith(char c) const;
  bool endsWith(const char* text) const;
  int compare(const char* text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  int compare(const QByteArray& text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  QByteArray left(int size) const;
  QByteArray right(int size) const;
  QByteArray mid(int from, int size = -1) const;
  QByteArray first(int size) const;
  QByteArray last(int size) const;
  QByteArray sliced(int from) const;
  QByteArray chopped(int size) const;
  QByteArray toLower() const;
  QByteArray toUpper() const;
  QByteArray trimmed() const;
  QByteArray simplified() const;
  QByteArray leftJustified(int width, char fill = ' ', bool truncate = false) const;
  QByteArray rightJustified(int width, char fill = ' ', bool truncate = false) const;
  QByteArray repeated(int times) const;
  QList<QByteArray> split(char separator) const;
  short toShort(bool* ok = nullptr, int base = 10) const;
  ushort toUShort(bool* ok = nullptr, int base = 10) const;
  int toInt(bool* ok = nullptr, int base = 10) const;
  uint toUInt(bool* ok = nullptr, int base = 10) const;
  long toLong(bool* ok = nullptr, int base = 10) const;
  ulong toULong(bool* ok = nullptr, int base = 10) const;
  qlonglong toLongLong(bool* ok = nullptr, int base = 10) const;
  qulonglong toULongLong(bool* ok = nullptr, int base = 10) const;
  float toFloat(bool* ok = nullptr) const;
  double toDouble(bool* ok = nullptr) const;
  QByteArray toBase64(Base64Options options) const;
  QByteArray toBase64() const;
  QByteArray toHex() const;
  QByteArray toHex(char separator) const;
  QByteArray toPercentEncoding(const QByteArray& exclude = QByteArray(),
                               const QByteArray& include = QByteArray(), char percent = '%') const;
  std::string toStdString() const;
  QByteArray& setNum(int n, int base = 10);
  static QByteArray number(int n, int base = 10);
  static QByteArray number(uint n, int base = 10);
  static QByteArray number(qlonglong n, int base = 10);
  static QByteArray number(qulonglong n, int base = 10);
  static QByteArray number(double n, char format = 'g', int precision = 6);
  static QByteArray fromRawData(const char* data, int size);
  static QByteArray fromBase64(const QByteArray& text);
  static QByteArray fromBase64(const QByteArray& text, Base64Options options);
  static QByteArray fromHex(const QByteArray& text);
  static QByteArray fromPercentEncoding(const QByteArray& text, char percent = '%');
  static QByteArray fromStdString(const std::string& text);
  iterator begin();
  const_iterator begin() const;
  const_iterator cbegin() const;
  const_iterator constBegin() const;
  iterator end();
  const_iterator end() const;
  const_iterator cend() const;
  const_iterator constEnd() const;
};
bool operator==(const QByteArray& a, const QByteArray& b);
bool operator==(const QByteArray& a, const char* b);
bool operator==(const char* a, const QByteArray& b);
bool operator!=(const QByteArray& a, const QByteArray& b);
bool operator!=(const QByteArray& a, const char* b);
bool operator!=(const char* a, const QByteArray& b);
bool operator<(const QByteArray& a, const QByteArray& b);
QByteArray operator+(const QByteArray& a, const QByteArray& b);
QByteArray operator+(const QByteArray& a, const char* b);
QByteArray operator+(const QByteArray& a, char b);
QByteArray operator+(const char* a, const QByteArray& b);
QByteArray operator+(char a, const QByteArray& b);
class QByteArrayView {
 public:
  using const_iterator = const char*;
  using iterator = const char*;
  using value_type = char;
  QByteArrayView();
  QByteArrayView(const QByteArray& text);
  QByteArrayView(const char* text);
  QByteArrayView(const char* text, qsizetype size);
  QByteArray toByteArray() const;
  const char* data() const;
  const char* constData() const;
  qsizetype size() const;
  qsizetype length() const;
  bool isEmpty() const;
  bool isNull() const;
  bool startsWith(QByteArrayView text) const;
  bool endsWith(QByteArrayView text) const;
  bool contains(QByteArrayView text) const;
  qsizetype indexOf(QByteArrayView text, qsizetype from = 0) const;
  qsizetype indexOf(char c, qsizetype from = 0) const;
  int compare(QByteArrayView text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  QByteArrayView first(qsizetype size) const;
  QByteArrayView last(qsizetype size) const;
  QByteArrayView left(qsizetype size) const;
  QByteArrayView mid(qsizetype from, qsizetype size = -1) const;
  QByteArrayView sliced(qsizetype from) const;
  QByteArrayView sliced(qsizetype from, qsizetype size) const;
  QByteArrayView chopped(qsizetype size) const;
  QByteArrayView trimmed() const;
  int toInt(bool* ok = nullptr, int base = 10) const;
  uint toUInt(bool* ok = nullptr, int base = 10) const;
  qlonglong toLongLong(bool* ok = nullptr, int base = 10) const;
  char at(qsizetype i) const;
  char operator[](qsizetype i) const;
  const_iterator begin() const;
  const_iterator end() const;
};
bool operator==(QByteArrayView a, QByteArrayView b);
bool operator!=(QByteArrayView a, QByteArrayView b);

Q_DECLARE_OPERATORS_FOR_FLAGS(QByteArray::Base64Options)
class QString {
 public:
  enum SectionFlag {
    SectionDefault = 0,
    SectionSkipEmpty = 1,
    SectionIncludeLeadingSep = 2,
    SectionIncludeTrailingSep = 4
  };
  using SectionFlags = QFlags<SectionFlag>;
  enum SplitBehavior { KeepEmptyParts, SkipEmptyParts };
  using iterator = QChar*;
  using const_iterator = const QChar*;
  using value_type = QChar;
  QString();
  QString(const QChar* text, int size = -1);
  QString(QChar c);
  QString(int size, QChar c);
  QString(QLatin1String text);
  QString(const QString& other);
  QString(QString&& other) noexcept;
  QString(const char* text);
  QString(const QByteArray& text);
  ~QString();
  QString& operator=(QChar c);
  QString& operator=(const QString& other);
  QString& operator=(QString&& other) noexcept;
  QString& operator=(QLatin1String text);
  QString& operator=(const char* text);
  QString& operator=(const QByteArray& text);
  int size() const;
  int length() const;
  int count() const;
  int capacity() const;
  bool isEmpty() const;
  bool isNull() const;
  void clear();
  void resize(int size);
  void reserve(int size);
  void squeeze();
  void truncate(int at);
  void chop(int n);
  QString& fill(QChar c, int size = -1);
  void swap(QString& other);
  const QChar at(int i) const;
  const QChar operator[](int i) const;
  QChar& operator[](int i);
  QChar front() const;
  QChar back() const;
  const QChar* unicode() const;
  QChar* data();
  const QChar* data() const;
  const QChar* constData() const;
  const ushort* utf16() const;
  QString arg(qlonglong a, int width = 0, int base = 10, QChar fill = QChar(' ')) const;
  QString arg(qulonglong a, int width = 0, int base = 10, QChar fill = QChar(' ')) const;
  QString arg(long a, int width = 0, int base = 10, QChar fill = QChar(' ')) const;
  QString arg(ulong a, int width = 0, int base = 10, QChar fill = QChar(' ')) const;
  QString arg(int a, int width = 0, int base = 10, QChar fill = QChar(' ')) const;
  QString arg(uint a, int width = 0, int base = 10, QChar fill = QChar(' ')) const;
  QString arg(short a, int width = 0, int base = 10, QChar fill = QChar(' ')) const;
  QString arg(ushort a, int width = 0, int base = 10, QChar fill = QChar(' ')) const;
  QString arg(double a, int width = 0, char format = 'g', int precision = -1,
              QChar fill = QChar(' ')) const;
  QString arg(char a, int width = 0, QChar fill = QChar(' ')) const;
  QString arg(QChar a, int width = 0, QChar fill = QChar(' ')) const;
  QString arg(const QString& a, int width = 0, QChar fill = QChar(' ')) const;
  QString arg(QLatin1String a, int width = 0, QChar fill = QChar(' ')) const;
  template <class... A>
  QString arg(const QString& a, const QString& b, A&&... more) const;
  QString& sprintf(const char* format, ...);
  static QString asprintf(const char* format, ...);
  static QString vasprintf(const char* format, va_list arguments);
  int indexOf(QChar c, int from = 0, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  int indexOf(QLatin1String text, int from = 0, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  int indexOf(const QString& text, int from = 0, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  int indexOf(const QRegularExpression& pattern, int from = 0) const;
  int lastIndexOf(QChar c, int from = -1, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  int lastIndexOf(const QString& text, int from = -1,
                  Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool contains(QChar c, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool contains(const QString& text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool contains(QLatin1String text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool contains(const QRegularExpression& pattern) const;
  int count(QChar c, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  int count(const QString& text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  QString section(QChar separator, int start, int end = -1,
                  SectionFlags flags = SectionDefault) const;
  QString section(const QString& separator, int start, int end = -1,
                  SectionFlags flags = SectionDefault) const;
  QString left(int size) const;
  QString right(int size) const;
  QString mid(int from, int size = -1) const;
  QString first(int size) const;
  QString last(int size) const;
  QString sliced(int from) const;
  QString sliced(int from, int size) const;
  QString chopped(int size) const;
  bool startsWith(const QString& text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool startsWith(QLatin1String text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool startsWith(QChar c, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool endsWith(const QString& text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool endsWith(QLatin1String text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool endsWith(QChar c, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  QString leftJustified(int width, QChar fill = QChar(' '), bool truncate = false) const;
  QString rightJustified(int width, QChar fill = QChar(' '), bool truncate = false) const;
  QString toLower() const;
  QString toUpper() const;
  QString toCaseFolded() const;
  QString trimmed() const;
  QString simplified() const;
  QString toHtmlEscaped() const;
  QString repeated(int times) const;
  QString normalized(int form) const;
  QString& insert(int at, QChar c);
  QString& insert(int at, const QString& text);
  QString& insert(int at, const char* text);
  QString& append(QChar c);
  QString& append(const QString& text);
  QString& append(QLatin1String text);
  QString& append(const QByteArray& text);
  QString& append(const char* text);
  QString& prepend(QChar c);
  QString& prepend(const QString& text);
  QString& prepend(const char* text);
  QString& operator+=(QChar c);
  QString& operator+=(const QString& text);
  QString& operator+=(QLatin1String text);
  QString& operator+=(const char* text);
  QString& operator+=(const QByteArray& text);
  QString& operator+=(char c);
  void push_back(QChar c);
  void push_back(const QString& text);
  void push_front(QChar c);
  void push_front(const QString& text);
  QString& remove(int at, int size);
  QString& remove(QChar c, Qt::CaseSensitivity cs = Qt::CaseSensitive);
  QString& remove(const QString& text, Qt::CaseSensitivity cs = Qt::CaseSensitive);
  QString& remove(const QRegularExpression& pattern);
  QString& replace(int at, int size, const QString& after);
  QString& replace(QChar before, QChar after, Qt::CaseSensitivity cs = Qt::CaseSensitive);
  QString& replace(QChar before, const QString& after, Qt::CaseSensitivity cs = Qt::CaseSensitive);
  QString& replace(const QString& before, const QString& after,
                   Qt::CaseSensitivity cs = Qt::CaseSensitive);
  QString& replace(QLatin1String before, QLatin1String after,
                   Qt::CaseSensitivity cs = Qt::CaseSensitive);
  QString& replace(const QRegularExpression& pattern, const QString& after);
  QStringList split(const QString& separator, Qt::SplitBehavior behaviour = Qt::KeepEmptyParts,
                    Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  QStringList split(QChar separator, Qt::SplitBehavior behaviour = Qt::KeepEmptyParts,
                    Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  QStringList split(const QRegularExpression& separator,
                    Qt::SplitBehavior behaviour = Qt::KeepEmptyParts) const;
  QStringList split(QChar separator, SplitBehavior behaviour) const;
  QStringList split(const QString& separator, SplitBehavior behaviour) const;
  QByteArray toLatin1() const;
  QByteArray toUtf8() const;
  QByteArray toLocal8Bit() const;
  std::string toStdString() const;
  std::wstring toStdWString() const;
  static QString fromLatin1(const char* text, int size = -1);
  static QString fromLatin1(const QByteArray& text);
  static QString fromLatin1(QByteArrayView text);
  static QString fromUtf8(const char* text, int size = -1);
  static QString fromUtf8(const QByteArray& text);
  static QString fromUtf8(QByteArrayView text);
  static QString fromLocal8Bit(const char* text, int size = -1);
  static QString fromLocal8Bit(const QByteArray& text);
  static QString fromUtf16(const ushort* text, int size = -1);
  static QString fromStdString(const std::string& text);
  static QString fromStdWString(const std::wstring& text);
  static QString fromWCharArray(const wchar_t* text, int size = -1);
  short toShort(bool* ok = nullptr, int base = 10) const;
  ushort toUShort(bool* ok = nullptr, int base = 10) const;
  int toInt(bool* ok = nullptr, int base = 10) const;
  uint toUInt(bool* ok = nullptr, int base = 10) const;
  long toLong(bool* ok = nullptr, int base = 10) const;
  ulong toULong(bool* ok = nullptr, int base = 10) const;
  qlonglong toLongLong(bool* ok = nullptr, int base = 10) const;
  qulonglong toULongLong(bool* ok = nullptr, int base = 10) const;
  float toFloat(bool* ok = nullptr) const;
  double toDouble(bool* ok = nullptr) const;
  QString& setNum(int n, int base = 10);
  static QString number(int n, int base = 10);
  static QString number(uint n, int base = 10);
  static QString number(long n, int base = 10);
  static QString number(ulong n, int base = 10);
  static QString number(qlonglong n, int base = 10);
  static QString number(qulonglong n, int base = 10);
  static QString number(double n, char format = 'g', int precision = 6);
  int compare(const QString& text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  int compare(QLatin1String text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  static int compare(const QString& a, const QString& b,
                     Qt::CaseSensitivity cs = Qt::CaseSensitive);
  int localeAwareCompare(const QString& text) const;
  iterator begin();
  const_iterator begin() const;
  const_iterator cbegin() const;
  const_iterator constBegin() const;
  iterator end();
  const_iterator end() const;
  const_iterator cend() const;
  const_iterator constEnd() const;
  bool operator==(const char* text) const;
  bool operator!=(const char* text) const;
  bool operator==(QLatin1String text) const;
  bool operator!=(QLatin1String text) const;
};
bool operator==(const QString& a, const QString& b);
bool operator!=(const QString& a, const QString& b);
bool operator<(const QString& a, const QString& b);
bool operator>(const QString& a, const QString& b);
bool operator==(const char* a, const QString& b);
bool operator!=(const char* a, const QString& b);
const QString operator+(const QString& a, const QString& b);
const QString operator+(const QString& a, QChar b);
const QString operator+(QChar a, const QString& b);
const QString operator+(const QString& a, const char* b);
const QString operator+(const char* a, const QString& b);
const QString operator+(const QString& a, QLatin1String b);
const QString operator+(QLatin1String a, const QString& b);
const QString operator+(const QString& a, char b);
const QString operator+(char a, const QString& b);
const QString operator+(const QString& a, const QByteArray& b);
const QString operator+(const QByteArray& a, const QString& b);
inline const QString operator%(const QString& a, const QString& b) { return a + b; }

namespace QtPrivate {
const QString& asString(const QString& text);
}
class QStringView {
 public:
  using const_iterator = const QChar*;
  using value_type = QChar;
  QStringView();
  QStringView(const QString& text);
  QStringView(const char16_t* text);
  QString toString() const;
  const QChar* data() const;
  bool startsWith(QStringView text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool startsWith(QChar c) const;
  bool endsWith(QStringView text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool endsWith(QChar c) const;
  bool contains(QStringView text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool contains(QChar c, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  qsizetype indexOf(QStringView text, qsizetype from = 0) const;
  qsizetype indexOf(QChar c, qsizetype from = 0) const;
  int compare(QStringView text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  QStringView first(qsizetype size) const;
  QStringView last(qsizetype size) const;
  QStringView mid(qsizetype from, qsizetype size = -1) const;
  QStringView left(qsizetype size) const;
  QStringView right(qsizetype size) const;
  QStringView sliced(qsizetype from) const;
  QStringView sliced(qsizetype from, qsizetype size) const;
  QStringView chopped(qsizetype size) const;
  QStringView trimmed() const;
  QList<QStringView> split(QChar separator, Qt::SplitBehavior behaviour = Qt::KeepEmptyParts) const;
  QList<QStringView> split(QStringView separator,
                           Qt::SplitBehavior behaviour = Qt::KeepEmptyParts) const;
  QChar at(qsizetype i) const;
  QChar operator[](qsizetype i) const;
  QChar front() const;
  QChar back() const;
  bool isEmpty() const;
  bool isNull() const;
  qsizetype size() const;
  qsizetype length() const;
  int toInt(bool* ok = nullptr, int base = 10) const;
  uint toUInt(bool* ok = nullptr, int base = 10) const;
  qlonglong toLongLong(bool* ok = nullptr, int base = 10) const;
  qulonglong toULongLong(bool* ok = nullptr, int base = 10) const;
  double toDouble(bool* ok = nullptr) const;
  QByteArray toUtf8() const;
  QByteArray toLatin1() const;
  const_iterator begin() const;
  const_iterator end() const;
};
bool operator==(QStringView a, QStringView b);
bool operator!=(QStringView a, QStringView b);
using QStringRef = QStringView;

namespace Qt {
inline namespace Literals {
inline namespace StringLiterals {
QString operator""_s(const char16_t* text, std::size_t size) noexcept;
QByteArray operator""_ba(const char* text, std::size_t size) noexcept;
QLatin1String operator""_L1(const char* text, std::size_t size) noexcept;
}  // namespace StringLiterals
}  // namespace Literals
}  // namespace Qt

// ---- containers
template <class T>
class QList {
 public:
  using iterator = T*;
  using const_iterator = const T*;
  using value_type = T;
  using size_type = int;
  using reference = T&;
  using const_reference = const T&;
  using Iterator = iterator;
  using ConstIterator = const_iterator;
  QList();
  explicit QList(int size);
  QList(int size, const T& value);
  QList(std::initializer_list<T> values);
  template <class I, std::enable_if_t<!std::is_integral_v<I>, int> = 0>
  QList(I first, I last);
  QList(const QList& other);
  QList(QList&& other) noexcept;
  ~QList();
  QList& operator=(const QList& other);
  QList& operator=(QList&& other) noexcept;
  void append(const T& value);
  void append(const QList<T>& values);
  void prepend(const T& value);
  void push_back(const T& value);
  void push_front(const T& value);
  template <class... A>
  T& emplace_back(A&&... arguments);
  template <class... A>
  T& emplaceBack(A&&... arguments);
  void insert(int at, const T& value);
  void replace(int at, const T& value);
  QList& operator<<(const T& value);
  QList& operator<<(const QList<T>& values);
  QList& operator+=(const T& value);
  QList& operator+=(const QList<T>& values);
  QList operator+(const QList<T>& values) const;
  const T& at(int i) const;
  const T& operator[](int i) const;
  T& operator[](int i);
  T value(int i) const;
  T value(int i, const T& otherwise) const;
  T& first();
  const T& first() const;
  const T& constFirst() const;
  T& last();
  const T& last() const;
  const T& constLast() const;
  T& front();
  const T& front() const;
  T& back();
  const T& back() const;
  T takeFirst();
  T takeLast();
  T takeAt(int i);
  void removeFirst();
  void removeLast();
  void pop_back();
  void pop_front();
  void removeAt(int i);
  int removeAll(const T& value);
  bool removeOne(const T& value);
  iterator erase(iterator at);
  iterator erase(iterator first, iterator last);
  void clear();
  void reserve(int size);
  void resize(int size);
  int size() const;
  int count() const;
  int count(const T& value) const;
  int length() const;
  bool isEmpty() const;
  bool empty() const;
  bool contains(const T& value) const;
  int indexOf(const T& value, int from = 0) const;
  int lastIndexOf(const T& value, int from = -1) const;
  QList mid(int from, int size = -1) const;
  QList toVector() const;
  QList toList() const;
  T* data();
  const T* data() const;
  const T* constData() const;
  iterator begin();
  const_iterator begin() const;
  const_iterator cbegin() const;
  const_iterator constBegin() const;
  iterator end();
  const_iterator end() const;
  const_iterator cend() const;
  const_iterator constEnd() const;
  void swap(QList& other);
  bool operator==(const QList& other) const;
  bool operator!=(const QList& other) const;
};
class QStringList : public QList<QString> {
 public:
  QStringList();
  explicit QStringList(const QString& value);
  QStringList(const QList<QString>& values);
  QStringList(std::initializer_list<QString> values);
  QString join(const QString& separator) const;
  QString join(QChar separator) const;
  QString join(QLatin1String separator) const;
  bool contains(const QString& value, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  QStringList filter(const QString& text, Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  QStringList filter(const QRegularExpression& pattern) const;
  QStringList& replaceInStrings(const QString& before, const QString& after);
  int removeDuplicates();
  void sort(Qt::CaseSensitivity cs = Qt::CaseSensitive);
  QStringList& operator<<(const QString& value);
  QStringList& operator<<(const QStringList& values);
  QStringList operator+(const QStringList& values) const;
};
using QByteArrayList = QList<QByteArray>;
template <class T>
class QQueue : public QList<T> {
 public:
  void enqueue(const T& value);
  T dequeue();
  T& head();
};
template <class T>
class QStack : public QList<T> {
 public:
  void push(const T& value);
  T pop();
  T& top();
};

#define TVAARA_QT_MAP(Name)                                  \
  template <class Key, class T>                              \
  class Name {                                               \
   public:                                                   \
    using key_type = Key;                                    \
    using mapped_type = T;                                   \
    class const_iterator {                                   \
     public:                                                 \
      const Key& key() const;                                \
      const T& value() const;                                \
      const T& operator*() const;                            \
      const T* operator->() const;                           \
      const_iterator& operator++();                          \
      const_iterator operator++(int);                        \
      bool operator==(const const_iterator& other) const;    \
      bool operator!=(const const_iterator& other) const;    \
    };                                                       \
    class iterator {                                         \
     public:                                                 \
      const Key& key() const;                                \
      T& value() const;                                      \
      T& operator*() const;                                  \
      T* operator->() const;                                 \
      iterator& operator++();                                \
      iterator operator++(int);                              \
      bool operator==(const iterator& other) const;          \
      bool operator!=(const iterator& other) const;          \
      operator const_iterator() const;                       \
    };                                                       \
    using Iterator = iterator;                               \
    using ConstIterator = const_iterator;                    \
    Name();                                                  \
    Name(std::initializer_list<std::pair<Key, T>> entries);  \
    iterator insert(const Key& key, const T& value);         \
    void insert(const Name& other);                          \
    T& operator[](const Key& key);                           \
    const T operator[](const Key& key) const;                \
    const T value(const Key& key) const;                     \
    const T value(const Key& key, const T& otherwise) const; \
    T take(const Key& key);                                  \
    int remove(const Key& key);                              \
    iterator erase(iterator at);                             \
    bool contains(const Key& key) const;                     \
    int count() const;                                       \
    int count(const Key& key) const;                         \
    int size() const;                                        \
    bool isEmpty() const;                                    \
    bool empty() const;                                      \
    void clear();                                            \
    QList<Key> keys() const;                                 \
    QList<T> values() const;                                 \
    QList<T> values(const Key& key) const;                   \
    const Key key(const T& value) const;                     \
    T& first();                                              \
    T& last();                                               \
    iterator find(const Key& key);                           \
    const_iterator find(const Key& key) const;               \
    const_iterator constFind(const Key& key) const;          \
    iterator begin();                                        \
    const_iterator begin() const;                            \
    const_iterator cbegin() const;                           \
    const_iterator constBegin() const;                       \
    iterator end();                                          \
    const_iterator end() const;                              \
    const_iterator cend() const;                             \
    const_iterator constEnd() const;                         \
    void reserve(int size);                                  \
    bool operator==(const Name& other) const;                \
    bool operator!=(const Name& other) const;                \
  };
TVAARA_QT_MAP(QMap)
TVAARA_QT_MAP(QHash)
TVAARA_QT_MAP(QMultiMap)
TVAARA_QT_MAP(QMultiHash)
#undef TVAARA_QT_MAP

template <class T>
class QSet {
 public:
  using iterator = T*;
  using const_iterator = const T*;
  QSet();
  QSet(std::initializer_list<T> values);
  template <class I>
  QSet(I first, I last);
  iterator insert(const T& value);
  QSet& operator<<(const T& value);
  bool contains(const T& value) const;
  bool remove(const T& value);
  const_iterator find(const T& value) const;
  const_iterator constFind(const T& value) const;
  void clear();
  int size() const;
  int count() const;
  bool isEmpty() const;
  QList<T> values() const;
  QList<T> toList() const;
  QSet& unite(const QSet& other);
  QSet& subtract(const QSet& other);
  QSet& intersect(const QSet& other);
  iterator erase(iterator at);
  iterator begin();
  const_iterator begin() const;
  const_iterator cbegin() const;
  const_iterator constBegin() const;
  iterator end();
  const_iterator end() const;
  const_iterator cend() const;
  const_iterator constEnd() const;
};
template <class T>
class QSharedPointer {
 public:
  QSharedPointer();
  QSharedPointer(std::nullptr_t);
  template <class X>
  explicit QSharedPointer(X* pointer);
  template <class X, class D>
  QSharedPointer(X* pointer, D deleter);
  template <class X>
  QSharedPointer(const QSharedPointer<X>& other);
  T* operator->() const;
  T& operator*() const;
  T* data() const;
  T* get() const;
  bool isNull() const;
  operator bool() const;
  void reset();
  void reset(T* pointer);
  void clear();
  template <class... A>
  static QSharedPointer create(A&&... arguments);
};
template <class T>
class QWeakPointer {
 public:
  QWeakPointer();
  QWeakPointer(const QSharedPointer<T>& other);
  QSharedPointer<T> toStrongRef() const;
  QSharedPointer<T> lock() const;
};
template <class T>
struct QScopedPointerDeleter {
  static void cleanup(T* pointer);
};
struct QScopedPointerDeleteLater {
  static void cleanup(QObject* pointer);
};
template <class T, class Cleanup = QScopedPointerDeleter<T>>
class QScopedPointer {
 public:
  explicit QScopedPointer(T* pointer = nullptr);
  T* operator->() const;
  T& operator*() const;
  T* data() const;
  T* get() const;
  T* take();
  bool isNull() const;
  void reset(T* pointer = nullptr);
  operator bool() const;
};
template <class T>
class QPointer {
 public:
  QPointer();
  QPointer(T* pointer);
  T* operator->() const;
  T& operator*() const;
  operator T*() const;
  T* data() const;
  bool isNull() const;
  void clear();
};
class QSharedData {};
template <class T>
class QSharedDataPointer {
 public:
  QSharedDataPointer();
  explicit QSharedDataPointer(T* data);
  QSharedDataPointer(const QSharedDataPointer& other);
  ~QSharedDataPointer();
  QSharedDataPointer& operator=(const QSharedDataPointer& other);
  T* operator->();
  const T* operator->() const;
  T& operator*();
  const T& operator*() const;
  T* data();
  const T* data() const;
  const T* constData() const;
};
template <class T>
using QExplicitlySharedDataPointer = QSharedDataPointer<T>;
template <class T>
std::size_t qHash(const T& value, std::size_t seed = 0);
template <class... A>
std::size_t qHashMulti(std::size_t seed, const A&... values);
template <class T>
const T& qMin(const T& a, const T& b);
template <class T>
const T& qMax(const T& a, const T& b);
template <class T>
const T& qBound(const T& low, const T& value, const T& high);
template <class T>
T qAbs(const T& value);
int qRound(double value);
template <class T>
std::add_const_t<T>& qAsConst(T& value) noexcept;
template <class To, class From>
To qobject_cast(From* object);
template <class To, class From>
To qSharedPointerCast(const From& other);

// ---- objects and events
class QMetaObject {
 public:
  class Connection {
   public:
    operator bool() const;
  };
  const char* className() const;
  template <class... A>
  static bool invokeMethod(QObject* object, A&&... arguments) {
    return true;
  }
};
class QMetaEnum {
 public:
  const char* valueToKey(int value) const;
  const char* name() const;
  int keyToValue(const char* key, bool* ok = nullptr) const;
  int keyCount() const;
  int value(int i) const;
  const char* key(int i) const;
  bool isValid() const;
  template <class T>
  static QMetaEnum fromType();
};
class QEvent {
 public:
  enum Type { None = 0, Timer = 1, User = 1000 };
  Type type() const;
  void accept();
  void ignore();
};
class QTimerEvent : public QEvent {
 public:
  int timerId() const;
};
class QObject {
 public:
  explicit QObject(QObject* parent = nullptr);
  virtual ~QObject();
  virtual bool event(QEvent* event);
  virtual bool eventFilter(QObject* watched, QEvent* event);
  virtual const QMetaObject* metaObject() const;
  static const QMetaObject staticMetaObject;
  static QString tr(const char* text, const char* comment = nullptr, int n = -1);
  QString objectName() const;
  void setObjectName(const QString& name);
  QObject* parent() const;
  void setParent(QObject* parent);
  void deleteLater();
  QObject* sender() const;
  QVariant property(const char* name) const;
  bool setProperty(const char* name, const QVariant& value);
  bool blockSignals(bool block);
  bool inherits(const char* name) const;
  void installEventFilter(QObject* filter);
  int startTimer(int interval, Qt::TimerType type = Qt::CoarseTimer);
  void killTimer(int id);
  void moveToThread(class QThread* thread);
  QThread* thread() const;
  template <class T>
  T findChild(const QString& name = QString()) const;
  template <class T>
  QList<T> findChildren(const QString& name = QString()) const;
  static QMetaObject::Connection connect(const QObject* sender, const char* signal,
                                         const QObject* receiver, const char* member,
                                         Qt::ConnectionType type = Qt::AutoConnection);
  QMetaObject::Connection connect(const QObject* sender, const char* signal, const char* member,
                                  Qt::ConnectionType type = Qt::AutoConnection) const;
  template <class Signal, class Slot>
  static QMetaObject::Connection connect(const QObject* sender, Signal signal, Slot slot) {
    return {};
  }
  template <class Signal, class Context, class Slot,
            std::enable_if_t<!std::is_convertible_v<Signal, const char*>, int> = 0>
  static QMetaObject::Connection connect(const QObject* sender, Signal signal,
                                         const Context* context, Slot slot,
                                         Qt::ConnectionType type = Qt::AutoConnection) {
    return {};
  }
  template <class... A>
  static bool disconnect(A&&... arguments) {
    return true;
  }

 protected:
  virtual void timerEvent(QTimerEvent* event);
  virtual void customEvent(QEvent* event);
};
template <class... A>
struct QOverload {
  template <class R, class T>
  static constexpr auto of(R (T::*pointer)(A...)) {
    return pointer;
  }
};
template <class... A, class R, class T>
constexpr auto qOverload(R (T::*pointer)(A...)) {
  return pointer;
}
class QCoreApplication : public QObject {
 public:
  QCoreApplication(int& argc, char** argv, int flags = 0);
  static QCoreApplication* instance();
  static int exec();
  static void exit(int code = 0);
  static void quit();
  static QStringList arguments();
  static QString applicationDirPath();
  static QString applicationFilePath();
  static QString applicationName();
  static QString applicationVersion();
  static QString organizationName();
  static qint64 applicationPid();
  static void setApplicationName(const QString& name);
  static void setApplicationVersion(const QString& version);
  static void setOrganizationName(const QString& name);
  static void setOrganizationDomain(const QString& domain);
  static void processEvents();
  static void postEvent(QObject* receiver, QEvent* event, int priority = 0);
  static QString translate(const char* context, const char* text, const char* comment = nullptr,
                           int n = -1);
  static void addLibraryPath(const QString& path);
  static QStringList libraryPaths();
};
class QEventLoop : public QObject {
 public:
  explicit QEventLoop(QObject* parent = nullptr);
  int exec();
  void exit(int code = 0);
  void quit();
};
class QTimer : public QObject {
 public:
  explicit QTimer(QObject* parent = nullptr);
  void setInterval(int ms);
  void setSingleShot(bool single);
  bool isActive() const;
  void start();
  void start(int ms);
  void stop();
  void timeout();
  template <class... A>
  static void singleShot(int ms, A&&... arguments) {}
};
class QThread : public QObject {
 public:
  explicit QThread(QObject* parent = nullptr);
  void start();
  void quit();
  void exit(int code = 0);
  bool wait(unsigned long ms = ~0UL);
  bool isRunning() const;
  bool isInterruptionRequested() const;
  void requestInterruption();
  void started();
  void finished();
  static QThread* currentThread();
  static void sleep(unsigned long seconds);
  static void msleep(unsigned long ms);
  static void usleep(unsigned long us);

 protected:
  virtual void run();
  int exec();
};
class QRunnable {
 public:
  virtual void run() = 0;
  virtual ~QRunnable();
  void setAutoDelete(bool on);
};
class QThreadPool : public QObject {
 public:
  void start(QRunnable* runnable, int priority = 0);
  static QThreadPool* globalInstance();
};
class QSemaphore {
 public:
  explicit QSemaphore(int n = 0);
  void acquire(int n = 1);
  bool tryAcquire(int n = 1);
  bool tryAcquire(int n, int ms);
  void release(int n = 1);
  int available() const;
};
class QMutex {
 public:
  enum RecursionMode { NonRecursive, Recursive };
  explicit QMutex(RecursionMode mode = NonRecursive);
  void lock();
  bool tryLock(int ms = 0);
  void unlock();
};
class QRecursiveMutex : public QMutex {};
class QMutexLocker {
 public:
  explicit QMutexLocker(QMutex* mutex);
  ~QMutexLocker();
  void unlock();
  void relock();
};
class QReadWriteLock {
 public:
  void lockForRead();
  void lockForWrite();
  void unlock();
};
class QReadLocker {
 public:
  explicit QReadLocker(QReadWriteLock* lock);
  ~QReadLocker();
};
class QWriteLocker {
 public:
  explicit QWriteLocker(QReadWriteLock* lock);
  ~QWriteLocker();
};
class QWaitCondition {
 public:
  bool wait(QMutex* mutex, unsigned long ms = ~0UL);
  void wakeOne();
  void wakeAll();
};
#define QT_POINTER_SIZE 8
template <class T>
class QAtomicInteger {
 public:
  QAtomicInteger(T value = 0);
  T load() const;
  T loadAcquire() const;
  T loadRelaxed() const;
  void store(T value);
  void storeRelease(T value);
  T fetchAndAddOrdered(T value);
  T fetchAndAddRelaxed(T value);
  bool testAndSetOrdered(T expected, T value);
  operator T() const;
};
class QAtomicInt {
 public:
  QAtomicInt(int value = 0);
  int load() const;
  int loadAcquire() const;
  void store(int value);
  bool ref();
  bool deref();
  int fetchAndAddOrdered(int value);
  operator int() const;
};

// ---- time
class QDate {
 public:
  QDate();
  QDate(int year, int month, int day);
  int year() const;
  int month() const;
  int day() const;
  bool isValid() const;
  QDate addDays(qint64 days) const;
  QString toString(Qt::DateFormat format = Qt::TextDate) const;
  QString toString(const QString& format) const;
  static QDate currentDate();
  static QDate fromString(const QString& text, const QString& format);
};
class QTime {
 public:
  QTime();
  QTime(int h, int m, int s = 0, int ms = 0);
  int hour() const;
  int minute() const;
  int second() const;
  int msec() const;
  bool isValid() const;
  QString toString(Qt::DateFormat format = Qt::TextDate) const;
  QString toString(const QString& format) const;
  void start();
  int elapsed() const;
  static QTime currentTime();
};
class QDateTime {
 public:
  QDateTime();
  QDateTime(const QDate& date, const QTime& time);
  QDate date() const;
  QTime time() const;
  bool isValid() const;
  bool isNull() const;
  qint64 toMSecsSinceEpoch() const;
  qint64 toSecsSinceEpoch() const;
  uint toTime_t() const;
  QDateTime addSecs(qint64 s) const;
  QDateTime addMSecs(qint64 ms) const;
  QDateTime addDays(qint64 days) const;
  QDateTime toUTC() const;
  QDateTime toLocalTime() const;
  qint64 secsTo(const QDateTime& other) const;
  qint64 msecsTo(const QDateTime& other) const;
  QString toString(Qt::DateFormat format = Qt::TextDate) const;
  QString toString(const QString& format) const;
  static QDateTime currentDateTime();
  static QDateTime currentDateTimeUtc();
  static qint64 currentMSecsSinceEpoch();
  static qint64 currentSecsSinceEpoch();
  static QDateTime fromString(const QString& text, Qt::DateFormat format = Qt::TextDate);
  static QDateTime fromString(const QString& text, const QString& format);
  static QDateTime fromMSecsSinceEpoch(qint64 ms);
  static QDateTime fromSecsSinceEpoch(qint64 s);
  static QDateTime fromTime_t(uint s);
};
bool operator<(const QDateTime& a, const QDateTime& b);
bool operator>(const QDateTime& a, const QDateTime& b);
bool operator==(const QDateTime& a, const QDateTime& b);
class QElapsedTimer {
 public:
  void start();
  qint64 restart();
  qint64 elapsed() const;
  bool hasExpired(qint64 ms) const;
  bool isValid() const;
};

class QLocale {
 public:
  enum Language { AnyLanguage, C, English = 75 };
  enum FormatType { LongFormat, ShortFormat, NarrowFormat };
  QLocale();
  explicit QLocale(const QString& name);
  QLocale(Language language);
  QString name() const;
  QString toString(int n) const;
  QString toString(qlonglong n) const;
  QString toString(double n, char format = 'g', int precision = 6) const;
  QString toString(const QDateTime& time, FormatType format = LongFormat) const;
  QString toString(const QDateTime& time, const QString& format) const;
  int toInt(const QString& text, bool* ok = nullptr) const;
  double toDouble(const QString& text, bool* ok = nullptr) const;
  QDateTime toDateTime(const QString& text, const QString& format) const;
  static QLocale c();
  static QLocale system();
  static QString languageToString(Language language);
};

// ---- values of any type, and JSON
class QVariant {
 public:
  enum Type {
    Invalid = 0,
    Bool = 1,
    Int = 2,
    UInt = 3,
    LongLong = 4,
    Double = 6,
    Map = 8,
    List = 9,
    String = 10,
    StringList = 11,
    ByteArray = 12
  };
  QVariant();
  QVariant(int value);
  QVariant(uint value);
  QVariant(qlonglong value);
  QVariant(qulonglong value);
  QVariant(bool value);
  QVariant(double value);
  QVariant(float value);
  QVariant(const char* value);
  QVariant(const QByteArray& value);
  QVariant(const QString& value);
  QVariant(QLatin1String value);
  QVariant(const QStringList& value);
  QVariant(QChar value);
  QVariant(const QDate& value);
  QVariant(const QTime& value);
  QVariant(const QDateTime& value);
  QVariant(const QList<QVariant>& value);
  QVariant(const QMap<QString, QVariant>& value);
  QVariant(const QHash<QString, QVariant>& value);
  QVariant(const QUrl& value);
  QVariant(const QJsonObject& value);
  QVariant(const QJsonArray& value);
  QVariant(const QJsonValue& value);
  QVariant(const class QJsonDocument& value);
  QVariant(const QVariant& other);
  QVariant(Type type);
  ~QVariant();
  QVariant& operator=(const QVariant& other);
  Type type() const;
  int userType() const;
  const char* typeName() const;
  bool isValid() const;
  bool isNull() const;
  bool canConvert(int type) const;
  template <class T>
  bool canConvert() const;
  bool convert(int type);
  void clear();
  int toInt(bool* ok = nullptr) const;
  uint toUInt(bool* ok = nullptr) const;
  qlonglong toLongLong(bool* ok = nullptr) const;
  qulonglong toULongLong(bool* ok = nullptr) const;
  bool toBool() const;
  double toDouble(bool* ok = nullptr) const;
  float toFloat(bool* ok = nullptr) const;
  QByteArray toByteArray() const;
  QString toString() const;
  QStringList toStringList() const;
  QChar toChar() const;
  QDate toDate() const;
  QTime toTime() const;
  QDateTime toDateTime() const;
  QList<QVariant> toList() const;
  QMap<QString, QVariant> toMap() const;
  QHash<QString, QVariant> toHash() const;
  QUrl toUrl() const;
  QJsonObject toJsonObject() const;
  QJsonArray toJsonArray() const;
  template <class T>
  T value() const;
  template <class T>
  void setValue(const T& value);
  template <class T>
  static QVariant fromValue(const T& value);
  bool operator==(const QVariant& other) const;
  bool operator!=(const QVariant& other) const;
};
using QVariantList = QList<QVariant>;
using QVariantMap = QMap<QString, QVariant>;
using QVariantHash = QHash<QString, QVariant>;

class QJsonValue;
class QJsonValueRef {
 public:
  QJsonValueRef& operator=(const QJsonValue& value);
  operator QJsonValue() const;
  bool isNull() const;
  bool isBool() const;
  bool isDouble() const;
  bool isString() const;
  bool isArray() const;
  bool isObject() const;
  bool isUndefined() const;
  bool toBool(bool otherwise = false) const;
  int toInt(int otherwise = 0) const;
  double toDouble(double otherwise = 0) const;
  QString toString() const;
  QString toString(const QString& otherwise) const;
  QJsonArray toArray() const;
  QJsonObject toObject() const;
  QVariant toVariant() const;
};
class QJsonValue {
 public:
  enum Type { Null, Bool, Double, String, Array, Object, Undefined = 0x80 };
  QJsonValue(Type type = Null);
  QJsonValue(bool value);
  QJsonValue(double value);
  QJsonValue(int value);
  QJsonValue(qint64 value);
  QJsonValue(const QString& value);
  QJsonValue(QLatin1String value);
  QJsonValue(const char* value);
  QJsonValue(const QJsonArray& value);
  QJsonValue(const QJsonObject& value);
  QJsonValue(const QJsonValue& other);
  ~QJsonValue();
  QJsonValue& operator=(const QJsonValue& other);
  Type type() const;
  bool isNull() const;
  bool isBool() const;
  bool isDouble() const;
  bool isString() const;
  bool isArray() const;
  bool isObject() const;
  bool isUndefined() const;
  bool toBool(bool otherwise = false) const;
  int toInt(int otherwise = 0) const;
  qint64 toInteger(qint64 otherwise = 0) const;
  double toDouble(double otherwise = 0) const;
  QString toString() const;
  QString toString(const QString& otherwise) const;
  QJsonArray toArray() const;
  QJsonObject toObject() const;
  QVariant toVariant() const;
  const QJsonValue operator[](const QString& key) const;
  const QJsonValue operator[](int i) const;
  static QJsonValue fromVariant(const QVariant& value);
  bool operator==(const QJsonValue& other) const;
  bool operator!=(const QJsonValue& other) const;
};
class QJsonObject {
 public:
  class const_iterator {
   public:
    QString key() const;
    QJsonValue value() const;
    QJsonValue operator*() const;
    const_iterator& operator++();
    const_iterator operator++(int);
    bool operator==(const const_iterator& other) const;
    bool operator!=(const const_iterator& other) const;
  };
  class iterator {
   public:
    QString key() const;
    QJsonValueRef value() const;
    QJsonValueRef operator*() const;
    iterator& operator++();
    iterator operator++(int);
    bool operator==(const iterator& other) const;
    bool operator!=(const iterator& other) const;
    operator const_iterator() const;
  };
  QJsonObject();
  QJsonObject(std::initializer_list<std::pair<QString, QJsonValue>> entries);
  QJsonObject(const QJsonObject& other);
  ~QJsonObject();
  QJsonObject& operator=(const QJsonObject& other);
  QStringList keys() const;
  int size() const;
  int count() const;
  bool isEmpty() const;
  bool contains(const QString& key) const;
  QJsonValue value(const QString& key) const;
  QJsonValue operator[](const QString& key) const;
  QJsonValueRef operator[](const QString& key);
  iterator insert(const QString& key, const QJsonValue& value);
  void remove(const QString& key);
  QJsonValue take(const QString& key);
  iterator find(const QString& key);
  const_iterator find(const QString& key) const;
  const_iterator constFind(const QString& key) const;
  iterator begin();
  const_iterator begin() const;
  const_iterator constBegin() const;
  iterator end();
  const_iterator end() const;
  const_iterator constEnd() const;
  QVariantMap toVariantMap() const;
  QVariantHash toVariantHash() const;
  static QJsonObject fromVariantMap(const QVariantMap& map);
  bool operator==(const QJsonObject& other) const;
};
class QJsonArray {
 public:
  using const_iterator = const QJsonValue*;
  using iterator = QJsonValue*;
  QJsonArray();
  QJsonArray(std::initializer_list<QJsonValue> values);
  QJsonArray(const QJsonArray& other);
  ~QJsonArray();
  QJsonArray& operator=(const QJsonArray& other);
  void append(const QJsonValue& value);
  void prepend(const QJsonValue& value);
  void push_back(const QJsonValue& value);
  void insert(int i, const QJsonValue& value);
  QJsonArray& operator<<(const QJsonValue& value);
  QJsonArray& operator+=(const QJsonValue& value);
  QJsonValue at(int i) const;
  QJsonValue first() const;
  QJsonValue last() const;
  QJsonValue operator[](int i) const;
  QJsonValueRef operator[](int i);
  int size() const;
  int count() const;
  bool isEmpty() const;
  bool contains(const QJsonValue& value) const;
  void removeAt(int i);
  iterator begin();
  const_iterator begin() const;
  const_iterator constBegin() const;
  iterator end();
  const_iterator end() const;
  const_iterator constEnd() const;
  QVariantList toVariantList() const;
  static QJsonArray fromStringList(const QStringList& list);
  static QJsonArray fromVariantList(const QVariantList& list);
};
struct QJsonParseError {
  enum ParseError { NoError = 0, UnterminatedObject };
  QString errorString() const;
  int offset;
  ParseError error;
};
class QJsonDocument {
 public:
  enum JsonFormat { Indented, Compact };
  QJsonDocument();
  explicit QJsonDocument(const QJsonObject& object);
  explicit QJsonDocument(const QJsonArray& array);
  static QJsonDocument fromJson(const QByteArray& json, QJsonParseError* error = nullptr);
  static QJsonDocument fromVariant(const QVariant& value);
  QVariant toVariant() const;
  QByteArray toJson() const;
  QByteArray toJson(JsonFormat format) const;
  bool isEmpty() const;
  bool isNull() const;
  bool isArray() const;
  bool isObject() const;
  QJsonObject object() const;
  QJsonArray array() const;
  void setObject(const QJsonObject& object);
  void setArray(const QJsonArray& array);
  const QJsonValue operator[](const QString& key) const;
  const QJsonValue operator[](int i) const;
};

// ---- devices and files
class QIODevice : public QObject {
 public:
  enum OpenModeFlag {
    NotOpen = 0,
    ReadOnly = 1,
    WriteOnly = 2,
    ReadWrite = 3,
    Append = 4,
    Truncate = 8,
    Text = 16,
    Unbuffered = 32,
    NewOnly = 64,
    ExistingOnly = 128
  };
  using OpenMode = QFlags<OpenModeFlag>;
  virtual bool open(OpenMode mode);
  virtual void close();
  virtual bool atEnd() const;
  virtual qint64 size() const;
  virtual qint64 pos() const;
  virtual bool seek(qint64 at);
  virtual bool isSequential() const;
  virtual qint64 bytesAvailable() const;
  virtual qint64 bytesToWrite() const;
  virtual bool canReadLine() const;
  bool isOpen() const;
  bool isReadable() const;
  bool isWritable() const;
  OpenMode openMode() const;
  qint64 read(char* data, qint64 size);
  QByteArray read(qint64 size);
  QByteArray readAll();
  qint64 readLine(char* data, qint64 size);
  QByteArray readLine(qint64 size = 0);
  qint64 peek(char* data, qint64 size);
  QByteArray peek(qint64 size);
  qint64 write(const char* data, qint64 size);
  qint64 write(const char* data);
  qint64 write(const QByteArray& data);
  bool putChar(char c);
  bool getChar(char* c);
  virtual bool waitForReadyRead(int ms);
  virtual bool waitForBytesWritten(int ms);
  QString errorString() const;
  void readyRead();
  void bytesWritten(qint64 size);
  void aboutToClose();

 protected:
  void setOpenMode(OpenMode mode);
  virtual qint64 readData(char* data, qint64 size);
  virtual qint64 writeData(const char* data, qint64 size);
};
Q_DECLARE_OPERATORS_FOR_FLAGS(QIODevice::OpenMode)
class QFileDevice : public QIODevice {
 public:
  enum FileError { NoError, ReadError, WriteError };
  enum Permission {
    ReadOwner = 0x4000,
    WriteOwner = 0x2000,
    ExeOwner = 0x1000,
    ReadUser = 0x400,
    WriteUser = 0x200,
    ExeUser = 0x100,
    ReadGroup = 0x40,
    WriteGroup = 0x20,
    ExeGroup = 0x10,
    ReadOther = 4,
    WriteOther = 2,
    ExeOther = 1
  };
  using Permissions = QFlags<Permission>;
  FileError error() const;
  bool flush();
  int handle() const;
  virtual QString fileName() const;
  virtual bool resize(qint64 size);
  uchar* map(qint64 offset, qint64 size);
};
Q_DECLARE_OPERATORS_FOR_FLAGS(QFileDevice::Permissions)
class QFile : public QFileDevice {
 public:
  QFile();
  QFile(const QString& name);
  explicit QFile(QObject* parent);
  QFile(const QString& name, QObject* parent);
  QString fileName() const override;
  void setFileName(const QString& name);
  bool exists() const;
  static bool exists(const QString& name);
  bool remove();
  static bool remove(const QString& name);
  bool moveToTrash();
  bool rename(const QString& name);
  static bool rename(const QString& from, const QString& to);
  bool link(const QString& name);
  static bool link(const QString& file, const QString& name);
  bool copy(const QString& name);
  static bool copy(const QString& from, const QString& to);
  bool open(OpenMode mode) override;
  bool open(int descriptor, OpenMode mode);
  bool open(FILE* file, OpenMode mode);
  bool setPermissions(Permissions permissions);
  static bool setPermissions(const QString& name, Permissions permissions);
  Permissions permissions() const;
  static QString symLinkTarget(const QString& name);
  static QByteArray encodeName(const QString& name);
  static QString decodeName(const QByteArray& name);
  static QString decodeName(const char* name);
};
class QSaveFile : public QFileDevice {
 public:
  explicit QSaveFile(const QString& name);
  QSaveFile(const QString& name, QObject* parent);
  void setFileName(const QString& name);
  QString fileName() const override;
  bool open(OpenMode mode) override;
  bool commit();
};
class QTemporaryFile : public QFile {
 public:
  QTemporaryFile();
  explicit QTemporaryFile(const QString& pattern);
  bool open();
  void setAutoRemove(bool on);
  void setFileTemplate(const QString& pattern);
};
class QTemporaryDir {
 public:
  QTemporaryDir();
  explicit QTemporaryDir(const QString& pattern);
  QString path() const;
  bool isValid() const;
};
class QBuffer : public QIODevice {
 public:
  explicit QBuffer(QObject* parent = nullptr);
  explicit QBuffer(QByteArray* buffer, QObject* parent = nullptr);
  QByteArray& buffer();
  void setBuffer(QByteArray* buffer);
  void setData(const QByteArray& data);
  const QByteArray& data() const;
};
class QLockFile {
 public:
  explicit QLockFile(const QString& name);
  bool tryLock(int ms = 0);
  void unlock();
};
class QFileInfo {
 public:
  QFileInfo();
  explicit QFileInfo(const QString& file);
  explicit QFileInfo(const QFile& file);
  QFileInfo(const QDir& dir, const QString& file);
  QFileInfo(const QFileInfo& other);
  ~QFileInfo();
  QFileInfo& operator=(const QFileInfo& other);
  void setFile(const QString& file);
  bool exists() const;
  static bool exists(const QString& file);
  void refresh();
  QString filePath() const;
  QString absoluteFilePath() const;
  QString canonicalFilePath() const;
  QString fileName() const;
  QString baseName() const;
  QString completeBaseName() const;
  QString suffix() const;
  QString completeSuffix() const;
  QString path() const;
  QString absolutePath() const;
  QString canonicalPath() const;
  QDir dir() const;
  QDir absoluteDir() const;
  bool isReadable() const;
  bool isWritable() const;
  bool isExecutable() const;
  bool isHidden() const;
  bool isRelative() const;
  bool isAbsolute() const;
  bool isFile() const;
  bool isDir() const;
  bool isSymLink() const;
  QString symLinkTarget() const;
  QString owner() const;
  qint64 size() const;
  QDateTime lastModified() const;
  QDateTime created() const;
  QDateTime birthTime() const;
};
using QFileInfoList = QList<QFileInfo>;
class QDir {
 public:
  enum Filter {
    Dirs = 1,
    Files = 2,
    Drives = 4,
    NoSymLinks = 8,
    AllEntries = 7,
    Hidden = 0x100,
    System = 0x200,
    NoDot = 0x2000,
    NoDotDot = 0x4000,
    NoDotAndDotDot = 0x6000,
    NoFilter = -1
  };
  using Filters = QFlags<Filter>;
  enum SortFlag {
    Name = 0,
    Time = 1,
    Size = 2,
    Unsorted = 3,
    DirsFirst = 4,
    Reversed = 8,
    IgnoreCase = 16,
    NoSort = -1
  };
  using SortFlags = QFlags<SortFlag>;
  QDir(const QDir& other);
  QDir(const QString& path = QString());
  QDir(const QString& path, const QString& names, SortFlags sort = IgnoreCase,
       Filters filters = AllEntries);
  ~QDir();
  QDir& operator=(const QDir& other);
  QDir& operator=(const QString& path);
  void setPath(const QString& path);
  QString path() const;
  QString absolutePath() const;
  QString canonicalPath() const;
  QString dirName() const;
  QString filePath(const QString& name) const;
  QString absoluteFilePath(const QString& name) const;
  QString relativeFilePath(const QString& name) const;
  bool cd(const QString& name);
  bool cdUp();
  QStringList entryList(Filters filters = NoFilter, SortFlags sort = NoSort) const;
  QStringList entryList(const QStringList& names, Filters filters = NoFilter,
                        SortFlags sort = NoSort) const;
  QFileInfoList entryInfoList(Filters filters = NoFilter, SortFlags sort = NoSort) const;
  QFileInfoList entryInfoList(const QStringList& names, Filters filters = NoFilter,
                              SortFlags sort = NoSort) const;
  void setNameFilters(const QStringList& names);
  void setFilter(Filters filter);
  void setSorting(SortFlags sort);
  bool mkdir(const QString& name) const;
  bool rmdir(const QString& name) const;
  bool mkpath(const QString& path) const;
  bool rmpath(const QString& path) const;
  bool removeRecursively();
  bool exists() const;
  bool exists(const QString& name) const;
  bool isReadable() const;
  bool isEmpty() const;
  bool isRelative() const;
  bool isAbsolute() const;
  bool remove(const QString& name);
  bool rename(const QString& from, const QString& to);
  static bool isRelativePath(const QString& path);
  static bool isAbsolutePath(const QString& path);
  static QString toNativeSeparators(const QString& path);
  static QString fromNativeSeparators(const QString& path);
  static QString cleanPath(const QString& path);
  static bool setCurrent(const QString& path);
  static QDir current();
  static QString currentPath();
  static QDir home();
  static QString homePath();
  static QDir root();
  static QString rootPath();
  static QDir temp();
  static QString tempPath();
  static QChar separator();
};
Q_DECLARE_OPERATORS_FOR_FLAGS(QDir::Filters)
Q_DECLARE_OPERATORS_FOR_FLAGS(QDir::SortFlags)
class QDirIterator {
 public:
  enum IteratorFlag { NoIteratorFlags = 0, FollowSymlinks = 1, Subdirectories = 2 };
  using IteratorFlags = QFlags<IteratorFlag>;
  QDirIterator(const QString& path, IteratorFlags flags = NoIteratorFlags);
  QDirIterator(const QString& path, QDir::Filters filters, IteratorFlags flags = NoIteratorFlags);
  QDirIterator(const QString& path, const QStringList& names,
               QDir::Filters filters = QDir::NoFilter, IteratorFlags flags = NoIteratorFlags);
  bool hasNext() const;
  QString next();
  QString fileName() const;
  QString filePath() const;
  QFileInfo fileInfo() const;
};
Q_DECLARE_OPERATORS_FOR_FLAGS(QDirIterator::IteratorFlags)
class QTextStream {
 public:
  explicit QTextStream(QIODevice* device);
  explicit QTextStream(FILE* file, QIODevice::OpenMode mode = QIODevice::ReadWrite);
  explicit QTextStream(QString* text, QIODevice::OpenMode mode = QIODevice::ReadWrite);
  explicit QTextStream(QByteArray* text, QIODevice::OpenMode mode = QIODevice::ReadWrite);
  explicit QTextStream(const QByteArray& text, QIODevice::OpenMode mode = QIODevice::ReadOnly);
  void setCodec(const char* name);
  bool atEnd() const;
  void flush();
  QString readLine(qint64 size = 0);
  bool readLineInto(QString* line, qint64 size = 0);
  QString readAll();
  QString read(qint64 size);
  QTextStream& operator>>(QString& text);
  QTextStream& operator>>(QByteArray& text);
  QTextStream& operator>>(int& n);
  QTextStream& operator<<(QChar c);
  QTextStream& operator<<(char c);
  QTextStream& operator<<(int n);
  QTextStream& operator<<(uint n);
  QTextStream& operator<<(long n);
  QTextStream& operator<<(qlonglong n);
  QTextStream& operator<<(qulonglong n);
  QTextStream& operator<<(double n);
  QTextStream& operator<<(const QString& text);
  QTextStream& operator<<(QLatin1String text);
  QTextStream& operator<<(const QByteArray& text);
  QTextStream& operator<<(const char* text);
  QTextStream& operator<<(QTextStream& (*manipulator)(QTextStream&));
};
namespace Qt {
QTextStream& endl(QTextStream& stream);
QTextStream& flush(QTextStream& stream);
}  // namespace Qt
class QDataStream {
 public:
  enum Version { Qt_4_0 = 7, Qt_5_0 = 13, Qt_5_15 = 19 };
  enum ByteOrder { BigEndian, LittleEndian };
  QDataStream();
  explicit QDataStream(QIODevice* device);
  QDataStream(QByteArray* data, QIODevice::OpenMode mode);
  QDataStream(const QByteArray& data);
  void setVersion(int version);
  void setByteOrder(ByteOrder order);
  bool atEnd() const;
  int readRawData(char* data, int size);
  int writeRawData(const char* data, int size);
  template <class T>
  QDataStream& operator>>(T& value);
  template <class T>
  QDataStream& operator<<(const T& value);
};
class QProcessEnvironment {
 public:
  static QProcessEnvironment systemEnvironment();
  QString value(const QString& name, const QString& otherwise = QString()) const;
  void insert(const QString& name, const QString& value);
  bool contains(const QString& name) const;
};
class QProcess : public QIODevice {
 public:
  enum ProcessError { FailedToStart, Crashed, Timedout, ReadError, WriteError, UnknownError };
  enum ProcessState { NotRunning, Starting, Running };
  enum ExitStatus { NormalExit, CrashExit };
  enum ProcessChannelMode { SeparateChannels, MergedChannels, ForwardedChannels };
  explicit QProcess(QObject* parent = nullptr);
  void start(const QString& program, const QStringList& arguments, OpenMode mode = ReadWrite);
  void start(const QString& command, OpenMode mode = ReadWrite);
  void start(OpenMode mode = ReadWrite);
  void startCommand(const QString& command, OpenMode mode = ReadWrite);
  bool startDetached(qint64* pid = nullptr);
  void setProgram(const QString& program);
  void setArguments(const QStringList& arguments);
  void setWorkingDirectory(const QString& folder);
  void setProcessEnvironment(const QProcessEnvironment& environment);
  void setProcessChannelMode(ProcessChannelMode mode);
  void setStandardOutputFile(const QString& name, OpenMode mode = Truncate);
  bool waitForStarted(int ms = 30000);
  bool waitForFinished(int ms = 30000);
  QByteArray readAllStandardOutput();
  QByteArray readAllStandardError();
  int exitCode() const;
  ExitStatus exitStatus() const;
  ProcessState state() const;
  ProcessError error() const;
  void kill();
  void terminate();
  void finished(int code, ExitStatus status);
  void errorOccurred(ProcessError error);
  static int execute(const QString& program, const QStringList& arguments);
  static int execute(const QString& command);
  static bool startDetached(const QString& program, const QStringList& arguments,
                            const QString& folder = QString(), qint64* pid = nullptr);
  static bool startDetached(const QString& command);
  static QStringList splitCommand(const QString& command);
};
class QLibrary : public QObject {
 public:
  explicit QLibrary(const QString& name, QObject* parent = nullptr);
  void setFileName(const QString& name);
  bool load();
  void* resolve(const char* symbol);
};
class QPluginLoader : public QObject {
 public:
  explicit QPluginLoader(const QString& name, QObject* parent = nullptr);
  void setFileName(const QString& name);
  QObject* instance();
};
class QSettings : public QObject {
 public:
  enum Format { NativeFormat, IniFormat };
  enum Scope { UserScope, SystemScope };
  QSettings(const QString& organisation, const QString& application = QString(),
            QObject* parent = nullptr);
  QSettings(const QString& file, Format format, QObject* parent = nullptr);
  explicit QSettings(QObject* parent = nullptr);
  QVariant value(const QString& key, const QVariant& otherwise = QVariant()) const;
  void setValue(const QString& key, const QVariant& value);
  bool contains(const QString& key) const;
  void remove(const QString& key);
  void beginGroup(const QString& name);
  void endGroup();
  int beginReadArray(const QString& name);
  void beginWriteArray(const QString& name, int size = -1);
  void setArrayIndex(int i);
  void endArray();
  void sync();
  QStringList allKeys() const;
  QStringList childKeys() const;
  QStringList childGroups() const;
  QString fileName() const;
};
class QStandardPaths {
 public:
  enum StandardLocation {
    DesktopLocation,
    ConfigLocation = 5,
    TempLocation = 7,
    HomeLocation = 8,
    DataLocation = 9,
    AppDataLocation = 17
  };
  static QString writableLocation(StandardLocation type);
  static QStringList standardLocations(StandardLocation type);
  static QString findExecutable(const QString& name, const QStringList& folders = QStringList());
};

class QMimeType {
 public:
  QString name() const;
  QString preferredSuffix() const;
  bool isValid() const;
  bool inherits(const QString& name) const;
};
class QMimeDatabase {
 public:
  QMimeType mimeTypeForFile(const QString& name) const;
  QMimeType mimeTypeForFile(const QFileInfo& info) const;
  QMimeType mimeTypeForData(const QByteArray& data) const;
  QMimeType mimeTypeForName(const QString& name) const;
  QMimeType mimeTypeForFileNameAndData(const QString& name, const QByteArray& data) const;
};

// ---- URLs
class QUrl {
 public:
  enum ParsingMode { TolerantMode, StrictMode, DecodedMode };
  enum FormattingOption {
    None = 0,
    RemoveScheme = 1,
    RemovePassword = 2,
    RemoveQuery = 0x40,
    PrettyDecoded = 0,
    FullyEncoded = 0x7f00000,
    FullyDecoded = 0x8000000
  };
  using FormattingOptions = QFlags<FormattingOption>;
  QUrl();
  QUrl(const QString& url, ParsingMode mode = TolerantMode);
  QUrl(const QUrl& other);
  ~QUrl();
  QUrl& operator=(const QUrl& other);
  QUrl& operator=(const QString& url);
  void setUrl(const QString& url, ParsingMode mode = TolerantMode);
  QString url(FormattingOptions options = PrettyDecoded) const;
  QString toString(FormattingOptions options = PrettyDecoded) const;
  QString toDisplayString(FormattingOptions options = PrettyDecoded) const;
  QByteArray toEncoded(FormattingOptions options = FullyEncoded) const;
  bool isValid() const;
  bool isEmpty() const;
  bool isRelative() const;
  bool isLocalFile() const;
  QString errorString() const;
  void clear();
  void setScheme(const QString& scheme);
  QString scheme() const;
  void setAuthority(const QString& authority, ParsingMode mode = TolerantMode);
  QString authority(FormattingOptions options = PrettyDecoded) const;
  void setUserName(const QString& name, ParsingMode mode = DecodedMode);
  QString userName(FormattingOptions options = FullyDecoded) const;
  void setPassword(const QString& password, ParsingMode mode = DecodedMode);
  QString password(FormattingOptions options = FullyDecoded) const;
  void setHost(const QString& host, ParsingMode mode = DecodedMode);
  QString host(FormattingOptions options = FullyDecoded) const;
  void setPort(int port);
  int port(int otherwise = -1) const;
  void setPath(const QString& path, ParsingMode mode = DecodedMode);
  QString path(FormattingOptions options = FullyDecoded) const;
  QString fileName(FormattingOptions options = FullyDecoded) const;
  bool hasQuery() const;
  void setQuery(const QString& query, ParsingMode mode = TolerantMode);
  void setQuery(const class QUrlQuery& query);
  QString query(FormattingOptions options = PrettyDecoded) const;
  void setFragment(const QString& fragment, ParsingMode mode = TolerantMode);
  QString fragment(FormattingOptions options = PrettyDecoded) const;
  QUrl resolved(const QUrl& relative) const;
  QUrl adjusted(FormattingOptions options) const;
  QString toLocalFile() const;
  static QUrl fromLocalFile(const QString& file);
  static QUrl fromUserInput(const QString& text);
  static QUrl fromEncoded(const QByteArray& url, ParsingMode mode = TolerantMode);
  static QString fromPercentEncoding(const QByteArray& text);
  static QByteArray toPercentEncoding(const QString& text, const QByteArray& exclude = QByteArray(),
                                      const QByteArray& include = QByteArray());
  bool operator==(const QUrl& other) const;
  bool operator!=(const QUrl& other) const;
};
Q_DECLARE_OPERATORS_FOR_FLAGS(QUrl::FormattingOptions)
class QUrlQuery {
 public:
  QUrlQuery();
  explicit QUrlQuery(const QUrl& url);
  explicit QUrlQuery(const QString& query);
  bool isEmpty() const;
  bool hasQueryItem(const QString& key) const;
  QString queryItemValue(const QString& key,
                         QUrl::FormattingOptions options = QUrl::PrettyDecoded) const;
  QStringList allQueryItemValues(const QString& key,
                                 QUrl::FormattingOptions options = QUrl::PrettyDecoded) const;
  QList<QPair<QString, QString>> queryItems(
      QUrl::FormattingOptions options = QUrl::PrettyDecoded) const;
  void addQueryItem(const QString& key, const QString& value);
  void removeQueryItem(const QString& key);
  void setQuery(const QString& query);
  QString query(QUrl::FormattingOptions options = QUrl::PrettyDecoded) const;
  QString toString(QUrl::FormattingOptions options = QUrl::PrettyDecoded) const;
};

// ---- patterns, digests, randomness
class QRegularExpressionMatch {
 public:
  bool hasMatch() const;
  QString captured(int n = 0) const;
  QString captured(const QString& name) const;
  QStringView capturedView(int n = 0) const;
  QStringView capturedView(QStringView name) const;
  bool hasCaptured(int n) const;
  bool hasCaptured(const QString& name) const;
  QStringList capturedTexts() const;
  int capturedStart(int n = 0) const;
  int capturedEnd(int n = 0) const;
  int lastCapturedIndex() const;
};
class QRegularExpressionMatchIterator {
 public:
  bool hasNext() const;
  QRegularExpressionMatch next();
};
class QRegularExpression {
 public:
  enum PatternOption {
    NoPatternOption = 0,
    CaseInsensitiveOption = 1,
    DotMatchesEverythingOption = 2,
    MultilineOption = 4
  };
  using PatternOptions = QFlags<PatternOption>;
  QRegularExpression();
  explicit QRegularExpression(const QString& pattern, PatternOptions options = NoPatternOption);
  void setPattern(const QString& pattern);
  QString pattern() const;
  bool isValid() const;
  QRegularExpressionMatch match(const QString& text, int from = 0) const;
  QRegularExpressionMatch matchView(QStringView text, qsizetype from = 0) const;
  QRegularExpressionMatchIterator globalMatch(const QString& text, int from = 0) const;
  static QString escape(const QString& text);
  static QString anchoredPattern(const QString& pattern);
};
Q_DECLARE_OPERATORS_FOR_FLAGS(QRegularExpression::PatternOptions)
class QRegExp {
 public:
  QRegExp();
  explicit QRegExp(const QString& pattern, Qt::CaseSensitivity cs = Qt::CaseSensitive);
  void setPattern(const QString& pattern);
  bool exactMatch(const QString& text) const;
  int indexIn(const QString& text, int from = 0) const;
  QString cap(int n = 0) const;
  static QString escape(const QString& text);
};
class QCryptographicHash {
 public:
  enum Algorithm { Md4, Md5, Sha1, Sha224, Sha256, Sha384, Sha512, Sha3_256 = 8 };
  explicit QCryptographicHash(Algorithm algorithm);
  void reset();
  void addData(const char* data, int size);
  void addData(const QByteArray& data);
  bool addData(QIODevice* device);
  QByteArray result() const;
  static QByteArray hash(const QByteArray& data, Algorithm algorithm);
};
class QMessageAuthenticationCode {
 public:
  explicit QMessageAuthenticationCode(QCryptographicHash::Algorithm algorithm,
                                      const QByteArray& key = QByteArray());
  void setKey(const QByteArray& key);
  void addData(const QByteArray& data);
  QByteArray result() const;
  static QByteArray hash(const QByteArray& message, const QByteArray& key,
                         QCryptographicHash::Algorithm algorithm);
};
class QRandomGenerator {
 public:
  QRandomGenerator(quint32 seed = 1);
  quint32 generate();
  quint64 generate64();
  double generateDouble();
  double bounded(double highest);
  quint32 bounded(quint32 highest);
  int bounded(int highest);
  int bounded(int lowest, int highest);
  template <class T>
  void fillRange(T* buffer, qsizetype count);
  static QRandomGenerator* system();
  static QRandomGenerator* global();
  static QRandomGenerator securelySeeded();
};
using QRandomGenerator64 = QRandomGenerator;
int qrand();
void qsrand(uint seed);
class QUuid {
 public:
  enum StringFormat { WithBraces = 0, WithoutBraces = 1, Id128 = 3 };
  QUuid();
  explicit QUuid(const QString& text);
  QString toString() const;
  QString toString(StringFormat mode) const;
  QByteArray toByteArray() const;
  bool isNull() const;
  static QUuid createUuid();
};

// ---- the environment and logs
QByteArray qgetenv(const char* name);
QString qEnvironmentVariable(const char* name);
QString qEnvironmentVariable(const char* name, const QString& otherwise);
bool qEnvironmentVariableIsSet(const char* name);
int qEnvironmentVariableIntValue(const char* name, bool* ok = nullptr);
bool qputenv(const char* name, const QByteArray& value);
bool qunsetenv(const char* name);
QString qtTrId(const char* id, int n = -1);

class QLoggingCategory {
 public:
  explicit QLoggingCategory(const char* name);
  bool isDebugEnabled() const;
  bool isInfoEnabled() const;
  bool isWarningEnabled() const;
  const char* categoryName() const;
  const QLoggingCategory& operator()() const;
  static void setFilterRules(const QString& rules);
};
class QDebug {
 public:
  explicit QDebug(QIODevice* device);
  explicit QDebug(QString* text);
  QDebug(const QDebug& other);
  ~QDebug();
  QDebug& space();
  QDebug& nospace();
  QDebug& quote();
  QDebug& noquote();
  QDebug& maybeSpace();
  QDebug& operator<<(QChar value);
  QDebug& operator<<(bool value);
  QDebug& operator<<(char value);
  QDebug& operator<<(short value);
  QDebug& operator<<(ushort value);
  QDebug& operator<<(int value);
  QDebug& operator<<(uint value);
  QDebug& operator<<(long value);
  QDebug& operator<<(ulong value);
  QDebug& operator<<(qint64 value);
  QDebug& operator<<(quint64 value);
  QDebug& operator<<(double value);
  QDebug& operator<<(const char* value);
  QDebug& operator<<(const QString& value);
  QDebug& operator<<(QLatin1String value);
  QDebug& operator<<(const QByteArray& value);
  QDebug& operator<<(QByteArrayView value);
  QDebug& operator<<(QStringView value);
  QDebug& operator<<(const void* value);
  QDebug& operator<<(QTextStream& (*manipulator)(QTextStream&));
};
template <class T>
QDebug operator<<(QDebug debug, const QList<T>& value);
QDebug operator<<(QDebug debug, const QUrl& value);
QDebug operator<<(QDebug debug, const QVariant& value);
QDebug operator<<(QDebug debug, const QDateTime& value);
QDebug operator<<(QDebug debug, const QObject* value);
QDebug operator<<(QDebug debug, const QJsonValue& value);
QDebug operator<<(QDebug debug, const QJsonObject& value);
QDebug operator<<(QDebug debug, const QJsonArray& value);
QDebug operator<<(QDebug debug, const QJsonDocument& value);
void qSetMessagePattern(const QString& pattern);
class QMessageLogger {
 public:
  QMessageLogger();
  QMessageLogger(const char* file, int line, const char* function);
  void debug(const char* message, ...) const;
  void info(const char* message, ...) const;
  void warning(const char* message, ...) const;
  void critical(const char* message, ...) const;
  void fatal(const char* message, ...) const;
  void debug(const QLoggingCategory& category, const char* message, ...) const;
  void info(const QLoggingCategory& category, const char* message, ...) const;
  void warning(const QLoggingCategory& category, const char* message, ...) const;
  void critical(const QLoggingCategory& category, const char* message, ...) const;
  QDebug debug() const;
  QDebug info() const;
  QDebug warning() const;
  QDebug critical() const;
  QDebug debug(const QLoggingCategory& category) const;
  QDebug info(const QLoggingCategory& category) const;
  QDebug warning(const QLoggingCategory& category) const;
  QDebug critical(const QLoggingCategory& category) const;
};
#define qDebug QMessageLogger(__FILE__, __LINE__, __func__).debug
#define qInfo QMessageLogger(__FILE__, __LINE__, __func__).info
#define qWarning QMessageLogger(__FILE__, __LINE__, __func__).warning
#define qCritical QMessageLogger(__FILE__, __LINE__, __func__).critical
#define qFatal QMessageLogger(__FILE__, __LINE__, __func__).fatal
#define qCDebug(category, ...) \
  QMessageLogger(__FILE__, __LINE__, __func__).debug(category() __VA_OPT__(, ) __VA_ARGS__)
#define qCInfo(category, ...) \
  QMessageLogger(__FILE__, __LINE__, __func__).info(category() __VA_OPT__(, ) __VA_ARGS__)
#define qCWarning(category, ...) \
  QMessageLogger(__FILE__, __LINE__, __func__).warning(category() __VA_OPT__(, ) __VA_ARGS__)
#define qCCritical(category, ...) \
  QMessageLogger(__FILE__, __LINE__, __func__).critical(category() __VA_OPT__(, ) __VA_ARGS__)

class QCommandLineOption {
 public:
  explicit QCommandLineOption(const QString& name);
  QCommandLineOption(const QStringList& names, const QString& description,
                     const QString& value = QString(), const QString& otherwise = QString());
  QCommandLineOption(const QString& name, const QString& description,
                     const QString& value = QString(), const QString& otherwise = QString());
};
class QCommandLineParser {
 public:
  bool addOption(const QCommandLineOption& option);
  void addPositionalArgument(const QString& name, const QString& description,
                             const QString& syntax = QString());
  QCommandLineOption addHelpOption();
  QCommandLineOption addVersionOption();
  void setApplicationDescription(const QString& text);
  void process(const QCoreApplication& application);
  bool isSet(const QString& name) const;
  bool isSet(const QCommandLineOption& option) const;
  QString value(const QString& name) const;
  QString value(const QCommandLineOption& option) const;
  QStringList values(const QString& name) const;
  QStringList values(const QCommandLineOption& option) const;
  QStringList positionalArguments() const;
};
