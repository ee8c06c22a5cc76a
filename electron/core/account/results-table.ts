import { open } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { type NoteSentences, noteText } from '../../../shared/sentences/note-text.ts';
import { readResult } from '../claude/read-answer.ts';
import { readResultLines } from '../claude/result-lines.ts';
import { harmlessText } from '../workbook/text/write-cell.ts';

const heads = ['custom_id', 'state', 'answer', 'note', 'stop_reason', 'input_tokens', 'output_tokens'];

/** Lines gathered between two writes. */
const linesAtOnce = 200;

/**
 * Writes a result file as a CSV, line by line: UTF-8 with a byte order mark, which is what Excel needs to see
 * that it is UTF-8.
 */
export async function writeResultsTable(
  resultsPath: string,
  targetPath: string,
  sentences: NoteSentences,
): Promise<void> {
  const file = await open(targetPath, 'w');
  let lines: (string | number)[][] = [heads];
  const write = async (before: string): Promise<void> => {
    await file.appendFile(before + stringify(lines));
    lines = [];
  };
  try {
    await write('\uFEFF');
    for await (const line of readResultLines(resultsPath)) {
      if (line.kind !== 'result') continue;
      const { state, answers, notes, stopReason, usage } = readResult({ kind: 'text' }, line.outcome);
      const texts = [line.customId, state, String(answers[0] ?? '')];
      texts.push(noteText(notes, sentences), stopReason ?? '');
      const tokens = [usage.inputTokens + usage.cacheWriteTokens + usage.cacheReadTokens, usage.outputTokens];
      lines.push([...texts.map((text) => harmlessText(text, 'text')), ...tokens]);
      if (lines.length >= linesAtOnce) await write('');
    }
    await write('');
  } finally {
    await file.close();
  }
}
