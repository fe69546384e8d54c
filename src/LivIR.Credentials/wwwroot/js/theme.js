// Runs before the first paint, so a chosen theme never flashes. Without a choice the system's wish holds.
(() => {
  'use strict';
  const key = 'livir-theme';
  const root = document.documentElement;

  const chosen = () => {
    try {
      const value = localStorage.getItem(key);
      return value === 'light' || value === 'dark' ? value : null;
    } catch {
      return null;
    }
  };

  let theme = chosen();
  const apply = () => {
    const wanted = theme;
    if (root.getAttribute('data-theme') !== wanted) {
      if (wanted) {
        root.setAttribute('data-theme', wanted);
      } else {
        root.removeAttribute('data-theme');
      }
    }
  };

  apply();

  // Enhanced navigation merges the new page's root element into this one and would drop the attribute.
  new MutationObserver(apply).observe(root, { attributes: true, attributeFilter: ['data-theme'] });

  window.addEventListener('storage', event => {
    if (event.key === key) {
      theme = chosen();
      apply();
    }
  });

  document.addEventListener('click', event => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-theme-toggle]')) {
      return;
    }
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    theme = (theme ?? system) === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem(key, theme);
    } catch {
      // A private window may refuse to store it; the choice then lasts for this page.
    }
    apply();
  });
})();
