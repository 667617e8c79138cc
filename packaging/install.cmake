# What `cmake --install` puts in place, and the Debian package that CPack makes of it:
#
#   cmake --build --preset release && cpack --config build/release/CPackConfig.cmake -B build/release
set(app_id io.github.sandgate.Sandgate)

if(TARGET sandgate)
    install(TARGETS sandgate RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    # D-Bus wants a whole path. Without a prefix of somebody's own, what is installed is the package, below /usr.
    set(service_bindir ${CMAKE_INSTALL_FULL_BINDIR})
    if(CMAKE_INSTALL_PREFIX STREQUAL "/usr/local")
        set(service_bindir /usr/${CMAKE_INSTALL_BINDIR})
    endif()
    configure_file(packaging/${app_id}.service.in ${PROJECT_BINARY_DIR}/${app_id}.service @ONLY)
    install(FILES ${PROJECT_BINARY_DIR}/${app_id}.service DESTINATION ${CMAKE_INSTALL_DATADIR}/dbus-1/services)
    install(FILES packaging/${app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES packaging/${app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
endif()
if(TARGET sandgate-cli)
    install(TARGETS sandgate-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    install(FILES packaging/sandgate-cli.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()
install(TARGETS sandgate_grpc LIBRARY DESTINATION ${SANDGATE_MODULES})
if(EXISTS ${PROJECT_SOURCE_DIR}/resources/icons/sandgate.svg)
    install(FILES resources/icons/sandgate.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${app_id}.svg)
endif()
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/sandgate)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/sandgate RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_NAME sandgate)
set(CPACK_PACKAGE_VENDOR "The Sandgate authors")
set(CPACK_PACKAGE_CONTACT "The Sandgate authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Run coding agents in sandboxes and decide what they may do")
set(CPACK_PACKAGE_DESCRIPTION
    "One window for sandboxes on this computer, the agent sessions in them,\n\
their processes and logs, and every permission that an agent asks for.\n\
The sandbox-agent server is installed from npm by the program itself.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded while running, so that dpkg-shlibdeps cannot see them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libcurl4, libqt6sql6-sqlite, libqt6svg6, libsecret-1-0, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, nodejs (>= 18), npm, qt6-wayland")
include(CPack)
