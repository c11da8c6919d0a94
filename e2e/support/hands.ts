import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** How a person works a page: with the pointer, or by keyboard alone. */
export interface Hands {
  /** Presses a button, follows a link, ticks a box. */
  press(target: Locator): Promise<void>;
  /** Types into a field. */
  type(target: Locator, text: string): Promise<void>;
  /** Types digits into a date field, in the order of the page's language. */
  typeDate(target: Locator, digits: string): Promise<void>;
}

export const pointer: Hands = {
  async press(target) {
    // The box itself is drawn by its label; that is what a person clicks.
    const isBox = await isTicked(target);
    await (isBox ? target.locator('xpath=ancestor::label') : target).click();
  },
  type: (target, text) => target.fill(text),
  async typeDate(target, digits) {
    const segment = target.getByRole('spinbutton').first();
    await segment.click();
    await segment.page().keyboard.type(digits);
  },
};

/** Reaches everything by Tab, and acts by Enter, Space and letters. */
export const keyboard: Hands = {
  async press(target) {
    await tabTo(target);
    await target.page().keyboard.press((await isTicked(target)) ? 'Space' : 'Enter');
  },
  async type(target, text) {
    await tabTo(target);
    await target.page().keyboard.press('ControlOrMeta+a');
    await target.page().keyboard.insertText(text);
  },
  async typeDate(target, digits) {
    const segment = target.getByRole('spinbutton').first();
    await tabTo(segment);
    await segment.page().keyboard.type(digits);
  },
};

const isTicked = (target: Locator): Promise<boolean> =>
  target.evaluate(
    (element) =>
      element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type),
  );

const MOST_TABS = 150;

/** Walks through the page as Tab does until the target has the focus; fails where it cannot be reached. */
async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const page: Page = target.page();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}
