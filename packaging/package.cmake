# The Debian package: one .deb with both programs, texts and pictures, and the scenarios. Included at the end of
# CMakeLists.txt, after the programs; `cpack -G DEB` in the build folder makes it.

if(NOT TARGET gemba OR NOT TARGET gemba-server)
  return() # without the window there is nothing to package
endif()

install(TARGETS gemba gemba-server RUNTIME DESTINATION bin COMPONENT programs)
install(FILES packaging/gemba.desktop DESTINATION share/applications COMPONENT programs)
install(FILES LICENSE DESTINATION share/doc/gemba RENAME copyright COMPONENT programs)
install(FILES README.md DESTINATION share/doc/gemba COMPONENT programs)
install(DIRECTORY assets DESTINATION share/gemba COMPONENT assets
        REGEX "/sound/.*\\.(cpp|h|md)$" EXCLUDE)
install(DIRECTORY scenarios DESTINATION share/gemba COMPONENT scenarios PATTERN tiny EXCLUDE)

set(CPACK_PACKAGE_NAME gemba)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Gemba authors <gemba@example.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "multiplayer simulation game about work that waits")
set(CPACK_PACKAGE_DESCRIPTION
    "A room full of people leads the teams of one software factory for an hour: boxes
of work flow between the teams, pile up in front of reviewers and wait on pallets
for parts that somebody else has not made. The debrief replays the same luck with
other decisions. Contains the game and the server that hosts a session.")
set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL programs assets scenarios)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_NAME gemba)
set(CPACK_DEBIAN_PACKAGE_SECTION games)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libjs-chart.js") # charts in exported pages
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter, libgl1, libgl1-mesa-dri") # the last two are loaded at run time
include(CPack)
