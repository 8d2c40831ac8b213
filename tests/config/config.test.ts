// What may be written in mingbai.config.ts, and what is said to somebody who wrote something else.
import { expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';

it('has a value for all that is not written', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    config: { answerDays: 15, invented: false, languages: ['zh', 'en'], collect: {}, pictures: 'all' },
  });
});

it('takes one text for all languages, and addresses without the slash at their ends', () => {
  const written = {
    name: '某市年报',
    operator: { name: { zh: '某中心', en: 'A Centre' }, url: 'https://example.org/' },
    contact: ' opendata@example.org ',
    answerDays: 10,
    repository: 'https://github.com/owner/repository//',
    languages: ['en', 'zh', 'en'],
    filing: { icp: '京ICP备12345678号-1', police: '京公网安备11010502030123号' },
    collect: { contact: 'https://example.org/crawler' },
    pictures: 5000,
  };
  expect(readConfig(written)).toEqual({
    ok: true,
    config: {
      ...written,
      invented: false,
      name: { zh: '某市年报', en: '某市年报' },
      operator: { name: { zh: '某中心', en: 'A Centre' }, url: 'https://example.org' },
      contact: 'opendata@example.org',
      repository: 'https://github.com/owner/repository',
      languages: ['zh', 'en'],
    },
  });
});

it.each<[object | null | string, ...RegExp[]]>([
  [null, /^What it exports is no group of settings: write export default defineConfig/],
  ['zh', /^What it exports is no group/],
  [{ langauges: ['zh'] }, /^langauges is no setting: did you mean languages\?$/],
  [{ colour: 'red' }, /^colour is no setting: those there are: name, operator, contact, /],
  [{ operator: { names: 'x', name: 'x' } }, /^operator\.names is no setting: did you mean name\?$/],
  [{ collect: { pause: 3 } }, /^collect\.pause is no setting: those there are: contact, publish, storage$/],
  [{ languages: 'zh' }, /^languages is no list: .*\['zh', 'en'\]$/],
  [{ languages: ['zh', 'fr'] }, /^languages\[1\] names "fr": the languages are 'zh', 'en'$/],
  [{ languages: ['en'] }, /^languages lacks 'zh'/],
  [{ operator: '某中心' }, /^operator is no group of settings: write operator: \{ name: /],
  [{ operator: {} }, /^operator\.name is missing: write who runs the site/],
  [{ operator: { name: '  ' } }, /^operator\.name is empty: write who/],
  [{ operator: { name: { zh: '某中心' } } }, /^operator\.name is neither a text nor one for each language/],
  [{ name: '某市\n年报' }, /^name has line breaks/],
  [{ contact: 'nobody' }, /^contact is neither a mail address nor a web address: write one /],
  [{ contact: 12 }, /^contact is no text: write a mail address/],
  [{ operator: { name: 'x', url: 'javascript:alert(1)' } }, /^operator\.url is no web address: .*https:\/\/example/],
  [{ repository: 'https://me:secret@github.com/a/b' }, /^repository is no web address/],
  [{ repository: 'git@github.com:owner/repository.git' }, /^repository is no web address/],
  [{ repository: 'github.com/a/b' }, /^repository is no web address/],
  [{ answerDays: 0 }, /^answerDays is below 1/],
  [{ pictures: 'some' }, /^pictures is neither 'all' nor 'none' nor a whole number: write how many/],
  [{ pictures: -1 }, /^pictures is .* 0 or more: write how many/],
  [{ answerDays: '15' }, /^answerDays is no whole number: .* like 15$/],
  [{ filing: { icp: '12345678' } }, /^filing\.icp is no ICP number/],
  [{ answerDays: 1000, contact: '' }, /^contact is empty/, /^contact is neither/, /^answerDays is above 90/],
])('says of %j what to write', (written, ...sentences) => {
  const read = readConfig(written);
  if (read.ok) throw new Error('it was taken');
  expect(read.mistakes).toEqual(sentences.map((sentence) => expect.stringMatching(sentence)));
});
