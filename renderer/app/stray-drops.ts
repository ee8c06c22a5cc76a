/**
 * A file let go beside the place that is meant for it would make the browser leave the page and show the file
 * instead. Such a drop is shown as not allowed and does nothing; places that take files have said so
 * themselves by then, and dragged text is left alone.
 */
export function refuseStrayDrops(page: EventTarget): void {
  page.addEventListener('dragover', refuse);
  page.addEventListener('drop', refuse);
}

function refuse(event: Event): void {
  const { dataTransfer } = event as DragEvent;
  if (event.defaultPrevented || dataTransfer?.types.includes('Files') !== true) return;
  event.preventDefault();
  dataTransfer.dropEffect = 'none';
}
