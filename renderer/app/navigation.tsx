import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Add24Regular } from '@fluentui/react-icons/svg/add';
import { Book24Filled, Book24Regular } from '@fluentui/react-icons/svg/book';
import { Home24Filled, Home24Regular } from '@fluentui/react-icons/svg/home';
import { QuestionCircle24Filled, QuestionCircle24Regular } from '@fluentui/react-icons/svg/question-circle';
import { Settings24Filled, Settings24Regular } from '@fluentui/react-icons/svg/settings';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Route, useRoute, useRouteLink } from '../components/route.tsx';
import { BrandMark } from './brand-mark.tsx';

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalXS,
    // As wide as its longest word, whatever the language and the font.
    width: 'min-content',
    minWidth: '92px',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: { display: 'flex', justifyContent: 'center', marginBottom: tokens.spacingVerticalM },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalXS,
  },
  last: { marginTop: 'auto' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '2px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
    borderRadius: tokens.borderRadiusMedium,
    textDecorationLine: 'none',
    textAlign: 'center',
    // Japanese and Chinese could be broken at every letter.
    wordBreak: 'keep-all',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  primary: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    ':hover': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
    },
    ':focus-visible': { outlineOffset: '2px' },
  },
});

interface Place {
  readonly name: 'home' | 'templates' | 'help' | 'settings';
  /** The screens that belong to it. */
  readonly within: readonly Route['screen'][];
  readonly filled: ReactNode;
  readonly plain: ReactNode;
  /** Whether it begins the group at the lower end. */
  readonly isLast?: true;
}

const places: readonly Place[] = [
  { name: 'home', within: ['home', 'job'], filled: <Home24Filled />, plain: <Home24Regular /> },
  { name: 'templates', within: ['templates'], filled: <Book24Filled />, plain: <Book24Regular /> },
  {
    name: 'help',
    within: ['help'],
    filled: <QuestionCircle24Filled />,
    plain: <QuestionCircle24Regular />,
    isLast: true,
  },
  {
    name: 'settings',
    within: ['settings', 'batches'],
    filled: <Settings24Filled />,
    plain: <Settings24Regular />,
  },
];

/** The slim rail at the left: a new job, the jobs, the templates; at its foot the guide and the settings. */
export function Navigation(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { screen } = useRoute();
  return (
    <nav className={styles.rail} aria-label={t('navigation')}>
      <div className={styles.mark}>
        <BrandMark size={36} />
      </div>
      <ul className={styles.list}>
        <NavigationItem
          to={{ screen: 'new-job', step: 'sheet' }}
          isCurrent={screen === 'new-job'}
          isPrimary
          icon={<Add24Regular />}
          label={t('newJob')}
        />
        {places.map(({ name, within, filled, plain, isLast }) => {
          const isCurrent = within.includes(screen);
          return (
            <NavigationItem
              key={name}
              to={{ screen: name }}
              isCurrent={isCurrent}
              isLast={isLast === true}
              icon={isCurrent ? filled : plain}
              label={t(name)}
            />
          );
        })}
      </ul>
    </nav>
  );
}

function NavigationItem(props: {
  readonly to: Route;
  readonly isCurrent: boolean;
  readonly isPrimary?: boolean;
  readonly isLast?: boolean;
  readonly icon: ReactNode;
  readonly label: string;
}): ReactNode {
  const styles = useStyles();
  const link = useRouteLink(props.to);
  return (
    <li className={mergeClasses(props.isLast === true && styles.last)}>
      <a
        {...link}
        {...(props.isCurrent ? { 'aria-current': 'page' as const } : {})}
        className={mergeClasses(
          styles.item,
          props.isCurrent && styles.current,
          props.isPrimary === true && styles.primary,
        )}
      >
        {props.icon}
        <span>{props.label}</span>
      </a>
    </li>
  );
}
