import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateContent } from '../../../shared/model/library.ts';
import { scanInstruction } from '../../../shared/model/placeholders.ts';
import type { LibraryTemplate } from '../../components/use-template-library.ts';
import { AnswerWords } from './answer-words.tsx';
import { ExampleRows } from './example-rows.tsx';
import { TemplateActions } from './template-actions.tsx';
import { TemplateVersions } from './template-versions.tsx';
import type { TemplateCalls } from './use-template-calls.ts';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    overflowY: 'auto',
    minHeight: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, overflowWrap: 'anywhere' },
  description: { color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  partTitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxWidth: '90ch',
  },
  chip: {
    padding: '0 6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { color: tokens.colorNeutralForeground3 },
});

interface TemplateDetailProps {
  readonly template: LibraryTemplate;
  readonly calls: TemplateCalls;
}

/** One template whole: what it asks, what comes back, and rows to see it on. */
export function TemplateDetail(props: TemplateDetailProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  const { content, sample, versions } = props.template;
  const { background, instruction } = content.template;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className={styles.detail} aria-label={content.name} tabIndex={0}>
      <DetailHead content={content} />
      <TemplateActions template={props.template} calls={props.calls} />
      <div className={styles.part}>
        <h3 className={styles.partTitle}>{t('instruction')}</h3>
        <p className={styles.text}>
          <InstructionText instruction={instruction} />
        </p>
      </div>
      {background.trim() !== '' && (
        <div className={styles.part}>
          <h3 className={styles.partTitle}>{t('background')}</h3>
          <Caption1 className={styles.count}>
            {t('backgroundWords', { count: background.trim().split(/\s+/).length })}
          </Caption1>
          <p className={styles.text}>{shorten(background)}</p>
        </div>
      )}
      <div className={styles.part}>
        <h3 className={styles.partTitle}>{t('answer')}</h3>
        <AnswerWords content={content} />
      </div>
      {sample !== null && <ExampleRows name={content.name} sample={sample} />}
      {versions !== null && versions.length > 1 && (
        <TemplateVersions templateId={props.template.id} versions={versions} calls={props.calls} />
      )}
    </section>
  );
}

function DetailHead({ content }: { readonly content: TemplateContent }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <Subtitle2 as="h2" className={styles.title}>
        {content.name}
      </Subtitle2>
      {content.description !== '' && <Body1 className={styles.description}>{content.description}</Body1>}
    </div>
  );
}

/** More than this many characters of a background tell nobody anything here. */
const maxShownCharacters = 2_000;

function shorten(text: string): string {
  return text.length <= maxShownCharacters ? text : `${text.slice(0, maxShownCharacters)}…`;
}

function InstructionText({ instruction }: { readonly instruction: string }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  const pieces: ReactNode[] = [];
  let position = 0;
  for (const token of scanInstruction(instruction, [])) {
    if (token.kind !== 'unknown') continue;
    const { name, start, end } = token;
    pieces.push(
      instruction.slice(position, start),
      <span key={start} role="img" aria-label={t('columnOf', { name })} className={styles.chip}>
        {name}
      </span>,
    );
    position = end;
  }
  return [...pieces, instruction.slice(position)];
}
