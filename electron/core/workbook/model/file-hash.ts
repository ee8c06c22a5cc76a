import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { throwIfCanceled } from './file-problem.ts';
import type { StepOptions } from './workbook-service.ts';

const pieceBytes = 1 << 20;

/** Reads a file from its start in pieces of 1 MB; each piece is only valid until the next is asked for. */
export async function* filePieces(file: FileHandle, options: StepOptions = {}): AsyncGenerator<Buffer> {
  const { size } = await file.stat();
  const piece = Buffer.allocUnsafe(pieceBytes);
  let position = 0;
  for (;;) {
    throwIfCanceled(options.signal);
    const { bytesRead } = await file.read(piece, 0, pieceBytes, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield piece.subarray(0, bytesRead);
    options.onProgress?.(size === 0 ? 1 : Math.min(1, position / size));
  }
}

/** SHA-256 of a file in hex, and its size: tells whether the user has worked on it meanwhile. */
export async function hashFile(
  path: string,
  options: StepOptions = {},
): Promise<{ readonly fileHash: string; readonly sizeBytes: number }> {
  const file = await open(path, 'r');
  try {
    const digest = createHash('sha256');
    let sizeBytes = 0;
    for await (const piece of filePieces(file, options)) {
      digest.update(piece);
      sizeBytes += piece.length;
    }
    return { fileHash: digest.digest('hex'), sizeBytes };
  } finally {
    await file.close();
  }
}
