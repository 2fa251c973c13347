// The report: what it escapes, how it is built, and the command that writes it.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupedDigits } from '../src/model/figure-text.ts';
import { escapeText, html, json, markupText, ownSource } from '../src/report/page/html.ts';
import { bars, line } from '../src/report/page/svg.ts';
import { compact } from '../src/report/page/values.ts';
import { allWords } from '../src/report/page/words.ts';
import { type BuiltCommand, buildCommand } from './support/command.ts';
import { pageOf, storyOf } from './support/report.ts';

describe('the template', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`"x" onload='y'`, '&quot;x&quot; onload=&#39;y&#39;'],
    ['&lt;', '&amp;lt;'],
    ['a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['a\0b\u001bc', 'a\ufffdb\ufffdc'],
    ['a\r\nb\tc', 'a&#13;\nb\tc'],
    ['𠮷田', '𠮷田'],
    ['\u202egnp\u202c', '\u202egnp\u202c'],
  ])('escapes %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
    expect(markupText(html`<p title="${text}">${text}</p>`)).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  it('leaves no character of any text that could make markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39|#13);)/);
      }),
    );
  });

  it('keeps markup of its own, lists, and nothing for nothing', () => {
    expect(markupText(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${undefined}${false}</ul>`)).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    );
  });

  it('takes no data for markup', () => {
    const posing = JSON.parse('{"Symbol(markup)":"<b>","markup":"<b>"}') as never;
    expect(() => markupText(html`${posing}`)).toThrow();
  });

  it('writes JSON that cannot end its element and reads back as it was', () => {
    const value = { a: '</script><!--', b: '\u2028&\ud800' };
    const text = markupText(json(value));
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(value);
  });

  it('takes no source that would end its element', () => {
    expect(() => ownSource('"</script>"')).toThrow();
  });
});

describe('values and charts', () => {
  it('writes numbers in groups and in few digits', () => {
    expect([groupedDigits(1468), groupedDigits(-12345.678), groupedDigits(1e21)]).toEqual([
      '1,468',
      '-12,345.678',
      '1e+21',
    ]);
    expect([compact(146_800_000_000, 'zh'), compact(146_800_000_000, 'en'), compact(7, 'en')]).toEqual([
      '1468亿',
      '146.8bn',
      '7',
    ]);
  });

  it('tells in words what it draws', () => {
    const chart = markupText(
      bars('By unit', [
        { label: '<t>', value: 2, shown: '2' },
        { label: 'a', value: 1, shown: '1' },
      ]),
    );
    expect(chart).toContain('aria-label="By unit: &lt;t&gt; 2; a 1"');
    expect(chart).toContain('width="50%"');
  });

  it('draws equal values as a level line', () => {
    const point = { value: 0, time: '2023', shown: '0', actual: true };
    expect(
      markupText(
        line('x', [
          { ...point, at: 0 },
          { ...point, at: 9 },
        ]),
      ),
    ).toContain('points="0,50 100,50"');
  });
});

describe('the page', () => {
  const harbour = storyOf('harbour');
  const page = pageOf([harbour]);

  it('is the same for the same stories', () => {
    expect(pageOf([storyOf('harbour')])).toBe(page);
  });

  it('lets only its own style and script work', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!.replaceAll('&#39;', "'");
    const hash = (source: string) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src ${hash(style)}`);
    expect(policy).toContain(`script-src ${hash(script)}`);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it('loads nothing and has no style or script in attributes', () => {
    for (const text of [page, pageOf([storyOf('hostile')])]) {
      const markup = text.replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '');
      expect(markup.replaceAll(/="[^"]*"/g, '=""')).not.toMatch(/<[^>]*\s(?:src|style|on\w+)=/i);
      const addresses = [...markup.matchAll(/\shref="([^"]*)"/g)].map((match) => match[1]!);
      expect(addresses.filter((address) => !/^(#|data:,$)/.test(address))).toEqual([]);
    }
  });

  it('marks every figure at its place', () => {
    const quotes = harbour.story.facts.filter(({ type }) => type === 'figure').map(({ text }) => text);
    const links = [...page.matchAll(/<a class="figure[^"]*" id="f(\d+)" href="#r\1">(.*?)<\/a>/g)].map((m) =>
      m[2]!.replace(/<[^>]*>/g, ''),
    );
    expect(links).toEqual(quotes);
    expect([...page.matchAll(/<tr id="r\d+"/g)]).toHaveLength(quotes.length);
    expect(page).not.toContain('<h4>');
  });

  it('marks the other kinds, one in the other', () => {
    expect(page).toContain(
      '<span class="office"><span class="organisation">青屿港务局</span>局长<span class="person">林海生</span></span>',
    );
    expect(page).toContain('<span class="time">2021年</span>');
    expect(page).toContain('<span class="place">𠮷田码头</span>');
  });

  it('joins lines that break between Chinese characters, and drops no character', () => {
    expect(page).toContain('吞吐量预计<span class="wrap">&#13;\n</span><a class="figure" id="f2"');
  });

  it('lists figures that the body does not hold', () => {
    const [first] = harbour.story.body;
    const cut = { ...harbour, story: { ...harbour.story, body: [first!] } };
    expect(pageOf([cut])).toMatch(
      /<h4>正文以外的数字<\/h4><ul class="quotes">\s*<li dir="auto"><a class="figure fails" id="f3"/,
    );
  });

  it('keeps figures whole where other marks cross them', () => {
    const [office, figure, ...facts] = harbour.story.facts;
    const crossing = { ...office!, start: figure!.start + 1, end: figure!.end + 1 };
    expect(pageOf([{ ...harbour, story: { ...harbour.story, facts: [crossing, figure!, ...facts] } }])).toContain(
      '>320万吨</a>',
    );
  });

  it('has checks that fail on top, parts of wholes and values over time drawn', () => {
    expect(page.indexOf('没有通过的核对')).toBeGreaterThan(0);
    expect(page.indexOf('没有通过的核对')).toBeLessThan(page.indexOf('id="stories"'));
    expect(page).toContain('aria-label="900艘 / 1250艘 = 72; 文中写 80%"');
    expect(page).toContain('随时间的变化: 青屿港 · 吞吐量 · t');
    expect(page).toContain('2021 320万; 2022 355万; 2023 &gt; 400万');
  });

  it('shows people with their offices', () => {
    expect(page).toMatch(
      /林海生<\/h3><ul><li dir="auto"><span class="organisation">青屿港务局<\/span> <span class="office">局长<\/span>/,
    );
    expect(page).toContain('另外提到：<bdi>苏远航</bdi>');
  });

  it('speaks the language of most stories, or the one asked for', () => {
    expect(page).toContain('<html lang="zh">');
    expect(pageOf([storyOf('hostile')])).toContain('<html lang="en">');
    expect(pageOf([harbour], { language: 'en' })).toContain('Checks that fail');
    expect(Object.keys(allWords('en'))).toEqual(Object.keys(allWords('zh')));
  });

  it('shows quotes and says so where there is no text', () => {
    const bare = pageOf([{ story: harbour.story, missing: 'noSource' }]);
    expect(bare).toContain('没有原文，只列出引文');
    expect(bare).toContain('<ul class="quotes">');
    expect([...bare.matchAll(/<a class="figure/g)]).toHaveLength(7);
  });

  it('keeps a hostile story inert', () => {
    const hostile = pageOf([storyOf('hostile')]);
    expect([...hostile.matchAll(/<script\b/gi)]).toHaveLength(2);
    expect(hostile).not.toMatch(/<(?:img|b|svg onload)\b/i);
    expect(hostile).not.toContain('\ud800');
  });

  it('has a script that fits its types', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.page.json'],
      { encoding: 'utf8' },
    );
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

describe('newsfacts report', () => {
  let command: BuiltCommand;
  let folder: string;
  const facts = 'fixtures/report/harbour.json';
  beforeAll(() => {
    command = buildCommand();
    folder = mkdtempSync(join(tmpdir(), 'newsfacts-report-'));
  });
  afterAll(() => {
    command.remove();
    rmSync(folder, { recursive: true });
  });

  it('writes the page, whole, under its name', async () => {
    const file = join(folder, 'page.html');
    writeFileSync(file, 'old');
    const outcome = await command.run(['report', facts, '--sources', 'fixtures/report', '-o', file]);
    expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>[\s\S]*新能源渔船[\s\S]*<\/html>\n$/);
    expect(readdirSync(folder)).toEqual(['page.html']);
  });

  it('writes to standard output without -o, quotes only without --sources', async () => {
    const { status, stdout } = await command.run(['report', facts, '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout).toContain('Without its source text only quotes are shown');
  });

  it('tells of sources that are missing or changed, and goes on', async () => {
    const missing = await command.run(['report', facts, '--sources', folder]);
    expect(missing.status).toBe(0);
    expect(missing.stderr).toMatch(/^newsfacts: .*harbour\.txt.* Only quotes of its stories are shown\.\n$/);
    writeFileSync(join(folder, 'harbour.txt'), 'another text');
    const changed = await command.run(['report', facts, '--sources', folder, '--lang', 'en']);
    expect(changed.stderr).toContain('is not the file that was read');
    expect(changed.stdout).toContain('The source is not the file that was read; only quotes are shown.');
  });

  it.each([
    ['a file that is missing', ['none.json'], 2, 'none.json:1:1'],
    ['a file that is not JSON', ['fixtures/report/harbour.txt'], 2, 'harbour.txt:1'],
    ['a folder of sources that is none', [facts, '--sources', 'none'], 2, 'is no folder'],
    ['a folder to write to that is missing', [facts, '-o', 'none/page.html'], 2, 'ENOENT'],
    ['a language it does not speak', [facts, '--lang', 'fr'], 2, 'fr'],
  ])('refuses %s', async (_, args, status, said) => {
    const outcome = await command.run(['report', ...args]);
    expect(outcome.status).toBe(status);
    expect(outcome.stderr).toContain(said);
    expect(outcome.stdout).toBe('');
  });

  it('refuses a story that breaks the schema, with status 1 and without a trace', async () => {
    const bad = join(folder, 'bad.ndjson');
    const file = join(folder, 'bad.html');
    writeFileSync(bad, '{"id":"x"}\n');
    const outcome = await command.run(['report', bad, '-o', file]);
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain('breaks the schema');
    expect(existsSync(file)).toBe(false);
  });
});
