/** The hub's page: listens to the hub and shows what it says. */
import { makeCommune, updateCommune } from "./commune.js";
import { keepChildren, make, setText } from "./dom.js";
import { makeRefusals, updateRefusals } from "./kiosks.js";
import { ago, language, loadWords, otherLanguage, say } from "./words.js";

const header = document.getElementById("header");
const main = document.getElementById("main");
const footer = document.getElementById("footer");
const status = make("p", { class: "badge", id: "status", role: "status", "data-status": "loading" });
const communes = make("div", { id: "communes" });
const unknown = makeRefusals();

/** What the hub's clock says, less what ours says: a phone's clock may be wrong. */
let clockOffsetSeconds = 0;

function setStatus(name, mark, text) {
  status.dataset.status = name;
  setText(status, `${mark} ${text}`);
}

function show(tallies) {
  clockOffsetSeconds = tallies.nowSeconds - Date.now() / 1000;
  keepChildren(communes, tallies.communes, (commune) => commune.id, makeCommune, (section, commune) =>
    updateCommune(section, commune, tallies.nowSeconds),
  );
  updateRefusals(unknown, say("refusals.unknown"), tallies.refusedWithoutRoster, tallies.refusals);
  if (tallies.running) {
    setStatus("live", "●", say("live"));
  } else {
    setStatus("stopped", "⚠", say("stopped"));
  }
}

function showTimes() {
  const now = Math.round(Date.now() / 1000 + clockOffsetSeconds);
  for (const seen of document.querySelectorAll("[data-seen]")) {
    if (seen.dataset.seen !== "") {
      setText(seen, ago(now - Number(seen.dataset.seen)));
    }
  }
}

function listen() {
  const events = new EventSource("/api/events");
  events.addEventListener("tallies", (event) => show(JSON.parse(event.data)));
  // The browser connects again by itself.
  events.addEventListener("error", () => setStatus("lost", "⚠", say("reconnecting")));
}

await loadWords();
document.documentElement.lang = language;
document.title = `Urna · ${say("title")}`;
header.append(
  make(
    "nav",
    {},
    make("hgroup", {}, make("h1", {}, say("title")), make("p", {}, say("subtitle"))),
    make("div", { class: "tools" }, status, make("a", { href: `?lang=${otherLanguage}`, lang: otherLanguage, role: "button", class: "outline" }, say("switchLanguage"))),
  ),
);
setStatus("loading", "◌", say("loading"));
main.append(communes, unknown);
footer.append(make("small", {}, say("footer")));
setInterval(showTimes, 1000);
listen();
