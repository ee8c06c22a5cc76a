import type { Page } from 'playwright-core';

/** Elements whose own text does not fit and is neither scrolled nor shortened on purpose. */
export async function clippedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const clipped: string[] = [];
    for (const element of document.querySelectorAll('button, a, label, h1, h2, h3, legend, th')) {
      const style = getComputedStyle(element);
      const hides = style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis';
      if (hides && element.scrollWidth > element.clientWidth + 1) clipped.push(element.textContent ?? '');
    }
    const isWide = document.documentElement.scrollWidth > window.innerWidth;
    return isWide ? [...clipped, 'the page scrolls sideways'] : clipped;
  });
}

/** Buttons, links, labels and headings that stick out of what surrounds them, or out of the window, at the side. */
export async function jutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isHiddenForEyes = (rect: DOMRect): boolean => rect.width <= 1 || rect.height <= 1;
    const jutting: string[] = [];
    for (const element of document.querySelectorAll('button, a, label, h1, h2, h3, legend, [role="tab"]')) {
      const rect = element.getBoundingClientRect();
      const text = (element.textContent ?? '').trim();
      // The way past the navigation waits beside the window until it has the focus.
      if (text === '' || isHiddenForEyes(rect) || rect.right <= 0) continue;
      let around = element.parentElement;
      while (around !== null && getComputedStyle(around).overflowX === 'visible' && !scrolls(around)) {
        around = around.parentElement;
      }
      if (around !== null && scrolls(around)) continue;
      const bounds = around?.getBoundingClientRect() ?? document.documentElement.getBoundingClientRect();
      if (isHiddenForEyes(bounds)) continue;
      if (rect.right > bounds.right + 1 || rect.left < bounds.left - 1) jutting.push(text);
      else if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) jutting.push(text);
    }
    return jutting;
  });
}

/**
 * Texts that are wider than the box they stand in, so that they run into what stands beside it. What scrolls
 * or is shortened on purpose, what is drawn, and the cells of the grid (which measures its columns itself)
 * are left out.
 */
export async function runningTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isInline = (element: Element): boolean => getComputedStyle(element).display === 'inline';
    const isMeant = (element: Element): boolean => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      return /auto|scroll/.test(overflowX) || (overflowX === 'hidden' && textOverflow === 'ellipsis');
    };
    const boxOf = (element: Element): Element | null => {
      let box: Element | null = element;
      while (box !== null && isInline(box)) box = box.parentElement;
      return box;
    };
    const running: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (
        text === '' ||
        parent?.checkVisibility() !== true ||
        parent.closest('svg, .ag-root, select') !== null
      )
        continue;
      const box = boxOf(parent);
      const bounds = box?.getBoundingClientRect();
      // What is for screen readers alone is one pixel large.
      if (box === null || bounds === undefined || bounds.width <= 1 || bounds.height <= 1) continue;
      let around: Element | null = box;
      while (around !== null && !isMeant(around)) around = around.parentElement;
      if (around === box) continue;
      const isOut = (rect: DOMRect): boolean =>
        rect.width > 0 && (rect.right > bounds.right + 1 || rect.left < bounds.left - 1);
      const range = document.createRange();
      // Word by word: a blank at the end of a line may hang over.
      for (const word of (node.textContent ?? '').matchAll(/\S+/g)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        if (![...range.getClientRects()].some(isOut)) continue;
        running.push(text);
        break;
      }
    }
    return running;
  });
}

/**
 * What a person reads or hears: the texts of the page, of its fields and of its labels. What the user has written or is
 * sent as it is (the editor, the exact prompt) is left out.
 */
export async function visibleTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const own = 'pre, .cm-content, [lang]:not(html), script, style';
    const texts = new Set<string>();
    const add = (text: string | null | undefined): void => {
      const trimmed = text?.replace(/\s+/g, ' ').trim() ?? '';
      if (trimmed !== '') texts.add(trimmed);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent !== null && parent.closest(own) === null && parent.checkVisibility()) add(node.textContent);
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      if (element.closest('pre, [lang]:not(html)') !== null || !element.checkVisibility()) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) add(element.getAttribute(name));
    }
    return [...texts];
  });
}
