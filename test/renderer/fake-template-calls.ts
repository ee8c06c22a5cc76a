/** The contract's `templates` area, from memory. */
import type { implement } from '@orpc/server';
import type { contract } from '../../shared/contract/contract.ts';

type TemplatesImplementer = ReturnType<typeof implement<typeof contract>>['templates'];

const content = {
  name: 'Sort tickets',
  description: 'Gives each ticket a category.',
  columnName: 'Category',
  maxTokens: 1500,
  template: {
    instruction: 'Sort this ticket: {{Message}}',
    background: '',
    answerFormat: { kind: 'labels' as const, labels: ['Billing', 'Delivery'] },
    emptyRule: 'skip-when-all-empty' as const,
  },
};
const own = {
  id: 'own',
  content: { ...content, name: 'My own' },
  versions: [{ number: 1, savedAt: '2026-11-01T09:00:00.000Z', name: 'My own' }],
};

/** Handlers for all calls of the area. */
export function createFakeTemplateCalls(os: TemplatesImplementer) {
  return {
    listReady: os.listReady.handler(() => [
      { ...content, id: 'sort', sample: { columns: ['Message'], rows: [['Where is my parcel?']] } },
    ]),
    list: os.list.handler(() => [own]),
    save: os.save.handler(({ input }) => ({ ...own, content: input.content })),
    rename: os.rename.handler(() => own),
    duplicate: os.duplicate.handler(() => own),
    restore: os.restore.handler(() => own),
    remove: os.remove.handler(() => ({})),
    export: os.export.handler(() => ({ fileName: 'template.json', text: '{}' })),
    import: os.import.handler(() => own),
    openSample: os.openSample.handler(() => ({ fileId: 'example', name: 'Example.csv' })),
  };
}
