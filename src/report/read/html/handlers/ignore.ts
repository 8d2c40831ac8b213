// An element whose text is not part of the page's text → nothing.

/** Reads nothing. */
export function ignore(): void {}
