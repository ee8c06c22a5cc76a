import type { Problem } from '../../../shared/model/outcome.ts';
import { classifyFailure } from './classify-failure.ts';

/**
 * Statuses of the API's error types (API reference, Errors), so that an error inside a batch is classified as
 * one on a call.
 */
const statusOfType: Readonly<Record<string, number>> = {
  invalid_request_error: 400,
  authentication_error: 401,
  billing_error: 402,
  permission_error: 403,
  not_found_error: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  api_error: 500,
  timeout_error: 504,
  overloaded_error: 529,
};

/**
 * What an error of one row in a batch means, by its type and its message; `unexpected` for a type that is not
 * known and a message that says nothing.
 */
export function classifyResultError(type: string | null, message: string | null): Problem {
  const status = statusOfType[type ?? ''];
  const { problem } = classifyFailure(
    {
      kind: 'message',
      status: status ?? 400,
      type,
      message,
      errorCode: null,
      retryAfter: null,
      networkCode: null,
    },
    0,
  );
  return status === undefined && problem.code === 'request-rejected' ? { code: 'unexpected' } : problem;
}
