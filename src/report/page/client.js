// The script of the report: shows the row of a figure, fills, filters, sorts and saves the table, switches the theme.
// The page can be read without it. It makes elements and text only, never markup.

(() => {
  /**
   * @typedef {string | number | boolean | null} Cell
   * @typedef {{ name: string, exported: boolean, cells: Cell[], at: number[] }} Column
   */

  /** Rows in the table at a time. */
  const PAGE = 100;

  /** @type {(id: string) => HTMLElement} */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

  /** @type {{ language: string, words: Record<string, string>, columns: Column[] }} */
  const { language, words, columns } = JSON.parse(byId('data').textContent ?? '');
  const column = new Map(columns.map((one) => [one.name, one]));
  const count = columns[0]?.at.length ?? 0;

  /** The cell of a figure. @type {(name: string, row: number) => Cell} */
  const cell = (name, row) => {
    const { cells, at } = /** @type {Column} */ (column.get(name));
    return cells[/** @type {number} */ (at[row])] ?? null;
  };

  /** The cell as text; empty cells are empty texts. @type {(name: string, row: number) => string} */
  const text = (name, row) => String(cell(name, row) ?? '');

  /** A word of the interface; codes without one stand for themselves. @type {(key: string) => string} */
  const word = (key) => (Object.hasOwn(words, key) ? /** @type {string} */ (words[key]) : key);

  /**
   * An element with its attributes and what stands in it.
   * @param {string} name
   * @param {Record<string, string>} attributes
   * @param {...(Node | string)} inside
   */
  const element = (name, attributes, ...inside) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  };

  // ---- The theme ----

  const KEPT = 'newsfacts-theme';
  const theme = /** @type {HTMLSelectElement} */ (document.querySelector('#theme select'));

  const setTheme = () => {
    if (theme.value === '') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme.value;
  };
  // A browser may keep nothing, as for files: then the choice lasts as long as the page.
  try {
    const kept = localStorage.getItem(KEPT);
    if (kept === 'light' || kept === 'dark') theme.value = kept;
  } catch {}
  setTheme();
  theme.addEventListener('change', () => {
    setTheme();
    try {
      localStorage.setItem(KEPT, theme.value);
    } catch {}
  });
  byId('theme').hidden = false;

  // ---- The row of a figure, and why ----

  const why = byId('why');
  why.hidden = false;
  const lead = byId('why-lead');
  const hint = lead.textContent ?? '';
  /** @type {HTMLElement | undefined} */
  let chosen;

  /** The number of the figure that a link stands for. @type {(link: Element) => number} */
  const numberOf = (link) => Number(link.id.slice(1));

  /** @type {(target: EventTarget | null) => HTMLElement | null} */
  const figureAt = (target) => (target instanceof Element ? target.closest('.column .figure') : null);

  /** Names and contents of what is told of a figure; empty ones are left out. @type {(row: number) => [string, (Node | string)[]][]} */
  const told = (row) => {
    const whole = cell('whole_number', row);
    const range = (/** @type {string} */ name) =>
      cell(`${name}_start`, row) === null ? '' : ` ${text(`${name}_start`, row)}–${text(`${name}_end`, row)}`;
    const keyed = (/** @type {string} */ name) => [
      element('span', { class: `key ${name}`, dir: 'auto' }, text(name, row)),
      element('span', { class: 'quiet' }, range(name)),
    ];
    const change = ['direction', 'basis'].map((name) => text(name, row)).filter((code) => code !== '');
    const si = [
      text('si_value', row) || [text('si_min', row), text('si_max', row)].filter(Boolean).join('–'),
      text('si_unit', row),
    ];
    return [
      [word('value'), [`${text('shown', row)} ${text('unit_shown', row)}`.trim()]],
      [word('si'), si[0] === '' || si[1] === '' || si[1] === '1' ? [] : [si.join(' ')]],
      [word('subject'), cell('subject', row) === null ? [] : keyed('subject')],
      [word('property'), cell('property', row) === null ? [] : keyed('property')],
      [
        word('time'),
        cell('time', row) === null
          ? []
          : [text('time', row), element('span', { class: 'quiet' }, ` ${text('time_quote', row)}`)],
      ],
      [word('role'), [word(text('role', row))]],
      [word('change'), change.length > 0 ? [change.map(word).join(' ')] : []],
      [word('modality'), [word(text('modality', row))]],
      [word('whole'), typeof whole === 'number' ? [element('a', { href: `#f${whole}` }, text('quote', whole))] : []],
      [word('place'), [text('place', row)]],
      [word('speaker'), [text('speaker', row)]],
      [word('checks'), cell('fails', row) ? [word('fails')] : []],
      [word('rule'), [element('code', {}, text('rule', row))]],
      [word('offsets'), [`${text('quote_start', row)}–${text('quote_end', row)}`]],
      [word('sentence'), [`${text('sentence_start', row)}–${text('sentence_end', row)}`]],
      [word('file'), [text('file', row)]],
    ];
  };

  /** @type {(link: HTMLElement) => void} */
  const choose = (link) => {
    if (chosen === link) return;
    chosen?.classList.remove('chosen');
    chosen = link;
    link.classList.add('chosen');
    const row = numberOf(link);
    lead.textContent = [text('subject', row), text('property', row), text('quote', row)]
      .filter((part) => part !== '')
      .join(' · ');
    byId('why-row').replaceChildren(
      ...told(row)
        .filter(([, inside]) => inside.some((part) => part !== ''))
        .flatMap(([name, inside]) => [element('dt', {}, name), element('dd', { dir: 'auto' }, ...inside)]),
    );
    why.classList.add('open');
    byId('why-close').hidden = false;
    highlight(link, row);
  };

  const forget = () => {
    chosen?.classList.remove('chosen');
    chosen = undefined;
    lead.textContent = hint;
    byId('why-row').replaceChildren();
    why.classList.remove('open');
    byId('why-close').hidden = true;
    if (CSS.highlights) for (const name of ['subject', 'property']) CSS.highlights.delete(name);
  };

  /** Lays a colour under the words that the figure's subject and property were read from. @type {(link: HTMLElement, row: number) => void} */
  const highlight = (link, row) => {
    if (!CSS.highlights) return;
    const blocks = link.closest('.story')?.querySelectorAll('[data-start]') ?? [];
    for (const name of ['subject', 'property']) {
      const range = rangeIn(blocks, cell(`${name}_start`, row), cell(`${name}_end`, row));
      if (range) CSS.highlights.set(name, new Highlight(range));
      else CSS.highlights.delete(name);
    }
  };

  /** The range of code points of the document, where it lies in one of the blocks. @type {(blocks: Iterable<Element>, start: Cell, end: Cell) => Range | undefined} */
  const rangeIn = (blocks, start, end) => {
    if (typeof start !== 'number' || typeof end !== 'number') return undefined;
    for (const block of blocks) {
      const range = document.createRange();
      let at = Number(block.getAttribute('data-start'));
      if (start < at) continue;
      let begun = false;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const points = Array.from(/** @type {Text} */ (node).data);
        const unit = (/** @type {number} */ offset) => points.slice(0, offset - at).join('').length;
        if (!begun && start < at + points.length) {
          range.setStart(node, unit(start));
          begun = true;
        }
        if (begun && end <= at + points.length) {
          range.setEnd(node, unit(end));
          return range;
        }
        at += points.length;
      }
    }
    return undefined;
  };

  const reading = /** @type {HTMLElement} */ (document.querySelector('.column'));
  for (const event of ['pointerover', 'focusin', 'click']) {
    reading.addEventListener(event, (happened) => {
      const link = figureAt(happened.target);
      if (!link) return;
      // Without the script the link leads to the row of the table; here the row comes to the link.
      if (event === 'click') happened.preventDefault();
      // On a phone a finger that scrolls must not open the row.
      if (event === 'pointerover' && /** @type {PointerEvent} */ (happened).pointerType !== 'mouse') return;
      choose(link);
    });
  }
  byId('why-close').addEventListener('click', () => {
    const link = chosen;
    forget();
    link?.focus({ preventScroll: true });
    forget();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && chosen) forget();
  });

  // With the stories out of sight, the row would only stand in the way.
  new IntersectionObserver(
    ([stories]) => {
      if (chosen && !stories?.isIntersecting) forget();
    },
    { rootMargin: '-80px 0px' },
  ).observe(reading);

  // One figure of each story is a stop of the Tab key; arrows go on from it.
  for (const story of reading.querySelectorAll('.story')) {
    const links = /** @type {NodeListOf<HTMLElement>} */ (story.querySelectorAll('.figure'));
    for (const [i, link] of links.entries()) if (i > 0) link.tabIndex = -1;
  }
  reading.addEventListener('keydown', (event) => {
    const link = figureAt(event.target);
    if (!link) return;
    if (event.key === ' ') choose(link);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0) focusFigure(byOrder()[byOrder().indexOf(link) + step]);
    if (step !== 0 || event.key === ' ') event.preventDefault();
  });

  /** The figures in the order in which they are read. */
  const byOrder = (() => {
    /** @type {HTMLElement[] | undefined} */
    let links;
    return () => {
      links ??= Array.from(reading.querySelectorAll('.figure'));
      return links;
    };
  })();

  /** @type {(link: HTMLElement | undefined) => void} */
  const focusFigure = (link) => {
    if (!link) return;
    link
      .closest('.story')
      ?.querySelectorAll('.figure[tabindex="0"], .figure:not([tabindex])')
      .forEach((other) => {
        /** @type {HTMLElement} */ (other).tabIndex = -1;
      });
    link.tabIndex = 0;
    link.focus();
  };

  // A link to a figure, from wherever it comes, focuses it and so shows its row.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#f"]') : null;
    const figure = link && document.getElementById(/** @type {string} */ (link.getAttribute('href')).slice(1));
    if (!figure || link === figure) return;
    event.preventDefault();
    figure.scrollIntoView({ block: 'center' });
    focusFigure(figure);
  });

  // ---- The table ----

  const search = /** @type {HTMLInputElement} */ (byId('search'));
  const body = /** @type {HTMLElement} */ (document.querySelector('#rows tbody'));
  const headers = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#rows th'));
  const choices = [
    { select: /** @type {HTMLSelectElement} */ (byId('by-unit')), name: 'unit_shown' },
    { select: /** @type {HTMLSelectElement} */ (byId('by-role')), name: 'role' },
  ];
  const collator = new Intl.Collator(language);
  const everyRow = Array.from({ length: count }, (_, row) => row);

  let sorted = everyRow;
  let filtered = everyRow;
  let page = 0;

  /** What the search looks in, by row, in lower case; made when first needed. @type {string[] | undefined} */
  let haystacks;
  const SEARCHED = [
    'quote',
    'subject',
    'property',
    'value',
    'unit_shown',
    'classifier',
    'time',
    'place',
    'speaker',
    'title',
    'source',
    'story',
  ];

  const matching = () => {
    haystacks ??= everyRow.map((row) =>
      SEARCHED.map((name) => text(name, row))
        .join('\n')
        .toLowerCase(),
    );
    const hay = haystacks;
    const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = choices
      .filter(({ select }) => select.value !== '')
      .map(({ select, name }) => {
        const { cells, at } = /** @type {Column} */ (column.get(name));
        const index = cells.indexOf(JSON.parse(select.value));
        return (/** @type {number} */ row) => at[row] === index;
      });
    return sorted.filter(
      (row) =>
        wanted.every((fits) => fits(row)) && terms.every((term) => /** @type {string} */ (hay[row]).includes(term)),
    );
  };

  /** Numbers before texts, empty cells last. @type {(a: Cell, b: Cell, direction: number) => number} */
  const compared = (a, b, direction) => {
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
    return direction * collator.compare(String(a), String(b));
  };

  /** @type {(header: HTMLElement) => void} */
  const sortBy = (header) => {
    const direction = header.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
    for (const other of headers) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
    const name = /** @type {string} */ (header.dataset.by);
    const { cells, at } = /** @type {Column} */ (column.get(name));
    // Each distinct cell is compared, not each row.
    const places = cells
      .map((_, index) => index)
      .sort((a, b) => compared(cells[a] ?? null, cells[b] ?? null, direction));
    const rank = new Map(places.map((index, place) => [index, place]));
    const rankOf = (/** @type {number} */ row) => {
      if (name === 'value' && cell('value', row) === null) return undefined;
      return rank.get(/** @type {number} */ (at[row]));
    };
    sorted = [...everyRow].sort((a, b) => (rankOf(a) ?? count) - (rankOf(b) ?? count) || a - b);
    refresh();
  };

  const refresh = () => {
    filtered = matching();
    page = 0;
    showPage();
  };

  const showPage = () => {
    const from = page * PAGE;
    const rows = filtered.slice(from, from + PAGE);
    body.replaceChildren(...rows.map(rowOf));
    byId('shown').textContent =
      rows.length === 0 ? word('noneShown') : filled('shown', from + 1, from + rows.length, filtered.length);
    byId('pages').hidden = filtered.length <= PAGE;
    /** @type {HTMLButtonElement} */ (byId('previous')).disabled = page === 0;
    /** @type {HTMLButtonElement} */ (byId('next')).disabled = from + PAGE >= filtered.length;
  };

  /** @type {(key: string, ...values: number[]) => string} */
  const filled = (key, ...values) => word(key).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));

  /** @type {(row: number) => HTMLElement} */
  const rowOf = (row) => {
    const modality = text('modality', row);
    const kind = [text('role', row), ...(modality === 'actual' ? [] : [modality])].map(word).join(' · ');
    /** @type {[string, Node | string][]} */
    const cells = [
      ['quote', element('a', { href: `#f${row}` }, text('quote', row))],
      ['subject', text('subject', row)],
      ['property', text('property', row)],
      ['value', text('shown', row)],
      ['unit', text('unit_shown', row)],
      ['time', text('time', row)],
      ['role', kind],
      ['story', element('a', { href: `#s${text('story_number', row)}` }, text('title', row))],
    ];
    return element(
      'tr',
      { role: 'row', ...(cell('fails', row) ? { class: 'fails' } : {}) },
      ...cells.map(([name, inside]) =>
        element('td', { role: 'cell', 'data-cell': name, dir: name === 'value' ? 'ltr' : 'auto' }, inside),
      ),
    );
  };

  for (const { select, name } of choices) {
    const { cells, at } = /** @type {Column} */ (column.get(name));
    const counts = cells.map(() => 0);
    for (const index of at) counts[index] = (counts[index] ?? 0) + 1;
    const byCount = cells.map((_, index) => index).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
    for (const index of byCount) {
      const label = String(cells[index] ?? '');
      const shown = name === 'role' ? word(label) : label || word('count');
      select.append(element('option', { value: JSON.stringify(cells[index]) }, `${shown} (${counts[index]})`));
    }
    select.addEventListener('change', refresh);
  }
  for (const header of headers) header.addEventListener('click', () => sortBy(header));
  search.addEventListener('input', refresh);
  byId('filter').addEventListener('submit', (event) => event.preventDefault());
  for (const [id, step] of /** @type {const} */ ([
    ['previous', -1],
    ['next', 1],
  ])) {
    byId(id).addEventListener('click', () => {
      page += step;
      showPage();
      byId('rows').scrollIntoView({ block: 'start' });
    });
  }
  byId('filter').hidden = false;
  byId('rows').hidden = false;
  filtered = sorted;
  showPage();

  // On paper the whole table stands, not one page of it.
  addEventListener('beforeprint', () => body.replaceChildren(...filtered.map(rowOf)));
  addEventListener('afterprint', showPage);

  // ---- The download ----

  /** A field of RFC 4180. What a spreadsheet would run as a formula gets a quote before it. @type {(value: Cell) => string} */
  const field = (value) => {
    if (typeof value !== 'string') return String(value ?? '');
    const safe = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };

  byId('download').addEventListener('click', () => {
    const exported = columns.filter((one) => one.exported);
    const lines = [
      exported.map(({ name }) => name).join(','),
      ...filtered.map((row) =>
        exported.map(({ cells, at }) => field(cells[/** @type {number} */ (at[row])] ?? null)).join(','),
      ),
    ];
    // With a byte order mark, which spreadsheets need to see that it is UTF-8.
    const blob = new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
    const address = URL.createObjectURL(blob);
    element('a', { href: address, download: 'figures.csv' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  });
})();
