import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.tsx';
import { RouteLink } from '../../components/route.tsx';
import { entryLinks, type Topic, topicLinks } from './guide.ts';

/** A part of the guide in words. */
export interface TopicText {
  readonly name: Topic['name'];
  readonly title: string;
  readonly entries: readonly {
    readonly key: string;
    /** Null for a plain point of a list. */
    readonly title: string | null;
    readonly text: string;
    /** Everything that a search looks through. */
    readonly all: string;
  }[];
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: '22px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '72ch',
  },
  questions: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '72ch',
  },
  title: { display: 'block' },
  answer: { margin: 0 },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
  },
});

/** One part: numbered steps, plain points, or questions with their answers. */
export function HelpTopic(props: { readonly topic: TopicText; readonly isNarrowed: boolean }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const { topic } = props;
  const end = topicLinks[topic.name];
  return (
    <Card title={topic.title}>
      <Entries topic={topic} isNumbered={topic.name === 'how' && !props.isNarrowed} />
      {end !== null && (
        <div>
          <RouteLink className={styles.link ?? ''} to={end.to}>
            {t(end.words)}
          </RouteLink>
        </div>
      )}
    </Card>
  );
}

function Entries(props: { readonly topic: TopicText; readonly isNumbered: boolean }): ReactNode {
  const styles = useStyles();
  const { topic } = props;
  if (topic.name === 'when') {
    return (
      <dl className={styles.questions}>
        {topic.entries.map((entry) => (
          <div key={entry.key}>
            <dt>
              <Body1Strong>{entry.title}</Body1Strong>
            </dt>
            <dd className={styles.answer}>
              <Body1>{entry.text}</Body1> <EntryLink entryKey={entry.key} />
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  const List = props.isNumbered ? 'ol' : 'ul';
  return (
    <List className={styles.list}>
      {topic.entries.map((entry) => (
        <li key={entry.key}>
          {entry.title !== null && <Body1Strong className={styles.title}>{entry.title}</Body1Strong>}
          <Body1>{entry.text}</Body1>
        </li>
      ))}
    </List>
  );
}

function EntryLink(props: { readonly entryKey: string }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const link = entryLinks[props.entryKey];
  if (link === undefined) return null;
  return (
    <RouteLink className={styles.link ?? ''} to={link.to}>
      {t(link.words)}
    </RouteLink>
  );
}
