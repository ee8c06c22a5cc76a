import { Body1, Body1Strong, Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsolePicture } from './console-picture.tsx';
import { type ConsolePlace, consolePlaces } from './console-places.ts';
import { CloseButton, ModalDialog } from './modal-dialog.tsx';
import { useModal } from './use-modal.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  step: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'flex-start' },
  words: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    flex: '1 1 240px',
    minWidth: 0,
  },
  link: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** A button that shows how to come by a key: four steps with pictures, each with a link into the Anthropic Console. */
export function KeyGuide(): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button appearance="subtle" icon={<QuestionCircleRegular />} onClick={() => setIsOpen(true)}>
        {t('keyGuide.open')}
      </Button>
      {isOpen && <GuideDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

function GuideDialog(props: { readonly onClose: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const modal = useModal(false, props.onClose);
  return (
    <ModalDialog
      modal={modal}
      title={t('keyGuide.title')}
      contentClass={styles.content}
      actions={<CloseButton modal={modal} />}
    >
      <Body1>{t('keyGuide.text')}</Body1>
      <ol className={styles.steps}>
        {consolePlaces.map((place, at) => (
          <Step key={place.name} place={place} number={at + 1} />
        ))}
      </ol>
      <Body1>{t('keyGuide.back')}</Body1>
    </ModalDialog>
  );
}

function Step({ place, number }: { readonly place: ConsolePlace; readonly number: number }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <li className={styles.step}>
      <ConsolePicture menu={place.menu} />
      <div className={styles.words}>
        <Body1Strong>{t('keyGuide.step', { number, title: t(`keyGuide.${place.name}.title`) })}</Body1Strong>
        <Body1>{t(`keyGuide.${place.name}.text`)}</Body1>
        <Link className={styles.link} href={place.address} target="_blank" rel="noreferrer">
          {t(`keyGuide.${place.name}.link`)}
          <OpenRegular aria-label={t('keyGuide.inBrowser')} />
        </Link>
      </div>
    </li>
  );
}
