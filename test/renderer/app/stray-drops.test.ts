import { expect, test } from 'vitest';
import { refuseStrayDrops } from '../../../renderer/app/stray-drops.ts';

function drag(type: string, kinds: readonly string[]) {
  const dataTransfer = { types: kinds, dropEffect: 'copy' };
  return Object.assign(new Event(type, { cancelable: true }), { dataTransfer });
}

test.each(['dragover', 'drop'])(
  'a file beside the place meant for it does not make the page leave (%s)',
  (type) => {
    const page = new EventTarget();
    refuseStrayDrops(page);
    const event = drag(type, ['Files']);
    page.dispatchEvent(event);
    expect([event.defaultPrevented, event.dataTransfer.dropEffect]).toEqual([true, 'none']);
  },
);

test('dragged text, and a file over a place that takes it, are left alone', () => {
  const page = new EventTarget();
  page.addEventListener('drop', (event) => {
    if ((event as Event & { isTaken?: boolean }).isTaken) event.preventDefault();
  });
  refuseStrayDrops(page);
  const text = drag('drop', ['text/plain']);
  page.dispatchEvent(text);
  expect(text.defaultPrevented).toBe(false);
  const file = Object.assign(drag('drop', ['Files']), { isTaken: true });
  page.dispatchEvent(file);
  expect(file.dataTransfer.dropEffect).toBe('copy');
});
