/**
 * Every expected failure that can reach a person. The page has a title, an explanation and a next step for each
 * (renderer/messages; a test fails where one is missing). A code is never renamed once shipped.
 */
export const problemCodes = [
  // Files that come in
  'file-not-chosen',
  'file-not-found',
  'file-not-readable',
  'file-too-large',
  'file-type-unknown',
  'file-empty',
  'workbook-damaged',
  'workbook-password-protected',
  'workbook-unsafe',
  'workbook-encoding-unknown',
  'sheet-not-found',
  'sheet-without-rows',
  'sheet-is-chart',
  'header-row-out-of-range',
  'reading-canceled',
  // Files that go out
  'workbook-locked',
  'workbook-changed-while-saving',
  'workbook-full',
  'folder-not-found',
  'folder-not-writable',
  'disk-full',
  'save-refused-source-missing',
  'save-nothing-to-write',
  'undo-file-gone',
  'undo-file-changed',
  'undo-backup-changed',
  // Instruction
  'instruction-empty',
  'placeholder-unknown',
  'column-name-empty',
  'column-name-taken',
  'answer-format-invalid',
  'rows-none-selected',
  'row-too-long',
  'template-invalid',
  // Key and account
  'key-missing',
  'key-malformed',
  'key-rejected',
  'key-store-unavailable',
  'credit-exhausted',
  'spend-limit-reached',
  'access-denied',
  'model-unknown',
  'spend-cap-reached',
  'price-unknown',
  // Anthropic and the network
  'offline',
  'service-unreachable',
  'service-busy',
  'service-overloaded',
  'service-failed',
  'request-rejected',
  'request-too-large',
  'results-expired',
  'results-not-ready',
  'results-incomplete',
  'results-expire-soon',
  'batch-not-found',
  'batch-in-doubt',
  'batch-adopted',
  'batch-was-foreign',
  'batch-expires-soon',
  // Jobs
  'job-not-found',
  'job-not-possible-now',
  'row-not-found',
  // This computer
  'data-folder-not-writable',
  'data-folder-in-use',
  'database-damaged',
  'database-recovered',
  'database-too-new',
  // Calls between page and core
  'reference-unknown',
  'not-available-here',
  'request-invalid',
  'unexpected',
] as const;

/** A reason for an expected failure, as it crosses the wire and as the page looks up its sentence. */
export type ProblemCode = (typeof problemCodes)[number];
