// Only libxml2's flags are wanted from this module: Floor.c includes what it needs itself.
