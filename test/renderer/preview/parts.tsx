/** The parts that screens are made of, each in its states. What a part needs of the core comes from the fake one. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Look, StyleRenderer } from '../../../renderer/app/look.tsx';
import { type Client, ClientProvider } from '../../../renderer/client/client.tsx';
import { useHasSnapshot, useSnapshot } from '../../../renderer/client/use-state.ts';
import { BusyIcon } from '../../../renderer/components/busy-icon.tsx';
import { Card } from '../../../renderer/components/card.tsx';
import { ChoiceGroup } from '../../../renderer/components/choice-group.tsx';
import { ConfirmDialog } from '../../../renderer/components/confirm-dialog.tsx';
import { ConsolePicture } from '../../../renderer/components/console-picture.tsx';
import { consolePlaces } from '../../../renderer/components/console-places.ts';
import { EmptyState } from '../../../renderer/components/empty-state.tsx';
import { KeyForm } from '../../../renderer/components/key-form.tsx';
import { PracticeBadge, PracticeNote } from '../../../renderer/components/practice-badge.tsx';
import { ProblemBar } from '../../../renderer/components/problem-bar.tsx';
import { RowStateBadge } from '../../../renderer/components/state-badge.tsx';
import { Toggle } from '../../../renderer/components/toggle.tsx';
import type { WorkbookPicker } from '../../../renderer/components/use-workbook-picker.ts';
import { ViewTabs } from '../../../renderer/components/view-tabs.tsx';
import { WorkbookDrop } from '../../../renderer/components/workbook-drop.tsx';
import { rowStates } from '../../../shared/model/job.ts';
import { problemCodes } from '../../../shared/schemas/problem-codes.ts';
import type { PartName } from './stories.ts';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    height: '100%',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

const parts: Readonly<Record<PartName, () => ReactNode>> = {
  problems: Problems,
  badges: Badges,
  frames: Frames,
  choices: Choices,
  'bringing-a-file': Drops,
  key: () => <KeyForm />,
  'console-pictures': ConsolePictures,
  dialog: ADialog,
};

/** One part, alone on the page. */
export function PartPage(props: { readonly client: Client; readonly part: PartName }): ReactElement {
  return (
    <StyleRenderer nonce={null}>
      <ClientProvider client={props.client}>
        <Drawn part={props.part} />
      </ClientProvider>
    </StyleRenderer>
  );
}

function Drawn({ part }: { readonly part: PartName }): ReactNode {
  return useHasSnapshot() ? <InLook part={part} /> : null;
}

function InLook({ part }: { readonly part: PartName }): ReactNode {
  const styles = useStyles();
  const { appearance } = useSnapshot().settings;
  const Part = parts[part];
  return (
    <Look appearance={appearance}>
      <main className={styles.page}>
        <Part />
      </main>
    </Look>
  );
}

/** Values for every sentence that has some. */
const facts = { name: 'Tickets.xlsx', kind: 'text', seconds: 40, count: 3, sheet: 'Tickets', limit: 100 };
const nothing = (): void => {};

function Problems(): ReactNode {
  return problemCodes.map((code) => <ProblemBar key={code} problem={{ code, facts }} onDismiss={nothing} />);
}

function Badges(): ReactNode {
  const styles = useStyles();
  return (
    <>
      <div className={styles.line}>
        {rowStates.map((state) => (
          <RowStateBadge key={state} state={state} />
        ))}
      </div>
      <div className={styles.line}>
        <PracticeBadge />
        <BusyIcon />
      </div>
      <PracticeNote />
    </>
  );
}

function Frames(): ReactNode {
  const [chosen, choose] = useState<'one' | 'two'>('one');
  const tabs = [
    { name: 'one', label: 'Results' },
    { name: 'two', label: 'Overview' },
  ] as const;
  return (
    <>
      <Card title="Prices" text="What a model costs.">
        <Button>Change</Button>
      </Card>
      <EmptyState title="Nothing found" text="No job has this name.">
        <Button>Clear</Button>
      </EmptyState>
      <ViewTabs label="Views" tabs={tabs} chosen={chosen} onChoose={choose}>
        {chosen}
      </ViewTabs>
    </>
  );
}

function Choices(): ReactNode {
  const styles = useStyles();
  const [isPressed, setIsPressed] = useState(true);
  return (
    <>
      <ChoiceGroup label="Columns beside">
        <span>State</span>
        <span>Cost</span>
      </ChoiceGroup>
      <div className={styles.line}>
        <Toggle isPressed={isPressed} onPress={() => setIsPressed(!isPressed)}>
          Changed
        </Toggle>
        <Toggle isPressed={false} onPress={nothing}>
          All
        </Toggle>
      </div>
    </>
  );
}

function Drops(): ReactNode {
  const idle: WorkbookPicker = {
    taking: null,
    problem: null,
    clearProblem: nothing,
    choose: nothing,
    take: nothing,
    takeSample: nothing,
  };
  return (
    <>
      <WorkbookDrop picker={idle} />
      <WorkbookDrop picker={{ ...idle, taking: 'Tickets.xlsx' }} />
      <WorkbookDrop picker={{ ...idle, problem: { code: 'workbook-damaged', facts } }} />
    </>
  );
}

function ConsolePictures(): ReactNode {
  return consolePlaces.map(({ name, menu }) => <ConsolePicture key={name} menu={menu} />);
}

function ADialog(): ReactNode {
  const [isOpen, setIsOpen] = useState(true);
  if (!isOpen) return <Button onClick={() => setIsOpen(true)}>Open</Button>;
  return (
    <ConfirmDialog title="Remove?" confirmLabel="Remove" onConfirm={nothing} onClose={() => setIsOpen(false)}>
      The job and its answers go; the workbook stays.
    </ConfirmDialog>
  );
}
