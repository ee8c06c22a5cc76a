import type { FileHandle } from 'node:fs/promises';

const bufferedBytes = 1 << 20;

/** Gathers small pieces and writes them in large ones. */
export class BufferedFile {
  readonly #file: FileHandle;
  #parts: Buffer[] = [];
  #size = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Takes copies, since pieces of the source are overwritten by the next. */
  async write(parts: readonly Buffer[]): Promise<void> {
    for (const part of parts) this.#size += part.length;
    this.#parts.push(Buffer.concat(parts));
    if (this.#size >= bufferedBytes) await this.flush();
  }

  async flush(): Promise<void> {
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#size = 0;
    let from = 0;
    while (from < bytes.length) {
      const { bytesWritten } = await this.#file.write(bytes, from, bytes.length - from);
      from += bytesWritten;
    }
  }
}
