#include "tests/client/panels/headless_ui.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "tests/support/shipped_texts.h"

namespace gemba {

namespace {

std::vector<std::uint8_t> bytesOf(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

FontFiles inter() {
    const std::string folder = "/usr/share/fonts/opentype/inter/Inter-";
    return {bytesOf(folder + "Regular.otf"), bytesOf(folder + "SemiBold.otf"), bytesOf(folder + "Bold.otf")};
}

}  // namespace

HeadlessUi::HeadlessUi(float width, float height, const std::string& language, float textZoom)
    : m_files(inter()), m_texts(test::shippedTexts(language)), m_layout(windowLayout(width, height, textZoom)) {
    REQUIRE_FALSE(m_files.bold.empty());  // package fonts-inter
    REQUIRE_FALSE(ImGui::GetCurrentContext());  // one at a time
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {width, height};
    io.DeltaTime = 1.0F / 60;
    io.ConfigInputTextCursorBlink = false;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    mapKeys();
    applyTheme(m_look, LookTheme::Dark);
    m_look.scale = m_layout.scale;
    buildFonts(m_look, m_files);
    applyToImGui(m_look);
}

HeadlessUi::~HeadlessUi() {
    for (const std::string& key : m_texts.missing()) FAIL_CHECK("asked for a sentence that is not there: " << key);
    ImGui::DestroyContext();
}

void HeadlessUi::frame(const Draw& draw) {
    m_queue.feed();
    ImGui::NewFrame();
    m_probes.beginFrame();
    m_tabs.beginFrame();
    draw({m_look, m_texts, &m_probes, &m_tabs});
    ImGui::Render();
}

void HeadlessUi::settle(const Draw& draw) {
    while (!m_queue.empty()) frame(draw);
    frame(draw);
    frame(draw);
}

void HeadlessUi::click(const std::string& probe, const Draw& draw) {
    settle(draw);
    INFO("probe " << probe);
    const auto rect = m_probes.find(probe);
    REQUIRE(rect);
    m_queue.push(moveEvent(rect->centre().x, rect->centre().y));
    m_queue.push(buttonEvent(0, true));
    m_queue.push(buttonEvent(0, false));
    settle(draw);
}

void HeadlessUi::drag(const std::string& from, const std::string& to, const Draw& draw) {
    settle(draw);
    const auto start = m_probes.find(from);
    const auto end = m_probes.find(to);
    REQUIRE(start);
    REQUIRE(end);
    m_queue.push(moveEvent(start->centre().x, start->centre().y));
    m_queue.push(buttonEvent(0, true));
    for (int i = 1; i <= 6; ++i) {
        const float share = static_cast<float>(i) / 6;
        m_queue.push(moveEvent(start->centre().x, start->centre().y + (end->centre().y - start->centre().y) * share));
    }
    m_queue.push(buttonEvent(0, false));
    settle(draw);
}

void HeadlessUi::press(Key key, const Draw& draw) {
    m_queue.push(keyEvent(key, true));
    m_queue.push(keyEvent(key, false));
    settle(draw);
}

}  // namespace gemba
