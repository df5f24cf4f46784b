// Suggests names of the mart while a question is written. The page works without it.
const box = document.getElementById('sql');
const list = document.getElementById('suggestions');
const count = document.getElementById('suggestion-count');
const names = [...document.querySelectorAll('.schema .sql')].map((element) => {
  const isColumn = element.closest('li') !== null;
  const about = isColumn
    ? element.parentElement.textContent
    : (element.closest('details').querySelector('p')?.textContent ?? '');
  return { name: element.textContent.replace(/\(.*/, '('), about, isColumn };
});
const known = [...new Map(names.map((one) => [one.name, one])).values()];
const most = 12;
let active = -1;

document.getElementById('keys').hidden = false;
box.setAttribute('aria-autocomplete', 'list');
box.setAttribute('aria-controls', 'suggestions');
box.setAttribute('aria-haspopup', 'listbox');

/** The word that ends where the cursor is. */
function word() {
  const before = box.value.slice(0, box.selectionStart);
  return /"?[\w.-]*$/.exec(before)[0];
}

function close() {
  list.hidden = true;
  list.replaceChildren();
  box.removeAttribute('aria-activedescendant');
  active = -1;
}

function suggest(isAsked) {
  const begun = word().toLowerCase();
  close();
  if (begun.length < 2 && !isAsked) return;
  const found = known
    .filter(({ name }) => name.toLowerCase().replace('"', '').startsWith(begun.replace('"', '')))
    .filter(({ name }) => name.toLowerCase() !== begun)
    .slice(0, most);
  count.textContent = found.length === 0 ? '' : `${found.length} suggestions`;
  list.append(
    ...found.map(({ name, about }, index) => {
      const item = document.createElement('div');
      item.id = `suggestion-${index}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.dataset.name = name;
      const code = document.createElement('span');
      code.className = 'sql';
      code.textContent = name;
      const words = document.createElement('span');
      words.className = 'when';
      words.textContent = ` ${about.replace(name, '').slice(0, 90)}`;
      item.append(code, words);
      return item;
    }),
  );
  list.hidden = found.length === 0;
}

function choose(index) {
  const items = [...list.children];
  if (items.length === 0) return;
  active = (index + items.length) % items.length;
  items.forEach((item, place) => {
    item.setAttribute('aria-selected', String(place === active));
  });
  items[active].scrollIntoView({ block: 'nearest' });
  box.setAttribute('aria-activedescendant', items[active].id);
}

function take(item) {
  const end = box.selectionStart;
  box.setRangeText(item.dataset.name, end - word().length, end, 'end');
  close();
  box.focus();
}

box.addEventListener('input', () => suggest(false));
box.addEventListener('blur', close);
// Before the box loses the focus.
list.addEventListener('mousedown', (event) => {
  event.preventDefault();
  const item = event.target.closest('[role=option]');
  if (item) take(item);
});
box.addEventListener('keydown', (event) => {
  const isOpen = !list.hidden;
  if (event.key === 'Enter' && event.ctrlKey) box.form.requestSubmit();
  else if (event.key === ' ' && event.ctrlKey) suggest(true);
  else if (isOpen && event.key === 'ArrowDown') choose(active + 1);
  else if (isOpen && event.key === 'ArrowUp') choose(active - 1);
  else if (isOpen && event.key === 'Enter' && active >= 0) take(list.children[active]);
  else if (isOpen && event.key === 'Escape') close();
  else return;
  event.preventDefault();
});
