// Rows of lists: a click opens the case as its link does; arrows go from link to link, Enter opens as links do.
(() => {
  document.addEventListener("click", e => {
    const row = e.target.closest("tr[data-open]");
    if (row && !e.target.closest("a, button, input, label, summary") && !String(getSelection())) row.querySelector("a[data-row]")?.click();
  });

  document.addEventListener("keydown", e => {
    const link = e.target.closest?.("a[data-row]");
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!link || !step || e.ctrlKey || e.metaKey || e.altKey) return;
    const links = [...link.closest("table").querySelectorAll("a[data-row]")];
    const next = links[links.indexOf(link) + step];
    if (next) {
      e.preventDefault();
      next.focus();
    }
  });
})();
