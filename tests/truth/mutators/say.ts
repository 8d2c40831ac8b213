// A sentence and what may be said of it → the mutator that puts it among a report's sentences.
import { paragraph } from '../compose.ts';
import { type Answer, type Draft, nothing, same, type TextBlock } from '../document.ts';
import { type Mutator, paragraphsOf, touch } from '../mutator.ts';

type Answers = Readonly<Record<string, Answer>>;
export interface Numbers {
  year: number;
  /** A number of three digits. */
  n: number;
  /** Another one. */
  m: number;
  name: string;
}
type Sentence = (numbers: Numbers) => [text: string, answers: Answers];

function insert(draft: Draft, block: TextBlock, below: (limit: number) => number): void {
  const places = paragraphsOf(draft, 'sentence');
  const place = places[below(places.length)];
  draft.blocks.splice(place ? draft.blocks.indexOf(place) + below(2) : 2, 0, block);
}

export const say = (name: string, metrics: string, sentence: Sentence, extra: Partial<Mutator> = {}): Mutator => {
  const ids = metrics.split(' ').map((metric) => `narrative.${metric}`);
  return {
    name: `sentence: ${name}`,
    ...extra,
    plan(plan) {
      plan.sentences = plan.sentences.filter(({ values }) => !ids.some((id) => values.has(id)));
      if (plan.sentences.length === 0) plan.sentences.push({ text: '各项工作有序推进。', values: new Map() });
    },
    draft(draft, random) {
      const n = 100 + random.below(800);
      const numbers = { year: draft.plan.year, n, m: 20 + random.below(60), name: draft.body.name };
      const [text, answers] = sentence(numbers);
      insert(draft, paragraph(text, 'sentence'), (limit) => random.below(limit));
      for (const id of ids) touch(draft, id, answers[id.slice('narrative.'.length)] ?? nothing);
    },
  };
};

/** Nothing of it is a figure of this report. */
export const trap = (
  name: string,
  metrics: string,
  text: (numbers: Numbers) => string,
  extra?: Partial<Mutator>,
): Mutator => say(name, metrics, (numbers) => [text(numbers), {}], extra);
/** It states one figure. */
export const state = (
  name: string,
  metric: string,
  text: (numbers: Numbers) => string,
  value: (numbers: Numbers) => number | Answer,
  extra?: Partial<Mutator>,
): Mutator =>
  say(
    name,
    metric,
    (numbers) => {
      const answer = value(numbers);
      return [text(numbers), { [metric]: typeof answer === 'number' ? same(answer) : answer }];
    },
    extra,
  );
