// What a document says of itself → which body's report it is, and of which year.

import type { DocumentMeta } from '../../document/document.ts';
import type { Block } from '../../find/list-blocks.ts';
import type { Agency } from '../../model/agency.ts';
import type { Rejection } from '../../model/rejection.ts';
import { identifyAgency } from '../../registry/identify-agency.ts';
import type { Registry } from '../../registry/registry.ts';
import { foldText } from '../../text/fold-character.ts';
import { chooseTitle } from './choose-title.ts';
import { readPeriod, readSignature } from './read-dates.ts';
import { type Title, toYear } from './read-title.ts';

/** What is known from outside the document, of its file or its sidecar. */
export interface ReportHints {
  fileName?: string;
  publisher?: string;
  title?: string;
}

export interface Identity {
  title: Title | undefined;
  agency: Agency | undefined;
  year: number | undefined;
  published: string | null;
  period: { from: string; to: string } | null;
  /** Why there is no agency. */
  rejection: Rejection | undefined;
}

const headText = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.type === 'text' ? [block.text] : []))
    .slice(0, 12)
    .join('\n')
    .slice(0, 3000);

/** 现公布我局2016年度…, 将2021年工作情况汇报如下: the first year that the opening names as the report's own. */
function readOpeningYear(text: string): number | undefined {
  const folded = foldText(text).replace(/\s+/gu, '');
  const [, year] =
    /(?:公布|将|编制|本年度|，|。|^)(?:[^。]{0,24}?)((?:19|20)\d{2})年(?:度)?(?!\d{0,2}月)[^。]{0,30}?公开/u.exec(
      folded,
    ) ?? [];
  return year ? toYear(year) : undefined;
}

/** 南平市人民政府信息公开工作领导小组办公室 speaks for the body it belongs to. */
const office = /(?:(?<=人民政府)|(?<!人民)政府|政务|^)(?:信息)?公开(?:和政务公开)?(?:工作)?(?:领导小组)?(?:办公室)?$/u;

/** 由威海市科技局编制, 请与威海市科技局联系: where the opening names the body. */
function readOpeningAgencies(text: string): string[] {
  const folded = foldText(text).replace(/\s+/gu, '');
  const patterns = [
    /由([\p{Script=Han}]{4,30}?)(?:根据|依据|编制|汇总)/u,
    /请(?:与|联系)([\p{Script=Han}]{4,28}?)(?:办公室)?联系/u,
    /(?:现|现将|公布)([\p{Script=Han}]{4,26}?)(?=(?:19|20)\d{2}年)/u,
    /根据([\p{Script=Han}]{4,26}?)(?:19|20)\d{2}年[^。]{0,12}情况编制/u,
  ];
  return patterns.flatMap((pattern) => pattern.exec(folded)?.[1]?.replace(office, '') ?? []);
}

function identify(
  names: readonly (string | undefined)[],
  registry: Registry,
  publisher: string | undefined,
  text: string,
): Pick<Identity, 'agency' | 'rejection'> {
  let rejection: Rejection | undefined;
  for (const name of names) {
    if (!name || name.length < 2) continue;
    const found = identifyAgency(name, registry, { ...(publisher ? { publisher } : {}), texts: [text] });
    if (found.ok) return { agency: found.agency, rejection: undefined };
    rejection ??= found.rejection;
  }
  return { agency: undefined, rejection };
}

export function identifyReport(
  blocks: readonly Block[],
  meta: DocumentMeta,
  registry: Registry,
  hints: ReportHints,
): Identity {
  const opening = headText(blocks);
  const title = chooseTitle(blocks, meta.title) ?? chooseTitle([], hints.title);
  const period =
    readPeriod(opening) ??
    readPeriod(
      blocks
        .flatMap((block) => (block.type === 'text' ? [block.text] : []))
        .join('\n')
        .slice(0, 8000),
    );
  const year = title?.year ?? (period ? Number(period.to.slice(0, 4)) : undefined) ?? readOpeningYear(opening);
  const signature = readSignature(blocks, year);
  const publisher = hints.publisher ?? meta.publisher;
  const names = [title?.agency, signature.agency, ...readOpeningAgencies(opening), publisher];
  const published = meta.published ?? signature.date ?? null;
  return {
    title,
    year,
    period,
    published,
    ...identify(names, registry, publisher, `${opening}\n${signature.agency ?? ''}`),
  };
}
