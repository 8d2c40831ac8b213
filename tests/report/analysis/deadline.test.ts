// Who reports → when it is due. Days of rest by the calendar, and by the notices on public holidays.
import { describe, expect, it } from 'vitest';
import { findDeadline } from '../../../src/report/analysis/deadline.ts';
import { levelOf, type ReportingBody, standingOf } from '../../../src/report/analysis/standing.ts';

const department: ReportingBody = {
  agencyId: '371000-kjj',
  agency: '威海市科学技术局',
  region: '371000',
  sector: 'kjj',
  scope: 'agency',
};
const government: ReportingBody = {
  agencyId: '371000-gov',
  agency: '威海市人民政府',
  region: '371000',
  sector: 'gov',
  scope: 'jurisdiction',
};

describe('the day by which a report is due', () => {
  it.each<[string, ReportingBody, number, string, string]>([
    ['all until 31 March, by the Regulations of 2008', department, 2016, '2017-03-31', '2017-03-31'],
    ['so still for 2018', department, 2018, '2019-03-31', '2019-04-01'],
    ['a holiday that was prolonged', department, 2019, '2020-01-31', '2020-02-03'],
    ['a Sunday', department, 2020, '2021-01-31', '2021-02-01'],
    ['New Year’s Eve', department, 2021, '2022-01-31', '2022-02-07'],
    ['a working day', department, 2022, '2023-01-31', '2023-01-31'],
    ['the Spring Festival', department, 2024, '2025-01-31', '2025-02-05'],
    ['a Saturday', department, 2025, '2026-01-31', '2026-02-02'],
    ['a government’s own Sunday', government, 2023, '2024-03-31', '2024-04-01'],
    ['a government', government, 2024, '2025-03-31', '2025-03-31'],
  ])('%s', (_, reporter, year, day, workday) => {
    expect(findDeadline(reporter, year)).toEqual({ day, workday });
  });

  it('is none for a body without a duty', () => {
    expect(findDeadline({ ...department, agency: '泽头镇人民政府', sector: 'town' }, 2022)).toBeUndefined();
    expect(findDeadline({ ...department, agency: '平潭综合实验区公安局' }, 2022)).toBeUndefined();
  });
});

describe('what the Regulations call a body', () => {
  it.each<[string, Partial<ReportingBody>, string]>([
    ['威海市科学技术局', {}, 'department'],
    ['国家发展和改革委员会', { region: '100000', agencyId: '100000-fgw', sector: 'fgw' }, 'department'],
    ['国家税务总局', { region: '100000', agencyId: '100000-shuiwuj', sector: 'shuiwuj' }, 'department'],
    ['威海市国有资产监督管理委员会', { sector: 'gzw', agencyId: '371000-gzw' }, 'department'],
    ['威海市人民政府办公室', { sector: 'zfb', agencyId: '371000-zfb' }, 'department'],
    ['威海市人民政府', { sector: 'gov', agencyId: '371000-gov', scope: 'jurisdiction' }, 'government'],
    ['上海市浦东新区人民政府', { sector: 'gov', agencyId: '310115-gov', region: '310115' }, 'government'],
    ['平潭综合实验区管理委员会', { sector: 'gwh', agencyId: '350128-gwh', scope: 'jurisdiction' }, 'zone'],
    ['平潭综合实验区公安局', { sector: 'gaj', agencyId: '350128-pingtan-gaj', region: '350128' }, 'zone'],
    ['雄安新区公安局', { sector: 'gaj', agencyId: '130000-xiongan-gaj', region: '130000' }, 'zone'],
    ['威海火炬高新技术产业开发区科技创新局', { sector: 'kjj', region: '371071', agencyId: '371071-kjj' }, 'zone'],
    ['泽头镇人民政府', { sector: 'town' }, 'unnamed'],
    ['龙山街道办事处', { sector: null }, 'unnamed'],
    ['龙山街道办', { sector: 'subdistrict', agencyId: '371000-subdistrict' }, 'unnamed'],
    ['国家税务总局威海市税务局', { sector: 'shuiwuj', agencyId: '371000-shuiwuj' }, 'unnamed'],
    ['威海市疾病预防控制中心', { sector: 'cdc', agencyId: '371000-cdc' }, 'unnamed'],
  ])('%s', (agency, more, standing) => {
    expect(standingOf({ ...department, ...more, agency })).toBe(standing);
  });

  it.each([
    ['100000', 'state'],
    ['310000', 'province'],
    ['441900', 'city'],
    ['310115', 'county'],
  ])('%s is of the level %s', (code, level) => expect(levelOf(code)).toBe(level));
});
