// Meets every row of the model; `models/qt` fails for one that nothing here matches.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtCore>

void texts(const QJsonObject& body) {
  QString name = body.value("name").toString();
  QString line = QString("%1").arg(name) + QString::fromStdString(name.toStdString());
  line.append(name);
  qDebug() << line.toHtmlEscaped() << name.toInt();
  QByteArray raw = QUrl::toPercentEncoding(name);
  QNetworkRequest request(QUrl(QString(raw.constData())));
  QRegularExpression pattern(QRegularExpression::escape(name));
  QCryptographicHash::hash(raw, QCryptographicHash::Md5);
}

bool store(const QByteArray& text) {
  QJsonDocument document = QJsonDocument::fromJson(text);
  if (!document.isObject()) return false;
  QJsonObject body = document.object();
  if (!body["name"].isString() || body["tags"].toArray().at(0).toInt() > 3) return false;
  texts(body);
  QSqlDatabase database = QSqlDatabase::addDatabase("QPSQL");
  database.setPassword(qgetenv("PASSWORD"));
  database.exec("DELETE FROM visits");
  QSqlQuery query;
  query.prepare("INSERT INTO users (name, age) VALUES (:name, ?)");
  query.bindValue(":name", body["name"].toString());
  query.addBindValue(3);
  query.exec();
  query.exec("SELECT age FROM users");
  QVariant age = query.value(0);
  QFile file("users.txt");
  file.open(QIODevice::ReadOnly);
  QFile::remove("users.txt");
  return database.commit() && age.toString() == "3";
}
