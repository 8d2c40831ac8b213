// The target of a request, as it came over the wire → the path it names and its query, or that it cannot be read.

export interface Target {
  /** Decoded: `/agency/371000-kjj/`. */
  path: string;
  /** As it came, with its question mark; empty if there is none. */
  query: string;
}

/** Proxies send whole addresses; the host in them does not matter to us. */
const origin = /^https?:\/\/[^/?#]*/i;

/** Undefined for what is no path, is not UTF-8, or holds a NUL, which no file name can. */
export function readTarget(target: string): Target | undefined {
  const [written = '', query] =
    target
      .replace(origin, '')
      .split('#', 1)[0]
      ?.split(/\?(.*)/s) ?? [];
  const path = decode(written === '' && origin.test(target) ? '/' : written);
  if (!path?.startsWith('/') || path.includes('\0')) return undefined;
  return { path, query: query === undefined ? '' : `?${query}` };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The path as an address on this host: whatever it holds, it never names another one, as `//host` and `/\host` do. */
export function writeTarget({ path, query }: Target): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  const end = path.endsWith('/') && segments.length > 0 ? '/' : '';
  return `/${segments.map(encodeURIComponent).join('/')}${end}${query}`;
}
