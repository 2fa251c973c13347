// What a format of an export is: where it writes is known by the name of the target; it takes rows and ends whole or not at all.

import type { Cell, Table } from './table.ts';

/** One export: the inputs it was made from tell it from others, no clock. */
export interface Run {
  /** The first 12 digits of the SHA-256 of the input files. */
  readonly id: string;
  /** The input files, as given. */
  readonly files: readonly string[];
}

export interface Target {
  /** A file, a folder or an address, as given. */
  readonly to: string;
  readonly run: Run;
  /** The table, for a format that holds only one. */
  readonly table: Table;
  /** Keep the rows of earlier runs. */
  readonly append: boolean;
  /** Begin CSV files with a byte order mark, as some spreadsheets need. */
  readonly bom: boolean;
  /** The schema of a database server that the tables stand in. */
  readonly schema: string;
}

/** Takes the rows of an export, the tables of each batch in the order of TABLES. */
export interface Sink {
  add(table: Table, rows: readonly (readonly Cell[])[]): Promise<void>;
  /** Finishes: only now does the target show what was added. */
  close(): Promise<void>;
  /** Leaves the target as it was. */
  abort(): Promise<void>;
}

export interface Format {
  /** For people. */
  readonly name: string;
  /** Whether the name of a target asks for this format. */
  matches(to: string): boolean;
  /** Whether it holds all tables; else the one that was asked for. */
  readonly allTables: boolean;
  /** @throws Error with one line for the person, where the target cannot be written or a package is missing. */
  open(target: Target): Promise<Sink>;
}

/**
 * Loads an optional package.
 * @throws Error that names the package to install, where it is missing.
 */
export async function optionalPackage<Module>(name: string, use: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if ((code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && message.includes(`'${name}'`))
      throw new Error(`${use} needs the optional package ${name}: npm install ${name}`);
    throw error;
  }
}
