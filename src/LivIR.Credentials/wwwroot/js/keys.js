// The arrow keys move between the cells of a large table, so that they need not all be tab stops;
// "/" goes to the search field; a letter presses the button or link that names it in data-key; Escape and a click elsewhere close
// an open menu; the skip link moves the focus.
(() => {
  'use strict';
  const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  // From a cell to the next one in that direction that can be opened; from the table itself to its first.
  const moveInCells = event => {
    const step = steps[event.key];
    const region = event.target instanceof Element && event.target.closest('[role=region]');
    const table = region && region.querySelector('table[data-cells]');
    if (!step || !table) {
      return;
    }
    const cell = event.target.closest('td');
    if (!cell) {
      const first = table.querySelector('tbody td a.cell');
      if (first && event.target === region && event.key === 'ArrowDown') {
        event.preventDefault();
        first.focus();
      }
      return;
    }
    let [row, column] = [cell.parentElement, cell.cellIndex];
    for (;;) {
      column += step[1];
      row = step[0] < 0 ? row.previousElementSibling : step[0] > 0 ? row.nextElementSibling : row;
      const next = row?.cells?.[column];
      if (!row || (step[1] !== 0 && !next)) {
        return;
      }
      const link = next?.querySelector('a.cell');
      if (link) {
        event.preventDefault();
        link.focus();
        return;
      }
    }
  };

  // Not while a dialog is open, which has fields and buttons of its own, and not again while the key is held down.
  const press = event => {
    const target = !event.repeat && !document.querySelector('.rz-dialog') && document.querySelector(`[data-key=${event.key}]`);
    if (target && !target.matches(':disabled')) {
      event.preventDefault();
      target.click();
    }
  };

  const menus = () => document.querySelectorAll('details[data-menu][open]');

  document.addEventListener('keydown', event => {
    moveInCells(event);
    if (event.key === 'Escape') {
      document.querySelector('[data-cells] [data-close]')?.click();
      for (const menu of menus()) {
        menu.open = false;
        menu.querySelector('summary')?.focus();
      }
      return;
    }
    const typing = event.target instanceof Element
      && event.target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (/^[a-z]$/.test(event.key)) {
      press(event);
      return;
    }
    if (event.key !== '/') {
      return;
    }
    const search = document.querySelector('[data-search]');
    if (search instanceof HTMLInputElement) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  // Before Blazor's own listener, which would scroll to the content but leave the focus on the link.
  document.addEventListener('click', event => {
    const main = event.target instanceof Element && event.target.closest('.skip') && document.getElementById('main');
    if (main) {
      event.preventDefault();
      main.focus();
    }
  }, true);

  document.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('[data-reload]')) {
      location.reload();
      return;
    }
    for (const menu of menus()) {
      if (event.target instanceof Node && (!menu.contains(event.target)
        || (event.target instanceof Element && event.target.closest('a')))) {
        menu.open = false;
      }
    }
  });
})();
