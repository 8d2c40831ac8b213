// A path of the site → the address that the exported files give: absolute where the site's origin is known.
import { factsOf, type Language } from '../i18n/translate.ts';

export interface Address {
  /** `/` or `/sub/path/`; begins and ends with a slash. */
  readonly base: string;
  /** `https://example.org` without a path; null where nobody said. */
  readonly site: string | null;
}

/** `agency/371000-kjj/` → `/sub/path/agency/371000-kjj/`, with the origin before it where there is one. */
export function addressOf({ base, site }: Address, path: string): string {
  return `${site ?? ''}${base}${path}`;
}

/** The page in a language; that of the language that leads has no level of its own. */
export function pageOf(address: Address, language: Language, path: string): string {
  return addressOf(address, factsOf(language).path + path);
}

/** Brings what was typed into the form that `Address` promises; throws a `TypeError` on what is no origin. */
export function readAddress(base: string, site: string | null): Address {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return { base: inner === '' ? '/' : `/${inner}/`, site: site === null ? null : new URL(site).origin };
}
