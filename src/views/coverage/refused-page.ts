// What collecting could not take in → the page that lists it, by reason, each with what would help.
import { type Language, translate } from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import type { DocumentState } from '../../store/ledger/record.ts';
import type { LedgersShown, RefusedShown } from '../../store/ledger/summary.ts';

export interface RefusedRow {
  address: string;
  title: string;
  site: string;
  body: string | null;
  year: number | null;
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
  return why.detail === undefined || why.detail === '' ? said : `${said} (${why.detail})`;
}

export function viewRefused(language: Language, { asOf, sites, refused, refusedInAll }: LedgersShown): RefusedView {
  const groups = kept.flatMap((state): RefusedGroup[] => {
    const rows = refused
      .filter((each) => each.state === state)
      .map((each): RefusedRow => {
        const { address, title, site, body, year } = each;
        return {
          address,
          title: title || translate(language, 'collect.unnamed'),
          site,
          body,
          year,
          reason: wordReason(language, each),
        };
      });
    if (rows.length === 0) return [];
    const title = translate(language, `collect.state.${state}`);
    return [{ id: state, title, help: translate(language, `collect.help.${state}`), rows }];
  });
  return { asOf, sites, all: refusedInAll, listed: refused.length, groups };
}
