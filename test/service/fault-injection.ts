import { type Behaviour, type BehaviourSource, type ResultChange, resultChanges } from './fault-script.ts';
import { type Operation, seededRandom } from './wire.ts';

/** Random faultPlan: everything follows from the seed and the order of the calls. */
export interface FaultPlan {
  readonly seed: number;
  /** Share of calls that are given a fault, 0 to 1. */
  readonly rate: number;
  /** Only these operations; default all. */
  readonly ops?: readonly Operation[];
  /** Never more faulty calls of one operation in a row, so that every job can end. Default 3. */
  readonly maxInARow?: number;
}

/** Picks what happens to each call. Leaves out what needs a person (rejected keys, spend limits): script those. */
export class FaultInjector implements BehaviourSource {
  private readonly options: FaultPlan;
  private calls = 0;
  private readonly inARow = new Map<Operation, number>();

  constructor(options: FaultPlan) {
    this.options = options;
  }

  next(op: Operation): Behaviour[] {
    this.calls += 1;
    const random = seededRandom(this.options.seed * 1_000_003 + this.calls);
    const before = this.inARow.get(op) ?? 0;
    const isMeant = this.options.ops === undefined || this.options.ops.includes(op);
    if (!isMeant || before >= (this.options.maxInARow ?? 3) || random() >= this.options.rate) {
      this.inARow.set(op, 0);
      return [];
    }
    this.inARow.set(op, before + 1);
    const behaviour = pick(random, behavioursFor(op, random));
    const isHarmlessAlone = behaviour.kind === 'invisible' || behaviour.kind === 'foreign-batches';
    return isHarmlessAlone && random() < 0.5
      ? [behaviour, { kind: 'drop', when: 'after-recording' }]
      : [behaviour];
  }
}

function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

function behavioursFor(op: Operation, random: () => number): readonly Behaviour[] {
  switch (op) {
    case 'create':
      return [...anyCall, ...creates(random)];
    case 'results':
      return [...anyCall, { kind: 'status', status: 404 }, ...resultFiles(random), ...resultFiles(random)];
    case 'retrieve':
    case 'cancel':
      return [...anyCall, { kind: 'status', status: 404 }];
    default:
      return anyCall;
  }
}

/** What can befall every call; none of it changes what was asked for. */
const anyCall: readonly Behaviour[] = [
  { kind: 'drop', when: 'before-recording' },
  { kind: 'drop', when: 'after-recording' },
  { kind: 'drop', when: 'mid-reply' },
  { kind: 'delay', ms: 30 },
  { kind: 'status', status: 408 },
  { kind: 'status', status: 429, retryAfterSeconds: 1 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502, isHtml: true },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 504 },
  { kind: 'status', status: 529 },
];

function creates(random: () => number): readonly Behaviour[] {
  return [
    { kind: 'drop', when: 'mid-upload' },
    { kind: 'drop', when: 'after-recording' },
    { kind: 'status', status: pick(random, [408, 409, 500, 502, 503, 504, 529]), recordsFirst: true },
    { kind: 'status', status: 504, recordsFirst: true, isHtml: true },
    { kind: 'status', status: 413, isHtml: true },
    { kind: 'odd-reply', body: pick(random, ['not-json', 'without-id', 'empty'] as const) },
    { kind: 'invisible', calls: 1 + Math.floor(random() * 3) },
    { kind: 'foreign-batches', before: Math.floor(random() * 2), after: 1 },
  ];
}

function resultFiles(random: () => number): readonly Behaviour[] {
  const changes: ResultChange[] = [pick(random, resultChanges), pick(random, resultChanges)];
  return [{ kind: 'results', changes }];
}
