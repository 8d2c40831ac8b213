// What goes wrong around reading a document (no such file, too big, too slow, crashed) → rejections in both languages.
import type { Rejection } from '../report/model/rejection.ts';

/** What one document may cost before it is refused. */
export const limits = {
  /** The longest real reports are below 2 MiB; more is a wrong file. */
  bytes: 32 * 1024 * 1024,
  /** Reading takes milliseconds; more is a document made to hang the reader. */
  milliseconds: 60_000,
  /** Heap of a reading thread. */
  megabytes: 2048,
  /** Buffers of a reading thread, which its heap does not hold: a few kilobytes can unpack to gigabytes. */
  bufferMegabytes: 512,
  /** A sidecar is ten lines. */
  sidecarBytes: 64 * 1024,
};

/** Why the disk did not give us the file at the path; `code` is the system's error code or one of our own. */
export function rejectUnreadable(code: string, path: string): Rejection {
  const { zh, en } = diskMessages[code === 'ENOENT' && hasLostBytes(path) ? 'LOST_NAME' : code] ?? {
    zh: `读取文件失败（${code}），请检查磁盘后重试`,
    en: `the disk refused to give the file (${code}); check the disk and run again`,
  };
  return { code: 'unreadable_file', message: { zh, en } };
}

/** Node puts U+FFFD for what it cannot decode in a name, and then finds no such file. */
export const hasLostBytes = (path: string): boolean => path.includes('\uFFFD');

const diskMessages: Record<string, { zh: string; en: string }> = {
  ENOENT: { zh: '文件不存在，请检查路径', en: 'there is no such file (or the link leads nowhere); check the path' },
  EACCES: { zh: '没有读取权限，请修改文件权限', en: 'no permission to read the file; change its permissions' },
  EPERM: { zh: '没有读取权限，请修改文件权限', en: 'no permission to read the file; change its permissions' },
  LOST_NAME: {
    zh: '文件名或文件夹名不是 UTF-8 编码（显示为 \uFFFD；多来自旧的压缩包），打不开；请改名后重试',
    en: 'the name of the file or of its folder is not in UTF-8 (it shows \uFFFD there; such names come from old archives), so it cannot be opened; rename it and run again',
  },
  ELOOP: { zh: '符号链接循环，请改为真实文件', en: 'the link leads in a circle; replace it by the file itself' },
  EISDIR: {
    zh: '这是文件夹而不是文件；请逐个列出文件，或使用 normalize --sources',
    en: 'this is a folder, not a file; name the files in it, or use normalize --sources',
  },
  NOT_A_FILE: {
    zh: '这不是普通文件（管道或设备）；请先保存为文件',
    en: 'this is a pipe or a device, not a file; save its contents to a file first',
  },
};

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KiB` : `${Math.ceil(bytes / 1024 / 1024)} MiB`;

/** `most` is the limit that was passed. */
export function rejectTooManyBytes(bytes: number, most: number): Rejection {
  const advice =
    most === limits.sidecarBytes
      ? { zh: '来源说明只有几行，请确认没有放错文件', en: 'a sidecar has a few lines; check that it is the right file' }
      : { zh: '请确认这是一份年度报告', en: 'check that it is one annual report' };
  return {
    code: 'too_large',
    message: {
      zh: `文件约 ${sizeOf(bytes)}，超过 ${sizeOf(most)} 的上限，未读取；${advice.zh}`,
      en: `the file has about ${sizeOf(bytes)}, more than the ${sizeOf(most)} that are read; ${advice.en}`,
    },
  };
}

export function rejectTooSlow(): Rejection {
  const seconds = limits.milliseconds / 1000;
  return {
    code: 'too_large',
    message: {
      zh: `${seconds} 秒内未能读完，已停止；请确认这是一份年度报告`,
      en: `it could not be read within ${seconds} seconds and was stopped; check that it is one annual report`,
    },
  };
}

/** The reader threw or its thread died: our fault as much as the document's, and only this document's loss. */
export function rejectCrash(error: unknown): Rejection {
  const cause = (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
    .replace(/\s+/g, ' ')
    .slice(0, 300);
  if (cause.includes('memory limit') || cause.includes('out of memory')) return rejectTooHungry();
  return {
    code: 'corrupt',
    message: {
      zh: `解析程序出错（${cause}）；请将该文件报告给我们`,
      en: `the reader failed on it (${cause}); please report this file to us`,
    },
  };
}

export function rejectTooHungry(megabytes: number = limits.megabytes): Rejection {
  return {
    code: 'too_large',
    message: {
      zh: `读取所需内存超过 ${megabytes} MiB，已停止；请确认这是一份年度报告`,
      en: `reading it needs more than ${megabytes} MiB of memory and was stopped; check that it is one annual report`,
    },
  };
}

export function rejectSidecar(name: string, line: number, zh: string, en: string): Rejection {
  return {
    code: 'unreadable_file',
    message: {
      zh: `来源说明 ${name} 第 ${line} 行：${zh}；请修改后重试`,
      en: `its sidecar ${name}, line ${line}: ${en}; correct it and run again`,
    },
  };
}

/** The sidecar is there, but the disk does not give it. */
export function rejectSidecarFile(name: string, { message }: Rejection): Rejection {
  return {
    code: 'unreadable_file',
    message: { zh: `来源说明 ${name}：${message.zh}`, en: `its sidecar ${name}: ${message.en}` },
  };
}

export function rejectDuplicate(winner: string): Rejection {
  return {
    code: 'duplicate',
    message: {
      zh: `与 ${winner} 同一机关同一年度，以后者为准；请删除其中一份`,
      en: `same agency and year as ${winner}, which is used instead; remove one of the two`,
    },
  };
}
