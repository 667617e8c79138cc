// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QSettings>

namespace sandgate {

// While it is there, the settings' keys are those of a group. An empty name is no group.
class SettingsGroup
{
public:
    SettingsGroup(QSettings &settings, const QString &name)
        : m_settings(settings)
        , m_isIn(!name.isEmpty())
    {
        if (m_isIn)
            m_settings.beginGroup(name);
    }
    ~SettingsGroup()
    {
        if (m_isIn)
            m_settings.endGroup();
    }
    Q_DISABLE_COPY_MOVE(SettingsGroup)

private:
    QSettings &m_settings;
    const bool m_isIn;
};

} // namespace sandgate
