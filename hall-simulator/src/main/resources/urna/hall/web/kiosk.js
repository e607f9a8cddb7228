// The page of one virtual kiosk: shows what the firmware shows, sends what is pressed, decides nothing.

const OPTIONS = 10;
const KEYS = { CORRECT: "correct", BLANK: "blank", NEXT: "next", LANGUAGE: "other-language", CONFIRM: "confirm" };
const KEYBOARD = { Enter: "CONFIRM", Backspace: "CORRECT", b: "BLANK", n: "NEXT", l: "LANGUAGE" };

const at = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);
let words = {};
let view = null;

async function json(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

function send(path, body = "") {
  return fetch(`api/kiosks/${encodeURIComponent(kiosk)}/${path}`, { method: "POST", body });
}

const press = (button) => send(`press/${button}`);
const command = (name, argument) => send(`worker/${name}`, argument);

function link(to) {
  const other = new URLSearchParams(query);
  Object.entries(to).forEach(([key, value]) => other.set(key, value));
  return `?${other}`;
}

function element(tag, text, ...classes) {
  const made = document.createElement(tag);
  made.textContent = text;
  made.classList.add(...classes.filter(Boolean));
  return made;
}

function makeButton(button, text, ...classes) {
  const made = element("button", text, ...classes);
  made.type = "button";
  made.dataset.button = button;
  made.addEventListener("click", () => press(button));
  return made;
}

// Each line of the screen and the button beside it are made once: what is pressed must not vanish under the finger.
function makeButtons() {
  for (let number = 1; number <= OPTIONS; number++) {
    const slot = element("div", "", "slot");
    slot.append(makeButton(`OPTION_${number}`, String(number), "option"), element("div", "", "line"));
    at("lines").append(slot);
  }
  for (const [button, word] of Object.entries(KEYS)) {
    at("keys").append(makeButton(button, words[word], "key", button.toLowerCase()));
  }
}

function listenToKeyboard() {
  document.addEventListener("keydown", (event) => {
    // A held key is one press; what is typed as a PIN is not pressed on the kiosk.
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.target.tagName === "INPUT") return;
    const digit = /^[0-9]$/.test(event.key) ? `OPTION_${event.key === "0" ? OPTIONS : event.key}` : null;
    const button = digit ?? KEYBOARD[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!button) return;
    event.preventDefault();
    press(button);
  });
}

function listenToPanel() {
  document.querySelectorAll("[data-command]").forEach((button) => {
    button.addEventListener("click", () => command(button.dataset.command));
  });
  at("key").addEventListener("click", () => command("key", keyIsOn() ? "off" : "on"));
  const sendPin = () => {
    command("pin", at("pin").value);
    at("pin").value = "";
  };
  at("send-pin").addEventListener("click", sendPin);
  at("pin").addEventListener("keydown", (event) => {
    if (event.key === "Enter") sendPin();
  });
  at("scripted").addEventListener("change", () => send(`scripted/${at("scripted").checked ? "on" : "off"}`));
}

const keyIsOn = () => Boolean(view?.screen[0]?.status.status.keyOn);

function showLines(screen) {
  [...at("lines").children].forEach((slot, index) => {
    const line = screen.lines.find((one) => one.button === `OPTION_${index + 1}`);
    slot.classList.toggle("used", Boolean(line));
    slot.classList.toggle("marked", Boolean(line?.marked));
    slot.dataset.option = line?.id ?? "";
    slot.querySelector(".option").classList.toggle("lit", Boolean(line));
    slot.querySelector(".line").replaceChildren(...(line ? lineParts(line) : []));
  });
}

function lineParts(line) {
  const name = element("span", line.name, "name");
  if (line.chosen.length) name.append(element("small", line.chosen.join(", ")));
  return [element("span", line.marked ? "✔" : String(line.number), "number"), name];
}

function showScreen(screen) {
  const face = at("screen");
  face.lang = screen.language;
  face.dataset.kind = screen.kind;
  face.dataset.contest = screen.contest ?? "";
  face.dataset.polls = screen.status.status.polls;
  at("progress").textContent = screen.progress ?? "";
  at("screen-title").textContent = screen.title;
  at("instruction").textContent = screen.instruction;
  at("answer").textContent = screen.answer ?? "";
  at("status").textContent = screen.status.text;
  at("page").textContent = screen.pages > 1 ? `${screen.page} / ${screen.pages}` : "";
  showLines(screen);
  for (const button of document.querySelectorAll("button.key")) {
    const key = screen.keys.find((one) => one.button === button.dataset.button);
    button.classList.toggle("lit", Boolean(key));
    button.classList.toggle("marked", Boolean(key?.marked));
  }
}

function showPaper(reports) {
  const papers = [...reports].reverse().map((report) => element("pre", report.lines.join("\n"), "report"));
  at("paper").replaceChildren(...(papers.length ? papers : [element("p", words["no-paper"], "note")]));
}

function show(next) {
  const paperChanged = view?.paper.length !== next.paper.length;
  view = next;
  if (next.screen.length) showScreen(next.screen[0]);
  if (paperChanged) showPaper(next.paper);
  at("lamp").dataset.light = next.light;
  at("lamp-text").textContent = words[`lamp-${next.light}`];
  at("key").setAttribute("aria-pressed", String(keyIsOn()));
  at("key-text").textContent = words[keyIsOn() ? "key-on" : "key-off"];
  at("scripted").checked = next.scripted;
}

function follow() {
  const events = new EventSource(`api/kiosks/${encodeURIComponent(kiosk)}/events`);
  events.addEventListener("kiosk", (event) => show(JSON.parse(event.data)));
  events.addEventListener("open", () => { at("lost").hidden = true; });
  events.addEventListener("error", () => { at("lost").hidden = false; });
}

const language = query.get("lang") === "en" ? "en" : "es";
document.documentElement.lang = language;
words = await json(`api/words/${language}`);
document.querySelectorAll("[data-word]").forEach((one) => { one.textContent = words[one.dataset.word]; });
const hall = await json("api/hall");
const kiosk = hall.kiosks.includes(query.get("kiosk")) ? query.get("kiosk") : hall.kiosks[0];
document.title = `${words.title} ${kiosk}`;
at("kiosk-id").textContent = kiosk;
at("demo-pin").textContent = hall.pin;
at("hub").href = language === "en" ? `${hall.hub}?lang=en` : hall.hub;
at("page-language").addEventListener("click", () => { location.search = link({ lang: language === "en" ? "es" : "en" }); });
for (const one of hall.kiosks) {
  const tab = element("a", one, one === kiosk ? "here" : "");
  tab.href = link({ kiosk: one });
  at("kiosks").append(tab);
}
makeButtons();
listenToKeyboard();
listenToPanel();
follow();
