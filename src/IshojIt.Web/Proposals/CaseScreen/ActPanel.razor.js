// Keeps what is typed in the form of an act for the session, so that leaving the page, a reload or a restart costs nothing. It goes when the act is done or given up.
const prefix = "ishojit-act:";
const patience = 5000;
let form;

const keyOf = el => el.type === "radio" ? el.name : el.id;
const isKept = el => el.matches?.("input, textarea, select") && el.type !== "search" && !("unkept" in el.dataset) && keyOf(el) !== "";
const valueOf = el => el.type === "checkbox" ? String(el.checked) : el.value;

const onInput = e => {
  const el = e.target;
  if (!isKept(el) || form.restoring) return;
  form.kept.delete(keyOf(el));
  form.kept.set(keyOf(el), valueOf(el));
  sessionStorage.setItem(form.slot, JSON.stringify([...form.kept]));
};

const find = (key, value) =>
  form.root.querySelector(`input[type=radio][name="${CSS.escape(key)}"][value="${CSS.escape(value)}"]`) ?? form.root.querySelector(`#${CSS.escape(key)}`);

const give = (el, value) => {
  if (el.type === "radio") el.checked = true;
  else if (el.type === "checkbox") el.checked = value === "true";
  else el.value = value;
  el.dispatchEvent(new Event("input", { bubbles: true }));
  el.dispatchEvent(new Event("change", { bubbles: true }));
};

// In the order in which they were typed: what a choice brings comes a moment after it.
const restore = waiting => waiting.filter(([key, value]) => {
  const el = find(key, value);
  if (!el || (el.tagName === "SELECT" && ![...el.options].some(o => o.value === value))) return true;
  if (valueOf(el) !== value || el.type === "radio") give(el, value);
  return false;
});

export function attach(root, slot, user) {
  detach();
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(prefix) && !name.startsWith(`${prefix}${user}:`)) sessionStorage.removeItem(name);
  }

  form = { root, slot: `${prefix}${user}:${slot}`, kept: new Map(JSON.parse(sessionStorage.getItem(`${prefix}${user}:${slot}`) ?? "[]")), restoring: true };
  root.addEventListener("input", onInput);
  root.addEventListener("change", onInput);
  const mine = form;
  let waiting = restore([...form.kept]);
  form.restoring = false;
  if (waiting.length > 0) {
    const observer = new MutationObserver(() => {
      if (form !== mine) { observer.disconnect(); return; }
      mine.restoring = true;
      waiting = restore(waiting);
      mine.restoring = false;
      if (waiting.length === 0) observer.disconnect();
    });
    observer.observe(root, { childList: true, subtree: true });
    setTimeout(() => observer.disconnect(), patience);
  }

  root.dataset.keeping = "on";
  return form.kept.size > 0;
}

export function forget(slot, user) {
  sessionStorage.removeItem(`${prefix}${user}:${slot}`);
  if (form?.slot === `${prefix}${user}:${slot}`) form.kept.clear();
}

export function detach() {
  if (!form) return;
  form.root.removeEventListener("input", onInput);
  form.root.removeEventListener("change", onInput);
  form = undefined;
}
