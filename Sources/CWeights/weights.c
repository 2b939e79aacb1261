#include "CWeights.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

// C23 #embed: the build tracks the files, and the bytes lie aligned in the read-only image.
static const unsigned char language[] __attribute__((aligned(64))) = {
#embed "language.bin"
};
static const unsigned char attribution[] __attribute__((aligned(64))) = {
#embed "attribution.bin"
};
static const unsigned char claims[] __attribute__((aligned(64))) = {
#embed "claims.bin"
};

clipsheet_weights clipsheet_language_weights(void) {
  return (clipsheet_weights){language, sizeof language};
}

clipsheet_weights clipsheet_attribution_weights(void) {
  return (clipsheet_weights){attribution, sizeof attribution};
}

clipsheet_weights clipsheet_claim_weights(void) {
  return (clipsheet_weights){claims, sizeof claims};
}

// Four lanes that do not wait for one another: 20 MB take a few milliseconds.
uint64_t clipsheet_checksum(const unsigned char *bytes, size_t count) {
  uint64_t lanes[4] = {1, 2, 3, 4};
  size_t offset = 0;
  for (; offset + 32 <= count; offset += 32) {
    for (int lane = 0; lane < 4; lane++) {
      uint64_t word;
      memcpy(&word, bytes + offset + 8 * lane, 8);
      lanes[lane] = (lanes[lane] ^ word) * 0x9E3779B97F4A7C15u;
      lanes[lane] ^= lanes[lane] >> 29;
    }
  }
  uint64_t sum = count;
  for (int lane = 0; lane < 4; lane++) sum = (sum ^ lanes[lane]) * 0xBF58476D1CE4E5B9u;
  for (; offset < count; offset++) sum = (sum ^ bytes[offset]) * 0x100000001B3u;
  return sum ^ (sum >> 31);
}
