// A number → a document of known truth: form, format, layout and mutators by chance, its bytes, and what must be said of it.
import { makeRandom, type Random } from '../../scripts/fuzz/random.ts';
import { composeDraft, drawPlan } from './compose.ts';
import { type Draft, sameOrNone } from './document.ts';
import { type Format, type FormId, formIds } from './forms/form-id.ts';
import { type Mutator, Unfit } from './mutator.ts';
import { mutators, plain } from './mutators.ts';
import type { Layout } from './write/layout.ts';
import { layouts } from './write/layouts.ts';

/** Only these; all where undefined. */
export interface Choice {
  mutator?: string | undefined;
  form?: FormId | undefined;
  format?: Format | undefined;
  /** Never several mutators at once. */
  alone?: boolean | undefined;
}

export interface TruthDocument {
  index: number;
  /** Names of the mutators, joined. */
  name: string;
  layout: Layout;
  draft: Draft;
  bytes: Uint8Array;
}

const fits = (mutator: Mutator, form: FormId, layout: Layout): boolean =>
  (mutator.forms?.includes(form) ?? true) &&
  (mutator.formats?.includes(layout.format) ?? true) &&
  (mutator.layouts?.(layout) ?? true);

function listSettings(mutator: Mutator, { form, format }: Choice): [FormId, Layout][] {
  const own = layouts.filter((layout) => format === undefined || layout.format === format);
  const forms = formIds.filter((id) => form === undefined || id === form);
  return forms.flatMap((id) =>
    own.filter((layout) => fits(mutator, id, layout)).map((layout): [FormId, Layout] => [id, layout]),
  );
}

/** Each format as often as the others, however many layouts it has; the newest form more often. */
function drawSetting(settings: readonly [FormId, Layout][], random: Random): [FormId, Layout] | undefined {
  const formats = [...new Set(settings.map(([, { format }]) => format))];
  const format = formats[random.below(formats.length)];
  const own = settings.filter(([, layout]) => layout.format === format);
  const weighted = own.flatMap((setting) => (setting[0] === '2021' ? [setting, setting] : [setting]));
  return weighted[random.below(weighted.length)];
}

/** Mutators that some document of the choice can have. */
export const listMutators = (choice: Choice): Mutator[] =>
  mutators.filter(
    (mutator) =>
      (choice.mutator === undefined || mutator.name === choice.mutator) && listSettings(mutator, choice).length > 0,
  );

let listed: { key: string; own: Mutator[] } | undefined;

function recallMutators(choice: Choice): Mutator[] {
  const key = JSON.stringify(choice);
  if (listed?.key !== key) listed = { key, own: listMutators(choice) };
  return listed.own;
}

/** Digits that run together may have several readings. */
function allowDoubt(draft: Draft, { keeps }: Layout): void {
  if (keeps.cells) return;
  for (const [metric, { values }] of draft.answers)
    if (values.length > 0 && !metric.startsWith('narrative.')) draft.answers.set(metric, sameOrNone(...values));
}

function build(
  chosen: readonly Mutator[],
  form: FormId,
  layout: Layout,
  seed: number,
): { draft: Draft; bytes: Uint8Array } {
  const random = makeRandom(seed);
  const plan = drawPlan(form, random);
  for (const mutator of chosen) mutator.plan?.(plan, random);
  const draft = composeDraft(plan, layout.format, random);
  allowDoubt(draft, layout);
  for (const mutator of chosen) {
    for (const metric of draft.answers.keys()) if (mutator.touches?.test(metric)) draft.touched.add(metric);
    mutator.draft?.(draft, random);
  }
  let text = layout.print(draft);
  for (const mutator of chosen) text = mutator.text?.(text, draft, random) ?? text;
  return { draft, bytes: layout.encode(text, draft) };
}

function buildFitting(
  chosen: readonly Mutator[],
  form: FormId,
  layout: Layout,
  seed: number,
): Omit<TruthDocument, 'index'> {
  for (let count = chosen.length; count > 0; count -= 1) {
    try {
      const used = chosen.slice(0, count);
      return { name: used.map(({ name }) => name).join(' + '), layout, ...build(used, form, layout, seed) };
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
    }
  }
  return { name: plain.name, layout, ...build([plain], form, layout, seed) };
}

/** Every fifth document has two or three mutators at once. */
export function makeDocument(index: number, seed: number, choice: Choice = {}): TruthDocument {
  const random = makeRandom(seed * 1_000_003 + index);
  const own = recallMutators(choice);
  const first = own[index % own.length];
  const setting = first && drawSetting(listSettings(first, choice), random);
  if (!first || !setting) throw new Error('No document is of that form and format');
  const [form, layout] = setting;
  const chosen = [first];
  if (choice.mutator === undefined && !choice.alone && random.below(5) === 0)
    for (let more = 1 + random.below(2); more > 0; more -= 1) {
      const other = mutators[random.below(mutators.length)];
      if (other && other !== plain && !chosen.includes(other) && fits(other, form, layout)) chosen.push(other);
    }
  return { index, ...buildFitting(chosen, form, layout, seed * 1_000_003 + index) };
}
