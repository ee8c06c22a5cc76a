import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowState } from '../../../../shared/model/job.ts';
import type { AnswerEditorStyle } from './answer-editor.ts';
import type { ReviewCellStyle } from './review-cell.ts';
import type { StateCellStyle } from './state-cell.ts';

const useStyles = makeStyles({
  state: {
    display: 'inline-block',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusCircular,
    lineHeight: '20px',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  good: { backgroundColor: tokens.colorPaletteGreenBackground1, color: tokens.colorPaletteGreenForeground1 },
  warn: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
});

const tones: Readonly<Record<RowState, 'good' | 'warn' | 'bad' | null>> = {
  waiting: null,
  sent: null,
  answered: 'good',
  'cut-off': 'warn',
  refused: 'warn',
  'off-list': 'warn',
  failed: 'bad',
  canceled: null,
  expired: 'bad',
  skipped: null,
};

/** The style of the state badges in the present theme and language. */
export function useStateCellStyle(): StateCellStyle {
  const styles = useStyles();
  const { t } = useTranslation('states');
  const { state: base, good, warn, bad } = styles;
  return useMemo(() => {
    const tinted = { good, warn, bad };
    return {
      wordOf: (state) => t(`row.${state}`),
      classOf: (state) => {
        const tone = tones[state];
        return tone === null ? mergeClasses(base) : mergeClasses(base, tinted[tone]);
      },
    };
  }, [t, base, good, warn, bad]);
}

const useReviewStyles = makeStyles({
  badge: {
    display: 'inline-block',
    padding: '0 6px',
    marginInlineEnd: '4px',
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: '20px',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  accepted: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    color: tokens.colorPaletteGreenForeground1,
  },
  style: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  text: {
    boxSizing: 'border-box',
    padding: '6px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorBrandStroke1}`,
  },
  line: {
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorBrandStroke1}`,
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '& > button': {
      border: 'none',
      marginInlineStart: '4px',
      padding: '0 4px',
      minWidth: '24px',
      minHeight: '24px',
      backgroundColor: 'transparent',
      color: 'inherit',
      cursor: 'pointer',
      borderRadius: tokens.borderRadiusSmall,
      ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    },
  },
  // A corner as Excel gives a cell that has a note.
  edited: {
    '::after': {
      content: '""',
      position: 'absolute',
      top: 0,
      insetInlineEnd: 0,
      border: '5px solid transparent',
      borderTopColor: tokens.colorBrandForeground1,
      borderInlineEndColor: tokens.colorBrandForeground1,
    },
  },
});

/** The styles of cells and headers, as class names. */
export interface CellStyles {
  readonly review: ReviewCellStyle;
  readonly editor: Pick<AnswerEditorStyle, 'classOf' | 'emptyWord'>;
  readonly header: string;
  readonly edited: string;
}

/** The looks of what people do with answers, in the present theme and language. */
export function useCellStyles(): CellStyles {
  const styles = useReviewStyles();
  const { t } = useTranslation('answers');
  const { badge, accepted, style, text, line, header, edited } = styles;
  return useMemo(
    () => ({
      review: {
        markWord: (mark) => t(`mark.${mark}`),
        editedWord: t('edited'),
        renewedWord: t('renewed'),
        classOf: (part) => {
          if (part === 'accepted') return mergeClasses(badge, accepted);
          return part === 'edited' ? mergeClasses(badge) : mergeClasses(badge, style);
        },
      },
      editor: {
        emptyWord: t('editEmpty'),
        classOf: (part) => mergeClasses(part === 'text' ? text : line),
      },
      header,
      edited,
    }),
    [t, badge, accepted, style, text, line, header, edited],
  );
}
