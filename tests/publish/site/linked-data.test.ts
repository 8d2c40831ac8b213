// Bodies, reports and crumbs → the JSON-LD of their pages.
import { expect, test } from 'vitest';
import { describeOrganization } from '../../../src/publish/site/linked-data/describe-organization.ts';
import {
  describeAgencyDataset,
  describeCrumbs,
  describeReportDataset,
  describeWebSite,
} from '../../../src/publish/site/linked-data/describe-page.ts';
import { sampleCorpus } from './sample-corpus.ts';

const corpus = sampleCorpus();
const agency = corpus.agencyById.get('371000-kjj')!;
const zh = { language: 'zh', site: new URL('https://example.org') } as const;
const en = { language: 'en', site: undefined } as const;

test('crumbs are numbered, and a step without a page is left out but for the last', () => {
  const crumbs = [{ label: '首页', path: '/' }, { label: '山东省' }];
  expect(describeCrumbs(zh, crumbs, { label: '威海市科学技术局', path: '/agency/371000-kjj/' })).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: '首页', item: 'https://example.org/' },
      { '@type': 'ListItem', position: 2, name: '威海市科学技术局', item: 'https://example.org/agency/371000-kjj/' },
    ],
  });
});

test('a body is a government organization in its place', () => {
  expect(describeOrganization(en, agency, corpus.registry)).toMatchObject({
    '@type': 'GovernmentOrganization',
    '@id': '/agency/371000-kjj/#agency',
    name: 'Weihai Bureau of Science and Technology',
    identifier: '371000-kjj',
    mainEntityOfPage: '/en/agency/371000-kjj/',
    areaServed: { name: 'Weihai', identifier: '371000', containedInPlace: { name: 'Shandong' } },
  });
});

test('a body’s data covers the years of its reports', () => {
  const files = [{ path: '/api/v1/agency/371000-kjj.json', type: 'application/json' }];
  expect(describeAgencyDataset(zh, { agency, registry: corpus.registry, files })).toMatchObject({
    '@type': 'Dataset',
    name: '威海市科学技术局政府信息公开年报数据',
    temporalCoverage: '2020/2021',
    dateModified: '2022-03-01',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    distribution: [{ '@type': 'DataDownload', contentUrl: 'https://example.org/api/v1/agency/371000-kjj.json' }],
  });
});

test('a report’s data says what it is based on', () => {
  const [first, second] = agency.reports;
  expect(describeReportDataset(en, { agency, registry: corpus.registry, file: second! })).toMatchObject({
    url: '/en/agency/371000-kjj/2021/',
    temporalCoverage: '2021-01-01/2021-12-31',
    isBasedOn: { datePublished: '2022-01-28', url: 'https://www.example.gov.cn/2021.html' },
  });
  const plain = describeReportDataset(en, { agency, registry: corpus.registry, file: first! });
  expect(plain).toMatchObject({ temporalCoverage: '2020' });
  expect(plain).not.toHaveProperty('distribution');
  expect(plain.isBasedOn).not.toHaveProperty('url');
});

test('a description is as long as search engines of data sets want it', () => {
  for (const context of [zh, en]) {
    const { description } = describeAgencyDataset(context, { agency, registry: corpus.registry });
    expect(String(description).length).toBeGreaterThanOrEqual(50);
    expect(String(description).length).toBeLessThanOrEqual(5000);
  }
});

test('the home page names the search only where there is one', () => {
  expect(describeWebSite(zh)).not.toHaveProperty('potentialAction');
  expect(describeWebSite(zh, { search: { path: '/search/', parameter: 'q' } })).toMatchObject({
    potentialAction: { target: { urlTemplate: 'https://example.org/search/?q={search_term_string}' } },
  });
});
