// A path on the site → the headers that every host should send with it; docs/hosting.md has them for real hosts.

/** The page that is made to be shown in frames of other sites, in each language. */
const embeddable = /^(?:[a-z]{2}\/)?compare\/embed(?:\/|$)/;

/** Whatever the pages' own policy in `<meta>` cannot say, or says too late. */
const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** `path` without the base: `agency/371000-kjj/`. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const ancestors = embeddable.test(path) ? '*' : "'self'";
  return { ...always, 'Content-Security-Policy': `frame-ancestors ${ancestors}` };
}
