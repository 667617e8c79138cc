// SPDX-License-Identifier: Apache-2.0
#include "model/sha256.h"
#include <array>
#include <openssl/evp.h>

namespace sandgate {

void Sha256::Cleanup::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
    , m_isGood(m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1)
{
}

Sha256::~Sha256() = default;

void Sha256::addData(QByteArrayView bytes)
{
    m_isGood = m_isGood && EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size())) == 1;
}

QByteArray Sha256::result()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    unsigned int size = 0;
    m_isGood = m_isGood && EVP_DigestFinal_ex(m_context.get(), sum.data(), &size) == 1;
    return m_isGood ? QByteArray(reinterpret_cast<const char *>(sum.data()), qsizetype(size)) : QByteArray();
}

QByteArray Sha256::hash(QByteArrayView bytes)
{
    Sha256 whole;
    whole.addData(bytes);
    return whole.result();
}

} // namespace sandgate
