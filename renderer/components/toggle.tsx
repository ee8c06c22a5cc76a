import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Both at once beats Fluent's own colours for a pressed button, whose states it writes out one by one. */
const pressedColors = {
  backgroundColor: tokens.colorBrandBackground2,
  color: tokens.colorBrandForeground2,
  // In our own high contrast the two colours above are everybody's.
  boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  '@media (forced-colors: active)': {
    backgroundColor: 'Highlight',
    color: 'HighlightText',
    forcedColorAdjust: 'none',
  },
} as const;

const useStyles = makeStyles({
  pressed: {
    ...pressedColors,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { ...pressedColors, border: `1px solid ${tokens.colorCompoundBrandStroke}` },
    ':hover:active': { ...pressedColors, border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  },
});

/** A small button that stays pressed, plain to see in every look; for filters and marks. */
export function Toggle(props: {
  readonly isPressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <ToggleButton
      size="small"
      checked={props.isPressed}
      className={mergeClasses(props.isPressed && styles.pressed)}
      onClick={props.onPress}
    >
      {props.children}
    </ToggleButton>
  );
}
