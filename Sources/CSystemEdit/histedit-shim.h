// libedit's own interface. Only the C target beside this one includes it: Swift cannot call
// its variadic functions.
#include <histedit.h>
