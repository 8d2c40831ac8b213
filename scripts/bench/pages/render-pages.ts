// A store → pages of reports and of bodies as HTML, by the components of the site.
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import AgencyPage from '../../../src/components/agency/AgencyPage.astro';
import ReportPage from '../../../src/components/report/ReportPage.astro';
import type { Language } from '../../../src/i18n/translate.ts';
import { describeAgencyHead, describeReportHead } from '../../../src/layouts/describe-head.ts';
import { type AgencyEntry, holdBody, readCorpus, type WholeCorpus } from '../../../src/store/corpus.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { StoredReport } from '../../../src/store/record.ts';
import { useContent } from '../../../src/store/site-content.ts';
import { viewAgency } from '../../../src/views/agency/agency-page.ts';
import { viewReport } from '../../../src/views/report/report-page.ts';
import BarePage from './BarePage.astro';

const site = new URL('https://mingbai.example');

/** Renders any page of the corpus. */
export interface Renderer {
  corpus: WholeCorpus;
  report(language: Language, agency: AgencyEntry<StoredReport>, file: StoredReport): Promise<string>;
  agency(language: Language, agency: AgencyEntry<StoredReport>): Promise<string>;
  /** A page of nothing but these lines. */
  bare(lines: readonly string[]): Promise<string>;
}

export async function openRenderer(store: string): Promise<Renderer> {
  useContent({ content: 'content', registry: 'content/registry', store });
  const corpus = readCorpus(openStore(store, loadRegistry()));
  const container = await AstroContainer.create();
  return {
    corpus,
    report(language, agency, file) {
      const held = holdBody(corpus, agency);
      const view = viewReport(language, held, agency, file);
      const head = describeReportHead({ language, site }, held, view);
      return container.renderToString(ReportPage, { props: { language, view, head }, partial: false });
    },
    agency(language, agency) {
      const held = holdBody(corpus, agency);
      const view = viewAgency(language, held);
      const head = describeAgencyHead({ language, site }, held, view);
      return container.renderToString(AgencyPage, { props: { language, view, head }, partial: false });
    },
    bare: (lines) => container.renderToString(BarePage, { props: { lines }, partial: false }),
  };
}
