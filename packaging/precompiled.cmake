# What nearly every file includes, parsed once: a third of the time to compile. Only headers from outside are here, so
# that a change of ours never compiles everything again; each file still names what it uses (tests/rules see to it).
# There are two, since ours may not make strings from char*, and tests may.
option(SANDGATE_PRECOMPILED "Parse the headers of Qt and the standard library once" ON)
if(NOT SANDGATE_PRECOMPILED OR NOT CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    function(sandgate_precompiled)
    endfunction()
    return()
endif()

file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/precompiled.cpp CONTENT "")
foreach(kind strict tests)
    set(target sandgate_precompiled_${kind})
    add_library(${target} OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
    set_target_properties(${target} PROPERTIES AUTOMOC OFF POSITION_INDEPENDENT_CODE OFF)
    # Not the libraries: a macro that says that one is used would have to be defined in every file.
    target_link_libraries(${target} PRIVATE sandgate_options)
    target_compile_options(${target} PRIVATE -fPIC)
    target_compile_definitions(${target} PRIVATE QT_CORE_LIB $<$<NOT:$<CONFIG:Debug>>:QT_NO_DEBUG>)
    target_include_directories(${target} SYSTEM PRIVATE
        $<TARGET_PROPERTY:Qt6::Widgets,INTERFACE_INCLUDE_DIRECTORIES>
        $<TARGET_PROPERTY:Qt6::Gui,INTERFACE_INCLUDE_DIRECTORIES>
        $<TARGET_PROPERTY:Qt6::Core,INTERFACE_INCLUDE_DIRECTORIES>)
    target_precompile_headers(${target} PRIVATE
        <algorithm> <array> <chrono> <coroutine> <functional> <map> <memory> <mutex> <optional> <set> <string> <thread>
        <variant> <vector>
        <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
        <QLocale> <QPointer> <QRegularExpression> <QSet> <QSettings> <QString> <QStringList> <QTimer> <QUrl>
        <QAction> <QApplication> <QComboBox> <QDialog> <QHeaderView> <QLabel> <QLineEdit> <QMenu> <QPainter>
        <QPlainTextEdit> <QPushButton> <QScrollBar> <QSplitter> <QStyledItemDelegate> <QTextDocument> <QToolButton>
        <QTreeView> <QVBoxLayout>)
endforeach()
target_compile_definitions(sandgate_precompiled_strict PRIVATE QT_NO_CAST_FROM_ASCII)

# Makes a target use them: `strict` for the program's, `tests` for those that may make strings from char*.
function(sandgate_precompiled target kind)
    target_precompile_headers(${target} REUSE_FROM sandgate_precompiled_${kind})
endfunction()
