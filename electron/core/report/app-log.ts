/**
 * What electron/core/report owns: the program's own log, and the report of a problem that a user may send.
 * Neither ever holds a key, a cell, an instruction, a file's name or an address: both are put together from
 * codes, counts and names of our own, never from free text.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { JobSummary } from '../../../shared/model/job.ts';
import type { Problem } from '../../../shared/model/outcome.ts';
import { sourcePlace } from './source-place.ts';

/** Folder of the log below the data folder. */
export const logFolderName = 'log';

/** The log is turned over at this size; two files are kept, which is some thousand lines. */
const fullAtBytes = 256_000;

/** What happened, line by line, for finding a fault later. */
export interface AppLog {
  /** Writes a line made of codes, counts and our own words. Never pass on a text that comes from outside. */
  note(line: string): void;
  /** Notes an exception by its kind and place. */
  logException(error: unknown): void;
  /** Notes a job's state and problem when either has changed. */
  noteJob(number: number, job: Pick<JobSummary, 'state' | 'problem'>): void;
  /** Notes what reading a written file back has found: a file that was not what it had to be is a fault of ours. */
  noteRefusal(problem: Problem): void;
  /** The newest lines, oldest first. */
  recent(limit: number): readonly string[];
}

/**
 * Opens the log in the data folder. Where it cannot be written, lines are kept in memory: a full disk must
 * not stop the program.
 */
export function openAppLog(dataFolder: string, now: () => number): AppLog {
  const path = join(dataFolder, logFolderName, 'sheetbatch.log');
  const unwritten: string[] = [];
  const jobs = new Map<number, string>();

  function note(line: string): void {
    const whole = `${new Date(now()).toISOString()} ${line}`;
    try {
      mkdirSync(join(dataFolder, logFolderName), { recursive: true });
      if (sizeOf(path) >= fullAtBytes) renameSync(path, `${path}.old`);
      appendFileSync(path, `${whole}\n`);
    } catch {
      unwritten.push(whole);
      if (unwritten.length > 500) unwritten.shift();
    }
  }

  return {
    note,
    logException: (error) => note(`bug ${describeException(error)}`),
    noteJob(number, { state, problem }) {
      const line = `job ${number} ${state}${problem === null ? '' : ` ${problem.code}`}`;
      if (jobs.get(number) === line) return;
      jobs.set(number, line);
      note(line);
    },
    noteRefusal({ code, facts }) {
      const check = String(facts?.check ?? '');
      if (code === 'save-not-verified') note(`${code}${plainWords.test(check) ? ` ${check}` : ''}`);
    },
    recent: (limit) => [...readLines(`${path}.old`), ...readLines(path), ...unwritten].slice(-limit),
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

/** Our own words for what was found. */
const plainWords = /^[a-z][a-z-]{0,40}$/;
/** A name of a kind of error or of a function: letters as programmers use them, and short. */
const plainName = /^[A-Za-z_$][\w$.]{0,60}$/;
/** One line of a stack: function, file, line and column. */
const frame =
  /^\s*at (?:async )?(?:(?:new )?([\w$.<>]+) (?:\[as [\w$]+\] )?\()?((?:.*[/\\])?[\w.-]+\.(?:ts|tsx|js|mjs|cjs)):(\d+):(\d+)\)?$/;

/**
 * An exception without its message, which may quote a cell or a path: its kind, its code, and where in our
 * files it was thrown. Only stack lines of the known shape are taken, and of files only the name.
 */
export function describeException(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code, errcode } = error as Error & { readonly code?: unknown; readonly errcode?: unknown };
  const codes = [code, errcode].filter(
    (value) =>
      typeof value === 'number' || (typeof value === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(value)),
  );
  const name = plainName.test(error.name) ? error.name : 'Error';
  const frames = (error.stack ?? '').split('\n').flatMap((entry) => {
    const found = frame.exec(entry);
    if (found === null) return [];
    const [, name = '?', path = '', line, column] = found;
    return [`${name} (${sourcePlace(path, Number(line), Number(column))})`];
  });
  return [name, ...codes, ...frames.slice(0, 6).map((place) => `at ${place}`)].join(' ');
}
