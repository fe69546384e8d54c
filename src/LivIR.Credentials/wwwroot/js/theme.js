// Runs before the first paint, so a chosen theme never flashes. Without a choice the system's wish holds.
(() => {
  'use strict';
  const key = 'livir-theme';
  const root = document.documentElement;
  const words = { system: 'as the system', light: 'light', dark: 'dark' };
  const next = { system: 'light', light: 'dark', dark: 'system' };

  const chosen = () => {
    try {
      const value = localStorage.getItem(key);
      return value === 'light' || value === 'dark' ? value : 'system';
    } catch {
      return 'system';
    }
  };

  let theme = chosen();
  const apply = () => {
    const wanted = theme === 'system' ? null : theme;
    if (root.getAttribute('data-theme') !== wanted) {
      if (wanted) {
        root.setAttribute('data-theme', wanted);
      } else {
        root.removeAttribute('data-theme');
      }
    }
  };

  const show = () => {
    apply();
    for (const word of document.querySelectorAll('[data-theme-word]')) {
      word.textContent = words[theme];
    }
  };

  apply();

  // Enhanced navigation merges the new page's root element into this one and would drop the attribute.
  new MutationObserver(apply).observe(root, { attributes: true, attributeFilter: ['data-theme'] });

  window.addEventListener('storage', event => {
    if (event.key === key) {
      theme = chosen();
      show();
    }
  });

  document.addEventListener('click', event => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-theme-toggle]')) {
      return;
    }
    theme = next[theme];
    try {
      localStorage.setItem(key, theme);
    } catch {
      // A private window may refuse to store it; the choice then lasts for this page.
    }
    show();
  });

  document.addEventListener('DOMContentLoaded', () => {
    show();
    window.Blazor?.addEventListener('enhancedload', show);
  });
})();
