import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PracticeBatch, practiceResultsKeptMs } from './practice-batch.ts';

/** Characters gathered before they go to the disk. */
const writtenAtOnce = 65_536;

/**
 * Practice batches on disk: `<id>.json` for what is known of one and `<id>.jsonl` for its answers, so that a practice
 * job goes on after the program was closed. Both are written under another name first and never stand half-written.
 */
export class PracticeStore {
  private readonly folder: string;
  private readonly now: () => number;
  /** Read once; calls that come meanwhile wait for the same reading. */
  private batches: Promise<Map<string, PracticeBatch>> | null = null;

  constructor(folder: string, now: () => number) {
    this.folder = folder;
    this.now = now;
  }

  async find(id: string): Promise<PracticeBatch | undefined> {
    return (await this.loaded()).get(id);
  }

  /** All batches, newest first. */
  async list(): Promise<readonly PracticeBatch[]> {
    const batches = [...(await this.loaded()).values()];
    return batches.sort((one, other) => other.createdAtMs - one.createdAtMs || (one.id < other.id ? 1 : -1));
  }

  /** Writes the answers' lines as they are made; afterwards `save` makes the batch known. */
  async writeAnswers(id: string, lines: AsyncIterable<string>): Promise<void> {
    await this.loaded();
    const path = join(this.folder, `${id}.jsonl`);
    const file = await open(`${path}.part`, 'w');
    try {
      let waiting = '';
      for await (const line of lines) {
        waiting += line;
        if (waiting.length < writtenAtOnce) continue;
        await file.appendFile(waiting);
        waiting = '';
      }
      await file.appendFile(waiting);
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
  }

  async save(batch: PracticeBatch): Promise<void> {
    const path = join(this.folder, `${batch.id}.json`);
    await writeFile(`${path}.part`, JSON.stringify(batch));
    await rename(`${path}.part`, path);
    (await this.loaded()).set(batch.id, batch);
  }

  async remove(id: string): Promise<void> {
    (await this.loaded()).delete(id);
    await rm(join(this.folder, `${id}.json`), { force: true });
    await rm(join(this.folder, `${id}.jsonl`), { force: true });
  }

  /** The bytes of the answers' file; lines after the first so many are replaced by canceled ones. */
  async *answers(batch: PracticeBatch): AsyncGenerator<Uint8Array> {
    const path = join(this.folder, `${batch.id}.jsonl`);
    if (batch.answeredLines === null) {
      yield* createReadStream(path) as AsyncIterable<Uint8Array>;
      return;
    }
    let number = 0;
    for await (const line of linesOf(path)) {
      const isAnswered = number < batch.answeredLines;
      number += 1;
      yield Buffer.from(isAnswered ? `${line}\n` : canceledLine(line));
    }
  }

  private loaded(): Promise<Map<string, PracticeBatch>> {
    this.batches ??= this.load();
    return this.batches;
  }

  /** Reads what is there; removes what a stop left half-done, and batches whose results would be gone at Anthropic. */
  private async load(): Promise<Map<string, PracticeBatch>> {
    await mkdir(this.folder, { recursive: true });
    const names = await readdir(this.folder);
    const known = new Map<string, PracticeBatch>();
    for (const name of names.filter((one) => one.endsWith('.json'))) {
      const batch = parseBatch(await readFile(join(this.folder, name), 'utf8'));
      const isKept = batch !== null && names.includes(`${batch.id}.jsonl`);
      if (isKept && this.now() < batch.createdAtMs + practiceResultsKeptMs) known.set(batch.id, batch);
    }
    for (const name of names) {
      if (!known.has(name.replace(/\.jsonl?$/, ''))) await rm(join(this.folder, name), { force: true });
    }
    return known;
  }
}

function parseBatch(text: string): PracticeBatch | null {
  try {
    return JSON.parse(text) as PracticeBatch;
  } catch {
    return null;
  }
}

function canceledLine(line: string): string {
  const { custom_id } = JSON.parse(line) as { custom_id: string };
  return `${JSON.stringify({ custom_id, result: { type: 'canceled' } })}\n`;
}

/** Lines between line feeds only: answers may hold U+2028, which node:readline takes for a line end. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let bytes = Buffer.concat([rest, chunk]);
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10)) {
      yield bytes.toString('utf8', 0, end);
      bytes = bytes.subarray(end + 1);
    }
    rest = bytes;
  }
}
