// "/" goes to the search field; Escape and a click elsewhere close an open menu.
(() => {
  'use strict';
  const menus = () => document.querySelectorAll('details[data-menu][open]');

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      for (const menu of menus()) {
        menu.open = false;
        menu.querySelector('summary')?.focus();
      }
      return;
    }
    const typing = event.target instanceof Element
      && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const search = document.querySelector('[data-search]');
    if (search instanceof HTMLInputElement) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  document.addEventListener('click', event => {
    for (const menu of menus()) {
      if (event.target instanceof Node && (!menu.contains(event.target)
        || (event.target instanceof Element && event.target.closest('a')))) {
        menu.open = false;
      }
    }
  });
})();
