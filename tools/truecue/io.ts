import { createReadStream } from 'node:fs';
import { BadUsage } from './args.ts';
import { BadFile, badFile } from './file-errors.ts';

/** Largest input the command reads, in bytes. The library's own limit is far lower. */
const MAX_INPUT = 64 * 1024 * 1024;

/** Where a command reads and writes; tests bring their own. */
export interface Io {
  /** The file's bytes; `-` is standard input. */
  read(path: string): Promise<Uint8Array>;
  /** Resolves when the reader can take more. */
  write(text: string): Promise<void>;
  /** For people. */
  tell(message: string): void;
  /** On a terminal, a line that the next one replaces; an empty one takes it away. */
  progress?(line: string): void;
  /** Whether what is written is read on a terminal, and may be coloured. */
  colour?: boolean;
}

const CLEAR_LINE = '\r\u001b[K';

function wiped(): string {
  return process.stderr.isTTY ? CLEAR_LINE : '';
}

export const stdio: Io = {
  read: readInput,
  write: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    }),
  tell: (message) => {
    process.stderr.write(`${wiped()}${message}\n`);
  },
  progress: (line) => {
    if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${line}`);
  },
  // https://no-color.org
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
};

async function readInput(path: string): Promise<Uint8Array> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > MAX_INPUT) throw new BadFile(`${path} is larger than ${MAX_INPUT >> 20} MB`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof BadUsage) throw error;
    throw badFile(path, error);
  }
  return Buffer.concat(chunks);
}

export function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** UTF-16 units handed over at once. */
const BATCH = 65_536;

/**
 * Write an object as JSON, one item a line where a value is a list, so that
 * no string of the whole is made.
 */
export async function writeJson(io: Io, value: Record<string, unknown>): Promise<void> {
  let batch = '{';
  let mark = '';
  for (const [key, field] of Object.entries(value)) {
    batch += `${mark}${JSON.stringify(key)}:`;
    mark = ',\n';
    if (!Array.isArray(field)) {
      batch += JSON.stringify(field);
      continue;
    }
    batch += '[';
    for (const [index, item] of field.entries()) {
      batch += `${index === 0 ? '\n' : ',\n'}${JSON.stringify(item)}`;
      if (batch.length < BATCH) continue;
      await io.write(batch);
      batch = '';
    }
    batch += ']';
  }
  await io.write(`${batch}}\n`);
}
