// An element that holds nothing of the text → nothing.

export function ignore(): void {}
