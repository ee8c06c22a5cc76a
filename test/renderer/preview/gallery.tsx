/**
 * Every screen and part of the page in each state, language and look, over a fake core: `npm run preview`.
 * What is chosen stands in the address, so that it can be passed on and survives a reload.
 */
import { type ReactNode, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { languages } from '../../../renderer/messages/messages.ts';
import { type Looking, looks, type Story, stories, storyAddress } from './stories.ts';

/** Widths of the window in CSS pixels: all there is, and the smallest that everything has to fit into. */
const widths = ['100%', '1024px'] as const;

interface Chosen extends Looking {
  readonly width: string;
  readonly story: string;
}

const first: Chosen = { language: 'en', look: 'light', host: 'browser', width: widths[0], story: 'Jobs' };
const options: Readonly<Record<keyof Omit<Chosen, 'story'>, readonly string[]>> = {
  language: languages.map(({ tag }) => tag),
  look: looks,
  host: ['browser', 'desktop'],
  width: widths,
};

function Gallery(): ReactNode {
  const [chosen, setChosen] = useState<Chosen>(() => ({ ...first, ...fromAddress() }));
  useEffect(() => {
    window.history.replaceState(null, '', `#${new URLSearchParams({ ...chosen })}`);
  }, [chosen]);
  const story = stories.find(({ name }) => name === chosen.story) ?? stories[0];
  if (story === undefined) return null;
  const address = storyAddress(story, chosen);
  return (
    <div className="gallery">
      <nav className="stories" aria-label="Stories">
        {[...new Set(stories.map(({ group }) => group))].map((group) => (
          <StoryGroup
            key={group}
            group={group}
            current={story}
            onChoose={(name) => setChosen({ ...chosen, story: name })}
          />
        ))}
      </nav>
      <div className="shown">
        <Choices chosen={chosen} onChange={setChosen} address={address} />
        <div className="stage">
          <iframe key={address} title={story.name} src={address} style={{ width: chosen.width }} />
        </div>
      </div>
    </div>
  );
}

interface StoryGroupProps {
  readonly group: string;
  readonly current: Story;
  readonly onChoose: (name: string) => void;
}

function StoryGroup({ group, current, onChoose }: StoryGroupProps): ReactNode {
  return (
    <>
      <h2>{group}</h2>
      {stories
        .filter((story) => story.group === group)
        .map((story) => (
          <a
            key={story.name}
            href={`#story=${encodeURIComponent(story.name)}`}
            {...(story === current ? { 'aria-current': 'page' as const } : {})}
            onClick={(event) => {
              event.preventDefault();
              onChoose(story.name);
            }}
          >
            {story.name}
          </a>
        ))}
    </>
  );
}

interface ChoicesProps {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  readonly address: string;
}

function Choices({ chosen, onChange, address }: ChoicesProps): ReactNode {
  return (
    <div className="choices">
      {Object.entries(options).map(([name, values]) => (
        <label key={name}>
          {name}{' '}
          <select
            value={chosen[name as keyof typeof options]}
            onChange={(event) => onChange({ ...chosen, [name]: event.target.value })}
          >
            {values.map((value) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        </label>
      ))}
      <a href={address} target="_blank" rel="noreferrer">
        alone
      </a>
    </div>
  );
}

function fromAddress(): Partial<Chosen> {
  const given = new URLSearchParams(window.location.hash.slice(1));
  return Object.fromEntries(
    Object.keys(first).flatMap((name) => (given.has(name) ? [[name, given.get(name)]] : [])),
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('no #root');
createRoot(root).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
);
