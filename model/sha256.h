// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <memory>

struct evp_md_ctx_st;

namespace sandgate {

// SHA-256 of what is large, by OpenSSL, which uses what the processor has for it: a gigabyte takes some half second,
// where QCryptographicHash, right for what is small, takes five. Any one thread at a time.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Q_DISABLE_COPY_MOVE(Sha256)

    void addData(QByteArrayView bytes);
    QByteArray result(); // 32 bytes, once: nothing may be added afterwards. Empty, equal to no sum: OpenSSL refused

    static QByteArray hash(QByteArrayView bytes);

private:
    struct Cleanup {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Cleanup> m_context;
    bool m_isGood = false;
};

} // namespace sandgate
