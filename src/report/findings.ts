// The formats in which `validate` tells what it finds. A format is one entry of FORMATS.

import { type IssueCode, wordsOf } from '../model/issue.ts';
import type { Tongue } from '../model/messages.ts';
import type { FindingsFormat, FormatOptions, OpenFormat, ValidationTotals } from './finding-format.ts';
import { github } from './github.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';

export const FORMATS: Readonly<Record<string, OpenFormat>> = { text, json, github, sarif, junit };

const SEVERITIES: Readonly<Record<Tongue, Readonly<Record<string, string>>>> = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  zh: { error: '错误', warning: '警告', info: '提示' },
};

/** `file:line:column: severity code: message`, as compilers write, with the remedy below; at the end a table of codes. */
function text({ language }: FormatOptions): FindingsFormat {
  return {
    finding: ({ file, line, column, severity, code, message, remedy }) =>
      `${file}:${line}:${column}: ${SEVERITIES[language][severity]} ${code}: ${message}\n    ${remedy}\n`,
    end: (totals) => {
      const codes = Object.entries(totals.codes);
      const width = Math.max(...codes.map(([code]) => code.length));
      const count = Math.max(...codes.map(([, times]) => String(times).length));
      const rows = codes.map(([code, times]) => {
        const { title } = wordsOf(code as IssueCode, language);
        return `${String(times).padStart(count + 2)}  ${code.padEnd(width)}  ${title}\n`;
      });
      const table = rows.length === 0 ? '' : `\n${rows.join('')}\n`;
      return table + (language === 'zh' ? chineseTotals(totals) : englishTotals(totals));
    },
  };
}

function englishTotals({ files, stories, facts, checks, sources, found }: ValidationTotals): string {
  const looked = [counted(stories, 'story', 'stories'), counted(facts, 'fact'), counted(checks, 'check')].join(', ');
  const result = [counted(found.error, 'error'), counted(found.warning, 'warning')].join(', ');
  const quotes = sources ? '' : ' Quotes were not looked up: give the folder of the sources with --sources.';
  return `${counted(files.length, 'file')}: ${looked}; ${result}.${quotes}\n`;
}

function chineseTotals({ files, stories, facts, checks, sources, found }: ValidationTotals): string {
  const quotes = sources ? '' : '没有查对引文：请用 --sources 给出来源的目录。';
  const looked = `${stories} 篇稿件、${facts} 条事实、${checks} 项核算`;
  return `${files.length} 个文件：${looked}；${found.error} 个错误、${found.warning} 个警告。${quotes}\n`;
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** One JSON object: {"findings": […], "totals": {…}}, a finding a line. */
function json(): FindingsFormat {
  let count = 0;
  return {
    finding: (found) => (count++ === 0 ? '{"findings":[\n' : ',\n') + JSON.stringify(found),
    end: (totals) => `${count === 0 ? '{"findings":[' : '\n'}],"totals":${JSON.stringify(totals)}}\n`,
  };
}
