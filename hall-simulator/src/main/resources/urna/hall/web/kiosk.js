// The page of one virtual kiosk: shows what the firmware shows, sends what is pressed, decides nothing.

import { Sound } from "./sound.js";

const OPTIONS = 10;
const KEYS = { CONFIRM: "confirm", CORRECT: "correct", BLANK: "blank", NEXT: "next", LANGUAGE: "other-language" };
const BIG = { MOVE: "move", SELECT: "select" };
const KEYBOARD = {
  Enter: "CONFIRM", Backspace: "CORRECT", b: "BLANK", n: "NEXT", l: "LANGUAGE", ArrowRight: "MOVE", " ": "SELECT", s: "SELECT",
};
const CAPS = { CONFIRM: "⏎", CORRECT: "⌫", BLANK: "B", NEXT: "N", LANGUAGE: "L", MOVE: "→", SELECT: "S" };

const at = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);
let words = {};
let view = null;

async function json(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

const path = (rest) => `api/kiosks/${encodeURIComponent(kiosk)}/${rest}`;
const send = (to, body = "") => fetch(path(to), { method: "POST", body });
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

// What is pressed must not vanish under the finger: buttons are made once.
function makeButton(button, text, ...classes) {
  const made = element("button", text, "push", ...classes);
  made.type = "button";
  made.dataset.button = button;
  made.addEventListener("click", () => press(button));
  if (CAPS[button]) {
    const cap = element("kbd", CAPS[button]);
    cap.setAttribute("aria-hidden", "true");
    made.append(cap);
  }
  return made;
}

function makeButtons(rows) {
  for (let number = 1; number <= OPTIONS; number++) {
    const button = makeButton(`OPTION_${number}`, "", "option");
    button.append(element("span", String(number % OPTIONS), "number"), element("span", "", "name"));
    button.style.top = `${rows[number - 1] * 100}%`;
    at(number <= OPTIONS / 2 ? "left" : "right").append(button);
    at("lines").append(element("li", "", "slot"));
  }
  for (const [button, word] of Object.entries(KEYS)) at("keys").append(makeButton(button, words[word], "key", button.toLowerCase()));
  for (const [button, word] of Object.entries(BIG)) at("two").append(makeButton(button, words[word], "big"));
}

function listenToKeyboard() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    // Who has walked to a button with Tab means that button.
    // A tick box knows the space bar alone: Enter stays CONFIRM there.
    const onControl =
      (event.target.closest("button, a") && (key === "Enter" || key === " ")) || (event.target.closest("input") && key === " ");
    const button = /^[0-9]$/.test(key) ? `OPTION_${key === "0" ? OPTIONS : key}` : KEYBOARD[key];
    if (!button && !onControl) return;
    // A held key is one press.
    if (event.repeat || !onControl) event.preventDefault();
    if (!event.repeat && !onControl) press(button);
  });
  // The mouse presses without taking the keyboard's focus along: Enter stays CONFIRM.
  document.addEventListener("mousedown", (event) => {
    if (event.target.closest("button")) event.preventDefault();
  });
}

function listenToPanel() {
  document.querySelectorAll("[data-command]").forEach((button) => {
    button.addEventListener("click", () => command(button.dataset.command));
  });
  at("key").addEventListener("click", () => command("key", keyIsOn() ? "off" : "on"));
  at("scripted").addEventListener("change", () => send(`scripted/${at("scripted").checked ? "on" : "off"}`));
  at("sound").addEventListener("click", () => {
    sound.turn(!sound.on);
    showSound();
    if (sound.on && view) sound.say(clips(view));
  });
}

const clips = (of) => of.clips.map((clip) => path(`clips/${clip}`));
const keyIsOn = () => Boolean(view?.screen[0]?.status.status.keyOn);

function showSound() {
  at("sound").setAttribute("aria-pressed", String(sound.on));
  at("sound-text").textContent = words[sound.on ? "sound-on" : "sound-off"];
}

// The newest picture is shown once it is whole; those that were overtaken on the way are never asked for.
let pictureWanted = 0;
let pictureUnderWay = false;

async function showPicture() {
  if (pictureUnderWay) return;
  pictureUnderWay = true;
  try {
    while (at("picture").dataset.number !== String(pictureWanted)) {
      const number = pictureWanted;
      const next = new Image();
      next.src = path(`screen.png?n=${number}`);
      await next.decode();
      at("picture").src = next.src;
      at("picture").dataset.number = String(number);
    }
  } catch {
    // The kiosk is gone, or its screen is dark: the next event asks again.
  } finally {
    pictureUnderWay = false;
  }
}

function showLines(screen) {
  [...at("lines").children].forEach((slot, index) => {
    const line = screen.lines.find((one) => one.button === `OPTION_${index + 1}`);
    const button = document.querySelector(`[data-button=OPTION_${index + 1}]`);
    slot.hidden = !line;
    slot.classList.toggle("used", Boolean(line));
    slot.dataset.option = line?.id ?? "";
    for (const one of [slot, button]) one.classList.toggle("marked", Boolean(line?.marked));
    slot.textContent = line ? lineText(line) : "";
    button.classList.toggle("lit", Boolean(line) || screen.entry !== null);
    button.querySelector(".name").textContent = line ? line.name : "";
    button.setAttribute("aria-label", `${words.option} ${index + 1}${line ? `: ${lineText(line)}` : ""}`);
  });
}

function lineText(line) {
  const chosen = line.chosen.length ? `: ${line.chosen.join(", ")}` : "";
  return `${line.number}. ${line.name}${chosen}${line.marked ? ` (${words.marked})` : ""}`;
}

function showText(screen) {
  const face = at("screen");
  face.lang = screen.language;
  Object.assign(face.dataset, {
    kind: screen.kind,
    contest: screen.contest ?? "",
    polls: screen.status.status.polls,
    focus: screen.focus ?? "",
    page: screen.page,
    typed: screen.entry === null ? "" : [...screen.entry].length,
  });
  const texts = { progress: screen.progress, "screen-title": screen.title, instruction: screen.instruction, answer: screen.answer, status: screen.status.text };
  for (const [id, text] of Object.entries(texts)) if (at(id).textContent !== (text ?? "")) at(id).textContent = text ?? "";
  at("entry").textContent = screen.entry ? `${words.typed} ${[...screen.entry].length}` : "";
  showLines(screen);
  for (const button of document.querySelectorAll("button.key, button.big")) {
    const key = screen.keys.find((one) => one.button === button.dataset.button);
    button.classList.toggle("lit", Boolean(key));
    button.classList.toggle("marked", Boolean(key?.marked));
  }
}

function showPaper(printouts) {
  const papers = [...printouts].reverse().map((printout) => {
    const text = [printout.banner ?? "", ...printout.lines, printout.banner ?? ""].join("\n").trim();
    return element("pre", text, "report");
  });
  at("paper").replaceChildren(...(papers.length ? papers : [element("p", words["no-paper"], "note")]));
}

function show(next) {
  const before = view;
  view = next;
  if (next.screen.length) {
    showText(next.screen[0]);
    pictureWanted = next.screens;
    showPicture();
  }
  if (before?.paper.length !== next.paper.length) showPaper(next.paper);
  at("lamp").dataset.light = next.light;
  at("lamp-text").textContent = words[`lamp-${next.light}`];
  at("key").setAttribute("aria-pressed", String(keyIsOn()));
  at("key-text").textContent = words[keyIsOn() ? "key-on" : "key-off"];
  at("scripted").checked = next.scripted;
  if (before && before.tones !== next.tones) sound.beep(next.tone);
  if (before && before.speeches !== next.speeches) sound.say(clips(next));
}

let events = null;

function follow() {
  events = new EventSource(path("events"));
  events.addEventListener("kiosk", (event) => show(JSON.parse(event.data)));
  events.addEventListener("open", () => { at("lost").hidden = true; });
  events.addEventListener("error", () => { at("lost").hidden = false; });
}

// A page that is left is kept by the browser for a while, with its connection, and a browser opens only six to one address.
addEventListener("pagehide", () => { events?.close(); });
addEventListener("pageshow", (event) => { if (event.persisted) follow(); });

const language = query.get("lang") === "en" ? "en" : "es";
document.documentElement.lang = language;
words = await json(`api/words/${language}`);
document.querySelectorAll("[data-word]").forEach((one) => { one.textContent = words[one.dataset.word]; });
document.querySelectorAll("[data-label]").forEach((one) => { one.setAttribute("aria-label", words[one.dataset.label]); });
const hall = await json("api/hall");
const kiosk = hall.kiosks.includes(query.get("kiosk")) ? query.get("kiosk") : hall.kiosks[0];
const sound = new Sound();
document.title = `${words.title} ${kiosk}`;
at("kiosk-id").textContent = kiosk;
at("demo-pin").textContent = hall.pin;
at("hub").href = language === "en" ? `${hall.hub}?lang=en` : hall.hub;
at("page-language").addEventListener("click", () => { location.search = link({ lang: language === "en" ? "es" : "en" }); });
for (const one of hall.kiosks) {
  const tab = element("a", one, one === kiosk ? "here" : "");
  tab.href = link({ kiosk: one });
  if (one === kiosk) tab.setAttribute("aria-current", "page");
  at("kiosks").append(tab);
}
makeButtons(hall.rows);
showSound();
listenToKeyboard();
listenToPanel();
follow();
