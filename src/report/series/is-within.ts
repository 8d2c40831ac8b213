// Two GB/T 2260 codes → whether the one lies below the other.

/** 371000 stands for everything that begins with 3710, 370000 for everything that begins with 37. */
export function isWithin(code: string, territory: string): boolean {
  return code.startsWith(territory.replace(/(?:00){1,6}$/, ''));
}
