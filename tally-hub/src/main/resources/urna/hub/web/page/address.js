/** What the page shows, as its address says: it can be bookmarked, shared and gone back to. */

const NAMES = ["at", "list", "filter", "text", "page"];

/** The view that an address names; "at" is empty where a visitor begins. */
export function viewOf(search) {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(NAMES.map((name) => [name, parameters.get(name) ?? ""]));
}

/** The parameters of a view; what is empty is left out. */
export function parametersOf(view, language) {
  const parameters = new URLSearchParams();
  for (const name of NAMES) {
    if (view[name] && view[name] !== "0") {
      parameters.set(name, view[name]);
    }
  }
  if (language && language !== "es") {
    parameters.set("lang", language);
  }
  return parameters.toString();
}

export function hrefOf(view, language) {
  const parameters = parametersOf(view, language);
  return parameters ? `/?${parameters}` : "/";
}

/**
 * Lets links within the page change what is shown without loading the page anew.
 *
 * @param show is called with the view, and whether it is another place
 */
export function followLinks(show) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-view]");
    if (link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      history.pushState(null, "", link.getAttribute("href"));
      show(viewOf(location.search), true);
    }
  });
  window.addEventListener("popstate", () => show(viewOf(location.search), true));
}
