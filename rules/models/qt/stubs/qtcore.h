// Interface of Qt's core, SQL and network modules as far as servers use them, written for tvaara:
// declarations alone. The HTTP server's own part is in QHttpServer.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using qint8 = int8_t;
using qint16 = int16_t;
using qint32 = int32_t;
using qint64 = int64_t;
using quint8 = uint8_t;
using quint16 = uint16_t;
using quint32 = uint32_t;
using quint64 = uint64_t;
using qsizetype = std::ptrdiff_t;
using qreal = double;
using uint = unsigned int;
using uchar = unsigned char;
using ulong = unsigned long;
using qulonglong = unsigned long long;
using qlonglong = long long;

#define Q_OBJECT
#define Q_GADGET static const QMetaObject staticMetaObject;
#define Q_PROPERTY(...)
#define Q_ENUM(...)
#define Q_INVOKABLE
#define Q_UNUSED(x) (void)x;
#define Q_DECLARE_METATYPE(...)
#define Q_DISABLE_COPY(...)
#define Q_INTERFACES(...)
#define Q_EMIT
#define emit
#define signals public
#define slots
#define Q_SIGNALS public
#define Q_SLOTS
#define SIGNAL(...) #__VA_ARGS__
#define SLOT(...) #__VA_ARGS__
#define foreach(VARIABLE, CONTAINER) for (VARIABLE : CONTAINER)
#define Q_FOREACH(VARIABLE, CONTAINER) for (VARIABLE : CONTAINER)
#define forever for (;;)
#define QStringLiteral(TEXT) QString(TEXT)
#define QByteArrayLiteral(TEXT) QByteArray(TEXT)

namespace Qt {
enum CaseSensitivity { CaseInsensitive, CaseSensitive };
enum DateFormat { TextDate, ISODate, ISODateWithMs, RFC2822Date };
enum SplitBehaviorFlags { KeepEmptyParts = 0, SkipEmptyParts = 1 };
enum ConnectionType { AutoConnection, DirectConnection, QueuedConnection };
enum TimeSpec { LocalTime, UTC };
}  // namespace Qt

class QString;
class QVariant;
class QMetaObject;
class QByteArray {
 public:
  enum Base64Option { Base64Encoding = 0, Base64UrlEncoding = 1, OmitTrailingEquals = 2 };
  QByteArray();
  QByteArray(const char* text);
  QByteArray(const char* data, qsizetype size);
  QByteArray(qsizetype size, char fill);
  const char* constData() const;
  const char* data() const;
  char* data();
  bool isEmpty() const;
  bool isNull() const;
  qsizetype size() const;
  qsizetype length() const;
  char at(qsizetype i) const;
  char& operator[](qsizetype i);
  char operator[](qsizetype i) const;
  QByteArray toHex() const;
  QByteArray toBase64(int options = 0) const;
  static QByteArray fromBase64(const QByteArray& text, int options = 0);
  static QByteArray fromHex(const QByteArray& text);
  static QByteArray number(int value);
  static QByteArray fromStdString(const std::string& text);
  QByteArray trimmed() const;
  QByteArray toLower() const;
  QByteArray toUpper() const;
  QByteArray left(qsizetype n) const;
  QByteArray right(qsizetype n) const;
  QByteArray mid(qsizetype from, qsizetype n = -1) const;
  bool startsWith(const QByteArray& text) const;
  bool endsWith(const QByteArray& text) const;
  bool contains(const QByteArray& text) const;
  qsizetype indexOf(const QByteArray& text) const;
  std::vector<QByteArray> split(char by) const;
  QByteArray& append(const QByteArray& more);
  QByteArray& append(char more);
  QByteArray& replace(const QByteArray& what, const QByteArray& by);
  QByteArray& operator+=(const QByteArray& more);
  int toInt(bool* ok = nullptr, int base = 10) const;
  double toDouble(bool* ok = nullptr) const;
  std::string toStdString() const;
  char* begin();
  char* end();
};
bool operator==(const QByteArray& a, const char* b);
bool operator!=(const QByteArray& a, const char* b);
bool operator==(const QByteArray& a, const QByteArray& b);
bool operator!=(const QByteArray& a, const QByteArray& b);
QByteArray operator+(const QByteArray& a, const QByteArray& b);
QByteArray operator+(const QByteArray& a, const char* b);

class QChar {
 public:
  QChar();
  QChar(char c);
  QChar(int c);
  unsigned short unicode() const;
  bool isDigit() const;
  bool isLetter() const;
  bool isLetterOrNumber() const;
  bool isSpace() const;
  QChar toLower() const;
  QChar toUpper() const;
  char toLatin1() const;
};
template <typename T>
class QList : public std::vector<T> {
 public:
  using std::vector<T>::vector;
  void append(const T& value);
  void append(const QList& more);
  void prepend(const T& value);
  QList& operator<<(const T& value);
  bool isEmpty() const;
  bool contains(const T& value) const;
  qsizetype indexOf(const T& value) const;
  qsizetype count() const;
  qsizetype length() const;
  const T& first() const;
  const T& last() const;
  T& first();
  T& last();
  T takeFirst();
  T takeLast();
  T value(qsizetype i) const;
  T value(qsizetype i, const T& fallback) const;
  void removeAt(qsizetype i);
  bool removeOne(const T& value);
  void removeFirst();
  void removeLast();
  QList mid(qsizetype from, qsizetype n = -1) const;
};
template <typename T> using QVector = QList<T>;
template <typename A, typename B> using QPair = std::pair<A, B>;
class QStringList;
class QString {
 public:
  QString();
  QString(const char* text);
  QString(const QByteArray& text);
  QString(QChar c);
  QByteArray toUtf8() const;
  QByteArray toLatin1() const;
  QByteArray toLocal8Bit() const;
  std::string toStdString() const;
  static QString fromStdString(const std::string& text);
  static QString fromUtf8(const QByteArray& text);
  static QString fromUtf8(const char* text, qsizetype size = -1);
  static QString fromLatin1(const QByteArray& text);
  static QString fromLocal8Bit(const QByteArray& text);
  static QString number(int value, int base = 10);
  static QString number(long long value, int base = 10);
  static QString number(unsigned value, int base = 10);
  static QString number(double value, char format = 'g', int precision = 6);
  static QString asprintf(const char* format, ...);
  bool isEmpty() const;
  bool isNull() const;
  qsizetype size() const;
  qsizetype length() const;
  QChar at(qsizetype i) const;
  QChar operator[](qsizetype i) const;
  QString arg(const QString& value) const;
  QString arg(const QString& a, const QString& b) const;
  QString arg(const QString& a, const QString& b, const QString& c) const;
  QString arg(int value, int width = 0, int base = 10, QChar fill = QChar(' ')) const;
  QString arg(long long value, int width = 0, int base = 10, QChar fill = QChar(' ')) const;
  QString arg(double value, int width = 0, char format = 'g', int precision = -1, QChar fill = QChar(' ')) const;
  QString trimmed() const;
  QString simplified() const;
  QString toLower() const;
  QString toUpper() const;
  QString toHtmlEscaped() const;
  QString left(qsizetype n) const;
  QString right(qsizetype n) const;
  QString mid(qsizetype from, qsizetype n = -1) const;
  QString section(char by, qsizetype from, qsizetype to = -1) const;
  bool startsWith(const QString& text) const;
  bool endsWith(const QString& text) const;
  bool contains(const QString& text) const;
  qsizetype indexOf(const QString& text) const;
  qsizetype lastIndexOf(const QString& text) const;
  QStringList split(const QString& by, Qt::SplitBehaviorFlags how = Qt::KeepEmptyParts) const;
  QStringList split(QChar by, Qt::SplitBehaviorFlags how = Qt::KeepEmptyParts) const;
  QString& append(const QString& more);
  QString& prepend(const QString& more);
  QString& replace(const QString& what, const QString& by);
  QString& remove(const QString& what);
  QString& operator+=(const QString& more);
  int compare(const QString& other, Qt::CaseSensitivity how = Qt::CaseSensitive) const;
  int toInt(bool* ok = nullptr, int base = 10) const;
  uint toUInt(bool* ok = nullptr, int base = 10) const;
  long long toLongLong(bool* ok = nullptr, int base = 10) const;
  qulonglong toULongLong(bool* ok = nullptr, int base = 10) const;
  double toDouble(bool* ok = nullptr) const;
  float toFloat(bool* ok = nullptr) const;
  const QChar* begin() const;
  const QChar* end() const;
};
bool operator==(const QString& a, const char* b);
bool operator!=(const QString& a, const char* b);
bool operator==(const QString& a, const QString& b);
bool operator!=(const QString& a, const QString& b);
bool operator<(const QString& a, const QString& b);
QString operator+(const QString& a, const QString& b);
QString operator+(const char* a, const QString& b);
QString operator+(const QString& a, const char* b);
class QStringList : public QList<QString> {
 public:
  using QList<QString>::QList;
  QString join(const QString& by) const;
};
template <typename K, typename V>
class QMap : public std::map<K, V> {
 public:
  using std::map<K, V>::map;
  bool contains(const K& key) const;
  V value(const K& key) const;
  V value(const K& key, const V& fallback) const;
  void insert(const K& key, const V& value);
  int remove(const K& key);
  bool isEmpty() const;
  QList<K> keys() const;
  QList<V> values() const;
};
template <typename K, typename V> using QHash = QMap<K, V>;
template <typename T>
class QSet : public std::vector<T> {
 public:
  bool contains(const T& value) const;
  void insert(const T& value);
  bool remove(const T& value);
};

class QDate {
 public:
  static QDate currentDate();
  static QDate fromString(const QString& text, const QString& format);
  static QDate fromString(const QString& text, Qt::DateFormat format = Qt::TextDate);
  QString toString(const QString& format) const;
  QString toString(Qt::DateFormat format = Qt::TextDate) const;
  bool isValid() const;
  QDate addDays(qint64 days) const;
  int daysTo(const QDate& other) const;
};
class QTime { public: static QTime currentTime(); QString toString(const QString& format) const; bool isValid() const; };
class QDateTime {
 public:
  QDateTime();
  QDateTime(const QDate& date, const QTime& time);
  static QDateTime currentDateTime();
  static QDateTime currentDateTimeUtc();
  static qint64 currentSecsSinceEpoch();
  static qint64 currentMSecsSinceEpoch();
  static QDateTime fromString(const QString& text, const QString& format);
  static QDateTime fromString(const QString& text, Qt::DateFormat format = Qt::TextDate);
  static QDateTime fromSecsSinceEpoch(qint64 seconds);
  QString toString(const QString& format) const;
  QString toString(Qt::DateFormat format = Qt::TextDate) const;
  bool isValid() const;
  bool isNull() const;
  qint64 toSecsSinceEpoch() const;
  qint64 toMSecsSinceEpoch() const;
  qint64 secsTo(const QDateTime& other) const;
  QDateTime addSecs(qint64 seconds) const;
  QDateTime addDays(qint64 days) const;
  QDateTime toUTC() const;
  QDate date() const;
  QTime time() const;
};
bool operator<(const QDateTime& a, const QDateTime& b);
bool operator>(const QDateTime& a, const QDateTime& b);
bool operator<=(const QDateTime& a, const QDateTime& b);
bool operator>=(const QDateTime& a, const QDateTime& b);
bool operator==(const QDateTime& a, const QDateTime& b);
bool operator<(const QDate& a, const QDate& b);
bool operator>(const QDate& a, const QDate& b);

class QJsonObject;
class QJsonArray;
class QJsonValue {
 public:
  enum Type { Null, Bool, Double, String, Array, Object, Undefined };
  QJsonValue(Type type = Null);
  QJsonValue(bool value);
  QJsonValue(int value);
  QJsonValue(qint64 value);
  QJsonValue(double value);
  QJsonValue(const char* text);
  QJsonValue(const QString& text);
  QJsonValue(const QJsonObject& object);
  QJsonValue(const QJsonArray& array);
  static QJsonValue fromVariant(const QVariant& value);
  Type type() const;
  bool isNull() const;
  bool isBool() const;
  bool isDouble() const;
  bool isString() const;
  bool isArray() const;
  bool isObject() const;
  bool isUndefined() const;
  bool toBool(bool fallback = false) const;
  int toInt(int fallback = 0) const;
  qint64 toInteger(qint64 fallback = 0) const;
  double toDouble(double fallback = 0) const;
  QString toString() const;
  QString toString(const QString& fallback) const;
  QJsonArray toArray() const;
  QJsonObject toObject() const;
  QVariant toVariant() const;
  QJsonValue operator[](const QString& key) const;
  QJsonValue operator[](const char* key) const;
  QJsonValue operator[](qsizetype i) const;
  bool operator==(const QJsonValue& other) const;
  bool operator!=(const QJsonValue& other) const;
};
// What stands for a place in an object or array, and is written through.
class QJsonValueRef : public QJsonValue {
 public:
  QJsonValueRef& operator=(const QJsonValue& value);
  QJsonValueRef& operator=(const QJsonValueRef& value);
};
class QJsonObject {
 public:
  struct iterator { QString key() const; QJsonValueRef value() const; QJsonValue operator*() const; iterator& operator++(); bool operator!=(const iterator& o) const; bool operator==(const iterator& o) const; };
  using const_iterator = iterator;
  QJsonObject();
  QJsonObject(std::initializer_list<std::pair<QString, QJsonValue>> members);
  QJsonValueRef operator[](const QString& key);
  QJsonValue operator[](const QString& key) const;
  QJsonValueRef operator[](const char* key);
  QJsonValue operator[](const char* key) const;
  QJsonValue value(const QString& key) const;
  bool contains(const QString& key) const;
  iterator insert(const QString& key, const QJsonValue& value);
  void remove(const QString& key);
  QJsonValue take(const QString& key);
  bool isEmpty() const;
  qsizetype size() const;
  qsizetype count() const;
  QStringList keys() const;
  iterator begin() const;
  iterator end() const;
  iterator constBegin() const;
  iterator constEnd() const;
  iterator find(const QString& key) const;
  QMap<QString, QVariant> toVariantMap() const;
  static QJsonObject fromVariantMap(const QMap<QString, QVariant>& map);
};
class QJsonArray {
 public:
  QJsonArray();
  QJsonArray(std::initializer_list<QJsonValue> values);
  void append(const QJsonValue& value);
  void push_back(const QJsonValue& value);
  QJsonArray& operator<<(const QJsonValue& value);
  QJsonArray& operator+=(const QJsonValue& value);
  QJsonValue at(qsizetype i) const;
  QJsonValueRef operator[](qsizetype i);
  QJsonValue operator[](qsizetype i) const;
  qsizetype size() const;
  qsizetype count() const;
  bool isEmpty() const;
  bool contains(const QJsonValue& value) const;
  QJsonValue first() const;
  QJsonValue last() const;
  const QJsonValue* begin() const;
  const QJsonValue* end() const;
};
struct QJsonParseError {
  enum ParseError { NoError = 0, UnterminatedObject, IllegalValue };
  ParseError error;
  int offset;
  QString errorString() const;
};
class QJsonDocument {
 public:
  enum JsonFormat { Indented, Compact };
  QJsonDocument();
  explicit QJsonDocument(const QJsonObject& object);
  explicit QJsonDocument(const QJsonArray& array);
  static QJsonDocument fromJson(const QByteArray& text, QJsonParseError* error = nullptr);
  QByteArray toJson(JsonFormat format = Indented) const;
  bool isNull() const;
  bool isEmpty() const;
  bool isObject() const;
  bool isArray() const;
  QJsonObject object() const;
  QJsonArray array() const;
  QJsonValue operator[](const QString& key) const;
};
class QVariant {
 public:
  QVariant();
  QVariant(bool value);
  QVariant(int value);
  QVariant(uint value);
  QVariant(qint64 value);
  QVariant(double value);
  QVariant(const char* text);
  QVariant(const QString& text);
  QVariant(const QByteArray& text);
  QVariant(const QDateTime& time);
  QVariant(const QDate& date);
  template <typename T> static QVariant fromValue(const T& value);
  template <typename T> T value() const;
  bool isNull() const;
  bool isValid() const;
  bool toBool() const;
  int toInt(bool* ok = nullptr) const;
  uint toUInt(bool* ok = nullptr) const;
  qint64 toLongLong(bool* ok = nullptr) const;
  double toDouble(bool* ok = nullptr) const;
  QString toString() const;
  QByteArray toByteArray() const;
  QDateTime toDateTime() const;
  QDate toDate() const;
};

class QObject;
class QMetaProperty {
 public:
  const char* name() const;
  QVariant read(const QObject* object) const;
  QVariant readOnGadget(const void* gadget) const;
  bool write(QObject* object, const QVariant& value) const;
};
class QMetaObject {
 public:
  struct Connection {};
  const char* className() const;
  int propertyCount() const;
  int propertyOffset() const;
  QMetaProperty property(int i) const;
};
class QObject {
 public:
  explicit QObject(QObject* parent = nullptr);
  virtual ~QObject() = default;
  QObject* parent() const;
  void deleteLater();
  QVariant property(const char* name) const;
  bool setProperty(const char* name, const QVariant& value);
  void setObjectName(const QString& name);
  static QString tr(const char* text);
  virtual const QMetaObject* metaObject() const;
  static const QMetaObject staticMetaObject;
  template <typename... A> static QMetaObject::Connection connect(A&&... values) { return {}; }
};
class QCoreApplication : public QObject {
 public:
  QCoreApplication(int& count, char** values);
  static int exec();
  static void quit();
  static void exit(int code = 0);
  static QStringList arguments();
  static QString applicationDirPath();
  static void setApplicationName(const QString& name);
};
using QApplication = QCoreApplication;
class QEventLoop : public QObject { public: QEventLoop(QObject* parent = nullptr); int exec(); void quit(); };
class QTimer : public QObject {
 public:
  QTimer(QObject* parent = nullptr);
  void start(int milliseconds);
  void stop();
  template <typename... A> static void singleShot(A&&... values) {}
};
class QThread : public QObject { public: static void msleep(unsigned long ms); static void sleep(unsigned long s); };
class QMutex { public: void lock(); void unlock(); bool tryLock(); };
class QMutexLocker { public: template <typename M> explicit QMutexLocker(M* mutex) {} void unlock(); };
class QReadWriteLock { public: void lockForRead(); void lockForWrite(); void unlock(); };
class QUuid {
 public:
  enum StringFormat { WithBraces, WithoutBraces, Id128 };
  static QUuid createUuid();
  QString toString(StringFormat format = WithBraces) const;
};
class QRandomGenerator {
 public:
  static QRandomGenerator* global();
  static QRandomGenerator* system();
  quint32 generate();
  int bounded(int below);
  int bounded(int from, int below);
};
class QCryptographicHash {
 public:
  enum Algorithm { Md4, Md5, Sha1, Sha224, Sha256, Sha384, Sha512, Sha3_256, Sha3_512 };
  explicit QCryptographicHash(Algorithm how);
  void addData(const QByteArray& data);
  QByteArray result() const;
  static QByteArray hash(const QByteArray& data, Algorithm how);
};
class QMessageAuthenticationCode {
 public:
  QMessageAuthenticationCode(QCryptographicHash::Algorithm how, const QByteArray& key = QByteArray());
  void addData(const QByteArray& data);
  QByteArray result() const;
  static QByteArray hash(const QByteArray& data, const QByteArray& key, QCryptographicHash::Algorithm how);
};
class QRegularExpressionMatch { public: bool hasMatch() const; QString captured(int i = 0) const; };
class QRegularExpression {
 public:
  explicit QRegularExpression(const QString& pattern);
  QRegularExpressionMatch match(const QString& text) const;
  bool isValid() const;
  static QString escape(const QString& text);
};
class QIODevice : public QObject {
 public:
  enum OpenModeFlag { ReadOnly = 1, WriteOnly = 2, ReadWrite = 3, Append = 4, Truncate = 8, Text = 16 };
  using OpenMode = int;
  QByteArray readAll();
  QByteArray readLine();
  qint64 write(const QByteArray& data);
  bool atEnd() const;
  void close();
  QString errorString() const;
};
class QFile : public QIODevice {
 public:
  QFile(const QString& name);
  bool open(OpenMode mode);
  bool exists() const;
  static bool exists(const QString& name);
  bool remove();
  static bool remove(const QString& name);
  static bool copy(const QString& from, const QString& to);
  static bool rename(const QString& from, const QString& to);
  qint64 size() const;
  QString fileName() const;
};
class QFileInfo { public: QFileInfo(const QString& name); bool exists() const; bool isFile() const; bool isDir() const; QString fileName() const; QString suffix() const; QString absoluteFilePath() const; QString canonicalFilePath() const; qint64 size() const; };
class QDir {
 public:
  QDir(const QString& name = QString());
  bool exists() const;
  bool mkpath(const QString& name) const;
  bool mkdir(const QString& name) const;
  QString filePath(const QString& name) const;
  QString absolutePath() const;
  QStringList entryList() const;
  static QString currentPath();
};
class QTextStream {
 public:
  explicit QTextStream(QIODevice* device);
  template <typename T> QTextStream& operator<<(const T& value);
  QString readAll();
  QString readLine();
  bool atEnd() const;
};
class QSettings : public QObject {
 public:
  enum Format { NativeFormat, IniFormat };
  QSettings(const QString& file, Format format);
  QVariant value(const QString& key, const QVariant& fallback = QVariant()) const;
  void setValue(const QString& key, const QVariant& value);
};
class QProcessEnvironment { public: static QProcessEnvironment systemEnvironment(); QString value(const QString& name, const QString& fallback = QString()) const; };
QByteArray qgetenv(const char* name);
QString qEnvironmentVariable(const char* name, const QString& fallback = QString());
class QDebug {
 public:
  template <typename T> QDebug& operator<<(const T& value);
  QDebug& noquote();
  QDebug& nospace();
};
QDebug qDebug();
QDebug qInfo();
QDebug qWarning();
QDebug qCritical();
void qDebug(const char* format, ...);
void qInfo(const char* format, ...);
void qWarning(const char* format, ...);
void qCritical(const char* format, ...);
void qFatal(const char* format, ...);
template <typename T> using QSharedPointer = std::shared_ptr<T>;
template <typename T> using QScopedPointer = std::unique_ptr<T>;

// ---- SQL ----
class QSqlError { public: QString text() const; QString driverText() const; QString databaseText() const; QString nativeErrorCode() const; bool isValid() const; int type() const; };
class QSqlRecord { public: int count() const; QString fieldName(int i) const; QVariant value(int i) const; QVariant value(const QString& name) const; int indexOf(const QString& name) const; bool isNull(const QString& name) const; };
class QSqlQuery;
class QSqlDatabase {
 public:
  static QSqlDatabase addDatabase(const QString& type, const QString& name = QString());
  static QSqlDatabase database(const QString& name = QString(), bool open = true);
  static QSqlDatabase cloneDatabase(const QSqlDatabase& other, const QString& name);
  static bool contains(const QString& name = QString());
  static void removeDatabase(const QString& name);
  static bool isDriverAvailable(const QString& name);
  static QStringList drivers();
  void setHostName(const QString& host);
  void setPort(int port);
  void setDatabaseName(const QString& name);
  void setUserName(const QString& name);
  void setPassword(const QString& password);
  void setConnectOptions(const QString& options);
  bool open();
  bool isOpen() const;
  bool isValid() const;
  void close();
  bool transaction();
  bool commit();
  bool rollback();
  QSqlQuery exec(const QString& text = QString()) const;
  QSqlError lastError() const;
  QStringList tables() const;
  QString connectionName() const;
};
class QSqlQuery {
 public:
  explicit QSqlQuery(const QSqlDatabase& database);
  QSqlQuery(const QString& text = QString(), const QSqlDatabase& database = QSqlDatabase());
  bool prepare(const QString& text);
  bool exec();
  bool exec(const QString& text);
  bool execBatch();
  void bindValue(const QString& name, const QVariant& value);
  void bindValue(int position, const QVariant& value);
  void addBindValue(const QVariant& value);
  bool next();
  bool first();
  bool last();
  int size() const;
  int numRowsAffected() const;
  bool isActive() const;
  bool isNull(int i) const;
  QVariant value(int i) const;
  QVariant value(const QString& name) const;
  QVariant lastInsertId() const;
  QSqlError lastError() const;
  QString lastQuery() const;
  QString executedQuery() const;
  QSqlRecord record() const;
  void finish();
  void clear();
};

// ---- network ----
class QUrl {
 public:
  QUrl();
  QUrl(const QString& text);
  QString path() const;
  QString host() const;
  QString scheme() const;
  QString query() const;
  QString toString() const;
  bool isValid() const;
  void setQuery(const QString& text);
  void setPath(const QString& text);
  void setHost(const QString& text);
  void setPort(int port);
  void setScheme(const QString& text);
  static QByteArray toPercentEncoding(const QString& text);
  static QString fromPercentEncoding(const QByteArray& text);
};
class QUrlQuery {
 public:
  QUrlQuery();
  explicit QUrlQuery(const QUrl& url);
  explicit QUrlQuery(const QString& text);
  QString queryItemValue(const QString& key) const;
  bool hasQueryItem(const QString& key) const;
  void addQueryItem(const QString& key, const QString& value);
  QString toString() const;
  bool isEmpty() const;
};
class QHostAddress {
 public:
  enum SpecialAddress { Null, Broadcast, LocalHost, LocalHostIPv6, Any, AnyIPv4, AnyIPv6 };
  QHostAddress();
  QHostAddress(SpecialAddress address);
  QHostAddress(const QString& text);
  QString toString() const;
};
class QSslCertificate {};
class QSslKey {};
class QSslConfiguration {};
class QNetworkRequest {
 public:
  enum KnownHeaders { ContentTypeHeader, ContentLengthHeader, LocationHeader, UserAgentHeader };
  enum Attribute { HttpStatusCodeAttribute };
  QNetworkRequest();
  explicit QNetworkRequest(const QUrl& url);
  void setUrl(const QUrl& url);
  void setHeader(KnownHeaders name, const QVariant& value);
  void setRawHeader(const QByteArray& name, const QByteArray& value);
};
class QNetworkReply : public QIODevice {
 public:
  enum NetworkError { NoError = 0, ConnectionRefusedError };
  NetworkError error() const;
  void finished();
  QVariant attribute(QNetworkRequest::Attribute what) const;
};
class QNetworkAccessManager : public QObject {
 public:
  QNetworkAccessManager(QObject* parent = nullptr);
  QNetworkReply* get(const QNetworkRequest& request);
  QNetworkReply* post(const QNetworkRequest& request, const QByteArray& data);
  QNetworkReply* put(const QNetworkRequest& request, const QByteArray& data);
  QNetworkReply* deleteResource(const QNetworkRequest& request);
};
class QTcpServer : public QObject {
 public:
  QTcpServer(QObject* parent = nullptr);
  bool listen(const QHostAddress& address = QHostAddress::Any, quint16 port = 0);
  bool isListening() const;
  quint16 serverPort() const;
};
