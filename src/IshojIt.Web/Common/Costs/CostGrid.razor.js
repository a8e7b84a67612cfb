// Keys and paste of the cost grid. Moving happens here, at once; only what was typed or pasted goes to the server.
const listeners = new WeakMap();

const cells = root => [...root.querySelectorAll("input.n")];

const below = (root, cell, step) => {
  const column = cells(root).filter(c => c.dataset.year === cell.dataset.year);
  return column[column.indexOf(cell) + step];
};

const beside = (root, cell, step) => {
  const row = cells(root).filter(c => c.dataset.row === cell.dataset.row);
  return row[row.indexOf(cell) + step];
};

const allSelected = cell => cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
const atStart = cell => cell.selectionEnd === 0;
const atEnd = cell => cell.selectionStart === cell.value.length;

const target = (root, cell, e) => {
  switch (e.key) {
    case "ArrowDown": return below(root, cell, 1);
    case "ArrowUp": return below(root, cell, -1);
    case "Enter": return below(root, cell, e.shiftKey ? -1 : 1);
    case "ArrowLeft": return allSelected(cell) || atStart(cell) ? beside(root, cell, -1) : undefined;
    case "ArrowRight": return allSelected(cell) || atEnd(cell) ? beside(root, cell, 1) : undefined;
  }
};

// A closed list would take each arrow and letter for a choice, and add a row for it: it is opened instead.
const opensList = e => e.target.matches("select.add, select[id$='-add-area']") && !e.ctrlKey && !e.metaKey && !e.altKey
  && (e.key === "ArrowDown" || e.key === "ArrowUp" || (e.key.length === 1 && e.key !== " "));

const onKey = root => e => {
  if (opensList(e)) {
    e.preventDefault();
    e.target.showPicker();
    return;
  }

  const cell = e.target.closest("input.n");
  if (!cell || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
  if (e.shiftKey && e.key !== "Enter") return;
  if (e.key === "Escape" && cell.dataset.before !== undefined && cell.value !== cell.dataset.before) {
    cell.value = cell.dataset.before;
    cell.dispatchEvent(new Event("input", { bubbles: true }));
    cell.select();
    e.preventDefault();
    e.stopPropagation();
    return;
  }

  const next = target(root, cell, e);
  if (next) next.focus();
  if (next || e.key === "Enter" || e.key === "ArrowUp" || e.key === "ArrowDown") e.preventDefault();
};

const onFocus = e => {
  const cell = e.target.closest("input.n");
  if (!cell) return;
  cell.dataset.before = cell.value;
  cell.select();
};

const onPaste = server => e => {
  const cell = e.target.closest("input.n");
  const text = e.clipboardData?.getData("text/plain") ?? "";
  if (!cell || cell.readOnly || !/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return;
  e.preventDefault();
  server.invokeMethodAsync("PasteAsync", Number(cell.dataset.row), Number(cell.dataset.year), text);
};

export function attach(root, server) {
  const own = { keydown: onKey(root), focusin: onFocus, paste: onPaste(server) };
  for (const [name, listener] of Object.entries(own)) root.addEventListener(name, listener);
  listeners.set(root, own);
  root.dataset.keys = "on";
}

export function detach(root) {
  for (const [name, listener] of Object.entries(listeners.get(root) ?? {})) root.removeEventListener(name, listener);
  listeners.delete(root);
}

export function focus(id) {
  document.getElementById(id)?.focus();
}
