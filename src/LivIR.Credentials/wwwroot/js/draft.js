// When a connection is gone for good and the page has to be loaded again, what was typed and sent on it comes back.
// It is kept in this tab alone, only for that one loading, and never a password.
(() => {
  'use strict';
  const place = () => 'draft:' + location.pathname + location.search;
  const fields = () => [...document.querySelectorAll('.form-body input[id], .form-body textarea[id], .form-body select[id]')]
    .filter(field => !['password', 'file', 'hidden', 'submit', 'button'].includes(field.type) && !field.readOnly);
  const ticks = field => ['checkbox', 'radio'].includes(field.type);

  // Before the page is loaded again; whoever else keeps something for it is asked.
  document.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('[data-reload]')) {
      const draft = { fields: fields().map(field => [field.id, ticks(field) ? field.checked : field.value]), files: [] };
      document.dispatchEvent(new CustomEvent('draft', { detail: draft }));
      sessionStorage.setItem(place(), JSON.stringify(draft));
    }
  }, true);

  const kept = sessionStorage.getItem(place());
  if (!kept) {
    return;
  }
  sessionStorage.removeItem(place());
  const draft = JSON.parse(kept);
  window.draftFiles = draft.files;

  const fill = () => {
    for (const field of fields()) {
      const [, value] = draft.fields.find(([id]) => id === field.id) ?? [];
      if (value === undefined || field.matches(':disabled')) {
        continue;
      }
      draft.fields = draft.fields.filter(([id]) => id !== field.id);
      if (ticks(field) ? field.checked !== value : !field.value && value) {
        field[ticks(field) ? 'checked' : 'value'] = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
  };
  // The fields are off until the page listens; a minute is longer than any page takes.
  const waiting = setInterval(fill, 250);
  setTimeout(() => clearInterval(waiting), 60000);
})();
