/**
 * The guide: how Sheetbatch works, what it costs, what leaves the computer, what to do when something is in
 * the way. Its sentences are messages like all others; it only lays them out, narrows them to what is looked
 * for, and leads to the right screens.
 */
import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { askPage } from '../../components/page-commands.ts';
import { Screen } from '../../components/screen.tsx';
import { shortcutMark } from '../../components/shortcut-mark.ts';
import { contains, topics } from './guide.ts';
import { HelpTopic, type TopicText } from './help-topic.tsx';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '820px' },
  search: { width: '260px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The help screen. */
export function Help(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const { host } = useSnapshot();
  const [search, setSearch] = useState('');
  const texts = useTopicTexts();
  const found = texts
    .map((topic) => ({ ...topic, entries: topic.entries.filter((entry) => contains(entry.all, search)) }))
    .filter((topic) => topic.entries.length > 0);
  return (
    <Screen
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        <SearchBox
          className={styles.search}
          placeholder={t('search')}
          aria-label={t('search')}
          value={search}
          // A browser finds text itself; the app has nothing but this box.
          {...(host === 'desktop' ? shortcutMark('find') : {})}
          onChange={(_, { value }) => setSearch(value)}
        />
      }
    >
      <div className={styles.body}>
        {found.map((topic) => (
          <HelpTopic key={topic.name} topic={topic} isNarrowed={search.trim() !== ''} />
        ))}
        {found.length === 0 && (
          <EmptyState title={t('noneFoundTitle')} text={t('noneFoundText', { search })}>
            <Button onClick={() => setSearch('')}>{t('clearSearch')}</Button>
          </EmptyState>
        )}
        <MoreHelp />
      </div>
    </Screen>
  );
}

function MoreHelp(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('help');
  return (
    <Card title={t('moreTitle')}>
      <div className={styles.buttons}>
        <Button onClick={() => askPage({ name: 'shortcuts' })}>{t('shortcutsButton')}</Button>
        <Button onClick={() => askPage({ name: 'report-problem' })}>{t('reportButton')}</Button>
      </div>
    </Card>
  );
}

/**
 * All sentences of the guide as they read now. The placeholder's braces are passed in, or they would be taken
 * for a value's place.
 */
function useTopicTexts(): readonly TopicText[] {
  const { t, i18n } = useTranslation('help');
  // Which keys there are is known by guide.ts from the messages themselves, not by the type.
  const read = (key: string): string => t(key as 'title', { placeholder: `{{${t('column')}}}` });
  return topics.map(({ name, title: titleKey, entries }) => {
    const topicTitle = t(titleKey);
    return {
      name,
      title: topicTitle,
      entries: entries.map((entry) => {
        const key = `${name}.${entry}`;
        const isTitled = i18n.exists(`help:${key}.title`);
        const title = isTitled ? read(`${key}.title`) : null;
        const text = read(isTitled ? `${key}.text` : key);
        return { key, title, text, all: `${topicTitle} ${title ?? ''} ${text}` };
      }),
    };
  });
}
