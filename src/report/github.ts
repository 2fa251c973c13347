// Annotations of GitHub Actions: one workflow command a finding, shown at its line in the pull request.

import type { FindingsFormat } from './finding-format.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

export function github(): FindingsFormat {
  return {
    finding: ({ file, line, column, severity, code, title, message, remedy }) => {
      const properties = Object.entries({ file, line, col: column, title: `${code}: ${title}` })
        .map(([name, value]) => `${name}=${property(String(value))}`)
        .join(',');
      return `::${COMMANDS[severity]} ${properties}::${data(`${message}\n${remedy}`)}\n`;
    },
    end: () => '',
  };
}

/** What would end the command, or begin an escape, as the runner reads it back. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** In a property, what would end it, too. */
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
