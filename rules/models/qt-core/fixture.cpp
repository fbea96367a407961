// Meets every row of the model; `models/qt-core` fails for one that nothing here matches.
#include <QtCore/QtCore>
#include <QtNetwork/QtNetwork>
#include <QtSql/QtSql>

QString texts(const std::string& text, const char* raw, QStringView view) {
  QString all = QString::fromStdString(text) + QString::fromUtf8(raw);
  all.append("a").prepend("b");
  all.push_back(QChar('c'));
  all.push_front("d");
  all.insert(0, "e").replace("f", "g");
  all.reserve(10);
  all.resize(9);
  if (all.isEmpty() || all.at(0) == QChar('x') || all[1] == QChar('y')) all.clear();
  for (auto it = all.begin(); it != all.end(); ++it) {
    if (it->isDigit()) return all;
  }
  QByteArray bytes(raw, 3);
  bytes.append(QByteArray::fromRawData(raw, 2));
  std::string back = all.toStdString() + bytes.toStdString() + bytes.constData();
  const char* latin = QLatin1String(raw).latin1();
  QString made = QString("%1 of %2").arg(all).arg(3) + QString::number(4) + view.toString();
  made += QString::asprintf("%s", latin);
  made.sprintf("%s", raw);
  if (all == made || all == "x" || "y" == all || bytes == "z" || bytes == QByteArray("q"))
    return made;
  if (all.compare(made) == 0 || all.size() == 3 || all.indexOf("/") == 0) return made;
  if (all.contains("..") || all.indexOf("../") == -1 || all.contains(QChar('/'))) return made;
  if (all.contains("/") || all.indexOf("/") == -1 || all.startsWith("/srv/")) return made;
  QRegularExpression pattern(QRegularExpression::escape(all));
  QRegExp old(QRegExp::escape(all));
  if (old.exactMatch(all) || pattern.match(all).hasMatch()) return all.toHtmlEscaped();
  return QString::number(all.toInt()) + QUuid(all).toString() + bytes.toHex() +
         bytes.toPercentEncoding();
}

QString containers(const QString& text, QMultiMap<QString, QString> many) {
  QStringList list{text};
  list << text << "b";
  list.append(text);
  QVector<QString> other;
  other.resize(2);
  QString all = list.join(",") + list.at(0) + list.first() + list.last() + list[0];
  if (list.isEmpty() || list.contains(text) || list.size() > 3) list.clear();
  for (auto it = list.begin(); it != list.end(); ++it) all += *it;
  QMap<QString, QString> map{{"a", text}};
  map["b"] = text;
  map.insert("c", text);
  many.insert("d", text);
  if (map.contains("a")) all += map.value("a", text) + map.find("b").value();
  QQueue<QString> queue;
  queue.enqueue(text);
  QSet<QString> set;
  set.insert(text);
  for (const QString& one : set) all += one;
  auto shared = QSharedPointer<QString>::create(text);
  return all + queue.dequeue() + *shared.data() +
         QString::number(qMax(1, qMin(2, 3)) + qBound(0, 1, 2));
}

QByteArray json(const QByteArray& text, const QVariant& variant) {
  QJsonDocument document = QJsonDocument::fromJson(text);
  QJsonObject object = document.object();
  if (object.isEmpty() || !object["name"].isString()) return {};
  const QJsonObject& constant = object;
  QString name =
      constant["name"].toString() + object.value("other").toString() + variant.toString();
  QJsonArray items = object["items"].toArray();
  items.append(QVariant::fromValue(name).toInt());
  QVariant set;
  set.setValue(name);
  for (auto it = constant.begin(); it != constant.end(); ++it)
    name += it.value().toString() + items.first().toString();
  QVariantMap map = object.toVariantMap();
  QJsonDocument out;
  out.setObject(object);
  if (const QJsonValue value = items.at(0); value.isDouble()) map.clear();
  return out.toJson();
}

QByteArray files(const QString& name, QSettings& settings) {
  QFile file(name);
  file.setFileName(file.fileName());
  if (QFile::exists(name)) QFile::remove(name);
  QFile::rename(name, name);
  QTextStream stream(&file);
  QString text;
  QTextStream into(&text);
  into << name;
  file.write(text.toUtf8());
  QDir dir(name);
  dir.setPath(QDir::cleanPath(name));
  QFileInfo info(dir.filePath(name));
  QFileInfo second(dir, name);
  second.setFile(QDir::toNativeSeparators(name));
  if (info.exists() || QFileInfo::exists(name)) text += info.canonicalFilePath() + info.filePath();
  text +=
      info.fileName() + info.absolutePath() + dir.canonicalPath() + dir.path() + dir.absolutePath();
  dir.mkpath(name);
  dir.rename(name, name);
  dir.entryList();
  dir.removeRecursively();
  QDir::setCurrent(name);
  for (QDirIterator it(name); it.hasNext();) text += it.next() + it.filePath();
  QTemporaryFile temporary(name);
  QSettings other(name, QSettings::IniFormat);
  QLibrary library(name);
  library.setFileName(name + settings.value("plugin").toString());
  if (info.size() > 3) QThread::msleep(10);
  return file.readAll() + QFile::encodeName(name) + stream.readAll().toUtf8();
}

void processes(const QString& text, const QStringList& list, QProcess& process,
               const QCommandLineParser& parser) {
  QProcess::execute(text, list);
  QProcess::execute(text);
  process.start(text, QIODevice::ReadOnly);
  process.setProgram(text);
  process.setArguments(list);
  qputenv("A", text.toUtf8());
  qDebug() << text << QUrl(text) << qgetenv("HOME")
           << QProcessEnvironment::systemEnvironment().value("PATH");
  qWarning("%s", qPrintable(text));
  const QLoggingCategory category("a");
  QMessageLogger().warning(category, "%s", qPrintable(text));
  qDebug() << QCoreApplication::arguments() << parser.value("name") << QDateTime::currentDateTime();
}

QByteArray secrets(const QByteArray& text) {
  qsrand(3);
  QRandomGenerator seeded(7);
  int weak = qrand() + int(QRandomGenerator::global()->generate() + seeded.generate());
  int strong = QRandomGenerator::system()->bounded(10);
  QMessageAuthenticationCode code(QCryptographicHash::Sha256, text);
  code.setKey(text);
  return QCryptographicHash::hash(text, QCryptographicHash::Sha1) +
         QByteArray::number(weak + strong) +
         QMessageAuthenticationCode::hash(text, text, QCryptographicHash::Sha256);
}

void database(const QString& text, QSqlDatabase& connection, QSqlQueryModel& model,
              QSqlTableModel& table) {
  connection.setHostName("db.example.com");
  connection.setPassword(text);
  connection.open("shop", text);
  QSqlQuery query("SELECT 1");
  query.prepare("SELECT name FROM item WHERE id = ? AND owner = :owner");
  query.addBindValue(text);
  query.bindValue(":owner", text);
  if (!query.exec()) qWarning() << query.lastError().text();
  query.exec(text);
  while (query.next()) qDebug() << query.value(0).toString();
  connection.exec(text);
  model.setQuery(text);
  table.setFilter(text);
  qDebug() << connection.driver()->formatValue(QSqlField(text));
  connection.commit();
}

class Client : public QObject {
  Q_OBJECT
 public:
  void fetch(const QString& text, QNetworkAccessManager& manager) {
    QUrl url(text);
    url.setUrl(text);
    QUrlQuery query(url);
    qDebug() << url.path() << url.host() << url.fileName() << query.queryItemValue("a")
             << query.toString();
    qDebug() << QUrl::fromUserInput(text).toString() << QUrl::toPercentEncoding(text);
    QNetworkRequest request(url);
    request.setUrl(url);
    request.setRawHeader("X-Name", text.toUtf8());
    request.setMaximumRedirectsAllowed(3);
    request.setTransferTimeout(3000);
    qDebug() << request.url();
    QNetworkReply* reply = manager.post(request, text.toUtf8());
    reply->ignoreSslErrors();
    connect(reply, &QNetworkReply::finished, [reply] { qDebug() << reply->readAll(); });
    connect(reply, &QNetworkReply::finished, this,
            [reply] { qDebug() << reply->rawHeader("Server"); });
    QTimer::singleShot(100, [reply] { reply->abort(); });
    QTimer::singleShot(100, this, [reply] { reply->abort(); });
  }
  void speak(const QString& host, QSslSocket& socket, QUdpSocket& udp, QLocalSocket& local) {
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_0);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
    socket.setSslConfiguration(configuration);
    QNetworkRequest(QUrl(host)).setSslConfiguration(configuration);
    QSslConfiguration::setDefaultConfiguration(configuration);
    socket.connectToHostEncrypted(host, 443);
    socket.write(local.readAll());
    char buffer[10];
    udp.readDatagram(buffer, sizeof buffer);
    qDebug() << socket.readAll() << socket.peerAddress().toString()
             << QHostInfo::fromName(host).hostName();
  }
};
