/** What is measured: the folders that carry promises, and the share of their faults that tests must catch. */
export interface Area {
  readonly name: string;
  /** Share of faults to be caught, 0–1. */
  readonly goal: number;
  /** Matched against a file's path within the checkout, with forward slashes. */
  readonly files: RegExp;
}

const promised = 0.95;
const pure = 0.85;

export const areas: readonly Area[] = [
  { name: 'jobs', goal: promised, files: /^electron\/core\/(jobs\/(?!budget\/)|store\/|results\/)/ },
  { name: 'caps', goal: promised, files: /^electron\/core\/jobs\/budget\// },
  { name: 'claude', goal: promised, files: /^electron\/core\/claude\// },
  { name: 'save', goal: promised, files: /^electron\/core\/workbook\/save\// },
  {
    name: 'xlsx',
    goal: promised,
    files: /^electron\/core\/workbook\/xlsx\/(scan|write|undo|zip|xml\/(damage|part))/,
  },
  {
    name: 'text',
    goal: promised,
    files: /^electron\/core\/workbook\/text\/(quote|quoted|record-(writer|scanner)|text-patch|write)/,
  },
  { name: 'storage', goal: promised, files: /^electron\/core\/(storage|database)\// },
  {
    name: 'access',
    goal: promised,
    files: /^electron\/(browser|host)\/(access|page-server|content-sec|api-url|redact|page-files)/,
  },
  { name: 'estimate', goal: pure, files: /^electron\/core\/(estimate|models)\// },
  { name: 'table', goal: pure, files: /^electron\/core\/workbook\/(table|model|open|service)\// },
  { name: 'shared', goal: pure, files: /^shared\/model\// },
  // Components are looked at in a browser; what they decide stands in files without markup.
  { name: 'page', goal: pure, files: /^renderer\/(?!messages\/)(?:.*\/)?[a-z0-9-]+\.ts$/ },
];

/** The area that a file belongs to; null for files that are not measured. */
export function areaOf(file: string): Area | null {
  if (!/\.ts$/.test(file) || /\.d\.ts$/.test(file)) return null;
  return areas.find(({ files }) => files.test(file)) ?? null;
}
