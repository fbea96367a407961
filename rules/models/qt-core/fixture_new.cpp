// What Qt 6 brought.
#include <QList>
#include <QString>

QString made_in_place(const QString& text) {
  QList<QString> list;
  list.emplaceBack(text);
  return list.first();
}
