// A metric id → its label in both languages, to speak of it in a message.
import { metricById } from '../../../forms/catalogue.ts';
import type { Bilingual } from '../rule.ts';

export function nameMetric(id: string): Bilingual {
  const metric = metricById.get(id);
  return metric ? { zh: metric.zh, en: metric.en } : { zh: id, en: id };
}
