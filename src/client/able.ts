// The page, as its first script left it → whether this browser is new enough for the others; below that the page is read as without script.

/** `docs/hosting.md` says from which browsers on. */
export const isAble = (): boolean => document.documentElement.classList.contains('js');
