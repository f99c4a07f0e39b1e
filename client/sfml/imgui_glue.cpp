#include "client/sfml/imgui_glue.h"

#include <backends/imgui_impl_opengl3.h>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Clipboard.hpp>

namespace gemba {

namespace {
constexpr const char* kShaders = "#version 120";
}

ImguiGlue::ImguiGlue(Window& window) : m_window(window) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false;  // nothing blinks
    io.ClipboardUserData = this;
    io.GetClipboardTextFn = clipboardText;
    io.SetClipboardTextFn = setClipboardText;
    mapKeys();
    m_window.target().setActive(true);
    ImGui_ImplOpenGL3_Init(kShaders);
}

ImguiGlue::~ImguiGlue() {
    m_window.target().setActive(true);
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

void ImguiGlue::beginFrame(float seconds) {
    ImGuiIO& io = ImGui::GetIO();
    const WindowSize size = m_window.size();
    io.DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
    io.DeltaTime = seconds;
    m_queue.feed();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

void ImguiGlue::endFrame() {
    ImGui::Render();
    m_window.target().setActive(true);
    m_window.target().resetGLStates();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    m_window.target().resetGLStates();
    m_window.showCursor(ImGui::GetMouseCursor());
}

void ImguiGlue::refreshFonts() {
    m_window.target().setActive(true);
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

void ImguiGlue::windowChanged() {
    m_window.target().setActive(true);
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplOpenGL3_Init(kShaders);
}

const char* ImguiGlue::clipboardText(void* self) {
    std::string& kept = static_cast<ImguiGlue*>(self)->m_clipboard;
    const auto utf8 = sf::Clipboard::getString().toUtf8();
    kept.assign(utf8.begin(), utf8.end());
    return kept.c_str();
}

void ImguiGlue::setClipboardText(void*, const char* text) {
    const std::string utf8 = text;
    sf::Clipboard::setString(sf::String::fromUtf8(utf8.begin(), utf8.end()));
}

}  // namespace gemba
