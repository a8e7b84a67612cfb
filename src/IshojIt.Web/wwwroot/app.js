// The theme is set before the first paint, so that nothing flashes.
(() => {
  const stored = document.cookie.split('; ').find(c => c.startsWith('theme='))?.slice(6);
  const dark = stored ? stored === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();

document.addEventListener('click', event => {
  if (!event.target.closest('[data-theme-toggle]')) return;
  const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = next;
  document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=lax`;
});

// Buttons that need the circuit wait for it, so that nobody presses a dead one.
const waiting = setInterval(() => {
  const ready = document.querySelector('[data-testid=ready]');
  if (ready && ready.textContent.trim() === 'True') {
    document.body.dataset.interactive = 'true';
    clearInterval(waiting);
  }
}, 50);
