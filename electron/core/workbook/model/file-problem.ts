import { failure, type Outcome, type Problem, ProblemError } from '../../../../shared/model/outcome.ts';
import { isDiskFull } from '../../platform/disk-full.ts';

/** The system's own code for a failed file operation, such as ENOENT; null for anything else. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const code = (error as { readonly code?: unknown }).code;
  return typeof code === 'string' ? code : null;
}

/** The expected failure behind an error met while reading a file; null when it is a bug. */
export function readingProblem(error: unknown): Problem | null {
  if (error instanceof ProblemError) return error.problem;
  if (isDiskFull(error)) return { code: 'disk-full' };
  if (error instanceof Error && error.name === 'AbortError') return { code: 'reading-canceled' };
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'file-not-found' };
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
    case 'EISDIR':
    case 'EIO':
    case 'ELOOP':
      return { code: 'file-not-readable' };
    default:
      return null;
  }
}

/** The expected failure behind an error met while writing; null when it is a bug. */
export function writingProblem(error: unknown): Problem | null {
  if (error instanceof ProblemError) return error.problem;
  switch (systemCode(error)) {
    case 'EFBIG':
      return { code: 'disk-full' };
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'folder-not-found' };
    case 'EBUSY':
    case 'ETXTBSY':
      return { code: 'workbook-locked' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'folder-not-writable' };
    default:
      return readingProblem(error);
  }
}

/** Runs a step and turns expected errors into an Outcome; bugs go on as exceptions. */
export async function outcomeOf<T>(
  step: () => Promise<Outcome<T>>,
  toProblem: (error: unknown) => Problem | null = readingProblem,
): Promise<Outcome<T>> {
  try {
    return await step();
  } catch (error) {
    const problem = toProblem(error);
    if (problem === null) throw error;
    return failure(problem.code, problem.facts);
  }
}

/** Throws the expected failure `reading-canceled` once the user has canceled. */
export function throwIfCanceled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ProblemError({ code: 'reading-canceled' });
}
