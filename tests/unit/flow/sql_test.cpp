// The SQL reader by table: a statement and what was read of it, as one line.
//
//   verb tables [columns] where(column op operand, …) set(column=operand, …) limit(operand) notes
// A predicate that does not restrict is in {braces}; `{x}` in the statement is a hole.
#include "flow/sql.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "flow/value.h"

namespace tvaara::flow {
namespace {

Template template_of(std::string_view text) {
  Template out;
  std::string literal;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '{') {
      literal += text[i];
      continue;
    }
    size_t end = text.find('}', i);
    if (!literal.empty()) out.pieces.push_back({true, literal, nullptr});
    literal.clear();
    Atom atom;
    atom.label = text.substr(i + 1, end - i - 1);
    out.pieces.push_back({false, "", label_value(atom)});
    i = end;
  }
  if (!literal.empty()) out.pieces.push_back({true, literal, nullptr});
  return out;
}

std::string show(const SqlOperand& operand) {
  switch (operand.kind) {
    case SqlOperand::Kind::placeholder:
      return "?" + std::to_string(operand.placeholder) +
             (operand.name.empty() ? "" : ":" + operand.name);
    case SqlOperand::Kind::hole: return "{" + operand.hole->atoms[0].label + "}";
    case SqlOperand::Kind::literal: return "'" + operand.text + "'";
    case SqlOperand::Kind::column: return operand.name;
    case SqlOperand::Kind::other: return "~";
  }
  return "";
}

std::string show(const SqlStatement& s) {
  std::vector<std::string> parts{s.verb.empty() ? "-" : s.verb};
  if (!s.tables.empty()) parts.push_back(tvaara::join(s.tables, ","));
  if (!s.columns.empty()) parts.push_back("[" + tvaara::join(s.columns, ",") + "]");
  std::vector<std::string> list;
  for (const SqlPredicate& p : s.predicates) {
    std::string one = p.column + " " + p.op + " " + show(p.operand);
    list.push_back(p.conjunct ? one : "{" + one + "}");
  }
  if (!list.empty()) parts.push_back("where(" + tvaara::join(list, ", ") + ")");
  list.clear();
  for (const SqlAssignment& a : s.assignments) list.push_back(a.column + "=" + show(a.operand));
  if (!list.empty()) parts.push_back("set(" + tvaara::join(list, ", ") + ")");
  if (s.has_limit) parts.push_back("limit(" + show(s.limit) + ")");
  if (s.hole_in_structure) parts.push_back("structure");
  if (!s.complete) parts.push_back("incomplete");
  if (s.more_statements) parts.push_back("more");
  return tvaara::join(parts, " ");
}

struct Case {
  const char* text;
  const char* expected;
};

class SqlTest : public testing::TestWithParam<Case> {};

TEST_P(SqlTest, Reads) {
  EXPECT_EQ(show(read_sql(template_of(GetParam().text))), GetParam().expected) << GetParam().text;
}

const Case kSelects[] = {
    {"SELECT * FROM orders WHERE id = ?", "select orders [*] where(id = ?1)"},
    {"select id, total from orders where id = ? and tenant_id = ?",
     "select orders [id,total] where(id = ?1, tenant_id = ?2)"},
    {"SELECT o.id FROM shop.orders AS o WHERE o.id=$2 AND o.tenant_id=$1",
     "select orders [id] where(id = ?2, tenant_id = ?1)"},
    {"SELECT * FROM \"Orders\" WHERE \"Id\" = :id AND owner = :owner",
     "select orders [*] where(id = ?1:id, owner = ?2:owner)"},
    {"SELECT * FROM `orders` WHERE `id` = @id OR `owner` = @owner",
     "select orders [*] where({id = ?1:id}, {owner = ?2:owner})"},
    {"SELECT * FROM [dbo].[Orders] WHERE [Id] = ?1", "select orders [*] where(id = ?1)"},
    {"SELECT * FROM orders WHERE id = {id}", "select orders [*] where(id = {id})"},
    {"SELECT * FROM orders WHERE name = '{name}'", "select orders [*] where(name = {name})"},
    {"SELECT * FROM orders WHERE name LIKE '%{q}%'", "select orders [*] where(name like {q})"},
    {"SELECT * FROM {table} WHERE id = ?", "select [*] where(id = ?1) structure"},
    {"SELECT * FROM orders ORDER BY {sort}", "select orders [*] structure"},
    {"SELECT * FROM orders WHERE {filter}", "select orders [*] structure"},
    {"SELECT * FROM orders_{year} WHERE id = ?", "select orders_ [*] where(id = ?1) structure"},
    {"SELECT * FROM orders LIMIT ?", "select orders [*] limit(?1)"},
    {"SELECT * FROM orders LIMIT 10 OFFSET ?", "select orders [*] limit('10')"},
    {"SELECT * FROM orders LIMIT ?, ?", "select orders [*] limit(?2)"},
    {"SELECT TOP (5) * FROM orders", "select orders [*] limit('5')"},
    {"SELECT * FROM orders FETCH FIRST 20 ROWS ONLY", "select orders [*] limit('20')"},
    {"SELECT * FROM orders LIMIT {n}", "select orders [*] limit({n})"},
    {"SELECT * FROM orders WHERE (a = ? OR b = ?) AND tenant_id = ?",
     "select orders [*] where({a = ?1}, {b = ?2}, tenant_id = ?3)"},
    {"SELECT * FROM orders WHERE NOT (id = ?) AND owner = ?",
     "select orders [*] where({id = ?1}, owner = ?2)"},
    {"SELECT * FROM orders WHERE id IN (?, ?, 3)",
     "select orders [*] where(id in ?1, id in ?2, id in '3')"},
    {"SELECT * FROM orders WHERE id NOT IN (?)", "select orders [*] where({id not in ?1})"},
    {"SELECT * FROM orders WHERE id = ANY($1)", "select orders [*] where(id = ?1)"},
    {"SELECT * FROM orders WHERE made BETWEEN ? AND ? AND owner = ?",
     "select orders [*] where(made >= ?1, made <= ?2, owner = ?3)"},
    {"SELECT * FROM orders WHERE deleted IS NULL AND id=%s",
     "select orders [*] where(deleted is null 'null', id = ?1)"},
    {"SELECT * FROM orders WHERE lower(email) = lower(?)",
     "select orders [*] where(email = ?1)"},
    {"SELECT * FROM orders WHERE ? = id", "select orders [*] where(id = ?1)"},
    {"SELECT * FROM orders WHERE 5 < total", "select orders [*] where(total > '5')"},
    {"SELECT count(*), max(o.total) AS m FROM orders o", "select orders [total]"},
    {"SELECT o.*, u.name FROM orders o JOIN users u ON u.id = o.user_id WHERE o.id = ?",
     "select orders,users [*,name] where(id = user_id, id = ?1)"},
    {"SELECT * FROM a LEFT OUTER JOIN b ON a.id = b.a_id AND b.t = ? WHERE a.id = ?",
     "select a,b [*] where({id = a_id}, {t = ?1}, id = ?2)"},
    {"SELECT * FROM a, b WHERE a.id = b.id", "select a,b [*] where(id = id)"},
    {"SELECT * FROM orders WHERE user_id IN (SELECT id FROM users WHERE tenant_id = ?)",
     "select orders,users [*] where(tenant_id = ?1, user_id in ~)"},
    {"SELECT * FROM orders WHERE EXISTS (SELECT 1 FROM users WHERE id = ?)",
     "select orders,users [*] where(id = ?1)"},
    {"WITH mine AS (SELECT * FROM orders WHERE tenant_id = ?) SELECT * FROM mine WHERE id = ?",
     "select orders [*] where(tenant_id = ?1, id = ?2)"},
    {"SELECT a FROM x WHERE t = ? UNION SELECT a FROM y WHERE t = ? AND b = 1",
     "select x,y [a,a] where(t = ?1, t = ?2, {b = '1'})"},
    {"SELECT * FROM t WHERE a = $1::uuid AND b = CAST($2 AS int)",
     "select t [*] where(a = ?1, b = ?2)"},
    {"SELECT * FROM t WHERE a = ? -- by key\n AND b = ? /* and more */",
     "select t [*] where(a = ?1, b = ?2)"},
    {"SELECT CASE WHEN a > 1 THEN 'x' ELSE 'y' END, b FROM t WHERE c = 'it''s'",
     "select t [b] where(c = 'it's')"},
    {"SELECT * FROM t WHERE name ILIKE '%' || $1 || '%' ESCAPE '!' AND owner = $2",
     "select t [*] where(name ilike ?1, owner = ?2)"},
    {"SELECT * FROM t WHERE a = :x AND b = :x", "select t [*] where(a = ?1:x, b = ?1:x)"},
    {"SELECT * FROM t WHERE id = ? FOR UPDATE", "select t [*] where(id = ?1)"},
    {"SELECT * FROM t WHERE active AND id = ?", "select t [*] where(active truth ~, id = ?1)"},
};
INSTANTIATE_TEST_SUITE_P(Selects, SqlTest, testing::ValuesIn(kSelects));

const Case kChanges[] = {
    {"INSERT INTO orders (id, owner) VALUES (?, ?)",
     "insert orders set(id=?1, owner=?2)"},
    {"INSERT INTO orders VALUES ({a}, 'x', now())",
     "insert orders set(={a}, ='x', =~)"},
    {"INSERT OR REPLACE INTO kv(k, v) VALUES (:k, :v)", "insert kv set(k=?1:k, v=?2:v)"},
    {"INSERT INTO t (a) VALUES ($1) ON CONFLICT (a) DO UPDATE SET b = $2 RETURNING id",
     "insert t [id] set(a=?1, b=?2)"},
    {"INSERT INTO t (a) VALUES (1), (2)", "insert t set(a='1', a='2')"},
    {"INSERT INTO a (x) SELECT y FROM b WHERE z = ?", "insert a,b where(z = ?1)"},
    {"REPLACE INTO t SET a = ?", "insert t set(a=?1)"},
    {"UPDATE orders SET status = ?, total = total + ? WHERE id = ? AND tenant_id = ?",
     "update orders where(id = ?3, tenant_id = ?4) set(status=?1, total=~)"},
    {"UPDATE users SET role = '{role}' WHERE id = {id}",
     "update users where(id = {id}) set(role={role})"},
    {"UPDATE users SET {column} = ? WHERE id = ?",
     "update users where(id = ?2) set(=?1) structure"},
    {"DELETE FROM audit_log WHERE id = ?", "delete audit_log where(id = ?1)"},
    {"DELETE FROM orders", "delete orders"},
    {"DELETE FROM a USING b WHERE a.id = b.id AND b.x = ?",
     "delete a,b where(id = id, x = ?1)"},
    {"TRUNCATE TABLE audit_log", "truncate audit_log"},
    {"CREATE TABLE IF NOT EXISTS orders (id INTEGER PRIMARY KEY)", "create orders"},
    {"DROP TABLE orders", "drop orders"},
    {"BEGIN TRANSACTION", "begin"},
    {"PRAGMA foreign_keys = ON", "pragma"},
};
INSTANTIATE_TEST_SUITE_P(Changes, SqlTest, testing::ValuesIn(kChanges));

// What C++ programs hand to their databases, in the manner of the libraries they use.
const Case kTypical[] = {
    {"SELECT id, name, email FROM users WHERE id = $1 AND deleted_at IS NULL",
     "select users [id,name,email] where(id = ?1, deleted_at is null 'null')"},
    {"SELECT password_hash FROM users WHERE username = '{name}' LIMIT 1",
     "select users [password_hash] where(username = {name}) limit('1')"},
    {"select * from user where login='{login}' and pass=md5('{pass}')",
     "select user [*] where(login = {login}, pass = {pass})"},
    {"SELECT u.id, u.name FROM \"user\" u INNER JOIN membership m ON m.user_id = u.id WHERE m.org_id = $1 ORDER BY u.name LIMIT $2 OFFSET $3",
     "select user,membership [id,name] where(user_id = id, org_id = ?1) limit(?2)"},
    {"INSERT INTO sessions (token, user_id, expires) VALUES (?, ?, datetime('now', '+1 hour'))",
     "insert sessions set(token=?1, user_id=?2, expires=~)"},
    {"UPDATE accounts SET balance = balance - :amount WHERE id = :id AND balance >= :amount",
     "update accounts where(id = ?2:id, balance >= ?1:amount) set(balance=~)"},
    {"DELETE FROM sessions WHERE expires < strftime('%s','now')",
     "delete sessions where(expires < ~)"},
    {"SELECT COUNT(*) FROM orders WHERE customer_id = %d",
     "select orders where(customer_id = ?1)"},
    {"SELECT * FROM items WHERE price BETWEEN {low} AND {high} ORDER BY price DESC LIMIT {count}",
     "select items [*] where(price >= {low}, price <= {high}) limit({count})"},
    {"SELECT * FROM logs WHERE msg LIKE '%{text}%' ESCAPE '\\\\'",
     "select logs [*] where(msg like {text})"},
    {"INSERT INTO files(name, data) VALUES('{name}', X'00ff')",
     "insert files set(name={name}, data='00ff')"},
    {"SELECT f.* FROM files f, acl a WHERE a.file = f.id AND a.user = ?1 AND f.id = ?2",
     "select files,acl [*] where(file = id, user = ?1, id = ?2)"},
    {"SELECT * FROM messages WHERE (sender = $1 AND receiver = $2) OR (sender = $2 AND receiver = $1)",
     "select messages [*] where({sender = ?1}, {receiver = ?2}, {sender = ?2}, {receiver = ?1})"},
    {"SELECT * FROM `blog`.`post` WHERE `slug`=? AND `published`=1",
     "select post [*] where(slug = ?1, published = '1')"},
    {"SELECT TOP 10 * FROM [Sales].[Order Details] WHERE [Order ID] = @id",
     "select order details [*] where(order id = ?1:id) limit('10')"},
    {"SELECT * FROM t WHERE id IN ({list}) AND tenant = ?",
     "select t [*] where(id in {list}, tenant = ?1)"},
    {"UPDATE t SET a={a}, b='{b}', c=NULL WHERE id={id} LIMIT 1",
     "update t where(id = {id}) set(a={a}, b={b}, c='null') limit('1')"},
    {"INSERT INTO t DEFAULT VALUES",
     "insert t"},
    {"INSERT IGNORE INTO tags (name) VALUES (?), (?)",
     "insert tags set(name=?1, name=?2)"},
    {"INSERT INTO c (k, v) VALUES (?, ?) ON DUPLICATE KEY UPDATE v = VALUES(v)",
     "insert c set(k=?1, v=?2, v=v)"},
    {"SELECT data->>'name' FROM docs WHERE data @> $1::jsonb AND owner_id = $2",
     "select docs [data] where(data @> ?1, owner_id = ?2)"},
    {"SELECT * FROM events WHERE ts > now() - interval '1 day' AND user_id = $1",
     "select events [*] where(ts > ~, user_id = ?1)"},
    {"SELECT EXTRACT(YEAR FROM made) AS y, SUM(total) FROM orders WHERE shop = ? GROUP BY y HAVING SUM(total) > ? ORDER BY 2",
     "select orders [year,made,total] where(shop = ?1, {total > ?2})"},
    {"WITH RECURSIVE tree(id) AS (SELECT id FROM node WHERE id = ? UNION ALL SELECT n.id FROM node n JOIN tree t ON n.parent = t.id) SELECT * FROM tree",
     "select node [*] where({id = ?1}, {parent = id})"},
    {"SELECT DISTINCT ON (user_id) user_id, made FROM logins WHERE user_id = ANY($1::int[])",
     "select logins [user_id,made] where(user_id = ?1)"},
    {"SELECT * FROM orders WHERE id = '{id}'::uuid FOR UPDATE SKIP LOCKED",
     "select orders [*] where(id = {id})"},
    {"CALL change_owner(?, ?)",
     "call"},
    {"SELECT change_owner($1, $2)",
     "select"},
    {"MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN UPDATE SET a = ?",
     "merge t"},
    {"SELECT * FROM users WHERE role <> 'admin' AND NOT banned AND id <> ?",
     "select users [*] where(role <> 'admin', {banned truth ~}, id <> ?1)"},
    {"SELECT a FROM t WHERE b = ? ORDER BY {column} {direction} LIMIT ?",
     "select t [a] where(b = ?1) limit(?2) structure"},
    {"SELECT * FROM {schema}.orders WHERE id = ?",
     "select [*] structure incomplete"},
    {"SELECT * FROM orders WHERE {column} = ? AND owner = ?",
     "select orders [*] where(owner = ?2) structure"},
    {"SELECT * FROM users WHERE email = lower(trim('{mail}')) COLLATE NOCASE",
     "select users [*] where(email = {mail})"},
    {"ALTER TABLE users ADD COLUMN {name} TEXT",
     "alter users structure"},
    {"ATTACH DATABASE '{path}' AS other",
     "- structure incomplete"},
};
INSTANTIATE_TEST_SUITE_P(Typical, SqlTest, testing::ValuesIn(kTypical));

const Case kOdd[] = {
    {"", "- incomplete"},
    {"{everything}", "- structure incomplete"},
    {"WHERE id = ?", "- incomplete"},
    {"SELECT * FROM t; DROP TABLE t", "select t [*] more"},
    {"SELECT * FROM t;", "select t [*]"},
    {"SELECT * FROM t WHERE name = 'open", "select t [*] where(name = 'open') incomplete"},
    {"SELECT * FROM t WHERE id = {a}{b}", "select t [*] where(id = {a}) structure"},
    {"SELECT * FROM t WHERE id = ? {tail}", "select t [*] where(id = ?1) structure"},
    {"SELECT * FROM t WHERE id IN ({ids})", "select t [*] where(id in {ids})"},
    {"SELECT * FROM t WHERE a = 1 {order} LIMIT 5",
     "select t [*] where(a = '1') limit('5') structure"},
    {"((((SELECT 1))))", "select"},
    {"EXPLAIN SELECT * FROM t", "select t [*]"},
};
INSTANTIATE_TEST_SUITE_P(Odd, SqlTest, testing::ValuesIn(kOdd));

TEST(SqlTest, SurvivesHostileNesting) {
  std::string deep = "SELECT * FROM t WHERE ";
  for (int i = 0; i < 3000; ++i) deep += "(f(NOT (SELECT ";
  EXPECT_FALSE(read_sql(template_of(deep)).complete);
  EXPECT_FALSE(read_sql(template_of("SELECT " + std::string(5000, '('))).complete);
  std::string calls = "SELECT ";
  for (int i = 0; i < 5000; ++i) calls += "f(";
  EXPECT_FALSE(read_sql(template_of(calls)).complete);
}

TEST(SqlTest, IncompleteTemplatesStayIncomplete) {
  Template text = template_of("SELECT * FROM t WHERE id = ?");
  text.complete = false;
  EXPECT_FALSE(read_sql(text).complete);
}

}  // namespace
}  // namespace tvaara::flow
