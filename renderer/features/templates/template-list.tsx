import { Body1, Caption1, makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteLink } from '../../components/route.tsx';
import { shortcutMark } from '../../components/shortcut-mark.ts';
import { type LibraryTemplate, searchTemplates } from '../../components/use-template-library.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    overflowY: 'auto',
    padding: '3px',
    minHeight: 0,
  },
  search: { maxWidth: 'none', width: '100%', flexShrink: 0 },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: {
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  items: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  shown: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    // Forced colours draw no shadow.
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  none: { color: tokens.colorNeutralForeground3 },
});

/** All templates as links, ready ones first, with a search over both. */
export function TemplateList(props: {
  readonly templates: readonly LibraryTemplate[];
  readonly shownId: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  const found = searchTemplates(props.templates, props.search);
  const ready = found.filter(({ versions }) => versions === null);
  const own = found.filter(({ versions }) => versions !== null);
  const isSearching = props.search.trim() !== '';
  return (
    <nav className={styles.list} aria-label={t('listLabel')}>
      <SearchBox
        {...shortcutMark('find')}
        className={styles.search}
        placeholder={t('search')}
        aria-label={t('search')}
        value={props.search}
        onChange={(_, { value }) => props.onSearch(value)}
      />
      {found.length === 0 && <Body1 role="status">{t('searchNone', { search: props.search })}</Body1>}
      {ready.length > 0 && <Group title={t('ready')} templates={ready} shownId={props.shownId} />}
      {(own.length > 0 || !isSearching) && (
        <Group title={t('own')} templates={own} shownId={props.shownId}>
          {own.length === 0 && <Caption1 className={styles.none}>{t('ownNone')}</Caption1>}
        </Group>
      )}
    </nav>
  );
}

function Group(props: {
  readonly title: string;
  readonly templates: readonly LibraryTemplate[];
  readonly shownId: string;
  readonly children?: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const titleId = useId();
  return (
    <div className={styles.group}>
      <h2 id={titleId} className={styles.title}>
        {props.title}
      </h2>
      {props.templates.length > 0 && (
        <ul className={styles.items} aria-labelledby={titleId}>
          {props.templates.map((template) => (
            <Item key={template.id} template={template} isShown={template.id === props.shownId} />
          ))}
        </ul>
      )}
      {props.children}
    </div>
  );
}

function Item(props: { readonly template: LibraryTemplate; readonly isShown: boolean }): ReactNode {
  const styles = useStyles();
  const link = useRouteLink({ screen: 'templates', templateId: props.template.id });
  return (
    <li>
      <a
        {...link}
        {...(props.isShown ? { 'aria-current': 'true' as const } : {})}
        className={mergeClasses(styles.item, props.isShown && styles.shown)}
      >
        {props.template.content.name}
      </a>
    </li>
  );
}
