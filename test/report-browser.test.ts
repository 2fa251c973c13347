// The report in a browser: reading, filtering, sorting, the keyboard, accessibility, hostile texts, speed.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manyStories, pageOf, storyOf } from './support/report.ts';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const found = existsSync(CHROMIUM);

describe.skipIf(!found)(`the report in Chromium${found ? '' : ` (${CHROMIUM} is not installed)`}`, () => {
  let browser: Browser;
  let folder: string;
  /** What the pages complained about; nothing ever should. */
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'newsfacts-browser-'));
    const pages = {
      harbour: pageOf([storyOf('harbour')]),
      english: pageOf([storyOf('harbour'), storyOf('hostile')], { language: 'en' }),
      hostile: pageOf([storyOf('hostile')]),
      bare: pageOf([{ story: storyOf('harbour').story, missing: 'noSource' }]),
      many: pageOf(manyStories(1000)),
    };
    for (const [name, page] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), page);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage(options);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (/^https?:/.test(request.url())) complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    return page;
  }

  const quotesIn = (page: Page) => page.locator('#rows td[data-cell="quote"]').allTextContents();

  it('shows the row of a figure that is pointed at, and where it was read from', async () => {
    const page = await open('harbour');
    await page.hover('text=320万吨');
    expect(await page.textContent('#why-lead')).toBe('青屿港 · 吞吐量 · 320万吨');
    const row = (await page.textContent('#why-row'))!;
    for (const part of ['3,200,000 t', '3200000000 kg', '2021', '林海生', 'quantity: <number> <unit>', 'harbour.txt'])
      expect(row).toContain(part);
    const lit = await page.evaluate(() => {
      const { highlights } = (globalThis as never as { CSS: { highlights: Map<string, Iterable<object>> } }).CSS;
      return ['subject', 'property'].map((name) => String([...highlights.get(name)!][0]));
    });
    expect(lit).toEqual(['青屿港', '吞吐量']);
    await page.close();
  });

  it('places highlights behind broken lines and characters beyond the basic plane', async () => {
    const page = await open('harbour');
    await page.click('text=5.2万人次');
    const lit = await page.evaluate(() =>
      String(
        [
          ...(globalThis as never as { CSS: { highlights: Map<string, Iterable<object>> } }).CSS.highlights.get(
            'subject',
          )!,
        ][0],
      ),
    );
    expect(lit).toBe('𠮷田码头');
    await page.close();
  });

  it('works by keyboard', async () => {
    const page = await open('harbour');
    const focused = () => page.evaluate('document.activeElement.textContent');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('跳到正文');
    await page.focus('#f0');
    expect(await page.textContent('#why-lead')).toContain('320万吨');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('355万吨');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('320万吨');
    await page.keyboard.press('Escape');
    expect(await page.locator('#why.open').count()).toBe(0);
    expect(await page.locator('.column .figure:not([tabindex="-1"])').count()).toBe(1);
    await page.locator('#rows th[data-cell="value"] button').focus();
    await page.keyboard.press('Enter');
    expect(await page.getAttribute('#rows th[data-cell="value"]', 'aria-sort')).toBe('ascending');
    await page.close();
  });

  it('goes from a row of the table, and from a check that fails, to the figure', async () => {
    const page = await open('harbour');
    await page.click('#rows td[data-cell="quote"] >> text=1250艘');
    expect(await page.evaluate('document.activeElement.id')).toBe('f3');
    await page.click('.alarm a >> text=80%');
    expect(await page.evaluate('document.activeElement.id')).toBe('f5');
    expect(await page.textContent('#why-row')).toContain('不成立');
    await page.close();
  });

  it('filters by words, unit and role', async () => {
    const page = await open('harbour');
    await page.fill('#search', '渔船 全港');
    expect(await quotesIn(page)).toEqual(['1250艘', '900艘']);
    await page.fill('#search', '');
    await page.selectOption('#by-unit', { label: 't (3)' });
    expect(await quotesIn(page)).toEqual(
      ['320万吨', '355万吨', '超过400万吨'].map((quote) => expect.stringMatching(quote.slice(-5))),
    );
    await page.selectOption('#by-role', { index: 2 });
    expect(await page.textContent('#shown')).toBe('没有符合条件的数字');
    await page.close();
  });

  it('sorts by value both ways', async () => {
    const page = await open('harbour');
    const values = () => page.locator('#rows td[data-cell="value"]').allTextContents();
    await page.click('#rows th[data-cell="value"] button');
    expect(await values()).toEqual(['80', '900', '1,250', '52,000', '3,200,000', '3,550,000', '> 4,000,000']);
    await page.click('#rows th[data-cell="value"] button');
    expect((await values())[0]).toBe('> 4,000,000');
    await page.close();
  });

  it('saves what is filtered as CSV, formulas as text', async () => {
    const page = await open('hostile', { acceptDownloads: true });
    const download = page.waitForEvent('download');
    await page.click('#download');
    const file = await download;
    expect(file.suggestedFilename()).toBe('figures.csv');
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv).toMatch(/^\ufeffstory,id,/);
    expect(csv.trimEnd().split(/\r\n(?=')/)).toHaveLength(5);
    expect(csv).toContain("'=cmd|' /C calc'!A0,");
    expect(csv).toContain(",'=1+1,");
    expect(csv).toContain(",'@SUM(A1),");
    expect(csv).toContain('"""boats"""');
    await page.close();
  });

  it('keeps a hostile story inert', async () => {
    const page = await open('hostile');
    for (const link of await page.locator('.column .figure').all()) await link.hover();
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('img, .column svg').count()).toBe(0);
    expect(await page.locator('.column .figure').allTextContents()).toEqual(['12', '34', '5', '8']);
    await page.close();
  });

  it('hides the marks of a kind', async () => {
    const page = await open('harbour');
    const line = () => page.evaluate("getComputedStyle(document.querySelector('.column .person')).textDecorationLine");
    expect(await line()).toBe('underline');
    await page.uncheck('#mark-person');
    expect(await line()).toBe('none');
    await page.close();
  });

  it('follows the system in light and dark, and the switch', async () => {
    const page = await open('harbour', { colorScheme: 'dark' });
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const dark = await ground();
    await page.selectOption('#theme select', 'light');
    expect(await ground()).not.toBe(dark);
    await page.selectOption('#theme select', 'dark');
    expect(await ground()).toBe(dark);
    await page.close();
  });

  it.each(['harbour', 'english', 'bare'])(
    'has no serious fault that axe finds in %s, light and dark, wide and narrow',
    async (name) => {
      const faults: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1280, 390]) {
          // axe is put in from outside, which the page's own policy would not let in.
          const page = await open(name, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
          await page.click('.column .figure >> nth=0');
          await page.evaluate(axe.source);
          const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
          for (const { id, impact, nodes } of violations)
            if (impact === 'serious' || impact === 'critical')
              faults.push(`${colorScheme} ${width} ${id}: ${nodes[0]?.html}`);
          await page.close();
        }
      }
      expect(faults).toEqual([]);
    },
  );

  it('fits the width of a phone', async () => {
    const page = await open('english', { viewport: { width: 360, height: 740 }, hasTouch: true });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.tap('text=320万吨');
    expect(await page.evaluate("getComputedStyle(document.getElementById('why')).position")).toBe('fixed');
    await page.click('#why-close');
    expect(await page.locator('#why').isVisible()).toBe(false);
    await page.close();
  });

  it('can be read without scripts', async () => {
    const page = await open('harbour', { javaScriptEnabled: false });
    expect(await page.locator('noscript tbody tr').count()).toBe(7);
    expect(await page.locator('.column .figure').count()).toBe(7);
    expect(await page.locator('#filter').isVisible()).toBe(false);
    await page.close();
  });

  it('prints the whole table', async () => {
    const page = await open('many');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('#rows tbody tr').count()).toBe(10_000);
    await page.close();
  });

  it('stays fast with 10,000 figures', async () => {
    const page = await open('many');
    const load = await page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd");
    const filter = await page.evaluate(`(() => {
      const search = document.getElementById('search');
      const times = ['渔', '渔船', '99', ''].map((words) => {
        const start = performance.now();
        search.value = words;
        search.dispatchEvent(new Event('input'));
        document.body.offsetHeight;
        return performance.now() - start;
      });
      return Math.min(...times);
    })()`);
    // The aims are 1 s and 100 ms; a machine that is busy with other tests gets some more.
    expect(load).toBeLessThan(4000);
    expect(filter).toBeLessThan(400);
    expect(await page.textContent('#shown')).toContain('10000');
    await page.close();
  });

  it('never complains and never asks the network', () => {
    expect(complaints).toEqual([]);
  });
});
