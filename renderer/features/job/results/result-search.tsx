import { makeStyles, SearchBox } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutMark } from '../../../components/shortcut-mark.ts';

const useStyles = makeStyles({
  search: { width: '240px' },
});

/** The search's field, and the way to it. */
export interface SearchField {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly focus: () => void;
}

/** The field for as long as the results are shown; Ctrl+F leads to it. */
export function useSearchField(): SearchField {
  const box = useRef<HTMLInputElement | null>(null);
  const focus = useCallback(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  useFindKey(focus);
  return { box, focus };
}

interface ResultSearchProps {
  readonly field: SearchField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Looks for a text in what the results show. */
export function ResultSearch({ field, value, onChange }: ResultSearchProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('results');
  return (
    <SearchBox
      {...shortcutMark('find')}
      input={{ ref: field.box }}
      className={styles.search}
      placeholder={t('search')}
      aria-label={t('search')}
      value={value}
      onChange={(_, change) => onChange(change.value)}
    />
  );
}

/** Ctrl+F, or Cmd+F on a Mac, looks in the results; the browser's own search sees only the few rows in sight. */
function useFindKey(onFind: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isFind = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey);
      if (!isFind || event.shiftKey || event.altKey || document.querySelector('[role=dialog]') !== null)
        return;
      event.preventDefault();
      onFind();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onFind]);
}
