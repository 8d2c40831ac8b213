// A built page → the same page for a folder on a disk: relative links, no script, no search, a policy that lets files in.

import { relateAddress } from './relative-address.ts';
import { replaceSearch } from './replace-search.ts';

const script = /<script\b[\s\S]*?<\/script>/gi;
/** A start tag; quoted values may hold any character. */
const tag = /<[a-z][^\s/>]*(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const addressAttribute = /(\s(?:href|src|action|poster|xlink:href)=")([^"]*)"/g;

/** What only a site with an address, a manifest or scripts can use. */
const useless = [
  /^<link\b[^>]*\srel="(?:apple-touch-icon|canonical|manifest|modulepreload)"/i,
  /^<link\b[^>]*\shreflang="/i,
  /^<meta\b[^>]*\sproperty="og:(?:url|image\b)/i,
  /^<meta\b[^>]*\shttp-equiv="content-security-policy"/i,
];

/** From a file, a page is of no origin: styles and pictures are let in by their scheme. */
const policy =
  "<meta http-equiv=\"content-security-policy\" content=\"default-src 'none'; style-src file:; img-src file: data:; base-uri 'none'; form-action 'none'\">";

export interface BuiltFile {
  /** Path in the built folder. */
  name: string;
  base: string;
}

export function adaptPage(html: string, { name, base }: BuiltFile): string {
  const rewrite = (found: string): string => {
    if (useless.some((pattern) => pattern.test(found))) return '';
    return found.replace(
      addressAttribute,
      (_, before: string, address: string) => `${before}${relateAddress(address, name, base)}"`,
    );
  };
  const plain = replaceSearch(html.replace(script, ''), base);
  return plain.replace(tag, rewrite).replace(/<meta charset="utf-8"\s*\/?>/i, (first) => first + policy);
}
