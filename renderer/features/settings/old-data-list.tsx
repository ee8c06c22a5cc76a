import { Body1, Body1Strong, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OldDataCheck } from '../../../shared/model/storage.ts';
import { useFormat } from '../../messages/messages.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  points: { margin: 0, paddingLeft: '20px' },
  unsaved: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '220px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalXS,
  },
});

/** What removing would take: saved jobs by their number, those that are not saved one by one, to be ticked. */
export function OldDataList(props: {
  readonly found: OldDataCheck;
  readonly ticked: readonly string[];
  readonly onTick: (jobIds: readonly string[]) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { jobs, busyJobs, copies, backups } = props.found;
  const saved = jobs.filter(({ unsavedRows }) => unsavedRows === 0);
  const unsaved = jobs.filter(({ unsavedRows }) => unsavedRows > 0);
  const bytes = saved.reduce((sum, { aboutBytes }) => sum + aboutBytes, 0);
  const points = [
    ...(saved.length > 0 ? [t('removalSaved', { count: saved.length, size: format.size(bytes) })] : []),
    ...(copies.files > 0
      ? [t('removalCopies', { count: copies.files, size: format.size(copies.bytes) })]
      : []),
    ...(backups.files > 0
      ? [t('removalBackups', { count: backups.files, size: format.size(backups.bytes) })]
      : []),
  ];
  return (
    <div className={styles.list}>
      {points.length === 0 && unsaved.length === 0 && <Body1>{t('removalNothing')}</Body1>}
      {points.length > 0 && (
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {unsaved.length > 0 && <Unsaved jobs={unsaved} ticked={props.ticked} onTick={props.onTick} />}
      {busyJobs > 0 && <Body1>{t('removalBusy', { count: busyJobs })}</Body1>}
    </div>
  );
}

function Unsaved(props: {
  readonly jobs: OldDataCheck['jobs'];
  readonly ticked: readonly string[];
  readonly onTick: (jobIds: readonly string[]) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const format = useFormat();
  const titleId = useId();
  const { ticked, onTick } = props;
  return (
    <>
      <Body1Strong id={titleId}>{t('removalUnsavedTitle')}</Body1Strong>
      <Body1>{t('removalUnsavedText')}</Body1>
      <fieldset className={styles.unsaved} aria-labelledby={titleId}>
        {props.jobs.map(({ jobId, name, unsavedRows, endedAt }) => (
          <Checkbox
            key={jobId}
            checked={ticked.includes(jobId)}
            label={t('removalUnsaved', { name, count: unsavedRows, when: format.when(endedAt) })}
            onChange={(_, { checked }) =>
              onTick(checked === true ? [...ticked, jobId] : ticked.filter((id) => id !== jobId))
            }
          />
        ))}
      </fieldset>
    </>
  );
}
