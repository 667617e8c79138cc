// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QPlainTextEdit>
#include <functional>

namespace sandgate {

// The text field of the composer: grows with its text, and tells when Ctrl+Return asks to send.
class PromptEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PromptEdit(QWidget *parent = nullptr);

    // Asked first about each key that no input method takes; true: it was taken.
    void setKeys(std::function<bool(const QKeyEvent &)> keys) { m_keys = std::move(keys); }
    // Given what is pasted or dropped if it is not for the text.
    void setAttachments(std::function<void(const QMimeData &)> take) { m_takeData = std::move(take); }
    bool isComposing() const { return m_composing; } // an input method has text that is not decided yet
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void sendWanted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *mime) const override;
    void insertFromMimeData(const QMimeData *mime) override;

private:
    bool takes(const QKeyEvent &event) const { return !m_composing && m_keys && m_keys(event); }

    std::function<bool(const QKeyEvent &)> m_keys;
    std::function<void(const QMimeData &)> m_takeData;
    bool m_composing = false;
};

} // namespace sandgate
