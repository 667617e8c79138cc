// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/desktopdesk.h"
#include <QBuffer>
#include <QImage>

// A desktop that is a script: each call is written down, and ends with what the test has prepared.
class FakeDesktopDesk : public sandgate::DesktopDesk
{
public:
    template<typename T = void>
    using Result = sandgate::Result<T>;
    template<typename T = void>
    using Task = sandgate::async::Task<T>;

    QStringList calls; // but for pictures
    int pictures = 0;
    sandgate::DesktopState now;
    Result<> outcome; // of what changes something
    std::optional<sandgate::Error> pictureFails;
    std::vector<sandgate::DesktopInput> inputs;
    std::vector<sandgate::DesktopWindow> open;
    std::vector<sandgate::DesktopRecording> recorded;
    QString copied;

    Task<Result<sandgate::DesktopState>> state(sandgate::SandboxKey) override { co_return now; }
    Task<Result<sandgate::DesktopState>> start(sandgate::SandboxKey, QSize size) override
    {
        calls << QString("start %1x%2").arg(size.width()).arg(size.height());
        if (!outcome)
            co_return tl::unexpected(outcome.error());
        now = {sandgate::DesktopState::Kind::Active, size};
        co_return now;
    }
    Task<Result<>> stop(sandgate::SandboxKey) override
    {
        now = {};
        return done("stop");
    }
    Task<Result<QByteArray>> picture(sandgate::SandboxKey, double scale) override
    {
        ++pictures;
        if (pictureFails)
            co_return tl::unexpected(*pictureFails);
        QImage image(now.size * scale, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");
        co_return bytes;
    }
    Task<Result<>> act(sandgate::SandboxKey, sandgate::DesktopInput input) override
    {
        inputs.push_back(input);
        co_return outcome;
    }
    Task<Result<std::vector<sandgate::DesktopWindow>>> windows(sandgate::SandboxKey) override { co_return open; }
    Task<Result<>> raise(sandgate::SandboxKey, QString window) override { return done("raise " + window); }
    Task<Result<QString>> clipboard(sandgate::SandboxKey) override { co_return copied; }
    Task<Result<>> setClipboard(sandgate::SandboxKey, QString text) override
    {
        copied = text;
        return done("setClipboard");
    }
    Task<Result<>> launch(sandgate::SandboxKey, QString program) override { return done("launch " + program); }
    Task<Result<std::vector<sandgate::DesktopRecording>>> recordings(sandgate::SandboxKey) override
    {
        co_return recorded;
    }
    Task<Result<>> startRecording(sandgate::SandboxKey) override { return done("startRecording"); }
    Task<Result<>> stopRecording(sandgate::SandboxKey) override { return done("stopRecording"); }
    Task<Result<>> removeRecording(sandgate::SandboxKey, QString recording) override
    {
        std::erase_if(recorded, [&recording](const auto &one) { return one.id == recording; });
        return done("removeRecording " + recording);
    }
    Task<Result<>> saveRecording(sandgate::SandboxKey, QString recording, QString) override
    {
        return done("saveRecording " + recording);
    }

private:
    Task<Result<>> done(QString call)
    {
        calls << call;
        co_return outcome;
    }
};
