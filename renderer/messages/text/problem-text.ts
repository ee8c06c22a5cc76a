import type { PageProblem } from '../../client/page-host.ts';
import type { Format } from './format.ts';

/** The sentences for one problem. */
export interface ProblemText {
  /** What went wrong, as a short heading. */
  readonly title: string;
  /** Why, in plain words, without facts. */
  readonly explanation: string;
  /** The explanation with facts; used only when all facts that it names are known. */
  readonly withFacts?: string;
  /** What the user can do. */
  readonly next: string;
}

/** One entry for each code; a missing one does not compile. */
export type ProblemTexts = Readonly<Record<PageProblem['code'], ProblemText>>;

const factPattern = /\{\{(\w+)\}\}/g;

/** Facts whose name ends like this are amounts of money. */
const moneyFact = /UsdMicros$/;

/** The sentences for a problem, with its facts put in where all of them are there. */
export function problemText(problem: PageProblem, texts: ProblemTexts, format: Format): ProblemText {
  const text = texts[problem.code];
  const facts = problem.facts ?? {};
  const { withFacts } = text;
  if (withFacts === undefined) return text;
  const named = [...withFacts.matchAll(factPattern)].map((match) => match[1] ?? '');
  if (!named.every((name) => Object.hasOwn(facts, name))) return text;
  const written = (name: string): string => {
    const fact = facts[name] ?? '';
    if (typeof fact === 'string') return fact;
    return moneyFact.test(name) ? format.money(fact) : format.number(fact);
  };
  return { ...text, explanation: withFacts.replace(factPattern, (_, name: string) => written(name)) };
}
