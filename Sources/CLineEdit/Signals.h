/// What the line editor needs to know of signals. Not part of the module's interface.

#ifndef CLINEEDIT_SIGNALS_H
#define CLINEEDIT_SIGNALS_H

#include <stdbool.h>

/// Starts noting window size changes; they are noted for as long as the process lives.
void signals_watch_size(void);

/// Whether the window size changed since the last call.
bool signals_take_resized(void);

/// While on, Ctrl-Z is noted instead of stopping the process, so that the terminal can be put
/// back in order first.
void signals_watch_suspend(bool on);

/// Whether Ctrl-Z was pressed since the last call.
bool signals_take_suspended(void);

#endif
