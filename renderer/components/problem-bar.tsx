import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { traitsOf } from '../../shared/model/problem-catalogue.ts';
import type { PageProblem } from '../client/page-host.ts';
import { useProblemText } from '../messages/messages.ts';
import { navigate } from './route.tsx';

interface ProblemBarProps {
  readonly problem: PageProblem;
  /** A line more, such as a countdown. */
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
  /** Leave out the link to Settings, where it would lead to the same place. */
  readonly hidesSettingsLink?: boolean;
}

/** One problem in plain words: what, why, and what to do. Buttons that cure it go into `actions`. */
export function ProblemBar(props: ProblemBarProps): ReactNode {
  const { t } = useTranslation();
  const text = useProblemText()(props.problem);
  const isJobsOwn = props.problem.facts?.kind === 'job';
  // Without the program there is nothing that could pass, and no Settings to go to.
  const traits = props.problem.code === 'connection-lost' ? null : traitsOf(props.problem.code);
  const leadsToSettings = traits?.remedyIn === 'settings' && !isJobsOwn && props.hidesSettingsLink !== true;
  return (
    <MessageBar
      intent={traits?.isPassing ? 'warning' : 'error'}
      layout="multiline"
      data-problem={props.problem.code}
    >
      <MessageBarBody>
        <MessageBarTitle>{text.title}</MessageBarTitle>
        {text.explanation} {text.next}
        {props.detail !== undefined && <> {props.detail}</>}
        {leadsToSettings && <SettingsLink />}
      </MessageBarBody>
      {(props.actions !== undefined || props.onDismiss !== undefined) && (
        <MessageBarActions
          containerAction={
            props.onDismiss === undefined ? null : (
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t('dismiss')}
                onClick={props.onDismiss}
              />
            )
          }
        >
          {props.actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function SettingsLink(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {' '}
      <Link inline onClick={() => navigate({ screen: 'settings' })}>
        {t('openSettings')}
      </Link>
    </>
  );
}
