import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { DocumentTable24Regular } from '@fluentui/react-icons/svg/document-table';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BusyIcon } from './busy-icon.tsx';
import { ProblemBar } from './problem-bar.tsx';
import type { WorkbookPicker } from './use-workbook-picker.ts';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    minHeight: '188px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1.5px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { border: `1.5px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { color: tokens.colorBrandForeground1, fontSize: '36px', lineHeight: 0 },
  caption: { color: tokens.colorNeutralForeground3 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
  problem: { marginBottom: tokens.spacingVerticalM },
});

interface WorkbookDropProps {
  readonly picker: WorkbookPicker;
  readonly children?: ReactNode;
}

/** A place to drop a workbook on, with a button that opens the file dialog; more buttons go into `children`. */
export function WorkbookDrop(props: WorkbookDropProps): ReactNode {
  const { picker } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined && picker.taking === null) picker.take(file);
  };
  return (
    <div>
      {picker.problem !== null && (
        <div className={styles.problem}>
          <ProblemBar problem={picker.problem} onDismiss={picker.clearProblem} />
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a mouse's extra; the button inside does the same by keyboard. */}
      <div
        className={mergeClasses(styles.zone, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <span className={styles.icon} aria-hidden="true">
          {picker.taking === null ? <DocumentTable24Regular fontSize={36} /> : <BusyIcon size="medium" />}
        </span>
        <Subtitle2>{isOver ? t('dropNow') : t('dropTitle')}</Subtitle2>
        <DropHint taking={picker.taking} />
        <div className={styles.buttons}>
          <ChooseButton picker={picker} />
          {props.children}
        </div>
      </div>
    </div>
  );
}

function ChooseButton({ picker }: { readonly picker: WorkbookPicker }): ReactNode {
  const { t } = useTranslation();
  return (
    <Button appearance="primary" disabled={picker.taking !== null} onClick={picker.choose}>
      {t('dropChoose')}
    </Button>
  );
}

/** What can be dropped here, or what is being taken. */
function DropHint({ taking }: { readonly taking: string | null }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  if (taking === null) return <Caption1 className={styles.caption}>{t('dropFormats')}</Caption1>;
  return (
    <Body1 aria-live="polite">{taking === '' ? t('dropTakingOne') : t('dropTaking', { name: taking })}</Body1>
  );
}
