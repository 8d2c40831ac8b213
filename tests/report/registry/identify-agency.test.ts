// Tables of printed names → the agency, the region filled in by hints, and what must be rejected.

import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../../src/i18n/word-message.ts';
import { agency } from '../../../src/report/model/agency.ts';
import { identifyAgency } from '../../../src/report/registry/identify-agency.ts';
import type { Hints } from '../../../src/report/registry/resolve-hints.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { names } from './names.ts';

const registry = loadRegistry();

function identify(name: string, hints?: Hints) {
  const found = identifyAgency(name, registry, hints);
  return found.ok ? found.agency : found.rejection;
}

describe('a complete name', () => {
  it.each(names)('%s is %s %s', (printed, id, name) => {
    expect(identify(printed)).toMatchObject({ id, name });
  });

  it('gives an agency that fits the model', () => {
    for (const [printed] of names) expect(() => agency.parse(identify(printed))).not.toThrow();
  });

  it('is still placed when its present form is read again', () => {
    for (const [, id, name] of names) expect([name, identify(name)]).toMatchObject([name, { id }]);
  });

  it.each([
    ['威海市（科技局）', '371000-kjj'],
    ['威海市 科学技术局', '371000-kjj'],
    ['威海市文登区区科学技术局', '371003-kjj'],
    ['“威海市科学技术局”', '371000-kjj'],
    ['威海市住房城乡建设局', '371000-zjj'],
    ['威海市住房与城乡建设局', '371000-zjj'],
    ['威海市城市管理局(综合行政执法局)', '371000-cgj'],
    ['威海市科技局办公室', '371000-kjj'],
  ])('%s is read with its quirks as %s', (printed, id) => {
    expect(identify(printed)).toMatchObject({ id });
  });

  it('tells registered bodies from composed ones', () => {
    expect(identifyAgency('威海市科技局', registry)).toMatchObject({ registered: true });
    expect(identifyAgency('威海市教育局', registry)).toMatchObject({ registered: false });
  });

  it('keeps a former name among the names of the present body', () => {
    expect(identify('烟台市环境保护局')).toMatchObject({ name: '烟台市生态环境局', names: ['烟台市环境保护局'] });
  });
});

describe('the scope', () => {
  it.each([
    ['湖北省人民政府', 'jurisdiction'],
    ['宿迁市', 'jurisdiction'],
    ['沙洋县人民政府', 'jurisdiction'],
    ['苏州工业园区管委会', 'jurisdiction'],
    ['沙洋县人民政府办公室', 'agency'],
    ['云县大寨镇人民政府', 'agency'],
    ['西咸新区底张街道办事处', 'agency'],
    ['国家卫生健康委员会', 'agency'],
  ])('of %s is %s', (printed, scope) => {
    expect(identify(printed)).toMatchObject({ scope });
  });
});

describe('a name that leaves its region out', () => {
  it.each<[string, Hints, string]>([
    ['区教育局', { publisher: '威海市文登区人民政府' }, '371003-jyj'],
    ['(区)教育局', { publisher: '威海市文登区教育局' }, '371003-jyj'],
    ['市科技局', { publisher: '威海市文登区科学技术局' }, '371000-kjj'],
    ['财政局', { publisher: '沙洋县财政局' }, '420822-czj'],
    ['县人民政府办公室', { publisher: '沙洋县人民政府' }, '420822-zfb'],
    ['三单乡人民政府', { publisher: '思南县人民政府' }, '520624-sandanxiang'],
    ['经济技术开发区管委会', { publisher: '威海市人民政府' }, '371072-gwh'],
    ['区教育局', { texts: ['威海市文登区教育局2021年政府信息公开工作年度报告'] }, '371003-jyj'],
    ['县水利局', { texts: ['本报告发布于沙洋县人民政府网站'] }, '420822-slj'],
    ['鼓楼区教育局', { publisher: '南京市人民政府' }, '320106-jyj'],
    ['鼓楼区教育局', { texts: ['欢迎访问福州市鼓楼区人民政府网站'] }, '350102-jyj'],
    ['朝阳区财政局', { texts: ['长春市朝阳区的报告'] }, '220104-czj'],
  ])('%s with %o is %s', (printed, hints, id) => {
    expect(identify(printed, hints)).toMatchObject({ id });
  });

  it('is not overruled by the publisher when it says its region itself', () => {
    expect(identify('威海市科技局', { publisher: '淄博市人民政府' })).toMatchObject({ id: '371000-kjj' });
  });
});

describe('a name that cannot be placed', () => {
  it.each([
    ['', /没有找到/],
    ['区教育局', /区教育局/],
    ['(市)财政局', /财政局/],
    ['三单乡人民政府', /三单乡/],
    ['某某局', /某某局/],
    ['我局', /我局/],
    ['安康市(局)', /安康市/],
    ['重庆市忠县(镇)', /忠县/],
    ['东区教育局', /东区/],
    ['东方电气集团公司', /东方/],
    ['公安消防支队', /公安消防/],
    ['威海市2021年政府信息公开工作年度报告', /威海市/],
    ['威海市教育局关于公开的情况', /威海市/],
    ['襄阳县教育局', /襄阳县/],
    ['鼓楼区教育局', /南京市鼓楼区教育局 \(320106-jyj\).*徐州市.*福州市.*开封市/],
    ['朝阳区教育局', /北京市朝阳区教育局.*长春市朝阳区教育局/],
    ['桥东区人民政府', /邢台市襄都区.*张家口市桥东区/],
  ])('%s is rejected with what was found', (printed, message) => {
    const found = identifyAgency(printed, registry);
    expect(found).toMatchObject({ ok: false, rejection: { code: 'unknown_agency' } });
    if (!found.ok) expect(wordMessage('zh', found.rejection.message)).toMatch(message);
    if (!found.ok) expect(wordMessage('en', found.rejection.message)).toContain('publisher');
  });

  it('stays ambiguous when the texts name two of its cities', () => {
    const hints = { texts: ['南京市与福州市交流'] };
    expect(identify('鼓楼区教育局', hints)).toMatchObject({ code: 'unknown_agency' });
  });

  it('stays without a region when the texts name two', () => {
    const hints = { texts: ['文登区人民政府', '沂源县人民政府', '环翠区人民政府'] };
    expect(identify('区教育局', hints)).toMatchObject({ code: 'unknown_agency' });
  });
});
