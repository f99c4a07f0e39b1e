#include <sqlite3.h>

#include <memory>

#include "server/export/writers.h"

namespace gemba {

namespace {

// A database in memory; the first thing that fails is kept, and nothing is done after it.
class Database {
  public:
    Database() {
        sqlite3* opened = nullptr;
        check(sqlite3_open(":memory:", &opened));
        m_database.reset(opened);
    }
    void run(const std::string& statement) {
        if (ok()) check(sqlite3_exec(m_database.get(), statement.c_str(), nullptr, nullptr, nullptr));
    }
    void insert(const std::string& statement, const std::vector<Row>& rows) {
        if (!ok()) return;
        sqlite3_stmt* prepared = nullptr;
        check(sqlite3_prepare_v2(m_database.get(), statement.c_str(), -1, &prepared, nullptr));
        for (const Row& row : rows) {
            for (std::size_t i = 0; ok() && i < row.size(); ++i) bind(prepared, static_cast<int>(i) + 1, row[i]);
            if (ok() && sqlite3_step(prepared) != SQLITE_DONE) check(sqlite3_errcode(m_database.get()));
            if (ok()) check(sqlite3_reset(prepared));
        }
        sqlite3_finalize(prepared);
    }
    [[nodiscard]] Result<std::string> bytes() {
        if (!ok()) return Error{"database", sqlite3_errstr(m_code)};
        sqlite3_int64 size = 0;
        const std::unique_ptr<unsigned char, void (*)(void*)> image(
            sqlite3_serialize(m_database.get(), "main", &size, 0), sqlite3_free);
        if (!image) return Error{"database", "no memory left"};
        return std::string(image.get(), image.get() + size);
    }

  private:
    [[nodiscard]] bool ok() const { return m_code == SQLITE_OK; }
    void check(int code) { m_code = code; }
    // The cell outlives the statement's run.
    void bind(sqlite3_stmt* statement, int place, const Cell& cell) {
        if (const auto* value = std::get_if<std::int64_t>(&cell))
            check(sqlite3_bind_int64(statement, place, *value));
        else if (const auto* words = std::get_if<std::string>(&cell))
            check(sqlite3_bind_text(statement, place, words->c_str(), static_cast<int>(words->size()), nullptr));
        else
            check(sqlite3_bind_null(statement, place));
    }

    std::unique_ptr<sqlite3, int (*)(sqlite3*)> m_database{nullptr, sqlite3_close};
    int m_code = SQLITE_OK;
};

void write(Database& database, const DataTable& table) {
    std::string columns;
    std::string marks;
    for (const Column& column : table.columns) {
        columns += (columns.empty() ? "\"" : ", \"") + std::string(column.name) + "\"";
        columns += column.type == CellType::Text ? " TEXT" : " INTEGER";
        if (!column.mayLack) columns += " NOT NULL";
        marks += marks.empty() ? "?" : ",?";
    }
    const std::string name = "\"" + std::string(table.name) + "\"";
    database.run("CREATE TABLE " + name + " (" + columns + ")");
    database.insert("INSERT INTO " + name + " VALUES (" + marks + ")", table.rows);
}

DataTable dictionaryTable(const std::vector<DataTable>& tables) {
    DataTable dictionary{"dictionary",
                         "what a column means",
                         {text("table_name", ""), text("column_name", ""), text("range", ""), text("about", "")},
                         {}};
    for (const DataTable& table : tables)
        for (const Column& column : table.columns)
            dictionary.add({cell(table.name), cell(column.name), rangeText(column), cell(column.about)});
    return dictionary;
}

}  // namespace

Result<std::string> sqliteOf(const std::vector<DataTable>& tables) {
    Database database;
    database.run("BEGIN");
    for (const DataTable& table : tables) write(database, table);
    write(database, dictionaryTable(tables));
    database.run("COMMIT");
    return database.bytes();
}

}  // namespace gemba
