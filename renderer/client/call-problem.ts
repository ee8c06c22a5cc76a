import { ORPCError } from '@orpc/client';
import { problemCodes } from '../../shared/schemas/problem-codes.ts';
import { type PageProblem, PageProblemError } from './page-host.ts';

/**
 * The problem behind a failed call, for showing with ProblemBar. Anything that is not an expected failure becomes
 * `unexpected`; a line that broke in the middle becomes `connection-lost`.
 */
export function callProblem(error: unknown): PageProblem {
  if (error instanceof PageProblemError) return error.problem;
  if (error instanceof ORPCError) {
    if (isProblem(error.data)) return error.data;
    return { code: error.code === 'BAD_REQUEST' ? 'request-invalid' : 'unexpected' };
  }
  return isBrokenLine(error) ? { code: 'connection-lost' } : { code: 'unexpected' };
}

function isProblem(data: unknown): data is PageProblem {
  if (typeof data !== 'object' || data === null || !('code' in data)) return false;
  return problemCodes.some((code) => code === data.code);
}

/** oRPC's peers end pending calls with an AbortError when the line closes, and refuse new ones with a plain Error. */
function isBrokenLine(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || /not open|closed/i.test(error.message));
}
