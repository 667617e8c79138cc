// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/askedtool.h"
#include "model/rules/rule.h"
#include "ui/common/scrollcontent.h"
#include <optional>
#include <vector>

namespace sandgate {

class IconLabel;
class TextLabel;

// What a rule does, in words and by examples, and what it would do with the request from which it is made. A person who
// reads it knows what they decide, also where the pattern reaches further than they meant.
class RuleMeaning : public ScrollContent
{
    Q_OBJECT
public:
    explicit RuleMeaning(QWidget *parent = nullptr);

    // `rule` can be kept; `scope` says for whom it is; `others` are all that there are, also the one that it replaces.
    void tell(const Rule &rule, const QString &scope, const std::vector<Rule> &others,
              const std::optional<AskedTool> &request);
    void clear();

private:
    void tellRequest(const Rule &rule, const std::vector<Rule> &others, const AskedTool &request);
    void tellExamples(const Rule &rule);

    TextLabel *m_says;
    QWidget *m_wide; // how far it reaches, where that is far
    TextLabel *m_wideSays;
    QWidget *m_request;
    IconLabel *m_requestIcon;
    TextLabel *m_requestSays;
    QWidget *m_examples;
    TextLabel *m_matchedTitle;
    TextLabel *m_matched;
    TextLabel *m_otherTitle;
    TextLabel *m_other;
};

} // namespace sandgate
