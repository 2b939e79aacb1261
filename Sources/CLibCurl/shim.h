#pragma once

#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo take any type, which Swift cannot call; one function a type.

static inline CURLcode clipsheet_set_long(CURL *_Nonnull handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode clipsheet_set_text(
    CURL *_Nonnull handle, CURLoption option, const char *_Nonnull value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode clipsheet_set_headers(
    CURL *_Nonnull handle, struct curl_slist *_Nullable list) {
  return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, list);
}

typedef size_t (*clipsheet_taker)(
    char *_Nullable bytes, size_t size, size_t count, void *_Nullable context);
typedef curl_socket_t (*clipsheet_opener)(
    void *_Nullable context, curlsocktype purpose, struct curl_sockaddr *_Nullable address);

/// All three calls get the same context.
static inline void clipsheet_set_calls(
    CURL *_Nonnull handle, void *_Nonnull context, clipsheet_taker _Nonnull body,
    clipsheet_taker _Nonnull header, clipsheet_opener _Nonnull opener) {
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, context);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, header);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, context);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, opener);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context);
}

static inline long clipsheet_status(CURL *_Nonnull handle) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

static inline curl_socket_t clipsheet_no_socket(void) { return CURL_SOCKET_BAD; }
