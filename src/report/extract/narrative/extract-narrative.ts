// The text of a report in sections → the figures its sentences state, each with its place.

import { metricsOf } from '../../../forms/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { readBlock, type Section } from '../../model/section.ts';
import { isPossible } from '../../text/printed-number.ts';
import { chooseStatement } from './choose-statement.ts';
import { findQuantities } from './find-quantities.ts';
import { isTopicOfReport, type NarrativeContext } from './is-of-report.ts';
import { METRIC_RULES, METRIC_UNITS } from './metric-rules.ts';
import { type NormalText, normaliseText, toPrintedSpan } from './normalise-text.ts';
import type { Passage, Statement } from './statement.ts';

type Located = Statement & { figure: Figure };

const KINDS = new Map(metricsOf('narrative').map(({ id, kind }) => [id, kind]));

/** The narrative metrics the text states, at most one figure each; what it does not state is not listed. */
export function extractNarrative(sections: readonly Section[], context: NarrativeContext): Figure[] {
  const located = sections.flatMap((section) => readSection(section, context));
  return Object.keys(METRIC_UNITS).flatMap((metric) => {
    const chosen = chooseStatement(located.filter((statement) => statement.metric === metric));
    return chosen === undefined ? [] : [chosen.figure];
  });
}

function readSection(section: Section, context: NarrativeContext): Located[] {
  const heading = normaliseText(section.heading).text;
  const normals = section.blocks.map((block) => normaliseText(readBlock(block)));
  return normals.flatMap((normal, paragraph) => {
    const above = normals[paragraph - 1]?.text ?? '';
    if (isHeadedByOthers(normals, paragraph, context)) return [];
    const passage: Passage = { text: normal.text, quantities: findQuantities(normal.text), heading, above, context };
    return METRIC_RULES.flatMap((rule) => rule(passage)).flatMap((statement) => {
      const span = toPrintedSpan(normal, statement.start, statement.end);
      const raw = normal.printed.slice(span.start, span.end);
      if (!isPossible(KINDS.get(statement.metric) ?? 'count', statement.value, raw)) return [];
      return [{ ...statement, figure: toFigure(statement, raw, { section: section.id, paragraph, ...span }) }];
    });
  });
}

const HEADING_LENGTH = 40;

/** （二）下属单位情况, 2022年工作回顾, 下一步工作打算: what stands under such a line, to the next one, is not this report's. */
function isHeadedByOthers(normals: readonly NormalText[], paragraph: number, context: NarrativeContext): boolean {
  for (let at = paragraph - 1; at >= Math.max(0, paragraph - 20); at -= 1) {
    const line = normals[at]?.text ?? '';
    if (line.length <= HEADING_LENGTH && line !== '' && !/[。;!?]/.test(line)) return !isTopicOfReport(line, context);
  }
  return false;
}

function toFigure(statement: Statement, raw: string, at: Figure['at']): Figure {
  const { metric, value, qualifier } = statement;
  return { metric, value, status: 'reported', qualifier, unit: METRIC_UNITS[metric] ?? '', raw, at };
}
