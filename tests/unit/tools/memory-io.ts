import type { Io } from '../../../tools/truecue/io.ts';

/** What a command wrote and told. */
export interface MemoryIo extends Io {
  out: string;
  told: string[];
}

export function memoryIo(): MemoryIo {
  return {
    out: '',
    told: [],
    read: () => Promise.reject(new Error('no input')),
    async write(text) {
      this.out += text;
    },
    tell(message) {
      this.told.push(message);
    },
  };
}
