// Interface of QtNetwork as far as servers and clients use it, written for tvaara (5.15 names).
#pragma once

#include "QtCore/interface.h"

class QHostAddress {
 public:
  enum SpecialAddress { Null, Broadcast, LocalHost, LocalHostIPv6, Any, AnyIPv6, AnyIPv4 };
  QHostAddress();
  explicit QHostAddress(quint32 address);
  explicit QHostAddress(const QString& address);
  QHostAddress(SpecialAddress address);
  QHostAddress(const QHostAddress& other);
  ~QHostAddress();
  QHostAddress& operator=(const QHostAddress& other);
  bool setAddress(const QString& address);
  QString toString() const;
  quint32 toIPv4Address(bool* ok = nullptr) const;
  bool isNull() const;
  bool isLoopback() const;
  bool isInSubnet(const QHostAddress& subnet, int mask) const;
  bool operator==(const QHostAddress& other) const;
  bool operator!=(const QHostAddress& other) const;
};
class QHostInfo {
 public:
  QList<QHostAddress> addresses() const;
  QString hostName() const;
  static QHostInfo fromName(const QString& name);
  template <class... A>
  static int lookupHost(const QString& name, A&&... arguments) {
    return 0;
  }
  static QString localHostName();
};

namespace QSsl {
enum KeyType { PrivateKey, PublicKey };
enum EncodingFormat { Pem, Der };
enum KeyAlgorithm { Opaque, Rsa, Dsa, Ec };
enum SslProtocol {
  SslV3,
  SslV2,
  TlsV1_0,
  TlsV1_1,
  TlsV1_2,
  AnyProtocol,
  TlsV1SslV3,
  SecureProtocols,
  TlsV1_0OrLater,
  TlsV1_1OrLater,
  TlsV1_2OrLater,
  DtlsV1_0,
  DtlsV1_0OrLater,
  DtlsV1_2,
  DtlsV1_2OrLater,
  TlsV1_3,
  TlsV1_3OrLater,
  UnknownProtocol = -1
};
}  // namespace QSsl
class QSslError {
 public:
  enum SslError {
    NoError,
    UnableToGetIssuerCertificate,
    SelfSignedCertificate = 10,
    HostNameMismatch = 22
  };
  QSslError();
  SslError error() const;
  QString errorString() const;
};
class QSslCertificate {
 public:
  explicit QSslCertificate(QIODevice* device, QSsl::EncodingFormat format = QSsl::Pem);
  explicit QSslCertificate(const QByteArray& data = QByteArray(),
                           QSsl::EncodingFormat format = QSsl::Pem);
  bool isNull() const;
  QByteArray toPem() const;
  QByteArray digest(QCryptographicHash::Algorithm algorithm = QCryptographicHash::Md5) const;
  static QList<QSslCertificate> fromPath(const QString& path,
                                         QSsl::EncodingFormat format = QSsl::Pem);
  static QList<QSslCertificate> fromData(const QByteArray& data,
                                         QSsl::EncodingFormat format = QSsl::Pem);
};
class QSslKey {
 public:
  QSslKey();
  QSslKey(const QByteArray& data, QSsl::KeyAlgorithm algorithm,
          QSsl::EncodingFormat format = QSsl::Pem, QSsl::KeyType type = QSsl::PrivateKey,
          const QByteArray& phrase = QByteArray());
  QSslKey(QIODevice* device, QSsl::KeyAlgorithm algorithm, QSsl::EncodingFormat format = QSsl::Pem,
          QSsl::KeyType type = QSsl::PrivateKey, const QByteArray& phrase = QByteArray());
  bool isNull() const;
};
class QSslCipher {
 public:
  QSslCipher();
  explicit QSslCipher(const QString& name);
  QString name() const;
};
class QAbstractSocket : public QIODevice {
 public:
  enum SocketError { ConnectionRefusedError, RemoteHostClosedError, HostNotFoundError };
  enum NetworkLayerProtocol {
    IPv4Protocol,
    IPv6Protocol,
    AnyIPProtocol,
    UnknownNetworkLayerProtocol = -1
  };
  enum SocketState { UnconnectedState, HostLookupState, ConnectingState, ConnectedState };
  virtual void connectToHost(const QString& host, quint16 port, OpenMode mode = ReadWrite);
  virtual void connectToHost(const QHostAddress& address, quint16 port, OpenMode mode = ReadWrite);
  virtual void disconnectFromHost();
  bool bind(const QHostAddress& address, quint16 port = 0);
  void abort();
  bool flush();
  bool isValid() const;
  quint16 localPort() const;
  QHostAddress localAddress() const;
  quint16 peerPort() const;
  QHostAddress peerAddress() const;
  QString peerName() const;
  SocketError error() const;
  SocketState state() const;
  bool setSocketDescriptor(qintptr descriptor);
  virtual bool waitForConnected(int ms = 30000);
  virtual bool waitForDisconnected(int ms = 30000);
  void connected();
  void disconnected();
  void errorOccurred(SocketError error);
};
class QTcpSocket : public QAbstractSocket {
 public:
  explicit QTcpSocket(QObject* parent = nullptr);
};
class QUdpSocket : public QAbstractSocket {
 public:
  explicit QUdpSocket(QObject* parent = nullptr);
  bool hasPendingDatagrams() const;
  qint64 pendingDatagramSize() const;
  qint64 readDatagram(char* data, qint64 size, QHostAddress* address = nullptr,
                      quint16* port = nullptr);
  qint64 writeDatagram(const char* data, qint64 size, const QHostAddress& address, quint16 port);
  qint64 writeDatagram(const QByteArray& data, const QHostAddress& address, quint16 port);
};
class QLocalSocket : public QIODevice {
 public:
  explicit QLocalSocket(QObject* parent = nullptr);
  void connectToServer(const QString& name, OpenMode mode = ReadWrite);
  void disconnectFromServer();
  bool waitForConnected(int ms = 30000);
};
class QSslConfiguration;
class QSslSocket : public QTcpSocket {
 public:
  enum PeerVerifyMode { VerifyNone, QueryPeer, VerifyPeer, AutoVerifyPeer };
  enum SslMode { UnencryptedMode, SslClientMode, SslServerMode };
  explicit QSslSocket(QObject* parent = nullptr);
  void connectToHostEncrypted(const QString& host, quint16 port, OpenMode mode = ReadWrite);
  void startServerEncryption();
  void startClientEncryption();
  bool waitForEncrypted(int ms = 30000);
  bool isEncrypted() const;
  QSsl::SslProtocol protocol() const;
  void setProtocol(QSsl::SslProtocol protocol);
  PeerVerifyMode peerVerifyMode() const;
  void setPeerVerifyMode(PeerVerifyMode mode);
  void setPeerVerifyName(const QString& name);
  void setSslConfiguration(const QSslConfiguration& configuration);
  QSslConfiguration sslConfiguration() const;
  void setLocalCertificate(const QSslCertificate& certificate);
  void setPrivateKey(const QSslKey& key);
  void setCaCertificates(const QList<QSslCertificate>& certificates);
  void setCiphers(const QString& ciphers);
  QList<QSslError> sslErrors() const;
  void ignoreSslErrors(const QList<QSslError>& errors);
  void ignoreSslErrors();
  void encrypted();
};
class QSslConfiguration {
 public:
  QSslConfiguration();
  QSslConfiguration(const QSslConfiguration& other);
  ~QSslConfiguration();
  QSslConfiguration& operator=(const QSslConfiguration& other);
  bool isNull() const;
  QSsl::SslProtocol protocol() const;
  void setProtocol(QSsl::SslProtocol protocol);
  QSslSocket::PeerVerifyMode peerVerifyMode() const;
  void setPeerVerifyMode(QSslSocket::PeerVerifyMode mode);
  void setLocalCertificate(const QSslCertificate& certificate);
  void setLocalCertificateChain(const QList<QSslCertificate>& chain);
  void setPrivateKey(const QSslKey& key);
  void setCaCertificates(const QList<QSslCertificate>& certificates);
  void setCiphers(const QList<QSslCipher>& ciphers);
  static QSslConfiguration defaultConfiguration();
  static void setDefaultConfiguration(const QSslConfiguration& configuration);
};
class QTcpServer : public QObject {
 public:
  explicit QTcpServer(QObject* parent = nullptr);
  bool listen(const QHostAddress& address = QHostAddress::Any, quint16 port = 0);
  void close();
  bool isListening() const;
  quint16 serverPort() const;
  QHostAddress serverAddress() const;
  void setMaxPendingConnections(int count);
  bool hasPendingConnections() const;
  virtual QTcpSocket* nextPendingConnection();
  QString errorString() const;
  void newConnection();

 protected:
  virtual void incomingConnection(qintptr descriptor);
  void addPendingConnection(QTcpSocket* socket);
};
class QNetworkProxy {
 public:
  enum ProxyType { DefaultProxy, Socks5Proxy, NoProxy, HttpProxy };
  QNetworkProxy();
  QNetworkProxy(ProxyType type, const QString& host = QString(), quint16 port = 0,
                const QString& user = QString(), const QString& password = QString());
  void setHostName(const QString& host);
  void setPassword(const QString& password);
  static void setApplicationProxy(const QNetworkProxy& proxy);
};
class QNetworkCookie {
 public:
  explicit QNetworkCookie(const QByteArray& name = QByteArray(),
                          const QByteArray& value = QByteArray());
  QByteArray name() const;
  QByteArray value() const;
  void setHttpOnly(bool on);
  void setSecure(bool on);
  void setPath(const QString& path);
  QByteArray toRawForm() const;
  static QList<QNetworkCookie> parseCookies(const QByteArray& text);
};
class QNetworkRequest {
 public:
  enum KnownHeaders {
    ContentTypeHeader,
    ContentLengthHeader,
    LocationHeader,
    LastModifiedHeader,
    CookieHeader,
    SetCookieHeader,
    ContentDispositionHeader,
    UserAgentHeader
  };
  enum Attribute {
    HttpStatusCodeAttribute,
    HttpReasonPhraseAttribute,
    RedirectionTargetAttribute,
    FollowRedirectsAttribute = 21,
    RedirectPolicyAttribute = 23
  };
  enum RedirectPolicy {
    ManualRedirectPolicy,
    NoLessSafeRedirectPolicy,
    SameOriginRedirectPolicy,
    UserVerifiedRedirectPolicy
  };
  explicit QNetworkRequest(const QUrl& url = QUrl());
  QNetworkRequest(const QNetworkRequest& other);
  ~QNetworkRequest();
  QNetworkRequest& operator=(const QNetworkRequest& other);
  QUrl url() const;
  void setUrl(const QUrl& url);
  QVariant header(KnownHeaders header) const;
  void setHeader(KnownHeaders header, const QVariant& value);
  QByteArray rawHeader(const QByteArray& name) const;
  void setRawHeader(const QByteArray& name, const QByteArray& value);
  QVariant attribute(Attribute code, const QVariant& otherwise = QVariant()) const;
  void setAttribute(Attribute code, const QVariant& value);
  QSslConfiguration sslConfiguration() const;
  void setSslConfiguration(const QSslConfiguration& configuration);
  void setMaximumRedirectsAllowed(int count);
  void setTransferTimeout(int ms = 30000);
};
class QHttpPart {
 public:
  void setHeader(QNetworkRequest::KnownHeaders header, const QVariant& value);
  void setRawHeader(const QByteArray& name, const QByteArray& value);
  void setBody(const QByteArray& body);
  void setBodyDevice(QIODevice* device);
};
class QHttpMultiPart : public QObject {
 public:
  enum ContentType { MixedType, RelatedType, FormDataType };
  explicit QHttpMultiPart(ContentType type, QObject* parent = nullptr);
  void append(const QHttpPart& part);
};
class QNetworkAccessManager;
class QNetworkReply : public QIODevice {
 public:
  enum NetworkError {
    NoError = 0,
    ConnectionRefusedError,
    RemoteHostClosedError,
    HostNotFoundError,
    TimeoutError,
    OperationCanceledError,
    SslHandshakeFailedError
  };
  QNetworkRequest request() const;
  NetworkError error() const;
  bool isFinished() const;
  bool isRunning() const;
  QUrl url() const;
  QVariant header(QNetworkRequest::KnownHeaders header) const;
  bool hasRawHeader(const QByteArray& name) const;
  QByteArray rawHeader(const QByteArray& name) const;
  QVariant attribute(QNetworkRequest::Attribute code) const;
  QNetworkAccessManager* manager() const;
  QSslConfiguration sslConfiguration() const;
  void ignoreSslErrors(const QList<QSslError>& errors);
  virtual void ignoreSslErrors();
  virtual void abort();
  void finished();
  void errorOccurred(NetworkError error);
  void sslErrors(const QList<QSslError>& errors);
  void downloadProgress(qint64 received, qint64 total);
};
class QAuthenticator {
 public:
  void setUser(const QString& user);
  void setPassword(const QString& password);
};
class QNetworkAccessManager : public QObject {
 public:
  explicit QNetworkAccessManager(QObject* parent = nullptr);
  QNetworkReply* head(const QNetworkRequest& request);
  QNetworkReply* get(const QNetworkRequest& request);
  QNetworkReply* post(const QNetworkRequest& request, QIODevice* data);
  QNetworkReply* post(const QNetworkRequest& request, const QByteArray& data);
  QNetworkReply* post(const QNetworkRequest& request, QHttpMultiPart* parts);
  QNetworkReply* put(const QNetworkRequest& request, QIODevice* data);
  QNetworkReply* put(const QNetworkRequest& request, const QByteArray& data);
  QNetworkReply* deleteResource(const QNetworkRequest& request);
  QNetworkReply* sendCustomRequest(const QNetworkRequest& request, const QByteArray& verb,
                                   QIODevice* data = nullptr);
  QNetworkReply* sendCustomRequest(const QNetworkRequest& request, const QByteArray& verb,
                                   const QByteArray& data);
  void setProxy(const QNetworkProxy& proxy);
  void setRedirectPolicy(QNetworkRequest::RedirectPolicy policy);
  void setTransferTimeout(int ms = 30000);
  void finished(QNetworkReply* reply);
  void sslErrors(QNetworkReply* reply, const QList<QSslError>& errors);
};
