// Keeps what is typed in the session until the server says that it is saved, and gives it back when the connection is back.
const prefix = "ishojit-form:";
let form;

const keyOf = el => el.dataset.keep ?? (el.type === "radio" ? el.name : el.id);
const isKept = el => el.matches?.("input, textarea, select") && el.type !== "search" && !("unkept" in el.dataset) && !/-add(-area)?$/.test(el.id) && keyOf(el) !== "";
const valueOf = el => {
  if (el.type === "checkbox") return String(el.checked);
  if (el.type === "radio") return form.root.querySelector(`input[name="${CSS.escape(el.name)}"]:checked`)?.value ?? "";
  return el.value;
};

const away = () => /components-reconnect-(show|retrying|failed|rejected|paused)/.test(document.getElementById("components-reconnect-modal")?.className ?? "");

const store = () => {
  const slot = prefix + form.slot;
  if (form.kept.size === 0) sessionStorage.removeItem(slot);
  else sessionStorage.setItem(slot, JSON.stringify({ number: form.number, fields: [...form.kept.values()] }));
};

const onFocus = e => {
  if (isKept(e.target) && !form.known.has(keyOf(e.target))) form.known.set(keyOf(e.target), valueOf(e.target));
};

const onInput = e => {
  const el = e.target;
  if (!isKept(el)) return;
  const key = keyOf(el), value = valueOf(el);
  const entry = form.kept.get(key) ?? { key, was: form.known.get(key) ?? null, trail: [] };
  entry.value = value;
  entry.number = ++form.number;
  if (!away() && entry.trail.at(-1) !== value) entry.trail = [...entry.trail.slice(-40), value];
  form.kept.set(key, entry);
  store();
  clearTimeout(form.timer);
  form.timer = setTimeout(tell, 50);
};

// Goes after the events of Blazor on the same connection, so that what it counts has arrived; what was typed while it was away has not, until it is replayed.
const tell = async () => {
  if (!form || form.owes) return;
  const { server, number } = form;
  try { await server.invokeMethodAsync("SeenAsync", number); } catch { /* away: it is given again */ }
};

const plain = ({ key, value, was, trail }) => ({ key, value, was, trail });

const replay = async () => {
  if (!form) return;
  const active = document.activeElement;
  const typing = active && isKept(active) ? keyOf(active) : null;
  const fields = [...form.kept.values()].filter(f => f.key !== typing).map(plain);
  if (typing && form.kept.has(typing)) active.dispatchEvent(new Event("input", { bubbles: true }));
  try {
    if (fields.length > 0) await form.server.invokeMethodAsync("ReplayAsync", fields, form.number);
  } catch {
    // Lost again: given when it is back, or in a moment where it only seemed to be.
    setTimeout(() => { if (form?.owes && !away()) replay(); }, 1000);
    return;
  }
  if (!form) return;
  form.owes = false;
  tell();
};

const watchConnection = () => {
  const modal = document.getElementById("components-reconnect-modal");
  if (!modal) return undefined;
  let was = away();
  const observer = new MutationObserver(() => {
    const now = away();
    if (now) form.owes = true;
    if (/components-reconnect-rejected/.test(modal.className)) {
      // The server has forgotten the circuit, but it answers: everything is in the session.
      form.leaving = true;
      location.reload();
    } else if (was && !now) {
      replay();
    }
    was = now;
  });
  observer.observe(modal, { attributes: true, attributeFilter: ["class"] });
  return observer;
};

const onLeave = e => {
  if (form && !form.leaving && form.kept.size > 0) e.preventDefault();
};

export function attach(root, server, slot, user) {
  detach();
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(prefix) && !name.startsWith(`${prefix}${user}:`)) sessionStorage.removeItem(name);
  }

  const stored = JSON.parse(sessionStorage.getItem(prefix + slot) ?? '{"number":0,"fields":[]}');
  form = { root, server, slot, number: stored.number, kept: new Map(stored.fields.map(f => [f.key, f])), known: new Map(), leaving: false, owes: false };
  form.listeners = [["focusin", onFocus, true], ["input", onInput, false], ["change", onInput, false]];
  for (const [name, listener, capture] of form.listeners) root.addEventListener(name, listener, capture);
  window.addEventListener("beforeunload", onLeave);
  form.observer = watchConnection();
  root.dataset.keeping = "on";
  return { number: form.number, fields: stored.fields.map(plain) };
}

export function saved(number, held) {
  if (!form) return;
  for (const [key, entry] of form.kept) {
    if (entry.number <= number && !held.includes(key)) {
      form.known.set(key, entry.value);
      form.kept.delete(key);
    }
  }
  store();
}

// The first save gave the proposal its number: the address follows without a navigation, so that nothing loses the focus.
export function named(slot, address) {
  if (!form) return;
  sessionStorage.removeItem(prefix + form.slot);
  form.slot = slot;
  store();
  history.replaceState(history.state, "", address + location.search);
}

export function finish() {
  if (!form) return;
  form.leaving = true;
  form.kept.clear();
  store();
}

export function detach() {
  if (!form) return;
  for (const [name, listener, capture] of form.listeners) form.root.removeEventListener(name, listener, capture);
  window.removeEventListener("beforeunload", onLeave);
  form.observer?.disconnect();
  form = undefined;
}

export function focusField(id) {
  const target = document.getElementById(id) ?? document.querySelector(`[data-field="${CSS.escape(id)}"]`);
  target?.scrollIntoView({ block: id === "trin-h" ? "nearest" : "center" });
  target?.focus({ preventScroll: true });
}
