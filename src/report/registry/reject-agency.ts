// A name that cannot be placed → the rejection that says what was found and what to do.
import type { Rejection } from '../model/rejection.ts';
import { composeAgency } from './compose-agency.ts';
import type { Candidate } from './find-candidates.ts';
import type { Registry } from './registry.ts';

const advice = {
  zh: '请在同名的 .yml 旁注文件的 publisher 一项写明带省、市的机构全称，或在 content/registry/agencies.yml 登记。',
  en: 'Give the full name with province and city as `publisher` in the .yml file beside the source, or add the body to content/registry/agencies.yml.',
};

function reject(zh: string, en: string): Rejection {
  return { code: 'unknown_agency', message: { zh: `${zh}${advice.zh}`, en: `${en} ${advice.en}` } };
}

/** Several bodies could be meant. */
export function rejectAmbiguous(name: string, candidates: readonly Candidate[], registry: Registry): Rejection {
  const agencies = candidates.map(({ locality, body }) => composeAgency(locality, body, registry).agency);
  const listed = agencies.slice(0, 8).map((agency) => `${agency.name} (${agency.id})`);
  return reject(
    `“${name}”可以指${agencies.length}个机构：${listed.join('、')}。`,
    `"${name}" may mean ${agencies.length} bodies: ${listed.join(', ')}.`,
  );
}

/** The name says no region, or no kind of body that could be told from text. */
export function rejectUnplaced(name: string): Rejection {
  if (name === '') return reject('没有找到机构名称。', 'No name of a body was found.');
  return reject(
    `“${name}”没有写明或无法认出是哪个地区的机构，文件其他部分也没有说明。`,
    `"${name}" does not say, or not recognisably, to which region the body belongs, and nor does the rest of the document.`,
  );
}
