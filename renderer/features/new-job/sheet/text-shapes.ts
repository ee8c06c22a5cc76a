/** Separators that text tables use in practice. */
export const textDelimiters = [
  { mark: ',', name: 'comma' },
  { mark: ';', name: 'semicolon' },
  { mark: '\t', name: 'tab' },
  { mark: '|', name: 'pipe' },
  { mark: '', name: 'none' },
] as const;
