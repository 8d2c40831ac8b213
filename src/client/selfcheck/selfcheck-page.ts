// The self-check page: a file, a drop or a paste goes to the worker; what comes back is shown, marked and taken away.

import { isLanguage, type Language, translate } from '../../i18n/translate.ts';
import type { ReportFileOfApi } from '../../publish/schema/report.ts';
import type { DraftView } from '../../views/selfcheck/view-draft.ts';
import { isAble } from '../able.ts';
import { loadApiFile } from '../api-files.ts';
import { saveFile } from '../save-file.ts';
import type { FromReader, Stated, TakenAs, ToReader } from './messages.ts';
import { type ShowOptions, showDraft, showRefusal } from './show-draft.ts';

/** As on the command line. */
const mostBytes = 32 * 1024 * 1024;
const mostSeconds = 90;
const slowSeconds = 8;
/** A worker that refused a file as large as this is replaced: what engines keep of it would stay. */
const largeBytes = 4 * 1024 * 1024;

const types: Readonly<Record<TakenAs, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

interface Draft {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const toMegabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

class SelfcheckPage {
  readonly #root: HTMLElement;
  readonly #language: Language;
  #worker: Worker | undefined;
  /** Counts readings, so that an answer to an older one is not shown. */
  #turn = 0;
  #draft: Draft | undefined;
  /** What is said beside the result: that only one of several files was read. */
  #aside = '';
  /** What the person said of it, in one step or several. */
  #stated: Stated = {};
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    const { language } = root.dataset;
    if (!isLanguage(language)) throw new Error(`no words for ${language}`);
    this.#language = language;
  }

  start(): void {
    const file = this.#find<HTMLInputElement>('[data-file]');
    file.addEventListener('change', () => void this.#takeFiles(file.files));
    this.#find('[data-submit]').addEventListener('click', () => this.#takePasted());
    this.#find('[data-stop]').addEventListener('click', () => this.#stop('selfcheck.stopped'));
    this.#find('[data-print]').addEventListener('click', () => print());
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-as]'))
      button.addEventListener('click', () => this.#send({ kind: 'take', as: button.dataset.as as TakenAs }));
    this.#listenToDrops();
    this.#result.addEventListener('click', (event) => this.#followPlace(event));
    this.#openWorker();
  }

  #find<E extends HTMLElement>(selector: string): E {
    const found = this.#root.querySelector<E>(selector);
    if (!found) throw new Error(`the page lacks ${selector}`);
    return found;
  }

  get #result(): HTMLElement {
    return this.#find('[data-result]');
  }

  #say(text: string): void {
    this.#find('[data-status]').textContent = text;
  }

  #send(message: ToReader, transfer: Transferable[] = []): void {
    this.#openWorker().postMessage(message, transfer);
  }

  #openWorker(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => this.#hear(data));
    worker.addEventListener('error', ({ message }) => this.#fail(message));
    this.#worker = worker;
    const { language = '', words = '', registry = '', pdfFiles = '' } = this.#root.dataset;
    this.#say(translate(this.#language, 'selfcheck.starting'));
    const whole = (address: string): string => new URL(address, location.href).href;
    const start: ToReader = {
      kind: 'start',
      language,
      words: whole(words),
      registry: whole(registry),
      pdfFiles: whole(pdfFiles),
    };
    worker.postMessage(start);
    return worker;
  }

  #closeWorker(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #listenToDrops(): void {
    const zone = this.#find('[data-drop]');
    addEventListener('dragover', (event) => {
      event.preventDefault();
      zone.classList.add('dropping');
    });
    addEventListener('dragleave', () => zone.classList.remove('dropping'));
    addEventListener('drop', (event) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      zone.classList.remove('dropping');
      void this.#takeFiles(event.dataTransfer.files);
    });
  }

  async #takeFiles(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    if (file.size > mostBytes) {
      const values = { name: file.name, size: toMegabytes(file.size), limit: toMegabytes(mostBytes) };
      this.#clear();
      this.#say(translate(this.#language, 'selfcheck.tooLarge', values));
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.#aside = files.length > 1 ? translate(this.#language, 'selfcheck.tooMany', { name: file.name }) : '';
    this.#read({ name: file.name, bytes }, {});
  }

  /** With its tables, as the clipboard brings them; plain text where it brought no more. */
  #takePasted(): void {
    this.#aside = '';
    const box = this.#find('[data-paste]');
    if ((box.textContent ?? '').trim() === '') {
      this.#say(translate(this.#language, 'selfcheck.empty'));
      return;
    }
    const hasMarkup = box.querySelector('table, p, h1, h2, h3') !== null;
    const text = hasMarkup ? `<!doctype html><meta charset="utf-8">${box.innerHTML}` : box.innerText;
    const name = hasMarkup ? 'pasted.html' : 'pasted.txt';
    this.#read({ name, bytes: new TextEncoder().encode(text) }, {});
  }

  #clear(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    this.#find('[data-stop]').hidden = true;
    this.#find('[data-take]').hidden = true;
    this.#result.hidden = true;
    delete this.#result.dataset.of;
    this.#result.replaceChildren();
  }

  #read(draft: Draft, stated: Stated): void {
    this.#clear();
    this.#turn += 1;
    this.#draft = draft;
    this.#stated = stated;
    const shown = draft.name.startsWith('pasted.') ? translate(this.#language, 'selfcheck.pastedName') : draft.name;
    const bytes = draft.bytes.slice();
    this.#send({ kind: 'read', turn: this.#turn, name: draft.name, bytes, stated }, [bytes.buffer]);
    this.#say(translate(this.#language, 'selfcheck.reading', { name: shown }));
    this.#find('[data-stop]').hidden = false;
    this.#timers = [
      setTimeout(() => this.#say(translate(this.#language, 'selfcheck.slow')), slowSeconds * 1000),
      setTimeout(() => this.#stop('selfcheck.tooSlow'), mostSeconds * 1000),
    ];
  }

  #stop(words: 'selfcheck.stopped' | 'selfcheck.tooSlow'): void {
    this.#turn += 1;
    this.#closeWorker();
    this.#clear();
    this.#openWorker();
    this.#say(translate(this.#language, words, { seconds: mostSeconds }));
  }

  #hear(message: FromReader): void {
    // The engine for PDF greets whatever page its worker belongs to.
    if (!('kind' in message)) return;
    if ('turn' in message && message.turn !== null && message.turn !== this.#turn) return;
    if (message.kind === 'ready') this.#startLoading();
    else if (message.kind === 'loaded') this.#sayLoaded();
    else if (message.kind === 'taken') this.#save(message.as, message.bytes);
    else if (message.kind === 'untaken')
      this.#say(translate(this.#language, 'selfcheck.takeFailed', { reason: message.reason }));
    else if (message.kind === 'failed') this.#fail(message.reason);
    else this.#show(message);
  }

  #sayLoaded(): void {
    this.#root.dataset.loaded = '';
    if (this.#turn === 0) this.#say(translate(this.#language, 'selfcheck.offlineReady'));
  }

  /** Reading comes first: the rest is fetched when nobody waits. */
  #startLoading(): void {
    if (this.#turn > 0) return;
    this.#say(translate(this.#language, 'selfcheck.ready'));
    this.#send({ kind: 'load' });
  }

  #fail(reason: string): void {
    const hasRead = this.#turn > 0;
    this.#closeWorker();
    this.#clear();
    this.#say(translate(this.#language, hasRead ? 'selfcheck.crashed' : 'selfcheck.startFailed', { reason }));
  }

  #show(message: Extract<FromReader, { kind: 'read' | 'refused' }>): void {
    this.#clear();
    this.#say(this.#aside);
    const options: ShowOptions = {
      language: this.#language,
      rules: this.#root.dataset.rules ?? '',
      correct: (stated) => this.#draft && this.#read(this.#draft, { ...this.#stated, ...stated }),
      compare: (view, status) => void this.#compare(view, status),
    };
    const isRead = message.kind === 'read';
    this.#result.replaceChildren(
      ...(isRead ? showDraft(options, message.view, message.compared) : showRefusal(options, message.refusal)),
    );
    this.#result.dataset.of = this.#draft?.name ?? '';
    this.#result.hidden = false;
    this.#find('[data-take]').hidden = !isRead;
    this.#result.focus({ preventScroll: true });
    this.#result.scrollIntoView({ block: 'start' });
    if ((this.#draft?.bytes.length ?? 0) > largeBytes && !isRead) this.#closeWorker();
  }

  #followPlace(event: MouseEvent): void {
    const anchor = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')?.dataset.place;
    const place = anchor === undefined ? null : document.getElementById(anchor);
    if (!place) return;
    event.preventDefault();
    for (const marked of this.#result.querySelectorAll('.pointed')) marked.classList.remove('pointed');
    place.classList.add('pointed');
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  /** Nothing is asked for before the person says so: the address names the body. */
  async #compare(view: DraftView, status: HTMLElement): Promise<void> {
    const year = view.year - 1;
    const turn = this.#turn;
    const path = `${this.#root.dataset.reports}${view.before}.json`;
    try {
      const file = await loadApiFile<ReportFileOfApi>(path);
      if (turn === this.#turn) this.#send({ kind: 'compare', turn, file });
    } catch {
      status.textContent = translate(this.#language, 'selfcheck.beforeMissing', { year });
    }
  }

  #save(as: TakenAs, bytes: Uint8Array<ArrayBuffer>): void {
    const stem = (this.#draft?.name ?? '').replace(/\.[^.]*$/, '') || 'draft';
    saveFile(`${stem}-mingbai.${as}`, new Blob([bytes], { type: types[as] }));
  }
}

const root = document.querySelector<HTMLElement>('[data-selfcheck]');
if (root && isAble()) new SelfcheckPage(root).start();
