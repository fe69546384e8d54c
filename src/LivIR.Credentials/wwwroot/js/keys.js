// "/" goes to the search field; Escape and a click elsewhere close an open menu; the skip link moves the focus.
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
