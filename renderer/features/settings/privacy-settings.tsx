import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import type { ChangeSettings } from './change-settings.ts';
import { EgressLog } from './egress-log.tsx';
import { SettingSwitch } from './setting-switch.tsx';

const useStyles = makeStyles({
  points: {
    margin: 0,
    paddingLeft: '20px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    maxWidth: '72ch',
  },
  accordion: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

const points = ['columns', 'file', 'key', 'practice', 'kept'] as const;

/** What leaves the computer, said plainly, and the record of what did. */
export function PrivacySettings(props: { readonly change: ChangeSettings }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const { deletesAfterCollection } = useSnapshot().settings;
  return (
    <Card title={t('privacyTitle')}>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>{t(`privacyPoints.${point}`)}</li>
        ))}
      </ul>
      <SettingSwitch
        label={t('deletesLabel')}
        hint={t('deletesHint')}
        isOn={deletesAfterCollection}
        onChange={(isOn) => props.change({ deletesAfterCollection: isOn })}
      />
      <Accordion collapsible className={styles.accordion}>
        <AccordionItem value="record">
          <AccordionHeader>{t('recordTitle')}</AccordionHeader>
          <AccordionPanel>
            <EgressLog />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Card>
  );
}
