import { OutOfOrder } from '../xml/damage.ts';
import { asUtf8 } from '../xml/part-encoding.ts';
import { type OrderedSheet, putInOrder } from './put-in-order.ts';

/**
 * Whether a sheet's rows have to be put in order before anybody reads them: found out on the way, since
 * nearly no file needs it. All that read one sheet of an opened package share it, so they see the same rows.
 */
export class SheetOrder {
  #isPut = false;
  #ordered: Promise<OrderedSheet> | null = null;
  /** What was done; null where nothing had to be, and before the first reading in order. */
  found: OrderedSheet['found'] | null = null;

  get isPut(): boolean {
    return this.#isPut;
  }

  /** The sheet's bytes as they stand, or in order. */
  async *bytes(read: () => AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    if (!this.#isPut) {
      yield* read();
      return;
    }
    this.#ordered ??= putInOrder(asUtf8(read()));
    const { pieces, found } = await this.#ordered;
    this.found = found;
    yield* pieces;
  }

  /** Runs a step that reads the sheet, once more where it has met rows out of order. */
  async keeping<T>(step: () => Promise<T>): Promise<T> {
    const wasPut = this.#isPut;
    try {
      return await this.noticing(step);
    } catch (error) {
      if (wasPut || !(error instanceof OutOfOrder)) throw error;
      return await step();
    }
  }

  /** The same for a step that has told others what it has read so far: they begin again (`readingInOrder`). */
  async noticing<T>(step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      if (error instanceof OutOfOrder) this.#isPut = true;
      throw error;
    }
  }
}
