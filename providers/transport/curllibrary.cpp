// SPDX-License-Identifier: Apache-2.0
// What is called of libcurl here, for the linker: the library itself is loaded with the first call. Thirty others come
// with it (two for TLS, LDAP, Kerberos), and a start would wait for all of them; see "Where time goes" in ARCHITECTURE.
// Where it is not installed, nothing can be made or begun, and CurlTransfer says so.
#include <cstdarg>
#include <curl/curl.h>
#include <dlfcn.h>

// The header checks by macros that these get three arguments.
#undef curl_easy_getinfo
#undef curl_easy_setopt
#undef curl_multi_setopt

// An enumerator is the last argument with a name, as libcurl declares them: clang finds that doubtful in C++.
#pragma GCC diagnostic ignored "-Wvarargs"

namespace {

template<auto declared>
decltype(declared) loaded(const char *name)
{
    static void *const library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    static const auto function = reinterpret_cast<decltype(declared)>(library ? dlsym(library, name) : nullptr);
    return function;
}

} // namespace

extern "C" {

CURLcode curl_global_init(long flags)
{
    const auto call = loaded<&curl_global_init>("curl_global_init");
    return call ? call(flags) : CURLE_FAILED_INIT;
}

CURL *curl_easy_init()
{
    const auto call = loaded<&curl_easy_init>("curl_easy_init");
    return call ? call() : nullptr;
}

void curl_easy_cleanup(CURL *handle)
{
    if (const auto call = loaded<&curl_easy_cleanup>("curl_easy_cleanup"))
        call(handle);
}

// An option's number says what its value is.
CURLcode curl_easy_setopt(CURL *handle, CURLoption option, ...)
{
    const auto call = loaded<&curl_easy_setopt>("curl_easy_setopt");
    va_list values;
    va_start(values, option);
    CURLcode done = CURLE_FAILED_INIT;
    if (call && option < CURLOPTTYPE_OBJECTPOINT)
        done = call(handle, option, va_arg(values, long));
    else if (call && option >= CURLOPTTYPE_OFF_T && option < CURLOPTTYPE_BLOB)
        done = call(handle, option, va_arg(values, curl_off_t));
    else if (call)
        done = call(handle, option, va_arg(values, void *));
    va_end(values);
    return done;
}

CURLcode curl_easy_getinfo(CURL *handle, CURLINFO info, ...)
{
    const auto call = loaded<&curl_easy_getinfo>("curl_easy_getinfo");
    va_list values;
    va_start(values, info);
    const CURLcode done = call ? call(handle, info, va_arg(values, void *)) : CURLE_FAILED_INIT;
    va_end(values);
    return done;
}

CURLcode curl_easy_pause(CURL *handle, int what)
{
    const auto call = loaded<&curl_easy_pause>("curl_easy_pause");
    return call ? call(handle, what) : CURLE_FAILED_INIT;
}

const char *curl_easy_strerror(CURLcode error)
{
    const auto call = loaded<&curl_easy_strerror>("curl_easy_strerror");
    return call ? call(error) : "";
}

CURLM *curl_multi_init()
{
    const auto call = loaded<&curl_multi_init>("curl_multi_init");
    return call ? call() : nullptr;
}

CURLMcode curl_multi_cleanup(CURLM *multi)
{
    const auto call = loaded<&curl_multi_cleanup>("curl_multi_cleanup");
    return call ? call(multi) : CURLM_BAD_HANDLE;
}

CURLMcode curl_multi_setopt(CURLM *multi, CURLMoption option, ...)
{
    const auto call = loaded<&curl_multi_setopt>("curl_multi_setopt");
    va_list values;
    va_start(values, option);
    CURLMcode done = CURLM_BAD_HANDLE;
    if (call && int(option) < int(CURLOPTTYPE_OBJECTPOINT))
        done = call(multi, option, va_arg(values, long));
    else if (call && int(option) >= int(CURLOPTTYPE_OFF_T))
        done = call(multi, option, va_arg(values, curl_off_t));
    else if (call)
        done = call(multi, option, va_arg(values, void *));
    va_end(values);
    return done;
}

CURLMcode curl_multi_add_handle(CURLM *multi, CURL *handle)
{
    const auto call = loaded<&curl_multi_add_handle>("curl_multi_add_handle");
    return call ? call(multi, handle) : CURLM_BAD_HANDLE;
}

CURLMcode curl_multi_remove_handle(CURLM *multi, CURL *handle)
{
    const auto call = loaded<&curl_multi_remove_handle>("curl_multi_remove_handle");
    return call ? call(multi, handle) : CURLM_BAD_HANDLE;
}

CURLMsg *curl_multi_info_read(CURLM *multi, int *left)
{
    const auto call = loaded<&curl_multi_info_read>("curl_multi_info_read");
    return call ? call(multi, left) : nullptr;
}

CURLMcode curl_multi_socket_action(CURLM *multi, curl_socket_t socket, int events, int *running)
{
    const auto call = loaded<&curl_multi_socket_action>("curl_multi_socket_action");
    return call ? call(multi, socket, events, running) : CURLM_BAD_HANDLE;
}

curl_slist *curl_slist_append(curl_slist *list, const char *text)
{
    const auto call = loaded<&curl_slist_append>("curl_slist_append");
    return call ? call(list, text) : nullptr;
}

void curl_slist_free_all(curl_slist *list)
{
    if (const auto call = loaded<&curl_slist_free_all>("curl_slist_free_all"))
        call(list);
}

} // extern "C"
