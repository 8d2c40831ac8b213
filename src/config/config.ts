// What somebody wrote in mingbai.config.ts → the configuration of a portal, or every mistake with what to write instead; and that of this run.

import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { type Language, languages, translate, type WordKey } from '../i18n/translate.ts';

const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

type Said = { input?: unknown };

/** A text for a person to read: on one line, without spaces at its ends. */
const line = (write: string) =>
  z
    .string({ error: ({ input }: Said) => `${input === undefined ? 'is missing' : 'is no text'}: ${write}` })
    .trim()
    .min(1, `is empty: ${write}`)
    .max(200, 'has more than 200 characters: write it shorter')
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'has line breaks or control characters: write it on one line');

/** One text for all languages, or one for each. */
const inLanguages = (write: string) => {
  const each = line(write);
  const named = z.strictObject({ zh: each, en: each });
  const both = `${write}, or { zh: '…', en: '…' }`;
  return z
    .union([each, named], {
      error: ({ input }: Said) =>
        input === undefined ? `is missing: ${both}` : `is neither a text nor one for each language: ${both}`,
    })
    .transform((text) => (typeof text === 'string' ? { zh: text, en: text } : text));
};

const isWebAddress = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (url?.protocol === 'https:' || url?.protocol === 'http:') && url.username === '' && url.password === '';
};

const webAddress = (example: string) =>
  line(`write a whole address, like '${example}'`)
    .refine(isWebAddress, `is no web address: write it whole, like '${example}'`)
    .transform((address) => address.replace(/(?<!\/)\/+$/, ''));

const mailAddress = /^[^\s@<>"'():;,\\]+@[^\s@<>"'():;,\\]+\.[^\s@<>"'():;,\\]+$/;

const reach = line("write a mail address or a web address, like 'opendata@example.org'").refine(
  (text) => mailAddress.test(text) || isWebAddress(text),
  "is neither a mail address nor a web address: write one that people can use, like 'opendata@example.org' or 'https://example.org/contact'",
);

const leading: Language = 'zh';

const someLanguages = z
  .array(z.enum(languages, { error: ({ input }) => `names ${show(input)}: the languages are ${list(languages)}` }), {
    error: `is no list: write which languages to build, like ['zh', 'en']`,
  })
  .refine((chosen) => chosen.includes(leading), {
    error: `lacks '${leading}': its pages stand at the root of the site; write ['${leading}'] or [${list(languages)}]`,
  })
  // In the order of the site, each once.
  .transform((chosen) => languages.filter((language) => chosen.includes(language)));

function strict<Shape extends z.ZodRawShape>(shape: Shape, write: string) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'invalid_type' ? `is no group of settings: ${write}` : undefined),
  });
}

/** The settings of a portal; every one may be left out. */
const settings = strict(
  {
    /** What the site is called; 明白账, Mingbai if it is not named. */
    name: inLanguages("write what the site is called, like '某市年报'").optional(),
    /** Who runs the site and answers for it: in the footer and on the about page. */
    operator: strict(
      {
        name: inLanguages("write who runs the site, like name: '某某信息公开研究中心'"),
        /** Their own site. */
        url: webAddress('https://example.org').optional(),
      },
      "write operator: { name: '某某信息公开研究中心' }",
    ).optional(),
    /** Where people write to: a mail address, or the address of a page with a form. */
    contact: reach.optional(),
    /** Within how many working days a letter is answered; the about page says it. */
    answerDays: z
      .int({ error: 'is no whole number: write within how many working days you answer, like 15' })
      .min(1, 'is below 1: write within how many working days you answer, like 15')
      .max(90, 'is above 90: nobody waits that long; write within how many working days you answer, like 15')
      .default(15),
    /** Where errors can be reported as issues: the address of a repository at GitHub, Gitea or GitLab. */
    repository: webAddress('https://github.com/owner/repository').optional(),
    /** Whether all that is shown is invented: every page says so, and search engines are kept away. A demo is. */
    invented: z
      .boolean({ error: 'is neither true nor false: write true where all reports are invented' })
      .default(false),
    /** Which languages are built. */
    languages: someLanguages.default(() => [...languages]),
    /** Pictures for links shared elsewhere: of the site and each body, none, or at most so many; where that is not enough for all bodies, the site's alone. */
    pictures: z
      .union(
        [
          z.enum(['all', 'none']),
          z
            .int()
            .refine(
              (most) => most >= 0,
              'is neither a word that is known here nor 0 or more: write how many pictures the site may have at most, like 5000',
            ),
        ],
        {
          error:
            "is neither 'all' nor 'none' nor a whole number: write how many pictures the site may have at most, like 5000",
        },
      )
      .default('all'),
    /** Numbers under which sites in mainland China are registered: in the footer. */
    filing: strict(
      {
        icp: line("write it as it was given, like '京ICP备12345678号-1'")
          .regex(/ICP[备证]\d+号|B2-\d+/, "is no ICP number: write it as it was given, like '京ICP备12345678号-1'")
          .optional(),
        police: line("write it as it was given, like '京公网安备11010502030123号'")
          .regex(
            /公网安备\s*\d{14}/,
            "is no number of the police filing: write it as it was given, like '京公网安备11010502030123号'",
          )
          .optional(),
      },
      "write filing: { icp: '京ICP备12345678号-1' }",
    ).optional(),
    /** How `collect` behaves towards the sites it asks. */
    collect: strict(
      {
        /** Whom a site may write to that does not want to be asked; `contact` if it is not named. */
        contact: reach.optional(),
        /** What enters the folder of sources: digests of what was received, or the originals, which are not everybody's to publish. */
        publish: z
          .enum(['digests', 'text'], { error: "is neither 'digests' nor 'text': write what enters content/sources" })
          .optional(),
        /** An object storage that speaks S3, where captures are put; its keys are no settings: see docs/collecting.md. */
        storage: strict(
          {
            /** The bucket, and a folder in it if there is one. */
            address: webAddress('https://s3.example.org/bucket/captures'),
            region: line("write the storage's region, like 'us-east-1'").default('us-east-1'),
            /** Where anybody may read what lies there; left out where nobody may. */
            public: webAddress('https://archive.example.org/captures').optional(),
          },
          "write storage: { address: 'https://s3.example.org/bucket/captures' }",
        ).optional(),
      },
      "write collect: { contact: 'opendata@example.org' }",
    ).default({}),
  },
  'write export default defineConfig({ … })',
);

/** What may be written in `mingbai.config.ts`. */
type ConfigInput = z.input<typeof settings>;

/** What was written, with what stands for the rest. */
export type Config = z.output<typeof settings>;

/** `operator.name`, `languages[1]` */
const spellPath = (path: readonly PropertyKey[]): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('');

/** The settings of the group at a path. */
function listSettings(path: readonly PropertyKey[]): string[] {
  let at: unknown = settings;
  for (const key of path) {
    if (!(at instanceof z.ZodObject)) return [];
    at = at.shape[String(key)];
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function wordUnknown(path: readonly PropertyKey[], key: string): string {
  const known = listSettings(path);
  const [nearest] = known.toSorted((a, b) => distance(key, a) - distance(key, b));
  const isSlip = nearest !== undefined && distance(key, nearest) <= Math.max(2, key.length / 3);
  const hint = isSlip ? `did you mean ${nearest}?` : `those there are: ${known.join(', ')}`;
  return `${spellPath([...path, key])} is no setting: ${hint}`;
}

const wordIssue = (issue: z.core.$ZodIssue): string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => wordUnknown(issue.path, key))
    : [`${spellPath(issue.path) || 'What it exports'} ${issue.message}`];

type ReadConfig = { ok: true; config: Config } | { ok: false; mistakes: readonly string[] };

/** Every mistake is a sentence that begins with the setting and ends with what to write. */
export function readConfig(written: unknown): ReadConfig {
  const read = settings.safeParse(written);
  return read.success ? { ok: true, config: read.data } : { ok: false, mistakes: read.error.issues.flatMap(wordIssue) };
}

const variable = 'MINGBAI_CONFIG';

let known: { text: string; config: Config } | undefined;

/** Without a command before it (in a test, in an editor): as if nothing was written. */
export function currentConfig(): Config {
  const text = process.env[variable] ?? '{}';
  if (known?.text !== text) {
    const read = readConfig(JSON.parse(text));
    if (!read.ok) throw new Error(`${variable} is not what a command puts there: ${read.mistakes.join('; ')}`);
    known = { text, config: read.config };
  }
  return known.config;
}

/** Whether a command that started this one has settled it. */
export const isConfigured = (): boolean => process.env[variable] !== undefined;

/** From now on this is the configuration, here and in all that is started from here. */
export function useConfig(config: ConfigInput): void {
  process.env[variable] = JSON.stringify(config);
}

/** A contact → where a link to it leads; a letter is about something. */
export function linkContact(contact: string, about?: string): string {
  if (/^https?:/.test(contact)) return contact;
  return `mailto:${contact}${about === undefined ? '' : `?subject=${encodeURIComponent(about)}`}`;
}

/** What the site is called; where all is invented, wherever it is named. */
export function nameSite(language: Language): string {
  const { name, invented } = currentConfig();
  const site = name?.[language] ?? translate(language, 'common.site');
  return invented ? translate(language, 'common.inventedSite', { site }) : site;
}

/** Words that introduce data where they are taken from the site: they say it first where all is invented. */
export const introduceData = (language: Language, words: WordKey): string =>
  `${currentConfig().invented ? `${translate(language, 'common.invented')} ` : ''}${translate(language, words)}`;
