// Addresses as pages print them → absolute ones, and the key under which the same page is known however it is spelled.

/** What sites put into an address to know their visitor: none of it names the page. */
const visitorWords = /^(?:jsessionid|phpsessid|aspsessionid\w*|sessionid|_|timestamp|rand(?:om)?|utm_\w+|spm)$/iu;
const sessionInPath = /;jsessionid=[^/?#]*/iu;
/** `/(S(abc123))/` of ASP.NET. */
const sessionStep = /\/\(S\([\w-]+\)\)/u;

/** Undefined for what is no page: `javascript:`, `mailto:`, a broken address. */
export function resolveAddress(href: string, base: string): string | undefined {
  // Editors break long addresses over lines and leave blanks around them.
  const trimmed = href.replace(/[\t\r\n]/gu, '').trim();
  if (trimmed === '' || trimmed.startsWith('#') || !URL.canParse(trimmed, base)) return undefined;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(sessionInPath, '').replace(sessionStep, '');
  for (const name of [...url.searchParams.keys()])
    if (/^(?:jsessionid|phpsessid|utm_\w+)$/iu.test(name)) url.searchParams.delete(name);
  return url.href;
}

const decodePath = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

/** Equal for http and https, with and without `www.`, a slash at the end, an index page, a session, in any order of the query. */
export function addressKey(address: string): string {
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./u, '');
  const path = decodePath(url.pathname)
    .replace(sessionInPath, '')
    .replace(sessionStep, '')
    .replace(/\/{2,}/gu, '/')
    .replace(/\/(?:index|default)\.(?:s?html?|jsp|aspx?|php)$/iu, '/')
    .replace(/\/$/u, '');
  const query = [...url.searchParams]
    .filter(([name]) => !visitorWords.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  // What a fragment names is a member of an archive, or a column of a page that a script fills.
  return `${host}${url.port === '' ? '' : `:${url.port}`}${path}${query === '' ? '' : `?${query}`}${url.hash}`;
}

/** Who answers there: one queue, one robots.txt. */
export const hostOf = (address: string): string => new URL(address).host;

/** The file that an address names, decoded; empty where it names none. */
export function fileNameOf(address: string): string {
  const url = new URL(address);
  const asked = url.searchParams.get('filename') ?? url.searchParams.get('fileName') ?? url.searchParams.get('file');
  return decodePath(asked ?? url.pathname.split('/').at(-1) ?? '');
}
