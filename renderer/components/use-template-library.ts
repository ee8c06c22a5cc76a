import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SampleTable, TemplateContent } from '../../shared/model/library.ts';
import { useQueries } from '../client/client.tsx';
import { readyTemplateWords } from '../messages/messages.ts';

/** A template of the library, ready or the user's own. */
export interface LibraryTemplate {
  readonly id: string;
  readonly content: TemplateContent;
  /** Only for ready ones. */
  readonly sample: SampleTable | null;
  /** Only for the user's own, oldest first. */
  readonly versions: readonly TemplateVersionStamp[] | null;
}

/** When a version of an own template was saved, ISO 8601. */
export interface TemplateVersionStamp {
  readonly number: number;
  readonly savedAt: string;
}

/** The library as far as it is here, and why it is not. */
export interface TemplateLibraryView {
  readonly templates: readonly LibraryTemplate[];
  readonly isLoading: boolean;
  readonly error: Error | null;
}

/**
 * All templates, ready ones first and with their names in the language of the page; the user's own are read
 * anew each time a screen asks.
 */
export function useTemplateLibrary(): TemplateLibraryView {
  const queries = useQueries();
  const { i18n } = useTranslation();
  const ready = useQuery({
    ...queries.templates.listReady.queryOptions({ input: {} }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const own = useQuery({ ...queries.templates.list.queryOptions({ input: {} }), staleTime: 0 });
  const templates = useMemo(
    () => [
      ...(ready.data ?? []).map(({ id, sample, ...content }) => ({
        id,
        content: { ...(content as TemplateContent), ...readyTemplateWords(id, i18n.language) },
        sample,
        versions: null,
      })),
      ...(own.data ?? []).map(({ id, content, versions }) => ({
        id,
        content: content as TemplateContent,
        sample: null,
        versions,
      })),
    ],
    [ready.data, own.data, i18n.language],
  );
  return {
    templates,
    isLoading: ready.isPending || own.isPending,
    error: ready.error ?? own.error,
  };
}

/** Templates with all the words of a search in their name or description, without regard to capitals. */
export function searchTemplates(
  templates: readonly LibraryTemplate[],
  search: string,
): readonly LibraryTemplate[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter(({ content }) => {
    const text = `${content.name} ${content.description}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
