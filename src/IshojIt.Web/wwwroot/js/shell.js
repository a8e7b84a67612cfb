// What the frame does in the browser alone, so that it works before the circuit is there and while it is lost.
(() => {
  const root = document.documentElement;
  const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

  const focus = id => {
    const target = document.getElementById(id);
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  };

  // What the tour points at: brought into view, focused, and marked until the focus leaves it.
  let wanted = null;
  const mark = target => {
    wanted = null;
    target.dataset.shown = "";
    target.addEventListener("blur", () => delete target.dataset.shown, { once: true });
  };
  const show = target => {
    target.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    target.focus({ preventScroll: true });
    mark(target);
  };
  document.addEventListener("focusin", e => {
    if (wanted && e.target.id === wanted) mark(e.target);
  });

  const openNav = open => {
    root.toggleAttribute("data-nav", open);
    document.querySelector("[data-act=nav]")?.setAttribute("aria-expanded", String(open));
  };

  const acts = {
    theme: () => {
      root.dataset.theme = dark() ? "light" : "dark";
      const secure = location.protocol === "https:" ? "; Secure" : "";
      document.cookie = `ishojit-theme=${root.dataset.theme}; path=/; max-age=31536000; SameSite=Lax${secure}`;
    },
    nav: () => {
      const open = !root.hasAttribute("data-nav");
      openNav(open);
      if (open) document.querySelector("#hovedmenu a")?.focus();
    },
    print: () => print(),
    reload: () => location.reload(),
    reconnect: async () => {
      if (!await Blazor.reconnect()) location.reload();
    },
  };

  // Fragment links would lead to the start page, since the base address is "/": the target gets the focus here instead.
  document.addEventListener("click", e => {
    const jump = e.target.closest("a[data-focus]");
    if (jump) {
      e.preventDefault();
      e.stopPropagation();
      focus(jump.dataset.focus);
      return;
    }

    const pointer = e.target.closest("a[data-show]");
    if (pointer) {
      const target = document.getElementById(pointer.dataset.show);
      if (target && pointer.href === location.href) {
        e.preventDefault();
        e.stopPropagation();
        show(target);
        return;
      }
      wanted = pointer.dataset.show;
    }

    const act = e.target.closest("button[data-act]");
    if (act) acts[act.dataset.act]?.();
    for (const menu of document.querySelectorAll("details[data-act=menu][open]")) {
      if (!menu.contains(e.target)) menu.open = false;
    }
    if (e.target.closest("#hovedmenu a") || (root.hasAttribute("data-nav") && e.target.closest("main"))) openNav(false);
  }, true);

  document.addEventListener("keydown", e => {
    if (e.key === "Escape") {
      const menu = document.querySelector("details[data-act=menu][open]");
      if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
      if (root.hasAttribute("data-nav")) {
        openNav(false);
        document.querySelector("[data-act=nav]")?.focus();
      }
    }

    const typing = e.target.closest?.("input, textarea, select, [contenteditable=true]");
    if (e.key === "/" && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) {
      const search = document.querySelector(".search input");
      if (search) {
        e.preventDefault();
        search.focus();
      }
    }
  });

  window.ishojit = { focus };
})();
