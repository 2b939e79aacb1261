#ifndef CLIPSHEET_WEIGHTS_H
#define CLIPSHEET_WEIGHTS_H

#include <stddef.h>
#include <stdint.h>

/// Trained weights, part of the program's image: no path to find, nothing to load.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} clipsheet_weights;

/// Tagger, parser, entity recogniser and language identifier.
clipsheet_weights clipsheet_language_weights(void);
/// Classifiers of the attribution stage.
clipsheet_weights clipsheet_attribution_weights(void);
/// What chooses the sender, target and status of a sanctions claim.
clipsheet_weights clipsheet_claim_weights(void);

/// A sum that changes when a byte does; guards against damage, not against malice.
uint64_t clipsheet_checksum(const unsigned char *_Nonnull bytes, size_t count);

#endif
