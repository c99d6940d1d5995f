import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { until } from '../support/until.js';

/** One person at a browser of their own, signed in through the page. */
export interface Workplace {
  readonly username: string;
  readonly page: Page;
  close(): Promise<void>;
}

export async function openWorkplace(
  browser: Browser,
  baseUrl: string,
  username: string,
  viewport = { width: 1366, height: 768 },
): Promise<Workplace> {
  const context: BrowserContext = await browser.newContext({ viewport, baseURL: baseUrl, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto('/sign-in');
  await page.getByTestId('sign-in-username').fill(username);
  await page.getByTestId('sign-in-password').fill('yimen-demo');
  await page.getByTestId('sign-in-submit').click();
  await page.getByTestId('user-menu').waitFor();
  return { username, page, close: () => context.close() };
}

/** Nothing of the page hangs over its right edge. */
export async function expectNoOverflow(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

export type Answer = string | boolean | number | { readonly choose: string };

/** Finds the case's task in the inbox, claims it, fills the form by its labels and sends it, as a person does. */
export async function workTask(
  place: Workplace,
  receiptNumber: string,
  elementId: string,
  answers: Readonly<Record<string, Answer>>,
): Promise<void> {
  await openTask(place, receiptNumber, elementId);
  await place.page.getByTestId('task-claim').click();
  await fillForm(place.page, answers);
  await place.page.getByTestId('task-submit').click();
  await place.page.locator(rowOf(receiptNumber, elementId)).waitFor({ state: 'detached' });
}

export async function openTask(place: Workplace, receiptNumber: string, elementId: string): Promise<void> {
  const row = place.page.locator(rowOf(receiptNumber, elementId));
  await until(
    `${elementId} of ${receiptNumber} in the inbox of ${place.username}`,
    async () => {
      await place.page.goto('/tasks?view=group');
      // The list hears of a new task by itself; opening the page anew is the costly way, and only for when it did not.
      return row
        .first()
        .waitFor({ timeout: 15_000 })
        .then(
          () => true,
          () => false,
        );
    },
    40_000,
  );
  await row.first().click();
  await place.page.getByTestId('task-form').waitFor();
}

export async function fillForm(page: Page, answers: Readonly<Record<string, Answer>>): Promise<void> {
  const form = page.getByTestId('task-form');
  for (const [label, answer] of Object.entries(answers)) {
    if (typeof answer === 'object') {
      const group = form.locator('.fjs-form-field').filter({ hasText: label });
      await group.getByLabel(answer.choose, { exact: true }).check();
    } else if (typeof answer === 'boolean') {
      await form.getByLabel(label).setChecked(answer);
    } else {
      await form.getByLabel(label).fill(String(answer));
    }
  }
}

/** The supervisor sees the token there. */
export async function expectToken(supervisor: Workplace, instancePath: string, elementId: string): Promise<void> {
  await supervisor.page.goto(instancePath);
  const token = supervisor.page.getByTestId(`token-${elementId}`);
  await token.waitFor({ state: 'attached' });
  expect(await token.count()).toBeGreaterThan(0);
}

const rowOf = (receiptNumber: string, elementId: string) => `[data-element-id="${elementId}"][data-receipt-number="${receiptNumber}"]`;
