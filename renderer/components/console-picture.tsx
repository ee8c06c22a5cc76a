import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  picture: { flexShrink: 0, width: '132px', height: '88px' },
  window: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralStroke1 },
  line: { fill: tokens.colorNeutralStroke1 },
  chosen: { fill: tokens.colorBrandBackground },
  words: {
    fill: tokens.colorNeutralForegroundOnBrand,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '11px',
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Where the menu's entries stand, from the top. */
const entries = [24, 40, 56];

/**
 * The Console as it looks from afar, with the entry of its menu that is meant; or a form to sign up with. The
 * words beside it say the same.
 */
export function ConsolePicture({ menu }: { readonly menu: string | null }): ReactNode {
  const styles = useStyles();
  return (
    <svg className={styles.picture} viewBox="0 0 132 88" aria-hidden="true">
      <rect className={styles.window} x="0.5" y="0.5" width="131" height="87" rx="6" />
      {[8, 15, 22].map((x) => (
        <circle key={x} className={styles.line} cx={x} cy="9" r="2" />
      ))}
      {menu === null ? (
        <>
          <rect className={styles.line} x="36" y="28" width="60" height="8" rx="2" />
          <rect className={styles.line} x="36" y="42" width="60" height="8" rx="2" />
          <rect className={styles.chosen} x="36" y="58" width="60" height="14" rx="3" />
        </>
      ) : (
        <>
          {entries.map((y) => (
            <rect key={y} className={styles.line} x="10" y={y} width={y === 40 ? 0 : 40} height="6" rx="2" />
          ))}
          <rect className={styles.chosen} x="6" y="34" width="76" height="18" rx="3" />
          <text className={styles.words} x="12" y="47">
            {menu}
          </text>
          <rect className={styles.line} x="92" y="24" width="30" height="40" rx="3" />
        </>
      )}
    </svg>
  );
}
