/** Runs the install script of Electron's package and tells how much of the runtime has come. */
export function fetchRuntime(options: {
  /** Absolute path of the Node that runs the script. */
  readonly node: string;
  readonly script: string;
  readonly say: (line: string) => void;
  /** Milliseconds after which a download counts as standing still, and between two lines about it. */
  readonly timeoutMs?: number;
  readonly everyMs?: number;
}): Promise<'there' | 'no-line' | 'failed'>;
