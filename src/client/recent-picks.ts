// What a reader picked from the search before, kept in the browser and nowhere else.

/** A page that was picked. */
export interface Pick {
  /** Below the site's base and language. */
  path: string;
  name: string;
}

const key = 'mingbai.recent';
const most = 6;

const isPick = (value: unknown): value is Pick =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  'name' in value &&
  typeof value.name === 'string' &&
  typeof value.path === 'string' &&
  value.path.startsWith('/');

/** The newest first. */
export function readPicks(): Pick[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isPick).slice(0, most) : [];
  } catch {
    // Storage is switched off or holds something else.
    return [];
  }
}

/** Before all others. */
export function rememberPick(pick: Pick): void {
  const others = readPicks().filter(({ path }) => path !== pick.path);
  try {
    localStorage.setItem(key, JSON.stringify([pick, ...others].slice(0, most)));
  } catch {
    // Without storage there are no recent picks.
  }
}

/** All of them. */
export function forgetPicks(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
