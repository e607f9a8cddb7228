/** Who is logged in, and what is asked of the hub in that name. */
import { make } from "./dom.js";
import { language, loadWords, otherLanguage, say } from "./words.js";

/** Where each role may go. */
const PLACES = [
  { path: "/import", text: "import", roles: ["OPERATOR", "AUDITOR", "ADMINISTRATOR"] },
  { path: "/trail", text: "trail", roles: ["AUDITOR", "ADMINISTRATOR"] },
  { path: "/accounts", text: "accounts", roles: ["ADMINISTRATOR"] },
  { path: "/password", text: "password", roles: ["OPERATOR", "AUDITOR", "ADMINISTRATOR"] },
];

let token = "";

/** Loads this part's words, and asks who is logged in: {role} and, with a login, {name}. */
export async function loadSession() {
  await loadWords("/api/access/words");
  const visitor = await (await fetch("/api/me")).json();
  token = visitor.token ?? "";
  return visitor;
}

/** An address within the hub, in the reader's language. */
export function local(path) {
  return language === "en" ? `${path}?lang=en` : path;
}

/** Asks the hub to change something. What it answers, or else a text that says why not in {error}. */
export async function post(path, body) {
  return send(path, "application/json", JSON.stringify(body));
}

/** Sends the hub a file. What it answers, or else a text that says why not in {error}. */
export async function postFile(path, file) {
  return send(path, "application/zip", file);
}

async function send(path, type, body) {
  let answer;
  try {
    answer = await fetch(path, { method: "POST", headers: { "Content-Type": type, "X-Urna-Token": token }, body });
  } catch {
    return { error: say("error.failed") };
  }
  return readAnswer(answer);
}

/** What the hub answered, or else a text that says why not in {error}. */
export async function readAnswer(answer) {
  const text = await answer.text();
  const content = answer.headers.get("Content-Type")?.startsWith("application/json") ? JSON.parse(text) : {};
  if (answer.ok) {
    return content;
  }
  const key = `error.${content.error}`;
  const words = say(key, content.seconds);
  return { error: words === key ? say("error.failed") : words, detail: content.detail };
}

/** The links of whoever is logged in; of nobody, the one to the login. */
export function makeSessionBar(visitor) {
  if (visitor.name === undefined) {
    return make("p", { class: "session", id: "session" }, make("a", { href: local("/login") }, say("login")));
  }
  const out = make("button", { type: "button", class: "outline secondary", id: "logout" }, say("logout"));
  out.addEventListener("click", async () => {
    await post("/api/logout", {});
    location.assign(local("/"));
  });
  const places = PLACES.filter((place) => place.roles.includes(visitor.role) && place.path !== location.pathname);
  return make(
    "p",
    { class: "session", id: "session" },
    make("span", { "data-part": "visitor" }, `${visitor.name} · ${say(`role.${visitor.role}`)}`),
    ...places.map((place) => make("a", { href: local(place.path) }, say(place.text))),
    out,
  );
}

/** A page of this part: its title, its links, and an empty place for messages. */
export async function openPage(title) {
  const visitor = await loadSession();
  document.documentElement.lang = language;
  document.title = `Urna · ${say(title)}`;
  const message = make("p", { id: "message", role: "status", class: "message", hidden: "" });
  document.getElementById("header").append(
    make(
      "nav",
      {},
      make("hgroup", {}, make("h1", {}, say(title)), make("p", {}, say(`${title}.subtitle`))),
      make(
        "div",
        { class: "tools" },
        make("a", { href: local("/") }, say("home")),
        make("a", { href: `?lang=${otherLanguage}`, lang: otherLanguage, role: "button", class: "outline" }, say("switchLanguage")),
      ),
    ),
    visitor.name === undefined ? "" : makeSessionBar(visitor),
  );
  document.getElementById("main").append(message);
  return visitor;
}

/** Shows what came of something; an error with its mark. */
export function tell(text, isError) {
  const message = document.getElementById("message");
  message.textContent = isError ? `⚠ ${text}` : text;
  message.classList.toggle("alarm", isError);
  message.hidden = false;
}

/** A text field with its label. */
export function makeField(id, label, attributes) {
  return make("label", { for: id }, label, make("input", { id, name: id, required: "", ...attributes }));
}
