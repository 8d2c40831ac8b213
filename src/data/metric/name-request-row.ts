// The label cells of a row of the request table → its short label: （三）不予公开 1.属于国家秘密.

import type { Term } from '../../forms/term.ts';
import type { RequestRow } from '../../report/model/catalogue/requests.ts';

/** 三、本年度办理结果 stands over most rows and tells nothing apart. */
export function nameRequestRow({ labels }: Pick<RequestRow, 'labels'>): Term {
  const own = labels.length < 2 ? labels : labels.slice(1);
  return {
    zh: own.map(({ number, zh }) => number + zh).join(' '),
    en: own.map(({ en }) => en).join(': '),
  };
}
