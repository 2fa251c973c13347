// Describes a folder of CSV tables as a Frictionless data package: columns, types, keys and references.

import type { Column, Table } from './table.ts';
import { RUNS, TABLES } from './tables.ts';

/** The text of datapackage.json. Fields may be empty where they are not required. */
export function datapackage(extension: string): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/1.0/datapackage.json',
    profile: 'tabular-data-package',
    name: 'newsfacts',
    title: 'Facts of news stories',
    description:
      'Made by newsfacts export. A text that a spreadsheet would take for a formula has an apostrophe before it.',
    resources: [RUNS, ...TABLES].map((table) => resource(table, extension)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

const resource = ({ name, description, columns, key, references }: Table, extension: string) => ({
  profile: 'tabular-data-resource',
  name,
  description,
  path: name + extension,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  schema: {
    fields: columns.map(field),
    missingValues: [''],
    primaryKey: key,
    foreignKeys: references.map((reference) => ({
      fields: reference.columns,
      // A table names itself by nothing.
      reference: { resource: reference.table === name ? '' : reference.table, fields: reference.to },
    })),
  },
});

const field = ({ name, type, description, optional }: Column) => ({
  name,
  type,
  description,
  ...(optional ? {} : { constraints: { required: true } }),
});
