/**
 * The library: ready templates and the user's own, each with its instruction, answer format and example rows. It keeps,
 * copies and removes templates and leads on to a new job; it makes no job itself and knows nothing of any sheet.
 */
import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../client/call-problem.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useRoute } from '../../components/route.tsx';
import { Screen } from '../../components/screen.tsx';
import { useTemplateLibrary } from '../../components/use-template-library.ts';
import { TemplateDetail } from './template-detail.tsx';
import { TemplateList } from './template-list.tsx';
import { useTemplateCalls } from './use-template-calls.ts';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(220px, 300px) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXXL,
    flexGrow: 1,
    minHeight: 0,
  },
  problems: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** The templates screen. */
export function Templates(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  const route = useRoute();
  const [search, setSearch] = useState('');
  const { templates, isLoading, error } = useTemplateLibrary();
  const calls = useTemplateCalls();
  const wanted = route.screen === 'templates' ? route.templateId : undefined;
  const shown = templates.find(({ id }) => id === wanted) ?? templates[0];
  return (
    <Screen
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        <Button icon={<ArrowImportRegular />} onClick={() => void calls.importFile()}>
          {t('import')}
        </Button>
      }
      fills
    >
      <div className={styles.problems}>
        {error !== null && <ProblemBar problem={callProblem(error)} />}
        {calls.problem !== null && <ProblemBar problem={calls.problem} onDismiss={calls.clearProblem} />}
      </div>
      {isLoading && (
        <Skeleton aria-label={t('title')}>
          <SkeletonItem size={48} />
        </Skeleton>
      )}
      {!isLoading && shown !== undefined && (
        <div className={styles.sides}>
          <TemplateList templates={templates} shownId={shown.id} search={search} onSearch={setSearch} />
          <TemplateDetail key={shown.id} template={shown} calls={calls} />
        </div>
      )}
    </Screen>
  );
}
