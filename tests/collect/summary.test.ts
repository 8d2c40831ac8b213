import { expect, test } from 'vitest';
import { languages, lookUp } from '../../src/i18n/translate.ts';
import { type DocumentRecord, documentStates, siteLedger } from '../../src/store/ledger/record.ts';
import { listMissing, summariseLedgers } from '../../src/store/ledger/summary.ts';
import { troubles } from '../../src/store/ledger/trouble.ts';

const body = (agencyId: string) => ({
  agencyId,
  agency: '某局',
  region: '371000',
  sector: 'kjj',
  scope: 'agency' as const,
});

const record = (address: string, more: Partial<DocumentRecord> = {}): DocumentRecord => ({
  address,
  kind: 'page',
  title: '',
  listed: null,
  isListed: true,
  body: null,
  year: null,
  state: 'found',
  captures: [],
  changes: [],
  ...more,
});

const ledger = (documents: DocumentRecord[]) =>
  siteLedger.parse({ site: 'a', seen: '2026-05-01T00:00:00.000Z', isPartial: false, lists: [], documents });

const due = (_: unknown, year: number): string => `${year + 1}-01-31`;

test('what is due and stands nowhere is missing; what is blocked or not yet due is not', () => {
  const own = body('371000-kjj');
  const ledgers = [
    ledger([
      record('1', { body: own, year: 2021 }),
      record('2', { body: own, year: 2023, state: 'blocked', why: { code: 'blocked.captcha' } }),
      record('3', { body: body('371000-gxj'), year: 2025 }),
    ]),
  ];
  const years = (today: string) =>
    listMissing(ledgers, today, due).map(({ body: whose, year }) => `${whose.agencyId} ${year}`);
  expect(years('2026-01-31')).toEqual(['371000-kjj 2022', '371000-kjj 2024']);
  expect(years('2026-02-01')).toEqual(['371000-kjj 2022', '371000-kjj 2024', '371000-kjj 2025']);
  expect(listMissing(ledgers, '2026-02-01', () => undefined)).toEqual([]);
});

test('a page is told once, with its parts; what was taken in before is no refused document', () => {
  const rejection = { code: 'not_a_report' as const, message: { code: 'rejections.not_a_report.other' } };
  const { refused, states } = summariseLedgers(
    [
      ledger([
        record('page', { state: 'refused', rejection }),
        record('page.pdf', { kind: 'attachment', page: 'page', state: 'refused', rejection }),
        record('picture', { kind: 'picture', page: 'page', state: 'refused', rejection }),
        record('wrapper', { rejection, instead: 'a/b/2021.pdf' }),
        record('wrapper.pdf', { kind: 'attachment', page: 'wrapper', source: 'a/b/2021.pdf' }),
        record('gone', { state: 'gone', source: 'a/b/2020.html', why: { code: 'gone.status' } }),
        record('blocked', { state: 'blocked', why: { code: 'blocked.challenge' } }),
      ]),
    ],
    '2026-01-01',
    due,
  );
  expect(refused.map(({ record: { address } }) => address)).toEqual(['page', 'blocked']);
  expect(states).toMatchObject({ refused: 2, found: 2, gone: 1, blocked: 1 });
});

test('every state and every reason has words and what would help', () => {
  for (const language of languages) {
    for (const state of documentStates) expect(lookUp(language, `collect.state.${state}`), state).toBeTruthy();
    for (const [state, reasons] of Object.entries(troubles)) {
      expect(lookUp(language, `collect.help.${state}`), state).toBeTruthy();
      for (const reason of reasons) expect(lookUp(language, `collect.why.${state}.${reason}`), reason).toBeTruthy();
    }
  }
});
