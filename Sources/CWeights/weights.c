#include "CWeights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// C23 #embed: the build tracks the files, and the bytes lie aligned in the read-only image.
static const unsigned char language[] __attribute__((aligned(64))) = {
#embed "language.bin"
};
static const unsigned char attribution[] __attribute__((aligned(64))) = {
#embed "attribution.bin"
};

clipsheet_weights clipsheet_language_weights(void) {
  return (clipsheet_weights){language, sizeof language};
}

clipsheet_weights clipsheet_attribution_weights(void) {
  return (clipsheet_weights){attribution, sizeof attribution};
}
