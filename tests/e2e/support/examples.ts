// The built sites → the example pages that the browser tests open.

import { addressOfExample, chooseExamples, type ExamplePage } from '../../../scripts/browser/page-kinds.ts';
import { listBuiltPages } from '../../../scripts/build/list-built-pages.ts';
import type { BuiltSite } from './build-sites.ts';

export interface Example extends ExamplePage {
  /** For the names of tests. */
  name: string;
  url: string;
}

export function listExamples({ folder, url }: BuiltSite): Example[] {
  return chooseExamples(listBuiltPages(folder)).map((page) => ({
    ...page,
    name: `${page.kind} (${page.language})`,
    url: url + addressOfExample(page),
  }));
}
