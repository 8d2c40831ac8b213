// What a run was told of its portal → its name, its languages and where a contact leads.
import { expect, it, onTestFinished } from 'vitest';
import { currentConfig, isConfigured, linkContact, nameSite, useConfig } from '../../src/config/config.ts';
import { listSiteLanguages } from '../../src/config/site-languages.ts';

it('is what nobody wrote, until a command says what somebody did', () => {
  onTestFinished(() => useConfig({}));
  useConfig({});
  expect(isConfigured()).toBe(true);
  expect([nameSite('zh'), nameSite('en')]).toEqual(['明白账', 'Mingbai']);
  expect(listSiteLanguages()).toEqual(['zh', 'en']);

  useConfig({ name: { zh: '某市年报', en: 'Reports of a City' }, languages: ['zh'], contact: 'a@example.org' });
  expect([nameSite('zh'), nameSite('en')]).toEqual(['某市年报', 'Reports of a City']);
  expect(listSiteLanguages()).toEqual(['zh']);
  expect(currentConfig()).toMatchObject({ contact: 'a@example.org', answerDays: 15 });
});

it.each([
  ['a@example.org', undefined, 'mailto:a@example.org'],
  [
    'a@example.org',
    '数字有误：2021 年',
    'mailto:a@example.org?subject=%E6%95%B0%E5%AD%97%E6%9C%89%E8%AF%AF%EF%BC%9A2021%20%E5%B9%B4',
  ],
  ['https://example.org/contact', '数字有误', 'https://example.org/contact'],
])('a link to %s about %s leads to %s', (contact, about, address) => {
  expect(linkContact(contact, about)).toBe(address);
});
