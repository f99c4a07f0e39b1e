#include "server/lab/theory/csv.h"

namespace gemba {

namespace {

class CsvReader {
  public:
    CsvReader(std::string_view text, const std::string& name) : m_text(text), m_name(name) {}

    Result<std::vector<CsvRecord>> read() {
        std::vector<CsvRecord> records;
        while (m_at < m_text.size()) {
            CsvRecord record{m_line, {}};
            do {
                Result<std::string> cell = peek() == '"' ? quoted() : plain();
                if (!cell.ok()) return cell.error();
                record.cells.push_back(std::move(cell.value()));
            } while (endsCell());
            if (record.cells.size() > 1 || !record.cells[0].empty()) records.push_back(std::move(record));
        }
        return records;
    }

  private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\n'; }

    // Steps over what ends a cell; true when another one follows in the record.
    bool endsCell() {
        if (peek() == '\r') ++m_at;
        const bool another = peek() == ',';
        m_line += another ? 0 : 1;
        ++m_at;
        return another;
    }

    Result<std::string> plain() {
        const std::size_t end = std::min(m_text.find_first_of(",\r\n", m_at), m_text.size());
        std::string cell(m_text.substr(m_at, end - m_at));
        m_at = end;
        if (cell.find('"') != std::string::npos)
            return wrong("a quote inside a cell that does not begin with one: " + cell);
        return cell;
    }

    Result<std::string> quoted() {
        const int begins = m_line;
        std::string cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '"') {
                ++m_at;
                if (peek() == '"' && m_at < m_text.size()) {
                    cell += '"';
                    continue;
                }
                const bool ends = m_at == m_text.size() || peek() == ',' || peek() == '\r' || peek() == '\n';
                if (!ends) return wrong("text after the closing quote");
                return cell;
            }
            m_line += m_text[m_at] == '\n' ? 1 : 0;
            cell += m_text[m_at];
        }
        m_line = begins;
        return wrong("the quote that opens here is never closed");
    }

    [[nodiscard]] Error wrong(const std::string& what) const { return {m_name + ":" + std::to_string(m_line), what}; }

    std::string_view m_text;
    std::string m_name;
    std::size_t m_at = 0;
    int m_line = 1;
};

}  // namespace

Result<std::vector<CsvRecord>> readCsv(std::string_view text, const std::string& name) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return CsvReader(text, name).read();
}

std::string csvCell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string cell = "\"";
    for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    return cell + "\"";
}

}  // namespace gemba
