// A list of outcomes that is opened → the outcome of every rule for the report, with the sentence that the rule states.
import type { ChecksFile } from '../publish/schema/index.ts';
import type { ReportFileOfApi } from '../publish/schema/report.ts';
import type { RuleOutcome } from '../report/model/findings-file.ts';
import { loadApiFile } from './api-files.ts';
import { loadWords } from './load-words.ts';
import { makeElement } from './make-element.ts';

type Language = keyof ChecksFile['rules'][number]['statement'];

/** The class of an outcome, and the key of its words; a remark stands as quietly as what agrees. */
const shown: Readonly<Record<RuleOutcome, readonly [name: string, words: string]>> = {
  passed: ['pass', 'outcomePass'],
  failed: ['fail', 'outcomeFail'],
  remarked: ['pass', 'outcomeRemarked'],
  notApplicable: ['not_applicable', 'outcomeNotApplicable'],
};

interface Outcome {
  rule: string;
  outcome: RuleOutcome;
  /** Its key. */
  reason: string;
}

/** Sorted by rule; what a rule only remarks does not differ. */
function listOutcomes({ checks, findings }: ReportFileOfApi): Outcome[] {
  const judge = (rule: string): RuleOutcome => {
    const own = findings.filter((finding) => finding.rule === rule);
    return own.length > 0 && own.every(({ level }) => level === 'info') ? 'remarked' : 'failed';
  };
  const outcomes: Outcome[] = [
    ...checks.pass.map((rule) => ({ rule, outcome: 'passed' as const, reason: '' })),
    ...checks.fail.map((rule) => ({ rule, outcome: judge(rule), reason: '' })),
    ...Object.entries(checks.not_applicable).flatMap(([reason, rules]) =>
      rules.map((rule) => ({ rule, outcome: 'notApplicable' as const, reason })),
    ),
  ];
  return outcomes.sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

function linkRule(pages: string, rule: string, statement: string): HTMLAnchorElement {
  const link = makeElement('a', [statement]);
  link.href = `${pages}${rule}/`;
  return link;
}

function makeHead(columns: readonly string[]): HTMLTableSectionElement {
  const heads = columns.map((words) => {
    const head = makeElement('th', [words]);
    head.scope = 'col';
    return head;
  });
  return makeElement('thead', [makeElement('tr', heads)]);
}

/** The region that scrolls by itself, as any wide table of the site. */
function frame(table: HTMLTableElement, label: string): HTMLElement {
  const region = makeElement('div', [table], 'scroll');
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', label);
  region.tabIndex = 0;
  return region;
}

async function fill(list: HTMLDetailsElement, body: Element): Promise<void> {
  const { ruleOutcomes = '', rules: path = '', pages = '', language = '' } = list.dataset;
  const [report, { rules, reasons }, loaded] = await Promise.all([
    loadApiFile<ReportFileOfApi>(ruleOutcomes),
    loadApiFile<ChecksFile>(path),
    loadWords(language, ['report']),
  ]);
  const wordsOf = (key: string): string => loaded.report[key] ?? '';
  const columns = ['checksColumnRule', 'checksColumnOutcome', 'checksColumnReason'].map(wordsOf);
  const statements = new Map(rules.map(({ id, statement }) => [id, statement[language as Language]]));
  const rows = listOutcomes(report).map(({ rule, outcome, reason: key }) => {
    const name = makeElement('th', [linkRule(pages, rule, statements.get(rule) ?? rule)]);
    name.scope = 'row';
    const [className, words] = shown[outcome];
    const reason = reasons[key]?.[language as Language] ?? '';
    return makeElement('tr', [name, makeElement('td', [wordsOf(words)], className), makeElement('td', [reason])]);
  });
  const label = list.querySelector('summary')?.textContent ?? '';
  const caption = makeElement('caption', [label], 'visually-hidden');
  const table = makeElement('table', [caption, makeHead(columns), makeElement('tbody', rows)], 'figures');
  body.replaceChildren(frame(table, label));
}

for (const list of document.querySelectorAll<HTMLDetailsElement>('[data-rule-outcomes]')) {
  const body = list.querySelector('div');
  // Without the API the reasons stay, and the links to what it holds.
  list.addEventListener('toggle', () => list.open && body && fill(list, body).catch(() => undefined));
}
