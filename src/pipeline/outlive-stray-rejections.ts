// A promise that a library rejects and nobody waits for → nothing; Node would end the thread and lose the document with it.

/**
 * pdf.js reads several parts of a damaged file at once, finds one broken, reads the file again another way and leaves the
 * other parts' errors to nobody. What we wait for ourselves still throws.
 */
export function outliveStrayRejections(): void {
  process.on('unhandledRejection', () => {});
}
