// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/setup/setupdifference.h"
#include "providers/settingsfield.h"

namespace sandgate {

// The parts of a set-up that a person edits, each by a form of its own.
enum class SetupPart { Program, Address, Skill, Limits };

QString titleOf(SetupPart part);
QString titleOf(SetupDifference::What what);
QString sentenceOf(const SetupDifference &difference); // one line for people

// The form for one entry, and the way between what it holds and the entry. What a form does not show of an entry stays
// as it was in `before`.
SettingsSchema schemaOf(SetupPart part);
QJsonObject valuesOf(SetupPart part, const QString &name, const QJsonObject &entry);
QJsonObject entryOf(SetupPart part, const QJsonObject &values, const QJsonObject &before);
SetupPart partOf(const QJsonObject &mcpServer);

} // namespace sandgate
