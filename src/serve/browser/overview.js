// Sorts and filters the table of measures at once. Without it, links and the form do the same by the address.
const table = document.getElementById('measures-table');
const form = document.getElementById('measures-form');
const status = document.getElementById('measures-shown');

if (table && form && status) {
  const body = table.tBodies[0];
  const rows = [...body.rows].filter((row) => row.dataset.place !== undefined);
  const isWhole = !/[?&](words|theme|verdict)=./.test(location.search);
  const themes = new Map();
  for (const row of [...body.rows]) {
    if (row.classList.contains('theme')) themes.set(row.textContent.trim(), row);
  }
  let sort = new URLSearchParams(location.search).get('sort') ?? 'paper';
  let isDown = new URLSearchParams(location.search).get('order') === 'down';

  const sortedBy = {
    paper: (row) => Number(row.dataset.place),
    title: (row) => row.dataset.title,
    verdict: (row) => row.dataset.verdict,
    change: (row) => (row.dataset.change === '' ? null : Number(row.dataset.change)),
  };

  const compare = (one, other) => {
    const [a, b] = [sortedBy[sort](one), sortedBy[sort](other)];
    if (a === null || b === null) return (a === null) - (b === null);
    const order = typeof a === 'string' ? a.localeCompare(b, 'en-GB') : a - b;
    return (isDown ? -order : order) || Number(one.dataset.place) - Number(other.dataset.place);
  };

  const show = () => {
    const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const [theme, verdict] = [form.elements.theme.value, form.elements.verdict.value];
    let count = 0;
    for (const row of rows) {
      const isShown =
        words.every((word) => row.dataset.text.includes(word)) &&
        (theme === '' || row.dataset.theme === theme) &&
        (verdict === '' || row.dataset.verdict === verdict);
      row.hidden = !isShown;
      count += isShown ? 1 : 0;
    }
    let before = null;
    body.replaceChildren(
      ...[...rows].sort(compare).flatMap((row) => {
        const heading = themes.get(row.dataset.theme);
        const isFirst = sort === 'paper' && heading && !row.hidden && row.dataset.theme !== before;
        if (!row.hidden) before = row.dataset.theme;
        return isFirst ? [heading, row] : [row];
      }),
    );
    status.textContent = count === rows.length ? `All ${count} rows` : `${count} of ${rows.length} rows`;
    for (const link of table.tHead.querySelectorAll('a[data-sort]')) {
      const isHere = link.dataset.sort === sort;
      link.parentElement.toggleAttribute('aria-sort', isHere);
      if (isHere) link.parentElement.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      link.lastElementChild.textContent = isHere ? (isDown ? ' ▼' : ' ▲') : ' ↕';
    }
    const chosen = { words: words.join(' '), theme, verdict, sort: sort === 'paper' ? '' : sort };
    const query = new URLSearchParams(
      Object.entries({ ...chosen, order: isDown ? 'down' : '' }).filter(([, value]) => value !== ''),
    );
    history.replaceState(
      null,
      '',
      `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`,
    );
  };

  // A page that came filtered has not all the rows: the next choice asks for them.
  if (isWhole) {
    table.tHead.addEventListener('click', (event) => {
      const link = event.target.closest('a[data-sort]');
      if (!link) return;
      event.preventDefault();
      isDown = sort === link.dataset.sort && !isDown;
      sort = link.dataset.sort;
      show();
    });
    form.addEventListener('input', show);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      show();
    });
    form.querySelector('.reset').addEventListener('click', (event) => {
      event.preventDefault();
      form.elements.words.value = '';
      form.elements.theme.value = '';
      form.elements.verdict.value = '';
      [sort, isDown] = ['paper', false];
      show();
    });
  }
}
