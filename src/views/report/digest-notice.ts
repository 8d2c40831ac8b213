// A report of which we hold a digest → what to mind; without tables nothing can be said of them.
import type { WordKey } from '../../i18n/translate.ts';
import type { Report } from '../../report/model/report.ts';

export const digestNoticeOf = ({ tables }: Report): WordKey =>
  tables.length > 0 ? 'report.digestNotice' : 'report.digestNoticeNoTable';
