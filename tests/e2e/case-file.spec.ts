/** The case file in the browser: a photo is attached and looked at, missing papers are told of once, a case is taken back, and a letter says why. */
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import type { LetterView } from '../../domain/api-case-file.js';
import { emergencyReport } from '../support/emergency.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { signIn, type ApiClient } from '../support/api-client.js';
import { pdfText } from '../support/pdf-text.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';
import { expectNoOverflow, openWorkplace, workTask } from './workplace.js';
import { onSite } from './form-answers.js';

const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
);

describe('the case file in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let township: Page;
  let api: ApiClient;

  beforeAll(async () => {
    yimen = await startYimen({});
    browser = await launchBrowser();
    township = (await openWorkplace(browser, yimen.url, 'township')).page;
    api = await signIn(yimen.url, 'township');
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  const reported = () =>
    api.send<{ caseId: string; receiptNumber: string }>('POST', '/api/emergencies', emergencyReport({ reportId: randomUUID() }));
  const attach = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    await township.getByTestId('attachment-add').click();
    await township.getByTestId('attachment-file').setInputFiles(file);
    await township.getByTestId('attachment-upload').click();
    await township.getByTestId('attachment-upload').waitFor({ state: 'detached' });
  };
  const fits = expectNoOverflow;

  it('tells once of what is missing, and the letter is there to print', async () => {
    const { caseId } = await reported();
    await township.goto(`/cases/${caseId}`);
    await township.locator('[data-paper="hardship-proof"][data-state="missing"]').waitFor();
    await township.locator('[data-paper="identity"][data-state="shared"]').waitFor();
    await screenshot(township, 'case-file-papers');

    await township.getByTestId('paper-notify').click();
    await township.getByTestId('paper-notify-confirm').click();
    await township.locator('[data-testid="paper-notice"][data-state="sent"]').waitFor();
    await township.getByTestId('letter-missing-papers').waitFor();
    await township.getByTestId('letter-acceptance').waitFor();

    // Another notice asks why.
    await township.getByTestId('paper-notify').click();
    await township.getByTestId('paper-notify-reason').waitFor();
    await township.keyboard.press('Escape');
  }, 120_000);

  it('takes a photo and a PDF, shows both, and takes one out with a reason', async () => {
    const { caseId } = await reported();
    await township.goto(`/cases/${caseId}`);
    await attach({ name: '示例照片.png', mimeType: 'image/png', buffer: picture });
    const row = township.locator('[data-testid="case-attachments"] li').filter({ hasText: '示例照片.png' });
    await row.getByTestId('attachment-show').click();
    const image = township.getByTestId('attachment-preview').locator('img');
    await until('the picture is drawn', () => image.evaluate((element) => (element as HTMLImageElement).naturalWidth > 0));
    await township.keyboard.press('Escape');

    await attach({ name: '示例票据.pdf', mimeType: 'application/pdf', buffer: pdf });
    const pdfRow = township.locator('[data-testid="case-attachments"] li').filter({ hasText: '示例票据.pdf' });
    const answered = township.waitForResponse((response) => response.url().endsWith('/content'));
    await pdfRow.getByTestId('attachment-show').click();
    expect((await answered).headers()['content-type']).toBe('application/pdf');
    await screenshot(township, 'case-file-pdf');
    await township.keyboard.press('Escape');

    await row.getByTestId('attachment-remove').click();
    await township.getByTestId('attachment-remove-reason').fill('照片不清楚');
    await township.getByTestId('attachment-remove-confirm').click();
    await township.getByText('已移除：照片不清楚').waitFor();
    await screenshot(township, 'case-file-attachments');
  }, 120_000);

  it('says in words what cannot be attached', async () => {
    const { caseId } = await reported();
    await township.goto(`/cases/${caseId}`);
    await township.getByTestId('attachment-add').click();
    await township
      .getByTestId('attachment-file')
      .setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: Buffer.from('not a picture at all') });
    await township.getByTestId('attachment-upload').click();
    await township.getByRole('alert').getByText('只能上传图片').waitFor();
    await screenshot(township, 'case-file-refused');
  }, 120_000);

  it('takes a case back while nobody has decided', async () => {
    const { caseId } = await reported();
    await until('the first task', async () => (await api.caseFile(caseId)).openTasks.length > 0);
    await township.goto(`/cases/${caseId}`);
    await township.getByTestId('case-withdraw').click();
    await township.getByTestId('withdraw-reason').fill('亲属已经接走照顾');
    await screenshot(township, 'case-file-withdraw');
    await township.getByTestId('withdraw-save').click();

    await township.locator('[data-testid="case-withdrawal"][data-state="done"]').waitFor();
    await township.getByTestId('case-retention').waitFor();
    const closed = await api.caseFile(caseId);
    expect(closed).toMatchObject({ status: 'closed', openTasks: [], payments: [] });
    await screenshot(township, 'case-file-withdrawn');
  }, 120_000);

  it.each([
    ['laptop', { width: 1366, height: 768 }],
    ['phone', { width: 390, height: 844 }],
  ] as const)(
    'explains on a %s why it was decided so, as the letter does',
    async (size, viewport) => {
      const { caseId, receiptNumber } = await reported();
      const village = await openWorkplace(browser, yimen.url, 'village');
      await workTask(village, receiptNumber, 'checkOnSite', onSite);
      await village.close();
      const approver = await openWorkplace(browser, yimen.url, 'approver', viewport);
      await workTask(approver, receiptNumber, 'approveQuickly', { 是否先行救助: { choose: '同意' }, 简要理由: '情况紧急,同意先行救助' });

      const { page } = approver;
      await page.goto(`/cases/${caseId}`);
      const explanation = page.getByTestId('case-explanation');
      await explanation.getByText('镇（街道）决定给予救助 ¥1,800.00。').waitFor();
      await explanation.scrollIntoViewIfNeeded();
      await screenshot(page, `${size}-case-explanation`);
      await fits(page);
      const [letter] = (await api.get<LetterView[]>(`/api/cases/${caseId}/letters`)).filter(({ kind }) => kind === 'decision');
      const href = await page.getByTestId('letter-decision').getByTestId('letter-print').getAttribute('href');
      expect(decodeURIComponent(href ?? '')).toContain(letter!.letterId);
      const printed = await pdfText(new Uint8Array(await (await page.request.get(href!)).body()));
      for (const words of ['镇（街道）决定给予救助 ¥1,800.00。', '情况紧急,同意先行救助', '行政复议']) expect(printed).toContain(words);
      await page.getByTestId('case-papers').scrollIntoViewIfNeeded();
      await screenshot(page, `${size}-case-file`);

      await page.getByTestId('language').click();
      await page.getByText('Why it was decided so').waitFor();
      await fits(page);
      await page.getByTestId('notice-bell').click();
      await page.getByText('No notices').waitFor();
      await screenshot(page, `${size}-notices-en`);
      await approver.close();
    },
    180_000,
  );
});
