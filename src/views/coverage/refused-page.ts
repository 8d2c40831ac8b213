// What collecting could not take in → the page that lists it, by reason, each with what would help.
import { type Language, translate } from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import type { DocumentState } from '../../store/ledger/record.ts';
import type { LedgersShown, RefusedShown } from '../../store/ledger/summary.ts';

export interface RefusedRow {
  address: string;
  title: string;
  /** The site, and whose report on which year it may be, where its title does not say so. */
  about: string;
  /** In words, with what makes it checkable. */
  reason: string;
}

export interface RefusedGroup {
  id: string;
  title: string;
  help: string;
  rows: readonly RefusedRow[];
}

export interface RefusedView {
  asOf: string | null;
  sites: number;
  all: number;
  listed: number;
  groups: readonly RefusedGroup[];
}

const kept = [
  'refused',
  'blocked',
  'forbidden',
  'failed',
  'gone',
  'waiting',
] as const satisfies readonly DocumentState[];

function wordReason(language: Language, { why, rejection }: RefusedShown): string {
  if (rejection) return wordMessage(language, rejection.message);
  if (!why) return '';
  const said = translate(language, `collect.why.${why.code}`);
  if (why.detail === undefined || why.detail === '') return said;
  return translate(language, 'collect.reasonDetail', { reason: said, detail: why.detail });
}

function describeOrigin({ site, title, body, year }: RefusedShown): string {
  const unsaid = [body, year].filter((each) => each !== null && !title.includes(String(each)));
  return [site, ...unsaid].join(' · ');
}

export function viewRefused(language: Language, { asOf, sites, refused, refusedInAll }: LedgersShown): RefusedView {
  const groups = kept.flatMap((state): RefusedGroup[] => {
    const rows = refused
      .filter((each) => each.state === state)
      .map((each): RefusedRow => {
        return {
          address: each.address,
          title: each.title || translate(language, 'collect.unnamed'),
          about: describeOrigin(each),
          reason: wordReason(language, each),
        };
      });
    if (rows.length === 0) return [];
    const title = translate(language, `collect.state.${state}`);
    return [{ id: state, title, help: translate(language, `collect.help.${state}`), rows }];
  });
  return { asOf, sites, all: refusedInAll, listed: refused.length, groups };
}
