#include <libxml/xmlversion.h>
// Debian's libxml2 shows ICU's headers, which clash with the ICU inside Foundation. Nothing here
// uses the two fields of xmlCharEncodingHandler that go with them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
