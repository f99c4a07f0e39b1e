// The settings while the program runs: read once, changed by the person or for this run by the command line, kept
// whenever they change.
#pragma once

#include <optional>
#include <string>

#include "client/settings/records.h"
#include "client/settings/settings.h"

namespace gemba {

// What the command line says about one run; it is never written down.
struct SettingsForNow {
    std::optional<std::string> name;
    std::optional<std::string> scenario;
    std::optional<std::string> preset;
    std::optional<bool> light;
    std::optional<int> textPercent;
    std::optional<bool> reducedMotion;
    std::optional<bool> muted;
    std::optional<bool> captions;
};

class Preferences {
  public:
    // An empty folder: nothing is read, nothing is kept.
    Preferences(std::string folder, SettingsForNow forNow);

    [[nodiscard]] const Settings& now() const { return m_now; }
    // What differs from before counts from now on and is kept, whatever the command line said.
    void change(const Settings& changed);
    [[nodiscard]] const Records& records() const { return m_records; }
    void keepRecords(Records records);

  private:
    std::string m_folder;
    Settings m_kept;
    Settings m_now;
    Records m_records;
    bool m_complained = false;
};

}  // namespace gemba
