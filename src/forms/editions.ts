// The forms by name, oldest first, and the figure stated first of a report: light enough for what runs in the browser.
import type { Edition } from './record.ts';

export const edition2008 = { id: '2008', from: 2008 } as const satisfies Edition;

export const edition2014 = { id: '2014', from: 2014 } as const satisfies Edition;

export const edition2019 = {
  id: '2019',
  from: 2019,
  notice: { number: '国办公开办函〔2019〕60号', cited: /〔?2019〕?\s*6[01]\s*号/u },
} as const satisfies Edition;

export const edition2021 = {
  id: '2021',
  from: 2021,
  notice: { number: '国办公开办函〔2021〕30号', cited: /〔?2021〕?\s*30\s*号/u },
} as const satisfies Edition;

/** What the forms print stands in forms.ts. */
export const editions: readonly (Edition & { readonly id: EditionId })[] = [
  edition2008,
  edition2014,
  edition2019,
  edition2021,
];

type EditionId =
  | (typeof edition2008)['id']
  | (typeof edition2014)['id']
  | (typeof edition2019)['id']
  | (typeof edition2021)['id'];

/** The metric that is stated, compared and ranked before any other: requests received. */
export const headline = 'requests.received.total';
