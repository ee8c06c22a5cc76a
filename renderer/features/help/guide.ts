import type { Route } from '../../components/route.tsx';
import { english } from '../../messages/en/english.ts';

/** One part of the guide: its place among the messages, and what it leads to. */
export interface Topic {
  readonly name: 'how' | 'cost' | 'leaves' | 'when';
  readonly title: 'howTitle' | 'costTitle' | 'leavesTitle' | 'whenTitle';
  /** Keys of its entries among the messages, in the order in which they are shown. */
  readonly entries: readonly string[];
}

/** A part's entries are whatever the messages hold, so that none can be forgotten here. */
const topic = (name: Topic['name'], title: Topic['title']): Topic => ({
  name,
  title,
  entries: Object.keys(english.help[name]),
});

/** The guide's parts, in their order. */
export const topics: readonly Topic[] = [
  topic('how', 'howTitle'),
  topic('cost', 'costTitle'),
  topic('leaves', 'leavesTitle'),
  topic('when', 'whenTitle'),
];

/** Where an entry leads to, if anywhere. */
export const entryLinks: Readonly<
  Record<string, { readonly to: Route; readonly words: 'whenBatches' | 'whenSettings' }>
> = {
  'when.noKey': { to: { screen: 'settings' }, words: 'whenSettings' },
  'when.key': { to: { screen: 'settings' }, words: 'whenSettings' },
  'when.elsewhere': { to: { screen: 'batches' }, words: 'whenBatches' },
};

/** Where a part leads to at its end. */
export const topicLinks: Readonly<
  Record<Topic['name'], { readonly to: Route; readonly words: 'howLink' | 'costLink' | 'leavesLink' } | null>
> = {
  how: { to: { screen: 'new-job', step: 'sheet' }, words: 'howLink' },
  cost: { to: { screen: 'settings' }, words: 'costLink' },
  leaves: { to: { screen: 'settings' }, words: 'leavesLink' },
  when: null,
};

/** Whether a text of the guide holds every word that is looked for, without regard to case and accents. */
export function contains(text: string, search: string): boolean {
  const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
  const held = plain(text);
  return plain(search)
    .split(/\s+/)
    .every((word) => held.includes(word));
}
