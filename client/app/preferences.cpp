#include "client/app/preferences.h"

#include <iostream>

namespace gemba {

namespace {

// Takes over into `kept` what `changed` has other than `before`.
template <class Value>
void carryOver(Value& kept, const Value& before, const Value& changed) {
    if (!(before == changed)) kept = changed;
}

}  // namespace

Preferences::Preferences(std::string folder, SettingsForNow forNow) : m_folder(std::move(folder)) {
    if (!m_folder.empty()) {
        const Result<Settings> kept = loadSettings(m_folder);
        if (kept.ok())
            m_kept = kept.value();
        else
            std::cerr << "gemba: " << kept.error().text() << '\n';
    }
    if (Result<Records> records = loadRecords(m_folder); records.ok())
        m_records = std::move(records.value());
    else
        std::cerr << "gemba: " << records.error().text() << '\n';
    m_now = m_kept;
    if (forNow.name) m_now.name = *forNow.name;
    if (forNow.scenario) {
        m_now.scenario = *forNow.scenario;
        m_now.preset.clear();
    }
    if (forNow.preset) m_now.preset = *forNow.preset;
    if (forNow.light) m_now.light = *forNow.light;
    if (forNow.textPercent) m_now.textPercent = *forNow.textPercent;
    if (forNow.reducedMotion) m_now.reducedMotion = *forNow.reducedMotion;
    if (forNow.muted) m_now.muted = *forNow.muted;
    if (forNow.captions) m_now.captions = *forNow.captions;
}

void Preferences::keepRecords(Records records) {
    m_records = std::move(records);
    if (m_folder.empty()) return;
    const Status saved = saveRecords(m_folder, m_records);
    if (!saved.ok()) std::cerr << "gemba: " << saved.error().text() << '\n';
}

void Preferences::change(const Settings& changed) {
    if (changed == m_now) return;
    carryOver(m_kept.name, m_now.name, changed.name);
    carryOver(m_kept.language, m_now.language, changed.language);
    carryOver(m_kept.light, m_now.light, changed.light);
    carryOver(m_kept.textPercent, m_now.textPercent, changed.textPercent);
    carryOver(m_kept.reducedMotion, m_now.reducedMotion, changed.reducedMotion);
    carryOver(m_kept.volumePercent, m_now.volumePercent, changed.volumePercent);
    carryOver(m_kept.muted, m_now.muted, changed.muted);
    carryOver(m_kept.captions, m_now.captions, changed.captions);
    carryOver(m_kept.scenario, m_now.scenario, changed.scenario);
    carryOver(m_kept.preset, m_now.preset, changed.preset);
    carryOver(m_kept.tutorialOffered, m_now.tutorialOffered, changed.tutorialOffered);
    m_now = changed;
    if (m_folder.empty()) return;
    const Status saved = saveSettings(m_folder, m_kept);
    if (!saved.ok() && !m_complained) std::cerr << "gemba: " << saved.error().text() << '\n';
    m_complained = !saved.ok();
}

}  // namespace gemba
