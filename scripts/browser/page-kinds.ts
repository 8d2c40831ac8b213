// The built pages → the kinds of pages that the site has, and one page that shows each.
import type { BuiltPage } from '../../src/publish/site/sitemap.ts';

export interface PageKind {
  name: string;
  pattern: RegExp;
  /** The page to show, where it is built; else the first of the kind. */
  example?: string;
}

/** Every page of the site is of one of these kinds. */
export const pageKinds: readonly PageKind[] = [
  { name: 'home', pattern: /^\/$/ },
  { name: 'agencies', pattern: /^\/agencies\/$/ },
  { name: 'agency', pattern: /^\/agency\/[^/]+\/$/, example: '/agency/371000-kjj/' },
  { name: 'agency-many-years', pattern: /^\/agency\/350128-gwh\/$/ },
  { name: 'agency-one-year', pattern: /^\/agency\/371000-gxj\/$/ },
  { name: 'report', pattern: /^\/agency\/[^/]+\/\d{4}\/$/, example: '/agency/371000-kjj/2021/' },
  { name: 'report-2014', pattern: /^\/agency\/350128-gwh\/2014\/$/ },
  { name: 'report-2019', pattern: /^\/agency\/350128-gwh\/2019\/$/ },
  { name: 'report-pdf', pattern: /^\/agency\/320813-gov\/2023\/$/ },
  { name: 'regions', pattern: /^\/region\/$/ },
  { name: 'region', pattern: /^\/region\/\d{6}\/$/, example: '/region/371000/' },
  { name: 'sectors', pattern: /^\/sector\/$/ },
  { name: 'sector', pattern: /^\/sector\/[^/]+\/$/, example: '/sector/kjj/' },
  { name: 'metrics', pattern: /^\/metric\/$/ },
  { name: 'metric', pattern: /^\/metric\/(?!rate\.)[^/]+\/$/, example: '/metric/requests.received.total/' },
  { name: 'rate', pattern: /^\/metric\/rate\.[^/]+\/$/ },
  { name: 'checks', pattern: /^\/checks\/$/ },
  { name: 'check', pattern: /^\/checks\/[^/]+\/$/, example: '/checks/requests-balance/' },
  { name: 'compare', pattern: /^\/compare\/$/ },
  { name: 'compare-embed', pattern: /^\/compare\/embed\/$/ },
  { name: 'search', pattern: /^\/search\/$/ },
  { name: 'selfcheck', pattern: /^\/selfcheck\/$/ },
  { name: 'data', pattern: /^\/data\/(?:[^/]+\/)?$/ },
  { name: 'coverage', pattern: /^\/coverage\/$/ },
  { name: 'refused', pattern: /^\/coverage\/refused\/$/ },
  { name: 'findings', pattern: /^\/findings\/$/ },
  { name: 'explain', pattern: /^\/explain\/$/ },
  { name: 'explainer', pattern: /^\/explain\/[^/]+\/$/, example: '/explain/outcomes/' },
  { name: 'year', pattern: /^\/year\/\d{4}\/$/, example: '/year/2021/' },
  { name: 'about', pattern: /^\/about\/$/ },
  { name: 'methodology', pattern: /^\/methodology\/$/ },
];

export interface ExamplePage extends BuiltPage {
  kind: string;
}

/** One page of each kind that is built, in each language that it is built in. */
export function chooseExamples(pages: readonly BuiltPage[]): ExamplePage[] {
  return pageKinds.flatMap(({ name, pattern, example }) => {
    const own = pages.filter(({ path }) => pattern.test(path));
    const path = own.some((page) => page.path === example) ? example : own.map((page) => page.path).sort()[0];
    return own.filter((page) => page.path === path).map((page) => ({ ...page, kind: name }));
  });
}

export const addressOfExample = ({ language, path }: BuiltPage): string =>
  language === 'en' ? `en${path}` : path.slice(1);
