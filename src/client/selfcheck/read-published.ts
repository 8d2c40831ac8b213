// A published report, as the API gives it → the report that the rules over several years compare a draft with.
import type { Root } from 'mdast';
import { toString as readText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ReportFileOfApi } from '../../publish/schema/report.ts';
import type { Report } from '../../report/model/report.ts';
import type { SectionBlock } from '../../report/model/section.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Block n of the Markdown is block n of the section. */
function readBlocks(markdown: string): SectionBlock[] {
  const root: Root = parser.parse(markdown);
  return root.children.map(
    (node): SectionBlock =>
      node.type === 'table'
        ? { type: 'table', rows: node.children.map((row) => row.children.map((cell) => readText(cell))) }
        : { type: 'text', text: readText(node) },
  );
}

export interface PublishedReport {
  report: Report;
  /** Its words are ours, and say nothing of what was copied. */
  isDigest: boolean;
}

/** `draft` says of the body what a file of the API leaves out. */
export function readPublished(file: ReportFileOfApi, draft: Report): PublishedReport {
  const { year, template, scope, title, published, source } = file.report;
  const report: Report = {
    ...draft,
    agencyId: file.agency.id,
    year,
    template,
    scope,
    title,
    published,
    period: file.period,
    sections: file.sections.map(({ id, heading, markdown }) => ({ id, heading, blocks: readBlocks(markdown) })),
    tables: file.tables,
    figures: file.figures,
    notes: [],
  };
  return { report, isDigest: source.digest };
}
